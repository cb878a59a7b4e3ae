package io.trihelix.spark.derive;

import io.trihelix.spark.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes tables that do not need each other at the same time: the last tasks of one leave cores
 * idle, and so does the planning of the next.
 *
 * <ol>
 *   <li>A table begins when all that it needs are made, and fewer than {@code most} are being made;
 *       of several the first in the order of need.
 *   <li>When one fails, none begins any more, and those under way are called off.
 *   <li>Nothing is under way any more when {@link #make} returns or throws.
 * </ol>
 */
public final class SideBySide {
  private final int most;
  private final Runnable callOff;

  /**
   * @param most tables at a time
   * @param callOff makes those that are being made fail soon
   */
  public SideBySide(int most, Runnable callOff) {
    if (most < 1) {
      throw new IllegalArgumentException("Cannot make " + most + " tables at a time");
    }
    this.most = most;
    this.callOff = callOff;
  }

  /**
   * Makes each table once, in threads that inherit from the caller's.
   *
   * @param making must be safe in several threads at once
   * @throws RuntimeException what the first table that failed threw; or an error
   */
  public void make(OrderOfNeed order, Consumer<DerivedTable> making) {
    ExecutorService threads = Executors.newFixedThreadPool(most, SideBySide::thread);
    try {
      make(order.tables(), making, new ExecutorCompletionService<>(threads));
    } finally {
      threads.shutdown();
      awaitEnd(threads);
    }
  }

  private void make(
      List<DerivedTable> tables,
      Consumer<DerivedTable> making,
      CompletionService<DerivedTable> threads) {
    Set<String> unmade =
        tables.stream()
            .map(table -> table.table().name())
            .collect(Collectors.toCollection(HashSet::new));
    var waiting = new ArrayList<>(tables);
    Map<Future<DerivedTable>, DerivedTable> underWay = new HashMap<>();
    while (!unmade.isEmpty()) {
      for (var next = waiting.iterator(); next.hasNext() && underWay.size() < most; ) {
        DerivedTable table = next.next();
        if (table.needs().stream().map(Table::name).noneMatch(unmade::contains)) {
          next.remove();
          underWay.put(threads.submit(() -> making.accept(table), table), table);
        }
      }
      unmade.remove(underWay.remove(ended(threads)).table().name());
    }
  }

  /** The next that ends, if it ends well. */
  private Future<DerivedTable> ended(CompletionService<DerivedTable> threads) {
    try {
      Future<DerivedTable> ended = threads.take();
      ended.get();
      return ended;
    } catch (ExecutionException e) {
      callOff.run();
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      callOff.run();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while tables were made", e);
    }
  }

  private static void awaitEnd(ExecutorService threads) {
    boolean interrupted = false;
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "trihelix-table");
    thread.setDaemon(true);
    return thread;
  }
}
