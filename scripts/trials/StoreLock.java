package io.trihelix.spark.sink;

import java.io.IOException;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Takes and gives up the lock of a warehouse on an object store, many times, and sees whether
 * another process is in there with it: {@code StoreLock URI TIMES}.
 */
final class StoreLock {
  private static final RunId RUN = new RunId("20250218T093000-0a1b2c3d");

  private StoreLock() {}

  public static void main(String[] arguments) throws Exception {
    var configuration = new Configuration();
    System.getProperties()
        .forEach(
            (key, value) -> {
              if (key.toString().startsWith("fs.")) {
                configuration.set(key.toString(), value.toString());
              }
            });
    var root = new Path(arguments[0]);
    FileSystem fs = root.getFileSystem(configuration);
    var paths = new WarehousePaths(fs.makeQualified(root));
    String me = Long.toString(ProcessHandle.current().pid());
    var inside = new Path(root, "inside");
    int held = 0;
    int together = 0;
    int refused = 0;
    int times = Integer.parseInt(arguments[1]);
    while (held < times) {
      try (WarehouseLock lock = WarehouseLock.acquire(fs, paths, RUN)) {
        held++;
        // A name that another holder would replace or remove.
        SmallFiles.write(fs, inside, me);
        Thread.sleep(5);
        if (!SmallFiles.read(fs, inside).orElse("").equals(me)) {
          together++;
        }
      } catch (WarehouseLockedException e) {
        refused++;
      } catch (IOException | WarehouseException e) {
        System.out.println("failed: " + e);
        System.exit(1);
      }
    }
    System.out.printf(Locale.ROOT, "held %d refused %d together %d%n", held, refused, together);
    System.exit(together == 0 ? 0 : 1);
  }
}
