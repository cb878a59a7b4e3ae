package io.trihelix.spark.sink;

import java.nio.file.Files;
import org.apache.hadoop.fs.Path;

/** Tells links of the local file system from what they lead to, as Hadoop does not. */
final class Links {
  private Links() {}

  /**
   * @param path qualified
   */
  static boolean isLocal(Path path) {
    return "file".equals(path.toUri().getScheme());
  }

  static boolean isLink(Path path) {
    return isLocal(path) && Files.isSymbolicLink(local(path));
  }

  static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }
}
