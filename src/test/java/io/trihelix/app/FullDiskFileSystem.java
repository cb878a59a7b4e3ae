package io.trihelix.app;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local disk under the scheme {@code full}, which has no room for mentions and reports. */
public final class FullDiskFileSystem extends RawLocalFileSystem {
  @Override
  public URI getUri() {
    return URI.create("full:///");
  }

  @Override
  public String getScheme() {
    return "full";
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    refuse(path);
    return super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    refuse(path);
    return super.create(path, overwrite, bufferSize, replication, blockSize, progress);
  }

  private static void refuse(Path path) throws IOException {
    boolean isMentions =
        path.toString().contains("/mentions/") && path.getName().endsWith(".parquet");
    if (isMentions || path.getName().contains(".html")) {
      throw new IOException("No space left on device");
    }
  }
}
