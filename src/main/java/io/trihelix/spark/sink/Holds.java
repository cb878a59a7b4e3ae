package io.trihelix.spark.sink;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;

/** The files of the lock: one a hold, numbered, each made by one process alone. */
final class Holds {
  /** The text of a hold is some hundred characters. */
  private static final int LONGEST = 4096;

  private final FileSystem fs;
  private final WarehousePaths paths;

  /**
   * @param fs without checksums, which are files of their own: between a file and its checksum a
   *     reader would find a fault
   */
  Holds(FileSystem fs, WarehousePaths paths) {
    this.fs = fs;
    this.paths = paths;
  }

  /** The numbers that are taken. */
  TreeSet<Long> numbers() throws IOException {
    var numbers = new TreeSet<Long>();
    try {
      for (FileStatus file : fs.listStatus(paths.working())) {
        WarehousePaths.holdOf(file.getPath().getName()).ifPresent(numbers::add);
      }
    } catch (FileNotFoundException e) {
      // Object stores have no folders but around files.
    }
    return numbers;
  }

  /**
   * The names of files that processes did not come to finish.
   *
   * @param least age of them; what is younger may still be written
   */
  List<String> unfinished(Duration least) throws IOException {
    var names = new ArrayList<String>();
    for (FileStatus file : fs.listStatus(paths.working())) {
      long age = System.currentTimeMillis() - file.getModificationTime();
      if (age > least.toMillis() && WarehousePaths.isUnfinishedHold(file.getPath().getName())) {
        names.add(file.getPath().getName());
      }
    }
    return names;
  }

  OptionalLong last() throws IOException {
    TreeSet<Long> numbers = numbers();
    return numbers.isEmpty() ? OptionalLong.empty() : OptionalLong.of(numbers.last());
  }

  /**
   * Makes the file of a hold, unless there is one.
   *
   * @return whether this call made it: of all processes that try, one does
   */
  boolean create(long hold, String text) throws IOException {
    Path file = paths.hold(hold);
    fs.mkdirs(file.getParent());
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    if (Links.isLocal(file)) {
      return OwnLinks.createWhole(
          Links.local(file), Links.local(paths.unfinishedHold(hold, UUID.randomUUID())), content);
    }
    // Object stores look whether a file is there when they are sent it, not before.
    FSDataOutputStreamBuilder<?, ?> unlessThere = fs.createFile(file);
    unlessThere.overwrite(false);
    unlessThere.opt(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
    try (var out = (FSDataOutputStream) unlessThere.build()) {
      out.write(content);
    } catch (IOException e) {
      // An answer may have been lost that said it was made.
      Optional<String> found = text(file);
      if (found.isPresent()) {
        return found.get().equals(text);
      }
      if (last().orElse(0) > hold) {
        // Another process made it; its hold is over, and the next one's holder removed it since.
        return false;
      }
      throw e;
    }
    return true;
  }

  /** What the file of a hold says; empty if there is none. */
  Optional<String> text(long hold) throws IOException {
    return text(paths.hold(hold));
  }

  Optional<String> text(Path file) throws IOException {
    return SmallFiles.begin(fs, file, LONGEST);
  }

  /** How long ago the holder gave the last sign of life; empty if there is no such file. */
  Optional<Duration> silence(Path file) throws IOException {
    try {
      long beat = fs.getFileStatus(file).getModificationTime();
      return Optional.of(Duration.ofMillis(Math.max(0, System.currentTimeMillis() - beat)));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Gives a sign of life. A hold that is gone is not made anew where the file system knows times.
   *
   * @param text what the file says
   */
  void beat(long hold, String text) throws IOException {
    Path file = paths.hold(hold);
    Instant now = Instant.now();
    if (Links.isLocal(file)) {
      Files.setLastModifiedTime(Links.local(file), FileTime.from(now));
      return;
    }
    fs.setTimes(file, now.toEpochMilli(), -1);
    if (fs.getFileStatus(file).getModificationTime() < now.toEpochMilli() - 1000) {
      // Object stores do not set times.
      write(hold, text);
    }
  }

  /** Writes over the file of a hold, which its holder alone may do. */
  void write(long hold, String text) throws IOException {
    if (Links.isLocal(paths.hold(hold))) {
      OwnLinks.replaceWhole(
          Links.local(paths.hold(hold)),
          Links.local(paths.unfinishedHold(hold, UUID.randomUUID())),
          text.getBytes(StandardCharsets.UTF_8));
      return;
    }
    try (FSDataOutputStream out = fs.create(paths.hold(hold), true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
