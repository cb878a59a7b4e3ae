package io.trihelix.serve;

import java.io.PrintWriter;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The run of a warehouse that is current: it is opened when it was published, by the first request
 * after that. Requests that are being answered from an older one end there. Thread-safe.
 */
final class LatestRun implements AutoCloseable {
  private final Supplier<String> published;
  private final Function<String, ServedRun> open;
  private final PrintWriter err;
  private String name;
  private String failed;
  private ServedRun run;

  /**
   * Opens the one that is current now.
   *
   * @param published tells which one is current, at once; two runs never have one name
   * @param open opens that one
   * @param err where it is said what cannot be opened
   */
  LatestRun(Supplier<String> published, Function<String, ServedRun> open, PrintWriter err) {
    this.published = published;
    this.open = open;
    this.err = err;
    this.name = published.get();
    this.run = open.apply(name);
  }

  /** The current run, entered. */
  synchronized ServedRun enter() {
    String now = published.get();
    if (!now.equals(name) && !now.equals(failed)) {
      follow(now);
    }
    if (!run.enter()) {
      throw new IllegalStateException("The server is closed");
    }
    return run;
  }

  /** What cannot be opened is tried again when the next run is published. */
  private void follow(String now) {
    try {
      ServedRun next = open.apply(now);
      run.retire();
      run = next;
      name = now;
      failed = null;
    } catch (RuntimeException e) {
      failed = now;
      err.println("A new run was published, but is not served: " + e.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    run.retire();
  }
}
