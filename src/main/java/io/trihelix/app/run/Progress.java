package io.trihelix.app.run;

import io.trihelix.spark.work.WorkUnderWay;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.util.LongAccumulator;

/**
 * Shows a person what the run is doing: the stage, how far it is, how fast, and how long it took.
 */
public final class Progress implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final PrintWriter out;
  private final SparkContext spark;
  private final Instant started = Instant.now();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "trihelix-progress");
            thread.setDaemon(true);
            return thread;
          });

  /** The stages that are under way, the first begun first. */
  private final Queue<Stage> current = new ConcurrentLinkedQueue<>();

  private final AtomicReference<String> failed = new AtomicReference<>();

  public Progress(PrintWriter out, SparkContext spark) {
    this.out = out;
    this.spark = spark;
    clock.scheduleAtFixedRate(
        this::tick, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private record Stage(String name, LongAccumulator counter, Instant started) {
    String line(String tail) {
      double seconds = Math.max(0.001, seconds(started));
      String done =
          counter == null
              ? ""
              : String.format(
                  Locale.ROOT,
                  "%,12d %s  %,8.0f/s",
                  counter.value(),
                  counter.name().get(),
                  counter.value() / seconds);
      return String.format(Locale.ROOT, "  %-20s %7.1f s %s%s", name, seconds, done, tail)
          .stripTrailing();
    }
  }

  /**
   * Does the work; Spark's pages and event logs describe its jobs by the name. Several threads may
   * be at a stage of theirs at the same time.
   */
  public void stage(String name, Runnable work) {
    stage(name, null, work);
  }

  /**
   * @param counter what to show as done, or null
   */
  public void stage(String name, LongAccumulator counter, Runnable work) {
    var stage = new Stage(name, counter, Instant.now());
    current.add(stage);
    spark.setJobDescription(name);
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      failed.compareAndSet(null, name);
      throw e;
    } finally {
      spark.setJobDescription(null);
      current.remove(stage);
    }
    out.println(stage.line(""));
  }

  private void tick() {
    Stage stage = current.peek();
    if (stage != null) {
      String others =
          current.stream()
              .skip(1)
              .map(Stage::name)
              .collect(Collectors.joining(", ", ", beside it ", ""));
      out.println(stage.line(tasks() + costlyRecord(stage) + (current.size() > 1 ? others : "")));
    }
  }

  private String tasks() {
    int[] active = spark.statusTracker().getActiveStageIds();
    int total = 0;
    int completed = 0;
    for (int id : active) {
      var info = spark.statusTracker().getStageInfo(id);
      if (info.isDefined()) {
        SparkStageInfo stage = info.get();
        total += stage.numTasks();
        completed += stage.numCompletedTasks();
      }
    }
    return active.length > 0 ? "  … " + completed + " of " + total + " tasks" : "  …";
  }

  /** The record that takes longer than all that the stage has done before it, if there is one. */
  private static String costlyRecord(Stage stage) {
    return WorkUnderWay.longest()
        .filter(at -> at.time().compareTo(INTERVAL) >= 0)
        .filter(at -> at.time().toMillis() / 1000.0 > seconds(stage.started()) / 2)
        .map(at -> ", for " + at.time().toSeconds() + " s at " + at.name())
        .orElse("");
  }

  /** The stage that failed first, else the first that is under way; empty between stages. */
  public Optional<String> currentStage() {
    return Optional.ofNullable(failed.get())
        .or(() -> Optional.ofNullable(current.peek()).map(Stage::name));
  }

  /** Seconds since the run began. */
  public double elapsedSeconds() {
    return seconds(started);
  }

  private static double seconds(Instant since) {
    return Duration.between(since, Instant.now()).toMillis() / 1000.0;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
