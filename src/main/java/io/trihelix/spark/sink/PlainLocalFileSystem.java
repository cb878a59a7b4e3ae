package io.trihelix.spark.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local file system without checksum files beside the tables, and without a process forked for
 * every permission that is set: without its native library Hadoop runs {@code chmod}, several
 * hundred times a run.
 */
public final class PlainLocalFileSystem extends RawLocalFileSystem {
  @Override
  public void setPermission(Path path, FsPermission permission) throws IOException {
    try {
      Files.setPosixFilePermissions(
          pathToFile(path).toPath(),
          PosixFilePermissions.fromString(
              permission.getUserAction().SYMBOL
                  + permission.getGroupAction().SYMBOL
                  + permission.getOtherAction().SYMBOL));
    } catch (UnsupportedOperationException e) {
      super.setPermission(path, permission);
    }
  }

  /** Iceberg asks for it; the class that this one extends does not know it. */
  @Override
  public String getScheme() {
    return "file";
  }
}
