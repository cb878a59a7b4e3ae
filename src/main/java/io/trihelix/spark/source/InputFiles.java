package io.trihelix.spark.source;

import io.trihelix.config.InputFormat;
import io.trihelix.config.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
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
 *   <li>A file that two paths lead to is read once.
 *   <li>Only JSONL that is not compressed is split; the order of splits is that of the paths.
 * </ol>
 */
public final class InputFiles {
  private final Configuration hadoop;
  private final Settings.Input settings;

  public InputFiles(Configuration hadoop, Settings.Input settings) {
    this.hadoop = hadoop;
    this.settings = settings;
  }

  /**
   * @throws InputNotFoundException if a path does not exist, or no file is found at all
   */
  public List<InputSplit> splits(List<String> paths) {
    var files = new TreeMap<String, FileStatus>();
    for (String path : paths) {
      list(path, files);
    }
    if (files.isEmpty()) {
      throw new InputNotFoundException(
          "Cannot read the input: no files under " + String.join(", ", paths));
    }
    return files.values().stream().flatMap(file -> splits(file).stream()).toList();
  }

  private void list(String given, TreeMap<String, FileStatus> files) {
    try {
      Path path = new Path(given);
      FileSystem fs = path.getFileSystem(hadoop);
      FileStatus[] found =
          fs.exists(path) ? new FileStatus[] {fs.getFileStatus(path)} : matches(fs, path);
      if (found == null || found.length == 0) {
        throw new InputNotFoundException(
            "Cannot read the input " + given + ": no such file or folder");
      }
      for (FileStatus status : found) {
        collect(fs, status, files);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InputNotFoundException("Cannot read the input " + given + ": " + e.getMessage(), e);
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

  private static void collect(FileSystem fs, FileStatus status, TreeMap<String, FileStatus> files)
      throws IOException {
    if (!status.isDirectory()) {
      files.put(status.getPath().toString(), status);
      return;
    }
    FileStatus[] children = fs.listStatus(status.getPath());
    Arrays.sort(children, Comparator.comparing(child -> child.getPath().toString()));
    for (FileStatus child : children) {
      if (!isHidden(child.getPath())) {
        collect(fs, child, files);
      }
    }
  }

  private List<InputSplit> splits(FileStatus file) {
    String path = file.getPath().toString();
    InputSplit.Kind kind = kind(file.getPath().getName());
    if (kind != InputSplit.Kind.JSONL
        || Compression.ofName(path) != Compression.NONE
        || file.getLen() <= settings.splitSize()) {
      return List.of(new InputSplit(path, kind, 0, Long.MAX_VALUE));
    }
    var splits = new ArrayList<InputSplit>();
    for (long start = 0; start < file.getLen(); start += settings.splitSize()) {
      splits.add(
          new InputSplit(path, kind, start, Math.min(file.getLen(), start + settings.splitSize())));
    }
    return splits;
  }

  private InputSplit.Kind kind(String name) {
    if (settings.format() == InputFormat.JSONL) {
      return InputSplit.Kind.JSONL;
    }
    if (settings.format() == InputFormat.PAGE) {
      return InputSplit.Kind.PAGE;
    }
    String bare = Compression.ofName(name).bareName(name).toLowerCase(Locale.ROOT);
    if (bare.endsWith(".jsonl") || bare.endsWith(".ndjson") || bare.endsWith(".json")) {
      return InputSplit.Kind.JSONL;
    }
    return bare.endsWith(".txt") || bare.endsWith(".text")
        ? InputSplit.Kind.PAGE
        : InputSplit.Kind.UNKNOWN;
  }
}
