package io.trihelix.spark.work;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The records that threads of this JVM are at, and since when. In local mode the driver sees them
 * all; of executors elsewhere it sees none. Thread-safe.
 */
public final class WorkUnderWay {
  private static final Map<Thread, Item> ITEMS = new ConcurrentHashMap<>();

  private WorkUnderWay() {}

  /** A record that is worked on; it is named only when somebody asks. */
  private record Item(Supplier<String> name, long since) {}

  /**
   * A record that a thread is at.
   *
   * @param name the file and the number of the record, or the id of the article
   * @param time for how long
   */
  public record AtWork(String name, Duration time) {}

  /**
   * Does the work for one record.
   *
   * @param name what to call the record
   * @throws OutOfMemoryAtRecordException if it needs more memory than there is
   */
  public static <T> T on(Supplier<String> name, Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ITEMS.put(thread, new Item(name, System.nanoTime()));
    try {
      return work.get();
    } catch (OutOfMemoryError e) {
      throw new OutOfMemoryAtRecordException(name.get());
    } finally {
      ITEMS.remove(thread);
    }
  }

  /** The record that is worked on for the longest time; empty if there is none. */
  public static Optional<AtWork> longest() {
    return ITEMS.values().stream()
        .min(Comparator.comparingLong(item -> item.since() - System.nanoTime()))
        .map(
            item ->
                new AtWork(item.name().get(), Duration.ofNanos(System.nanoTime() - item.since())));
  }
}
