package io.trihelix.spark.sink;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * The local disk under the scheme {@code timeless}, which like object stores has no links and lets
 * nobody set times.
 */
public final class TimelessFileSystem extends RawLocalFileSystem {
  @Override
  public URI getUri() {
    return URI.create("timeless:///");
  }

  @Override
  public String getScheme() {
    return "timeless";
  }

  /** Object stores know no owners and no permissions of files. */
  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    FileStatus found = super.getFileStatus(path);
    return new FileStatus(
        found.getLen(),
        found.isDirectory(),
        found.getReplication(),
        found.getBlockSize(),
        found.getModificationTime(),
        found.getPath());
  }

  @Override
  public void setTimes(Path path, long modified, long accessed) {
    // Object stores do nothing, and say nothing.
  }
}
