package io.trihelix.spark.sink;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file that a command writes where its user says: a report, a list of errors, a model. It is made
 * anew, or takes the place of one that Trihelix wrote; anything else that stands there is left, and
 * the command refused. Nobody finds half a file: the earlier one stands until the new one is
 * complete.
 */
public final class OutputFile {
  /** Tells a file that Trihelix wrote by what it holds. */
  @FunctionalInterface
  public interface Recognition {
    boolean isOurs(InputStream content) throws IOException;
  }

  /** Writes the whole content. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private final String given;
  private final String what;
  private final FileSystem fs;
  private final Path target;
  private final Recognition recognition;

  private OutputFile(
      String given, String what, FileSystem fs, Path target, Recognition recognition) {
    this.given = given;
    this.what = what;
    this.fs = fs;
    this.target = target;
    this.recognition = recognition;
  }

  /**
   * @param what it is, for messages: {@code "the report"}
   * @param file of any Hadoop file system
   * @param recognition of what this may replace
   * @throws UnsafeOutputException if something stands there that is not ours; a file without
   *     content is nobody's
   */
  public static OutputFile at(
      String what, String file, Configuration hadoop, Recognition recognition) {
    return at(what, file, file, hadoop, recognition);
  }

  /** The same for a file of this machine. */
  public static OutputFile at(String what, java.nio.file.Path file, Recognition recognition) {
    return at(what, file.toString(), file.toUri().toString(), new Configuration(), recognition);
  }

  private static OutputFile at(
      String what, String file, String uri, Configuration hadoop, Recognition recognition) {
    try {
      var path = new Path(uri);
      FileSystem fs = path.getFileSystem(hadoop);
      if (fs instanceof ChecksumFileSystem checked) {
        // A file of checksums beside it would be one more that is not the user's.
        fs = checked.getRawFileSystem();
      }
      var output = new OutputFile(file, what, fs, real(fs.makeQualified(path)), recognition);
      output.requireReplaceable();
      return output;
    } catch (IOException | IllegalArgumentException e) {
      throw new WarehouseException(
          "Cannot write " + what + " to " + file + ": " + FileTrouble.told(e), e);
    }
  }

  /** Who gives a link means the file. */
  private static Path real(Path path) throws IOException {
    return Links.isLink(path) && Files.exists(Links.local(path))
        ? new Path(Links.local(path).toRealPath().toUri())
        : path;
  }

  private void requireReplaceable() throws IOException {
    if (!fs.exists(target) || isStream()) {
      return;
    }
    FileStatus status = fs.getFileStatus(target);
    if (status.isDirectory()) {
      throw refused("it is a folder, name a file in it");
    }
    if (status.getLen() == 0) {
      return;
    }
    try (var in = new BufferedInputStream(fs.open(target))) {
      if (!recognition.isOurs(in)) {
        throw refused(
            "that file is there, and Trihelix did not write it. Name another, or move it away");
      }
    }
  }

  private UnsafeOutputException refused(String why) {
    return new UnsafeOutputException("Cannot write " + what + " to " + given + ": " + why);
  }

  /** A pipe or a device, such as {@code /dev/stdout}: written to, not replaced. */
  private boolean isStream() {
    return Links.isLocal(target)
        && Files.exists(Links.local(target))
        && !Files.isRegularFile(Links.local(target))
        && !Files.isDirectory(Links.local(target));
  }

  /**
   * @return the file, fully qualified
   * @throws UnsafeOutputException if something else has come to stand there
   * @throws WarehouseException if it cannot be written
   */
  public String write(Content content) {
    try {
      if (isStream()) {
        try (OutputStream out = Files.newOutputStream(Links.local(target))) {
          content.writeTo(out);
        }
      } else {
        requireReplaceable();
        replace(content);
      }
      return target.toString();
    } catch (IOException e) {
      throw new WarehouseException(
          "Cannot write " + what + " to " + given + ": " + FileTrouble.told(e), e);
    }
  }

  private void replace(Content content) throws IOException {
    var unfinished = new Unfinished(target, UUID.randomUUID());
    try {
      try (OutputStream out = fs.create(unfinished.path(), false)) {
        content.writeTo(out);
      }
      OwnFiles.replace(fs, unfinished);
    } catch (IOException | RuntimeException e) {
      OwnFiles.remove(fs, unfinished);
      throw e;
    }
  }

  /**
   * The new file while it is being written, under a name that no other has.
   *
   * @param target what it becomes
   */
  record Unfinished(Path target, UUID chance) {
    Path path() {
      return new Path(target.getParent(), "." + target.getName() + "." + chance + ".unfinished");
    }
  }
}
