package io.trihelix.spark.source;

import io.trihelix.config.InputFormat;
import io.trihelix.config.Settings;
import io.trihelix.interpret.WrappedRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Lists the files behind the paths given (files, folders, globs of any Hadoop file system) and cuts
 * them into splits.
 *
 * <ol>
 *   <li>Folders are read to any depth; names that begin with {@code .} or {@code _} are passed
 *       over, also by globs, unless they are given as such.
 *   <li>A file that two paths lead to is read once, and so is a local folder that links lead to.
 *   <li>What cannot be listed or read (a folder without permission, a link to nothing, a pipe, a
 *       file of {@code /proc}) is a split that becomes one reject, unless it is the path that was
 *       given.
 *   <li>JSONL that is not compressed, web archives, Parquet and ORC are split; the order of splits
 *       is that of the paths.
 * </ol>
 */
public final class InputFiles {
  /**
   * Each task that reads a piece of a web archive reads over all in front of it, which takes a
   * thirtieth of the time of interpreting it, or less: of eight pieces that is an eighth more work,
   * for some more than an eighth of the time.
   */
  private static final int MOST_SPLITS_OF_AN_ARCHIVE = 8;

  private final Configuration hadoop;
  private final Settings.Input settings;

  public InputFiles(Configuration hadoop, Settings.Input settings) {
    this.hadoop = hadoop;
    this.settings = settings;
  }

  /** What was found, by path; the folders that were listed, by their true paths. */
  private record Found(
      TreeMap<String, FileStatus> files, TreeMap<String, String> problems, Set<String> folders) {}

  /**
   * The files cut into splits, in the order of their paths.
   *
   * @throws InputNotFoundException if a path does not exist, or no file is found at all
   */
  public List<InputSplit> splits(List<String> paths) {
    return list(paths).splits();
  }

  /**
   * The files, as they are at this moment.
   *
   * @throws InputNotFoundException if a path does not exist, or no file is found at all
   */
  public ListedInput list(List<String> paths) {
    Instant now = Instant.now();
    var found = new Found(new TreeMap<>(), new TreeMap<>(), new HashSet<>());
    for (String path : paths) {
      list(path, found);
    }
    if (found.files().isEmpty() && found.problems().isEmpty()) {
      throw new InputNotFoundException(
          "Cannot read the input: no files under " + String.join(", ", paths));
    }
    return new ListedInput(
        Stream.concat(
                found.problems().entrySet().stream()
                    .map(problem -> InputSplit.unreadable(problem.getKey(), problem.getValue())),
                found.files().values().stream().flatMap(file -> splits(file).stream()))
            .sorted(Comparator.comparing(InputSplit::path))
            .toList(),
        found.files().values().stream().map(file -> ListedFile.of(file, now)).toList());
  }

  private void list(String given, Found found) {
    try {
      Path path = new Path(given);
      FileSystem fs = path.getFileSystem(hadoop);
      FileStatus[] matches =
          fs.exists(path) ? new FileStatus[] {fs.getFileStatus(path)} : matches(fs, path);
      if (matches == null || matches.length == 0) {
        throw new InputNotFoundException(
            "Cannot read the input " + given + ": no such file or folder");
      }
      for (FileStatus match : matches) {
        if (match.isDirectory()) {
          collect(fs, match, fs.listStatus(match.getPath()), found);
        } else {
          add(match, found);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InputNotFoundException("Cannot read the input " + given + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof ClassNotFoundException missing) {
        throw new InputNotFoundException(
            "Cannot read the input "
                + given
                + ": the library of that file system is not there ("
                + missing.getMessage()
                + "); give it to Spark, e.g. by --packages",
            e);
      }
      throw e;
    }
  }

  private static FileStatus[] matches(FileSystem fs, Path glob) throws IOException {
    FileStatus[] found = fs.globStatus(glob);
    if (found == null || isHidden(glob)) {
      return found;
    }
    return Arrays.stream(found)
        .filter(status -> !isHidden(status.getPath()))
        .toArray(FileStatus[]::new);
  }

  private static boolean isHidden(Path path) {
    return path.getName().startsWith(".") || path.getName().startsWith("_");
  }

  private static void collect(
      FileSystem fs, FileStatus folder, FileStatus[] children, Found found) {
    if (!found.folders().add(truePath(folder.getPath()))) {
      return;
    }
    leftOut(folder.getPath(), found);
    for (FileStatus child : children) {
      if (isHidden(child.getPath())) {
        continue;
      }
      if (!child.isDirectory()) {
        add(child, found);
        continue;
      }
      try {
        collect(fs, child, fs.listStatus(child.getPath()), found);
      } catch (IOException e) {
        found.problems().put(child.getPath().toString(), "cannot list the folder: " + e);
      }
    }
  }

  /**
   * Listings of a local folder leave out links to nothing, files in folders that may be listed but
   * not entered, and files whose names are no text in the character set of the system: Java cannot
   * say their names to it.
   */
  private static void leftOut(Path folder, Found found) {
    if (!LocalFile.is(folder)) {
      return;
    }
    try (Stream<java.nio.file.Path> entries = Files.list(LocalFile.of(folder))) {
      entries.forEach(
          entry -> {
            var path = new Path(folder, entry.getFileName().toString());
            if (!isHidden(path)) {
              LocalFile.absence(entry)
                  .ifPresent(problem -> found.problems().put(path.toString(), problem));
            }
          });
    } catch (IOException | UncheckedIOException e) {
      found.problems().put(folder.toString(), "cannot list the folder: " + e);
    }
  }

  private static void add(FileStatus file, Found found) {
    Path path = file.getPath();
    LocalFile.problem(path)
        .ifPresentOrElse(
            problem -> found.problems().put(path.toString(), problem),
            () -> found.files().put(path.toString(), file));
  }

  /** Links may lead round in a circle. */
  private static String truePath(Path folder) {
    try {
      return LocalFile.is(folder)
          ? LocalFile.of(folder).toRealPath().toString()
          : folder.toString();
    } catch (IOException e) {
      return folder.toString();
    }
  }

  private List<InputSplit> splits(FileStatus file) {
    String path = file.getPath().toString();
    InputFormat format = format(file);
    if (file.getLen() <= settings.splitSize() || !isSplittable(format, path)) {
      return List.of(InputSplit.whole(path, format));
    }
    long size = settings.splitSize();
    if (format == InputFormat.WARC) {
      size = Math.max(size, file.getLen() / MOST_SPLITS_OF_AN_ARCHIVE + 1);
    }
    var splits = new ArrayList<InputSplit>();
    for (long start = 0; start < file.getLen(); start += size) {
      splits.add(new InputSplit(path, format, start, Math.min(file.getLen(), start + size)));
    }
    return splits;
  }

  private static boolean isSplittable(InputFormat format, String path) {
    Compression compression = Compression.ofName(path);
    return switch (format) {
      case JSONL -> compression == Compression.NONE;
      case WARC -> compression == Compression.NONE || compression == Compression.GZIP;
      case PARQUET, ORC -> true;
      default -> false;
    };
  }

  private InputFormat format(FileStatus file) {
    if (settings.format() != InputFormat.AUTO) {
      return settings.format();
    }
    String name = file.getPath().getName();
    InputFormat format = InputFormat.ofName(Compression.ofName(name).bareName(name));
    // What a .json file holds is looked at here only where it would be worth splitting.
    return format == InputFormat.JSON && file.getLen() > settings.splitSize()
        ? json(file.getPath().toString())
        : format;
  }

  private InputFormat json(String path) {
    try {
      return ContentSniffer.json(
          InputFile.at(path, settings, hadoop), new WrappedRecords(settings.fields()));
    } catch (IOException | RuntimeException | FSError e) {
      // The task that reads the file will tell.
      return InputFormat.JSON;
    }
  }
}
