package io.trihelix.gazetteer;

import io.trihelix.model.EntityKind;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.NamingRules;
import io.trihelix.text.TextNormalizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The gazetteers in a source tree, {@code conf/gazetteer}: checked by stricter laws than a user's
 * layers, and brought into their canonical form.
 */
public final class SourceFolder {
  private final EntityKinds kinds;
  private static final List<String> FIRST_COLUMNS = List.of("id", "name");

  private final Path folder;
  private final TextNormalizer normalizer;
  private final DerivedColumns derived;

  /**
   * @throws InvalidGazetteerException if a file is missing
   */
  public SourceFolder(EntityKinds kinds, Path folder, TextNormalizer normalizer, CityForms forms) {
    this.kinds = kinds;
    this.folder = folder;
    this.normalizer = normalizer;
    this.derived = new DerivedColumns(forms);
    List<GazetteerProblem> missing =
        files().stream()
            .filter(file -> !Files.isRegularFile(file))
            .map(file -> new GazetteerProblem(file.toString(), "no such file"))
            .toList();
    if (!missing.isEmpty()) {
      throw new InvalidGazetteerException(missing);
    }
  }

  /** The files, in order of the kinds, districts last. */
  private List<Path> files() {
    var files = new ArrayList<Path>();
    for (EntityKind kind : kinds) {
      files.add(folder.resolve(kind.gazetteer()));
    }
    files.add(folder.resolve(DistrictReader.FILE));
    return files;
  }

  /** Everything that is wrong, file by file. */
  public List<GazetteerProblem> check() {
    List<GazetteerProblem> problems =
        new ArrayList<>(Gazetteer.problemsIn(kinds, folder, normalizer));
    var checks = new SourceChecks(derived, cities());
    for (Path file : files()) {
      problems.addAll(checks.check(SourceTable.read(file)));
    }
    return List.copyOf(problems);
  }

  /**
   * The files with their rows sorted and the derived columns computed.
   *
   * @return the new text of those files that would change
   * @throws InvalidGazetteerException if one of the files is no gazetteer
   */
  public Map<Path, String> built() {
    var changed = new LinkedHashMap<Path, String>();
    for (Path file : files()) {
      SourceTable table = SourceTable.read(file);
      requireGazetteer(table);
      SourceTable sorted = table.sorted();
      String built = (cities().contains(table.file()) ? derived.in(sorted) : sorted).text();
      try {
        if (!built.equals(Files.readString(file))) {
          changed.put(file, built);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
    }
    return changed;
  }

  /** What has another header is somebody else's file, and not ours to sort. */
  private static void requireGazetteer(SourceTable table) {
    if (table.columns().size() < 2 || !table.columns().subList(0, 2).equals(FIRST_COLUMNS)) {
      throw new InvalidGazetteerException(
          List.of(
              new GazetteerProblem(
                  table.file().toString(),
                  "the first columns must be " + String.join(" ", FIRST_COLUMNS))));
    }
  }

  /** The entities and districts of the folder alone. */
  public Gazetteer load() {
    return Gazetteer.of(kinds, folder, normalizer);
  }

  /** The files of cities, which have coordinates and derived columns. */
  private Set<Path> cities() {
    return kinds.following(NamingRules.CITY).stream()
        .map(kind -> folder.resolve(kind.gazetteer()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
