package io.trihelix.app.session;

import io.trihelix.spark.work.OutOfMemoryAtRecordException;
import io.trihelix.spark.work.WorkUnderWay;
import io.trihelix.text.Credentials;
import java.io.PrintWriter;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that the program ends when it has to: a JVM whose memory has ended neither goes on nor
 * comes to its end, and what others have registered for its end may wait for each other.
 *
 * <ol>
 *   <li>Once the end has begun (by a signal, or since the program is done), the JVM is given {@link
 *       #PATIENCE} and halted then.
 *   <li>Where memory ends in a thread that nobody looks after, or nearly all time goes into
 *       collecting garbage, a sentence says so, and the JVM is halted at once.
 * </ol>
 */
public final class LastResort {
  /** Spark deletes its working files within this time, if it comes to that at all. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How long nearly all time must have gone into collecting garbage: a few full collections. */
  private static final Duration WINDOW = Duration.ofSeconds(20);

  /** The share of that time; of a JVM that merely has little memory it is less than half. */
  private static final double LARGEST_SHARE = 0.9;

  private static final int FAILED = 1;

  /** What a process returns that SIGTERM has ended. */
  private static final int TERMINATED = 143;

  /** Properties that YARN's application master sets. */
  private static final String YARN_APPLICATION = "spark.yarn.app.id";

  private static final String DEPLOY_MODE = "spark.submit.deployMode";

  private static volatile int status = TERMINATED;

  private LastResort() {}

  /**
   * Watches over this JVM from now on.
   *
   * @param err where the last sentence goes
   */
  public static void install(PrintWriter err) {
    var ending = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(ending::countDown, "trihelix-ending"));
    daemon("trihelix-halt", () -> haltBehind(ending));
    daemon("trihelix-memory", () -> watchMemory(err));
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          if (failure instanceof OutOfMemoryError) {
            halt(err, "Out of memory");
          }
          err.println(
              "The thread " + thread.getName() + " failed: " + Credentials.masked("" + failure));
        });
  }

  /**
   * Ends the program, within {@link #PATIENCE}. A driver within YARN is a guest of its application
   * master, to which a program that ends the JVM by itself has failed, whatever it returns: there
   * this returns, or throws the code.
   */
  public static void exit(int code) {
    status = code;
    if (System.getProperty(YARN_APPLICATION) == null
        || !"cluster".equals(System.getProperty(DEPLOY_MODE))) {
      System.exit(code);
    } else if (code != 0) {
      WithinSpark.end(code);
    }
  }

  private static void daemon(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
  }

  private static void haltBehind(CountDownLatch ending) {
    try {
      ending.await();
      TimeUnit.NANOSECONDS.sleep(PATIENCE.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Runtime.getRuntime().halt(status);
    }
  }

  private static void watchMemory(PrintWriter err) {
    var collectors = ManagementFactory.getGarbageCollectorMXBeans();
    long begun = System.nanoTime();
    long collected = collected(collectors);
    try {
      while (true) {
        TimeUnit.SECONDS.sleep(1);
        long now = System.nanoTime();
        if (now - begun >= WINDOW.toNanos()) {
          long all = collected(collectors);
          double share = (all - collected) * 1e6 / (now - begun);
          if (share >= LARGEST_SHARE) {
            halt(err, "Nearly out of memory: nearly all time goes into looking for some");
          }
          begun = now;
          collected = all;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Milliseconds. */
  private static long collected(Iterable<GarbageCollectorMXBean> collectors) {
    long time = 0;
    for (GarbageCollectorMXBean collector : collectors) {
      time += Math.max(0, collector.getCollectionTime());
    }
    return time;
  }

  private static void halt(PrintWriter err, String what) {
    try {
      String record = WorkUnderWay.longest().map(at -> ", at " + at.name()).orElse("");
      err.println(what + record + ". " + OutOfMemoryAtRecordException.advice());
    } catch (OutOfMemoryError e) {
      err.println("Out of memory: give more (TRIHELIX_MEMORY=4g)");
    } finally {
      err.flush();
      Runtime.getRuntime().halt(FAILED);
    }
  }
}
