package io.trihelix.spark.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * Which files of this machine are news: regular ones, and none in which the system shows itself.
 */
final class LocalFile {
  private static final String SCHEME = "file";

  private static final String UNSPEAKABLE =
      "its name is not valid in the character set of the system ("
          + System.getProperty("sun.jnu.encoding")
          + "); rename it, or set the locale (LC_ALL=C.UTF-8)";

  /** Not files but the system's state: the environment with its secrets, memory, devices. */
  private static final List<Path> SYSTEM =
      List.of(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"));

  private LocalFile() {}

  static boolean is(org.apache.hadoop.fs.Path path) {
    return SCHEME.equals(path.toUri().getScheme());
  }

  static Path of(org.apache.hadoop.fs.Path path) {
    return Path.of(path.toUri().getPath());
  }

  /** Why a file is not read, wherever links lead; empty if it is, and for files elsewhere. */
  static Optional<String> problem(org.apache.hadoop.fs.Path path) {
    if (!is(path)) {
      return Optional.empty();
    }
    Path file = of(path);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return Optional.of("not a regular file");
    }
    try {
      Path real = file.toRealPath();
      return SYSTEM.stream().anyMatch(real::startsWith)
          ? Optional.of("a file of the system: " + real)
          : Optional.empty();
    } catch (IOException e) {
      // Whoever opens it will tell.
      return Optional.empty();
    }
  }

  /** Why an entry of a folder cannot be found by its name; empty if it can. */
  static Optional<String> absence(Path entry) {
    try {
      Files.readAttributes(Path.of(entry.toString()), BasicFileAttributes.class);
      return Optional.empty();
    } catch (AccessDeniedException e) {
      return Optional.of("no permission to enter its folder, or that of what it links to");
    } catch (IOException | InvalidPathException e) {
      return Optional.of(Files.isSymbolicLink(entry) ? "a link to nothing" : UNSPEAKABLE);
    }
  }
}
