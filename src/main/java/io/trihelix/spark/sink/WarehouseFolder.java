package io.trihelix.spark.sink;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Tells whether a folder is ours to write to, and which files of the tables are.
 *
 * <ol>
 *   <li>A folder that does not exist, or is empty, may become a warehouse: {@link #claim} leaves a
 *       marker, a file that says so and in which format.
 *   <li>A warehouse is a folder with the marker, or one whose tables version 0.1.0 wrote.
 *   <li>Any other folder is refused, and so is a warehouse in which something that no run wrote
 *       stands in the folder of a table, where readers would take it for a part of the table.
 * </ol>
 */
final class WarehouseFolder {
  /** Of the folder; a later version may know more. */
  static final int FORMAT = 2;

  private static final String MARKER_TEXT =
      """
      Trihelix warehouse, format %d
      Trihelix writes the tables in this folder, and replaces and deletes the files that it wrote.
      What lies beside the tables is left alone. Leave this file where it is.
      """;

  private static final Pattern MARKER = Pattern.compile("Trihelix warehouse, format ([0-9]{1,9})");

  private final String given;
  private final FileSystem fs;
  private final Configuration hadoop;
  private final WarehousePaths paths;

  /**
   * @param given the folder as the user wrote it
   * @param fs that of the folder, without checksums
   */
  WarehouseFolder(String given, FileSystem fs, Configuration hadoop, WarehousePaths paths) {
    this.given = given;
    this.fs = fs;
    this.hadoop = hadoop;
    this.paths = paths;
  }

  /**
   * Looks, and changes nothing.
   *
   * @throws UnsafeOutputException if it is not ours to write to
   */
  void requireOurs() throws IOException {
    if (!fs.exists(paths.root())) {
      return;
    }
    if (!fs.getFileStatus(paths.root()).isDirectory()) {
      throw refused("it is a file, not a folder");
    }
    List<String> names = names(paths.root());
    if (names.isEmpty()) {
      return;
    }
    if (Links.isLink(paths.working())) {
      throw refused(WarehousePaths.WORKING + " in it is a link, which no run makes");
    }
    requireWarehouse(names);
    requireNoStrangers();
  }

  private void requireWarehouse(List<String> names) throws IOException {
    Optional<Integer> format = format();
    if (format.isPresent()) {
      if (format.get() > FORMAT) {
        throw refused(
            "it is a warehouse of format "
                + format.get()
                + ", of a later version of Trihelix; use that one");
      }
      return;
    }
    boolean remains =
        names.equals(List.of(WarehousePaths.WORKING))
            && names(paths.working()).stream().allMatch(WarehousePaths::isWorkingName);
    if (!remains && earlierTables().parts().isEmpty()) {
      throw refused(
          "the folder is neither empty nor a warehouse of Trihelix ("
              + examples(names)
              + " in it). Name a new or an empty folder with --output; nothing was changed");
    }
  }

  private void requireNoStrangers() throws IOException {
    TableFiles found = TableFiles.of(fs, paths);
    var pointer = new CurrentRun(fs, paths);
    Optional<RunId> current = pointer.read();
    boolean linked = current.isPresent() && !pointer.isFile();
    List<String> strangers = new ArrayList<>(found.strangers(linked ? manifested() : ours(found)));
    if (linked) {
      WarehousePaths tables = paths.ofRun(current.get());
      if (Links.isLink(tables.root())) {
        throw refused(tables.root() + " is a link, which no run makes");
      }
      PartList manifest =
          SmallFiles.read(fs, tables.manifest()).flatMap(PartList::parse).orElse(PartList.none());
      strangers.addAll(TableFiles.of(fs, tables).strangers(manifest));
    }
    if (!strangers.isEmpty()) {
      throw refused(
          "Trihelix did not write "
              + examples(strangers)
              + " in the folders of its tables. Move that elsewhere, or name another folder with"
              + " --output; nothing was changed");
    }
  }

  /**
   * Marks the folder as a warehouse of this format, with the manifest of what version 0.1.0 wrote.
   */
  void claim() throws IOException {
    fs.mkdirs(paths.working());
    Optional<Integer> format = format();
    if (format.isEmpty()) {
      PartList earlier = earlierTables();
      if (!earlier.parts().isEmpty()) {
        write(paths.parts(RunId.EARLIER), earlier.text());
      }
    }
    if (format.isEmpty() || format.get() < FORMAT) {
      write(paths.marker(), MARKER_TEXT.formatted(FORMAT));
    }
  }

  /** The format that the marker names, if there is one. */
  private Optional<Integer> format() throws IOException {
    Optional<String> text = text(paths.marker());
    Matcher first = MARKER.matcher(text.orElse("").lines().findFirst().orElse(""));
    return first.matches() ? Optional.of(Integer.valueOf(first.group(1))) : Optional.empty();
  }

  /** The files that runs put into the tables. */
  PartList ours() throws IOException {
    return ours(TableFiles.of(fs, paths));
  }

  private PartList ours(TableFiles found) throws IOException {
    return manifests().isEmpty() ? new EarlierTables(hadoop, paths).among(found) : manifested();
  }

  private PartList manifested() throws IOException {
    return manifests().values().stream().reduce(PartList.none(), PartList::and);
  }

  private PartList earlierTables() throws IOException {
    return new EarlierTables(hadoop, paths).among(TableFiles.of(fs, paths));
  }

  /** The manifests that are whole. */
  Map<RunId, PartList> manifests() throws IOException {
    var manifests = new TreeMap<RunId, PartList>((a, b) -> a.text().compareTo(b.text()));
    for (String name : names(paths.working())) {
      Optional<RunId> run = WarehousePaths.partsOf(name);
      if (run.isPresent()) {
        manifest(run.get()).ifPresent(parts -> manifests.put(run.get(), parts));
      }
    }
    return manifests;
  }

  Optional<PartList> manifest(RunId run) throws IOException {
    return text(paths.parts(run)).flatMap(PartList::parse);
  }

  void writeManifest(RunId run, PartList parts) throws IOException {
    write(paths.parts(run), parts.text());
  }

  void writeJournal(RunId run) throws IOException {
    write(paths.journal(), run.text());
  }

  /**
   * The run whose publication was cut short, if there is one. A journal that is empty was never
   * written: its run moved nothing.
   *
   * @throws UnsafeOutputException if the journal is not one that a run writes
   */
  Optional<RunId> unfinished() throws IOException {
    Optional<String> journal = text(paths.journal()).map(String::strip);
    if (journal.isEmpty() || journal.get().isEmpty()) {
      return Optional.empty();
    }
    Optional<RunId> run = RunId.parse(journal.get());
    if (run.isEmpty()) {
      throw refused(
          "its journal "
              + paths.journal()
              + " names no run, so Trihelix did not write it. Nothing was changed; look into that"
              + " file, and delete it if it is not needed");
    }
    return run;
  }

  private UnsafeOutputException refused(String why) {
    return new UnsafeOutputException("Cannot write to " + given + ": " + why);
  }

  private static String examples(List<String> names) {
    int more = names.size() - 1;
    return names.get(0) + (more == 0 ? "" : " and " + more + " more");
  }

  private List<String> names(Path folder) throws IOException {
    try {
      var names = new ArrayList<String>();
      Arrays.stream(fs.listStatus(folder))
          .map(FileStatus::getPath)
          .map(Path::getName)
          .sorted()
          .forEach(names::add);
      return names;
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  private Optional<String> text(Path file) throws IOException {
    return SmallFiles.read(fs, file);
  }

  private void write(Path file, String content) throws IOException {
    try {
      SmallFiles.write(fs, file, content);
    } catch (FileAlreadyExistsException e) {
      throw refused(file + " is a folder, which no run makes");
    }
  }
}
