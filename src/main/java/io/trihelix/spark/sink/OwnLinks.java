package io.trihelix.spark.sink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;

/**
 * The links of a warehouse, and its pointer: made, replaced and removed here alone. What is no link
 * of ours is never replaced.
 */
final class OwnLinks {
  private static final Pattern TARGET =
      Pattern.compile(WarehousePaths.WORKING + "/([^/]{1,64})/([^/]{1,64})");

  /** File systems that put one file in the place of another in one step. */
  private static final Pattern ATOMIC_RENAME = Pattern.compile("(?:web|swebh|view)?hdfs|viewfs");

  private final FileSystem fs;
  private final WarehousePaths paths;

  OwnLinks(FileSystem fs, WarehousePaths paths) {
    this.fs = fs;
    this.paths = paths;
  }

  /** Whether the file system of the warehouse has links, found out by making one. */
  static boolean arePossible(FileSystem fs, WarehousePaths paths) {
    if (!Links.isLocal(paths.root())) {
      return false;
    }
    Path trial = Links.local(paths.nextCurrent(RunId.EARLIER));
    try {
      Files.deleteIfExists(trial);
      Files.createSymbolicLink(trial, Path.of("trial"));
      Files.delete(trial);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /**
   * Makes a file that is whole from the first moment on, unless there is one of its name.
   *
   * @param unfinished a name that no other file has
   * @return whether this call made it
   */
  static boolean createWhole(Path file, Path unfinished, byte[] content) throws IOException {
    write(unfinished, content);
    try {
      Files.createLink(file, unfinished);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Without hard links others may see it before it is whole.
      return createPiecemeal(file, content);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static boolean createPiecemeal(Path file, byte[] content) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    Files.write(file, content);
    return true;
  }

  /** Puts a whole file in the place of one that this process made. */
  static void replaceWhole(Path file, Path unfinished, byte[] content) throws IOException {
    write(unfinished, content);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(content));
      out.force(true);
    }
  }

  /** Whether something in the warehouse itself is a link that a run made in place of a table. */
  static boolean isOurs(org.apache.hadoop.fs.Path place) throws IOException {
    if (!Links.isLink(place)) {
      return false;
    }
    Matcher target = TARGET.matcher(Files.readSymbolicLink(Links.local(place)).toString());
    return target.matches()
        && target.group(2).equals(place.getName())
        && (target.group(1).equals(WarehousePaths.CURRENT)
            || WarehousePaths.runOf(target.group(1)).isPresent());
  }

  /**
   * Lets a name in the warehouse lead to the same name in the current run, now and later.
   *
   * @throws UnsafeOutputException if something stands there that is no link of ours
   */
  void link(String name) throws IOException {
    link(name, WarehousePaths.linked(name));
  }

  /** Lets a name in the warehouse lead to the same name in one run. */
  void linkTo(RunId run, String name) throws IOException {
    link(name, WarehousePaths.linked(run, name));
  }

  private void link(String name, String target) throws IOException {
    var place = new org.apache.hadoop.fs.Path(paths.root(), name);
    Path link = Links.local(place);
    if (!Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      Files.createSymbolicLink(link, Path.of(target));
    } else if (!isOurs(place)) {
      throw new UnsafeOutputException(
          "Cannot write to "
              + paths.root()
              + ": Trihelix did not write "
              + name
              + " in it. Move that elsewhere; the tables of the run before are as they were");
    } else if (!Files.readSymbolicLink(link).toString().equals(target)) {
      replace(link, target);
    }
  }

  /** Removes a link of ours that leads to nothing. */
  void unlinkDangling(String name) throws IOException {
    var place = new org.apache.hadoop.fs.Path(paths.root(), name);
    if (isOurs(place) && !Files.exists(Links.local(place))) {
      Files.delete(Links.local(place));
    }
  }

  /** Puts a link in the place of a report that an earlier version wrote. */
  void linkReport() throws IOException {
    replace(Links.local(paths.report()), WarehousePaths.linked(WarehousePaths.REPORT));
  }

  /** Lets the pointer lead to a run: before this it leads to another, after it to this one. */
  void pointTo(RunId run) throws IOException {
    replace(Links.local(paths.current()), paths.ofRun(run).root().getName());
    try (FileChannel folder =
        FileChannel.open(Links.local(paths.working()), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  private void replace(Path link, String target) throws IOException {
    Path next = Links.local(paths.nextCurrent(RunId.EARLIER));
    Files.deleteIfExists(next);
    Files.createSymbolicLink(next, Path.of(target));
    Files.move(next, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whether a rename puts one file in the place of another in one step. */
  static boolean replacesByRename(FileSystem fs) {
    return ATOMIC_RENAME.matcher(String.valueOf(fs.getUri().getScheme())).matches();
  }

  /** The same where the pointer is a file. */
  void writePointer(RunId run) throws IOException {
    String text = CurrentRun.text(run);
    if (Links.isLocal(paths.root())) {
      SmallFiles.write(fs, paths.nextCurrent(run), text);
      Files.move(
          Links.local(paths.nextCurrent(run)),
          Links.local(paths.current()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } else if (replacesByRename(fs)) {
      SmallFiles.write(fs, paths.nextCurrent(run), text);
      FileContext.getFileContext(fs.getUri(), fs.getConf())
          .rename(paths.nextCurrent(run), paths.current(), Options.Rename.OVERWRITE);
    } else {
      // An object is there when it is whole, and not before.
      SmallFiles.write(fs, paths.current(), text);
    }
  }
}
