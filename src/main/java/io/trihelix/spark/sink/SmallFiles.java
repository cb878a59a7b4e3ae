package io.trihelix.spark.sink;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIOException;

/** The notes that runs leave each other, of some lines each. */
final class SmallFiles {
  /** A manifest of ten million files of the longest names is below this. */
  private static final int LONGEST = 1 << 30;

  /** How often a file is read anew that was replaced meanwhile. */
  private static final int MOST_TRIES = 5;

  private SmallFiles() {}

  /**
   * The begin of a file that another process may replace at any moment; empty if there is none.
   * What an object store is asked to read is the object that was there a moment ago: if that has
   * been replaced it refuses, and the new one is asked for.
   *
   * @param bytes at most
   */
  static Optional<String> begin(FileSystem fs, Path file, int bytes) throws IOException {
    for (int tries = 1; ; tries++) {
      try (FSDataInputStream in = fs.open(file)) {
        return Optional.of(new String(in.readNBytes(bytes), StandardCharsets.UTF_8));
      } catch (FileNotFoundException | NoSuchFileException e) {
        return Optional.empty();
      } catch (PathIOException e) {
        if (tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  /** Empty if there is no such file, or what stands there is a link, a folder or too long. */
  static Optional<String> read(FileSystem fs, Path file) throws IOException {
    if (!fs.exists(file) || Links.isLink(file)) {
      return Optional.empty();
    }
    FileStatus status = fs.getFileStatus(file);
    if (!status.isFile() || status.getLen() > LONGEST) {
      return Optional.empty();
    }
    try (FSDataInputStream in = fs.open(file)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Writes a file, over what it said before. */
  static void write(FileSystem fs, Path file, String content) throws IOException {
    try (FSDataOutputStream out = fs.create(file, true)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
