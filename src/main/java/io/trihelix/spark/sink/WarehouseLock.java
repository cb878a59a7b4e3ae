package io.trihelix.spark.sink;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileSystem;

/**
 * Keeps two runs from writing to one warehouse.
 *
 * <ol>
 *   <li>A hold is a numbered file. The one of the greatest number counts; it says who holds, or
 *       that nobody does. Whoever finds it free, or its holder dead, makes the file of the next
 *       number, which the file system lets one process do alone. So a dead holder is followed by
 *       exactly one, and who comes late with what he saw long ago finds a greater number.
 *   <li>On this host, a holder is dead when his process is gone. On another he is when he gave no
 *       sign of life for {@link #STALE_AFTER}; he gives one every {@link #HEARTBEAT}.
 *   <li>Who was taken for dead (a machine that slept, say) finds a greater number than his own
 *       before he publishes, and leaves the warehouse to its new holder.
 *   <li>Who is done writes into his file that it is free. The last file stays, so that numbers only
 *       grow.
 * </ol>
 */
final class WarehouseLock implements AutoCloseable {
  static final Duration STALE_AFTER = Duration.ofMinutes(2);
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  /** What the file of a hold says that is over. */
  static final String FREE = "Trihelix lock, free\n";

  /** As often as this others may be quicker, before one is told that they are. */
  private static final int MOST_TRIES = 20;

  /** Until a file that is being written is looked at again. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  private static final Pattern EARLIER_HOLDER =
      Pattern.compile("[^\n]{1,255}\n[0-9]{1,19}\n[0-9A-Za-z-]{1,64}\n");

  private final Holds holds;
  private final long hold;
  private final String text;
  private final ScheduledExecutorService heartbeat;

  private WarehouseLock(Holds holds, long hold, String text) {
    this.holds = holds;
    this.hold = hold;
    this.text = text;
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
   * @param fs without checksums
   * @throws WarehouseLockedException if another run holds it
   * @throws UnsafeOutputException if a file of the lock is none that a run wrote
   */
  static WarehouseLock acquire(FileSystem fs, WarehousePaths paths, RunId run) throws IOException {
    var holds = new Holds(fs, paths);
    var files = new OwnFiles(fs, paths);
    String text = LockHolder.here(run).text();
    requireEarlierOver(holds, paths);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      OptionalLong last = holds.last();
      if (last.isPresent() && !isOver(holds, paths, last.getAsLong())) {
        pause();
        continue;
      }
      long next = last.orElse(0) + 1;
      if (!holds.create(next, text)) {
        continue;
      }
      if (holds.last().orElse(0) != next) {
        // It was free long ago. This number was taken, and given up, since.
        files.removeHold(next);
        continue;
      }
      try {
        requireEarlierOver(holds, paths);
        files.removeLock();
      } catch (IOException | RuntimeException e) {
        holds.write(next, FREE);
        throw e;
      }
      for (long over : holds.numbers().headSet(next)) {
        files.removeHold(over);
      }
      for (String name : holds.unfinished(STALE_AFTER)) {
        files.removeUnfinishedHold(name);
      }
      return new WarehouseLock(holds, next, text);
    }
    throw new WarehouseLockedException(
        "Cannot write to " + paths.root() + ": other runs take its lock at this moment");
  }

  /**
   * Whether a hold is over; not while its file is being written.
   *
   * @throws WarehouseLockedException if its holder is not dead
   */
  private static boolean isOver(Holds holds, WarehousePaths paths, long hold) throws IOException {
    Optional<String> found = holds.text(hold);
    Optional<Duration> silence = holds.silence(paths.hold(hold));
    if (found.isEmpty() || silence.isEmpty() || found.get().equals(FREE)) {
      return true;
    }
    Optional<LockHolder> holder = LockHolder.parse(found.get());
    if (holder.isPresent()) {
      requireDead(paths, holder.get(), silence.get());
      return true;
    }
    if (!LockHolder.isBegun(found.get()) && !FREE.startsWith(found.get())) {
      throw strange(paths, paths.hold(hold).toString());
    }
    return silence.get().compareTo(STALE_AFTER) > 0;
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while another run took the lock");
    }
  }

  private static void requireDead(WarehousePaths paths, LockHolder holder, Duration silence) {
    String who =
        "Cannot write to "
            + paths.root()
            + ": run "
            + holder.run().text()
            + " writes there (process "
            + holder.pid()
            + " of "
            + holder.host()
            + "). ";
    switch (holder.life()) {
      case ALIVE ->
          throw new WarehouseLockedException(who + "Wait until it is done, or end that process");
      case UNKNOWN -> {
        if (silence.compareTo(STALE_AFTER) <= 0) {
          throw new WarehouseLockedException(
              who
                  + "Its last sign of life is "
                  + silence.toSeconds()
                  + " s old; wait until it is done. If it is dead, it is taken for dead after "
                  + STALE_AFTER.toMinutes()
                  + " minutes without one");
        }
      }
      case DEAD -> {}
    }
  }

  /** The lock that versions up to 0.1.0 hold: they know of no other. */
  private static void requireEarlierOver(Holds holds, WarehousePaths paths) throws IOException {
    Optional<String> found = holds.text(paths.lock());
    Optional<Duration> silence = holds.silence(paths.lock());
    if (found.isEmpty() || silence.isEmpty()) {
      return;
    }
    String text = found.get();
    if (!text.isEmpty() && !EARLIER_HOLDER.matcher(text).matches()) {
      throw strange(paths, paths.lock().toString());
    }
    String[] holder = text.split("\n");
    boolean dead =
        holder.length > 1
            && holder[0].equals(LockHolder.localHost())
            && (holder[1].length() > 18 || ProcessHandle.of(Long.parseLong(holder[1])).isEmpty());
    if (!dead && silence.get().compareTo(STALE_AFTER) <= 0) {
      throw new WarehouseLockedException(
          "Cannot write to "
              + paths.root()
              + ": a run of an earlier version writes there ("
              + text.strip().replace('\n', ' ')
              + "). If it is dead, wait "
              + STALE_AFTER.toMinutes()
              + " minutes or delete "
              + paths.lock());
    }
  }

  private static UnsafeOutputException strange(WarehousePaths paths, String file) {
    return new UnsafeOutputException(
        "Cannot write to "
            + paths.root()
            + ": no run wrote the lock "
            + file
            + ". Nothing was changed; look into that file, and delete it if it is not needed");
  }

  private void beat() {
    try {
      if (isHeld()) {
        holds.beat(hold, text);
      }
    } catch (IOException | RuntimeException ignored) {
      // A missed beat is made up by the next; six in a row let another run take over.
    }
  }

  /** Whether this run was not taken for dead. */
  boolean isHeld() throws IOException {
    return holds.last().orElse(0) == hold;
  }

  @Override
  public void close() {
    heartbeat.shutdownNow();
    try {
      if (isHeld()) {
        holds.write(hold, FREE);
      }
    } catch (IOException | RuntimeException ignored) {
      // A lock that stays is that of a dead process, or silent in two minutes.
    }
  }
}
