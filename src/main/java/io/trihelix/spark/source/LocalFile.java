package io.trihelix.spark.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which files of this machine are news: regular ones, and none in which the system shows itself.
 */
final class LocalFile {
  private static final String SCHEME = "file";

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
}
