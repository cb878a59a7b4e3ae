package io.trihelix.spark.report;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Small Spark jobs beside each other: the planning of one fills the pauses of another. */
final class Jobs implements AutoCloseable {
  private static final int AT_ONCE = 4;

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

  /** Starts a job; the result waits for it, and throws what it threw. */
  <T> Supplier<T> start(Supplier<T> job) {
    CompletableFuture<T> running = CompletableFuture.supplyAsync(job, threads);
    return () -> {
      try {
        return running.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException failure ? failure : e;
      }
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
