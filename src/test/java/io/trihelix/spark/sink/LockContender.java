package io.trihelix.spark.sink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * A process that wants the lock of a warehouse whenever its input names one. It answers a line each
 * time: {@code held}, and holds it until it is told {@code release}, or why not. Told {@code loop N
 * FOLDER}, it takes and gives up the lock N times, and sees that nobody else is in there with it.
 */
final class LockContender {
  private static final RunId RUN = new RunId("20250218T093000-0a1b2c3d");

  private LockContender() {}

  public static void main(String[] arguments) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    WarehouseLock lock = null;
    System.out.println("ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals("release")) {
        if (lock != null) {
          lock.close();
          lock = null;
        }
        System.out.println("released");
      } else if (line.startsWith("loop ")) {
        String[] words = line.split(" ", 3);
        System.out.println(loop(Integer.parseInt(words[1]), Path.of(words[2])));
      } else {
        try {
          lock = acquire(Path.of(line));
          System.out.println("held");
        } catch (WarehouseLockedException e) {
          System.out.println("locked");
        } catch (IOException | RuntimeException e) {
          System.out.println("failed " + e);
        }
      }
    }
  }

  static WarehouseLock acquire(Path folder) throws IOException {
    var fs = new RawLocalFileSystem();
    fs.initialize(folder.toUri(), new Configuration());
    return WarehouseLock.acquire(
        fs, new WarehousePaths(new org.apache.hadoop.fs.Path("file", "", folder.toString())), RUN);
  }

  /** How often it had the lock, and how often somebody else was in there with it. */
  private static String loop(int times, Path folder) throws Exception {
    Path inside = folder.resolve("inside");
    int held = 0;
    int together = 0;
    while (held < times) {
      try (WarehouseLock lock = acquire(folder)) {
        held++;
        try {
          Files.createFile(inside);
          Files.delete(inside);
        } catch (IOException e) {
          together++;
        }
      } catch (WarehouseLockedException e) {
        Thread.onSpinWait();
      }
    }
    return "looped " + held + " together " + together;
  }
}
