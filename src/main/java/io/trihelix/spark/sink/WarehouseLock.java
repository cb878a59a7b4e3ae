package io.trihelix.spark.sink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Keeps two runs from writing to one warehouse. The holder rewrites the lock while it lives; a lock
 * that was not for {@link #STALE_AFTER}, or whose process on this host is gone, is taken over. Who
 * has lost it so (a machine that slept, say) leaves it to the new holder.
 */
final class WarehouseLock implements AutoCloseable {
  static final Duration STALE_AFTER = Duration.ofMinutes(2);
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  private static final Pattern HOLDER =
      Pattern.compile("[^\n]{1,255}\n[0-9]{1,19}\n[0-9A-Za-z-]{1,64}\n");

  private final FileSystem fs;
  private final Path file;
  private final String holder;
  private final OwnFiles files;
  private final ScheduledExecutorService heartbeat;

  private WarehouseLock(FileSystem fs, Path file, String holder, OwnFiles files) {
    this.files = files;
    this.fs = fs;
    this.file = file;
    this.holder = holder;
    this.heartbeat =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "trihelix-warehouse-lock");
              thread.setDaemon(true);
              return thread;
            });
    heartbeat.scheduleAtFixedRate(
        this::beat, HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
  }

  /**
   * @param fs without checksums, which are files of their own: between lock and checksum a reader
   *     would find a fault
   */
  static WarehouseLock acquire(FileSystem fs, WarehousePaths paths, RunId run) throws IOException {
    Path file = paths.lock();
    String holder = host() + "\n" + ProcessHandle.current().pid() + "\n" + run.text() + "\n";
    if (!create(fs, file, holder)) {
      if (!isStale(fs, file)) {
        throw new WarehouseException(
            "Cannot write to "
                + file.getParent().getParent()
                + ": another run writes there ("
                + read(fs, file).strip().replace('\n', ' ')
                + "). If it is dead, wait "
                + STALE_AFTER.toMinutes()
                + " minutes or delete "
                + file);
      }
      write(fs, file, holder);
    }
    return new WarehouseLock(fs, file, holder, new OwnFiles(fs, paths));
  }

  private static boolean create(FileSystem fs, Path file, String holder) throws IOException {
    fs.mkdirs(file.getParent());
    try (FSDataOutputStream out = fs.create(file, false)) {
      out.write(holder.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      if (fs.exists(file)) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isStale(FileSystem fs, Path file) throws IOException {
    String text = read(fs, file);
    if (!text.isEmpty() && !HOLDER.matcher(text).matches()) {
      throw new UnsafeOutputException(
          "Cannot write to "
              + file.getParent().getParent()
              + ": no run wrote the lock "
              + file
              + ". Nothing was changed; look into that file, and delete it if it is not needed");
    }
    String[] holder = text.split("\n");
    boolean sameHost = holder.length > 1 && holder[0].equals(host());
    if (sameHost
        && holder[1].matches("[0-9]{1,18}")
        && ProcessHandle.of(Long.parseLong(holder[1])).isEmpty()) {
      return true;
    }
    // A living process may be another one with the same number: its beat tells.
    long age = System.currentTimeMillis() - fs.getFileStatus(file).getModificationTime();
    return age > STALE_AFTER.toMillis();
  }

  private static String read(FileSystem fs, Path file) throws IOException {
    try (FSDataInputStream in = fs.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void write(FileSystem fs, Path file, String holder) throws IOException {
    try (FSDataOutputStream out = fs.create(file, true)) {
      out.write(holder.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void beat() {
    try {
      if (!isTakenOver()) {
        write(fs, file, holder);
      }
    } catch (IOException ignored) {
      // A missed beat is made up by the next; six in a row let another run take over.
    }
  }

  /** Whether another run took this one for dead. */
  boolean isTakenOver() throws IOException {
    return fs.exists(file) && !read(fs, file).equals(holder);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown-host";
    }
  }

  @Override
  public void close() {
    heartbeat.shutdownNow();
    try {
      if (!isTakenOver()) {
        files.removeLock();
      }
    } catch (IOException ignored) {
      // A lock that stays is stale in two minutes.
    }
  }
}
