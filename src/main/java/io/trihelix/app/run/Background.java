package io.trihelix.app.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that another thread does meanwhile. The JVM does not wait for it at its end.
 *
 * @param <T> what comes of it
 */
public final class Background<T> {
  private final FutureTask<T> work;

  private Background(Supplier<T> work) {
    this.work = new FutureTask<>(work::get);
  }

  /** Begins the work at once. */
  public static <T> Background<T> of(String name, Supplier<T> work) {
    var background = new Background<>(work);
    var thread = new Thread(background.work, name);
    thread.setDaemon(true);
    thread.start();
    return background;
  }

  /**
   * What comes of the work, once it is done.
   *
   * @throws RuntimeException what the work threw; or an error
   */
  public T get() {
    try {
      return work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while another thread worked", e);
    }
  }
}
