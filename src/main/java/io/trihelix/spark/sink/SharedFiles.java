package io.trihelix.spark.sink;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;

/**
 * Gives files of a run's tables to a later run that has the same. Nobody changes the file of a
 * table, so on local disks both have one file by two names (hard links), which goes when the last
 * name does; elsewhere it is copied.
 */
final class SharedFiles {
  private final FileSystem fs;
  private final WarehousePaths from;
  private final WarehousePaths to;

  /**
   * @param fs without checksums
   * @param from the tables of the earlier run
   * @param to the folder of the later one
   */
  SharedFiles(FileSystem fs, WarehousePaths from, WarehousePaths to) {
    this.fs = fs;
    this.from = from;
    this.to = to;
  }

  void share(Part part) throws IOException {
    Path source = from.published(part);
    Path target = to.published(part);
    fs.mkdirs(target.getParent());
    share(source, target);
    Path checksum = new Path(source.getParent(), Part.checksum(part.file()));
    if (fs.exists(checksum)) {
      share(checksum, new Path(target.getParent(), checksum.getName()));
    }
  }

  private void share(Path source, Path target) throws IOException {
    if (Links.isLocal(source)) {
      try {
        Files.createLink(Links.local(target), Links.local(source));
        return;
      } catch (UnsupportedOperationException | FileSystemException e) {
        // Some file systems have no hard links, or not so many of one file.
      }
    }
    if (!FileUtil.copy(fs, source, fs, target, false, false, fs.getConf())) {
      throw new IOException("cannot copy " + source + " to " + target);
    }
  }
}
