package io.trihelix.gazetteer;

import io.trihelix.model.EntityKind;
import io.trihelix.model.EntityKinds;
import io.trihelix.text.TextNormalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All known entities, by id. Immutable and checked: ids are unique, seats exist, and no surface
 * form is claimed by two entities as unique.
 */
public final class Gazetteer implements Serializable {
  private static final String FOLDER = "/trihelix/gazetteer/";

  private final EntityKinds kinds;
  private final TreeMap<String, GazetteerEntry> entries;
  private final TreeMap<String, District> districts;

  private Gazetteer(
      EntityKinds kinds,
      TreeMap<String, GazetteerEntry> entries,
      TreeMap<String, District> districts) {
    this.kinds = kinds;
    this.entries = entries;
    this.districts = districts;
  }

  /**
   * The gazetteers that come with the program, under the user's own: for each kind its file.
   *
   * @param kinds what is known; a kind whose file does not come with the program needs one in a
   *     layer
   * @param layers folders with files of the same names, later ones above earlier ones; a row with a
   *     known id replaces it, an id with {@code -} in front removes it
   * @throws InvalidGazetteerException if anything is wrong in any file
   */
  public static Gazetteer load(EntityKinds kinds, List<Path> layers, TextNormalizer normalizer) {
    var loader = new Loader(kinds);
    kinds.forEach(loader::bundled);
    loader.bundledDistricts();
    layers.forEach(loader::layer);
    loader.everyKindHasItsFile();
    return loader.checked(normalizer);
  }

  /** A gazetteer of the given files alone; for tests and tools. */
  public static Gazetteer of(
      EntityKinds kinds, Map<EntityKind, String> files, TextNormalizer normalizer) {
    return of(kinds, files, "", normalizer);
  }

  /**
   * The same with districts.
   *
   * @param districts the text of a file of districts, or empty
   */
  public static Gazetteer of(
      EntityKinds kinds,
      Map<EntityKind, String> files,
      String districts,
      TextNormalizer normalizer) {
    var loader = new Loader(kinds);
    new TreeMap<>(files)
        .forEach((kind, text) -> loader.add(new StringReader(text), kind, kind.gazetteer()));
    if (!districts.isEmpty()) {
      loader.addDistricts(new StringReader(districts), DistrictReader.FILE);
    }
    return loader.checked(normalizer);
  }

  /** The gazetteer of one folder alone, without the bundled ones. */
  static Gazetteer of(EntityKinds kinds, Path folder, TextNormalizer normalizer) {
    return ofFolder(kinds, folder).checked(normalizer);
  }

  /** What makes the files of one folder unfit to be loaded. */
  static List<GazetteerProblem> problemsIn(
      EntityKinds kinds, Path folder, TextNormalizer normalizer) {
    return ofFolder(kinds, folder).problems(normalizer);
  }

  private static Loader ofFolder(EntityKinds kinds, Path folder) {
    var loader = new Loader(kinds);
    loader.source(folder);
    return loader;
  }

  /** The kinds of its entities. */
  public EntityKinds kinds() {
    return kinds;
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

  /** The districts, whose names imply cities, in order of their ids. */
  public Collection<District> districts() {
    return Collections.unmodifiableCollection(districts.values());
  }

  private static final class Loader {
    private final EntityKinds kinds;
    private final Set<EntityKind> read = new HashSet<>();
    private final TreeMap<String, GazetteerEntry> entries = new TreeMap<>();
    private final TreeMap<String, District> districts = new TreeMap<>();
    private final List<GazetteerProblem> problems = new ArrayList<>();

    Loader(EntityKinds kinds) {
      this.kinds = kinds;
    }

    /** A kind that a user added has its file in a layer alone. */
    void bundled(EntityKind kind) {
      if (Gazetteer.class.getResource(FOLDER + kind.gazetteer()) != null) {
        bundled(
            kind.gazetteer(), reader -> add(reader, kind, "conf/gazetteer/" + kind.gazetteer()));
      }
    }

    void everyKindHasItsFile() {
      for (EntityKind kind : kinds) {
        if (!read.contains(kind)) {
          problems.add(
              new GazetteerProblem(
                  kind.gazetteer(),
                  "no gazetteer layer holds this file of kind " + kind + " (kinds.conf)"));
        }
      }
    }

    void bundledDistricts() {
      bundled(
          DistrictReader.FILE,
          reader -> addDistricts(reader, "conf/gazetteer/" + DistrictReader.FILE));
    }

    private static void bundled(String name, Consumer<Reader> target) {
      String resource = FOLDER + name;
      try (InputStream in = Gazetteer.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("Cannot load the gazetteers: no resource " + resource);
        }
        target.accept(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot load the gazetteer " + resource, e);
      }
    }

    void source(Path folder) {
      for (EntityKind kind : kinds) {
        Path file = folder.resolve(kind.gazetteer());
        opened(file, reader -> add(reader, kind, file.toString()));
      }
      Path districts = folder.resolve(DistrictReader.FILE);
      opened(districts, reader -> addDistricts(reader, districts.toString()));
    }

    void layer(Path folder) {
      if (!Files.isDirectory(folder)) {
        problems.add(new GazetteerProblem(folder.toString(), "this gazetteer layer is no folder"));
        return;
      }
      boolean any = false;
      for (EntityKind kind : kinds) {
        Path file = folder.resolve(kind.gazetteer());
        any |= opened(file, reader -> layer(reader, kind, file.toString()));
      }
      Path districts = folder.resolve(DistrictReader.FILE);
      any |= opened(districts, reader -> layerDistricts(reader, districts.toString()));
      any |= Files.exists(folder.resolve(EntityFacts.FILE));
      if (!any) {
        problems.add(
            new GazetteerProblem(
                folder.toString(), "this gazetteer layer holds none of " + files()));
      }
    }

    private List<String> files() {
      return Stream.concat(
              kinds.stream().map(EntityKind::gazetteer),
              Stream.of(DistrictReader.FILE, EntityFacts.FILE))
          .toList();
    }

    /** Whether the file is there. */
    private boolean opened(Path file, Consumer<Reader> target) {
      if (!Files.exists(file)) {
        return false;
      }
      try (Reader reader = LayerFile.open(file)) {
        target.accept(reader);
      } catch (IOException | UncheckedIOException e) {
        problems.add(new GazetteerProblem(file.toString(), LayerFile.told(e)));
      }
      return true;
    }

    void add(Reader reader, EntityKind kind, String file) {
      GazetteerReader.Content content = read(reader, kind, file);
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

    void addDistricts(Reader reader, String file) {
      DistrictReader.Content content = readDistricts(reader, file);
      for (District district : content.districts()) {
        District other = districts.putIfAbsent(district.id(), district);
        if (other != null) {
          problems.add(
              new GazetteerProblem(
                  district.where(), district.id() + " also stands at " + other.where()));
        }
      }
    }

    private void layerDistricts(Reader reader, String file) {
      DistrictReader.Content content = readDistricts(reader, file);
      for (String id : content.removals()) {
        if (districts.remove(id) == null) {
          problems.add(new GazetteerProblem(file, "cannot remove " + id + ": no such district"));
        }
      }
      content.districts().forEach(district -> districts.put(district.id(), district));
    }

    private DistrictReader.Content readDistricts(Reader reader, String file) {
      try {
        DistrictReader.Content content = DistrictReader.read(reader, file);
        problems.addAll(content.problems());
        return content;
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the gazetteer " + file, e);
      }
    }

    private void layer(Reader reader, EntityKind kind, String file) {
      GazetteerReader.Content content = read(reader, kind, file);
      remove(content.removals());
      var layer = new TreeMap<String, GazetteerEntry>();
      content.entries().forEach(entry -> addTo(layer, entry));
      entries.putAll(layer);
    }

    private GazetteerReader.Content read(Reader reader, EntityKind kind, String file) {
      read.add(kind);
      try {
        GazetteerReader.Content content = GazetteerReader.read(reader, kind, file);
        problems.addAll(content.problems());
        return content;
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the gazetteer " + file, e);
      }
    }

    List<GazetteerProblem> problems(TextNormalizer normalizer) {
      problems.addAll(GazetteerChecks.check(entries.values(), districts.values(), normalizer));
      return problems;
    }

    Gazetteer checked(TextNormalizer normalizer) {
      if (!problems(normalizer).isEmpty()) {
        throw new InvalidGazetteerException(problems);
      }
      return new Gazetteer(kinds, entries, districts);
    }
  }
}
