package io.trihelix.gazetteer;

import io.trihelix.model.EntityType;
import io.trihelix.text.TextNormalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All known entities, by id. Immutable and checked: ids are unique, seats exist, and no surface
 * form is claimed by two entities as unique.
 */
public final class Gazetteer implements Serializable {
  private static final Map<EntityType, String> FILES =
      Map.of(
          EntityType.CITY, "cities.tsv",
          EntityType.COMPANY, "companies.tsv",
          EntityType.UNIVERSITY, "universities.tsv");

  private final TreeMap<String, GazetteerEntry> entries;

  private Gazetteer(TreeMap<String, GazetteerEntry> entries) {
    this.entries = entries;
  }

  /**
   * The gazetteers that come with the program, under the user's own.
   *
   * @param layers folders with files of the same names, later ones above earlier ones; a row with a
   *     known id replaces it, an id with {@code -} in front removes it
   * @throws InvalidGazetteerException if anything is wrong in any file
   */
  public static Gazetteer load(List<Path> layers, TextNormalizer normalizer) {
    var loader = new Loader();
    for (EntityType type : EntityType.values()) {
      loader.bundled(type);
    }
    for (Path layer : layers) {
      loader.layer(layer);
    }
    return loader.checked(normalizer);
  }

  /** A gazetteer of the given files alone; for tests and tools. */
  public static Gazetteer of(Map<EntityType, String> files, TextNormalizer normalizer) {
    var loader = new Loader();
    new TreeMap<>(files)
        .forEach((type, text) -> loader.add(new java.io.StringReader(text), type, FILES.get(type)));
    return loader.checked(normalizer);
  }

  /** All entries, in order of their ids. */
  public Collection<GazetteerEntry> entries() {
    return Collections.unmodifiableCollection(entries.values());
  }

  /** The entry with this id, or null. */
  public GazetteerEntry entry(String id) {
    return entries.get(id);
  }

  public int size() {
    return entries.size();
  }

  private static final class Loader {
    private final TreeMap<String, GazetteerEntry> entries = new TreeMap<>();
    private final List<GazetteerProblem> problems = new ArrayList<>();

    void bundled(EntityType type) {
      String resource = "/trihelix/gazetteer/" + FILES.get(type);
      try (InputStream in = Gazetteer.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("Cannot load the gazetteers: no resource " + resource);
        }
        add(
            new InputStreamReader(in, StandardCharsets.UTF_8),
            type,
            "conf/gazetteer/" + FILES.get(type));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot load the gazetteer " + resource, e);
      }
    }

    void layer(Path folder) {
      if (!Files.isDirectory(folder)) {
        problems.add(new GazetteerProblem(folder.toString(), "this gazetteer layer is no folder"));
        return;
      }
      boolean any = false;
      for (EntityType type : EntityType.values()) {
        Path file = folder.resolve(FILES.get(type));
        if (Files.exists(file)) {
          any = true;
          try (Reader reader = Files.newBufferedReader(file)) {
            layer(reader, type, file.toString());
          } catch (IOException e) {
            problems.add(new GazetteerProblem(file.toString(), "cannot be read: " + e));
          }
        }
      }
      if (!any) {
        problems.add(
            new GazetteerProblem(
                folder.toString(), "this gazetteer layer holds none of " + FILES.values()));
      }
    }

    void add(Reader reader, EntityType type, String file) {
      GazetteerReader.Content content = read(reader, type, file);
      remove(content.removals());
      for (GazetteerEntry entry : content.entries()) {
        addTo(entries, entry);
      }
    }

    private void addTo(Map<String, GazetteerEntry> target, GazetteerEntry entry) {
      GazetteerEntry other = target.putIfAbsent(entry.entity().id(), entry);
      if (other != null) {
        problems.add(
            new GazetteerProblem(
                entry.where(), entry.entity().id() + " also stands at " + other.where()));
      }
    }

    private void remove(List<GazetteerReader.Removal> removals) {
      for (GazetteerReader.Removal removal : removals) {
        if (entries.remove(removal.id()) == null) {
          problems.add(
              new GazetteerProblem(
                  removal.where(), "cannot remove " + removal.id() + ": no such entity"));
        }
      }
    }

    private void layer(Reader reader, EntityType type, String file) {
      GazetteerReader.Content content = read(reader, type, file);
      remove(content.removals());
      var layer = new TreeMap<String, GazetteerEntry>();
      content.entries().forEach(entry -> addTo(layer, entry));
      entries.putAll(layer);
    }

    private GazetteerReader.Content read(Reader reader, EntityType type, String file) {
      try {
        GazetteerReader.Content content = GazetteerReader.read(reader, type, file);
        problems.addAll(content.problems());
        return content;
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the gazetteer " + file, e);
      }
    }

    Gazetteer checked(TextNormalizer normalizer) {
      problems.addAll(GazetteerChecks.check(entries.values(), normalizer));
      if (!problems.isEmpty()) {
        throw new InvalidGazetteerException(problems);
      }
      return new Gazetteer(entries);
    }
  }
}
