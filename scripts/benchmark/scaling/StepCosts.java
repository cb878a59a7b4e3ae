package scaling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each step of a run cost, from Spark's event log.
 *
 * <p>{@code StepCosts EVENT_LOG}: tab-separated lines of step, processor seconds, GC seconds, MB
 * shuffled, spilled and written, the longest task over the median task of its stage, and MB read
 * from tables (what a run reads of its input is not among them); the last line is {@code all}. Only
 * tasks are counted: what the driver plans and compiles is not in them.
 */
final class StepCosts {
  private static final String DESCRIPTION = "spark.job.description";
  private static final String OTHER = "other";
  private static final double MB = 1 << 20;
  private static final long SKEW_FROM_MILLIS = 2_000; // shorter tasks wait more than they work

  private static final class Cost {
    private double cpu;
    private double gc;
    private long shuffled;
    private long spilled;
    private long written;
    private long read;
    private double skew;

    void add(JsonNode metrics) {
      cpu += metrics.path("Executor CPU Time").asLong() / 1e9;
      gc += metrics.path("JVM GC Time").asLong() / 1e3;
      shuffled += metrics.path("Shuffle Write Metrics").path("Shuffle Bytes Written").asLong();
      spilled += metrics.path("Disk Bytes Spilled").asLong();
      written += metrics.path("Output Metrics").path("Bytes Written").asLong();
      read += metrics.path("Input Metrics").path("Bytes Read").asLong();
    }

    void add(Cost other) {
      cpu += other.cpu;
      gc += other.gc;
      shuffled += other.shuffled;
      spilled += other.spilled;
      written += other.written;
      read += other.read;
      skew = Math.max(skew, other.skew);
    }

    String line(String step) {
      return String.format(
          Locale.ROOT,
          "%s\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f",
          step,
          cpu,
          gc,
          shuffled / MB,
          spilled / MB,
          written / MB,
          skew,
          read / MB);
    }
  }

  private final Map<Integer, String> stepOfStage = new HashMap<>();
  private final Map<String, Cost> costs = new LinkedHashMap<>();
  private final Map<Integer, List<Long>> taskMillis = new HashMap<>();

  private StepCosts() {}

  public static void main(String[] args) throws IOException {
    var costs = new StepCosts();
    var json = new ObjectMapper();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        costs.add(json.readTree(line));
      }
    }
    costs.print();
  }

  private void add(JsonNode event) {
    switch (event.path("Event").asText()) {
      case "SparkListenerJobStart" -> {
        String step = step(event.path("Properties").path(DESCRIPTION).asText(OTHER));
        event.path("Stage IDs").forEach(id -> stepOfStage.put(id.asInt(), step));
      }
      case "SparkListenerTaskEnd" -> {
        int stage = event.path("Stage ID").asInt();
        costs
            .computeIfAbsent(stepOfStage.getOrDefault(stage, OTHER), name -> new Cost())
            .add(event.path("Task Metrics"));
        JsonNode task = event.path("Task Info");
        taskMillis
            .computeIfAbsent(stage, id -> new ArrayList<>())
            .add(task.path("Finish Time").asLong() - task.path("Launch Time").asLong());
      }
      default -> {}
    }
  }

  /** Spark describes by itself what it lists. */
  private static String step(String description) {
    return description.startsWith("Listing ") ? OTHER : description;
  }

  private void print() {
    taskMillis.forEach(
        (stage, millis) -> {
          Collections.sort(millis);
          long longest = millis.get(millis.size() - 1);
          if (millis.size() > 2 && longest >= SKEW_FROM_MILLIS) {
            Cost cost = costs.get(stepOfStage.getOrDefault(stage, OTHER));
            double median = Math.max(1, millis.get(millis.size() / 2));
            cost.skew = Math.max(cost.skew, longest / median);
          }
        });
    var all = new Cost();
    costs.forEach(
        (step, cost) -> {
          System.out.println(cost.line(step));
          all.add(cost);
        });
    System.out.println(all.line("all"));
  }
}
