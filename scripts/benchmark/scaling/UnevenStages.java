package scaling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stages of a run in which one task works for much longer than the others, from Spark's event
 * log: those that more machines would not make faster.
 *
 * <p>{@code UnevenStages EVENT_LOG}: a line for each stage with three tasks or more whose longest
 * takes over three times the median, and for each of one or two tasks of which one takes long:
 * step, stage, tasks, processor milliseconds of the median and of the longest task, records that it
 * read. Processor time, since what waits for a core is not uneven. Stages below {@value
 * #LONG_MILLIS} ms are left out.
 */
final class UnevenStages {
  private static final String DESCRIPTION = "spark.job.description";
  private static final long LONG_MILLIS = 1_000; // shorter tasks are mostly start-up
  private static final double TIMES = 3;

  private record Task(long millis, long records) {}

  private UnevenStages() {}

  public static void main(String[] args) throws IOException {
    var json = new ObjectMapper();
    Map<Integer, String> steps = new HashMap<>();
    Map<Integer, List<Task>> tasks = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode event = json.readTree(line);
        switch (event.path("Event").asText()) {
          case "SparkListenerJobStart" ->
              event
                  .path("Stage IDs")
                  .forEach(
                      id ->
                          steps.put(
                              id.asInt(),
                              event.path("Properties").path(DESCRIPTION).asText("other")));
          case "SparkListenerTaskEnd" ->
              tasks
                  .computeIfAbsent(event.path("Stage ID").asInt(), id -> new ArrayList<>())
                  .add(task(event.path("Task Metrics")));
          default -> {}
        }
      }
    }
    tasks.forEach((stage, of) -> print(steps.getOrDefault(stage, "other"), stage, of));
  }

  private static Task task(JsonNode metrics) {
    return new Task(
        metrics.path("Executor CPU Time").asLong() / 1_000_000,
        metrics.path("Input Metrics").path("Records Read").asLong()
            + metrics.path("Shuffle Read Metrics").path("Total Records Read").asLong());
  }

  private static void print(String step, int stage, List<Task> tasks) {
    tasks.sort((one, other) -> Long.compare(one.millis(), other.millis()));
    Task longest = tasks.get(tasks.size() - 1);
    long median = tasks.get(tasks.size() / 2).millis();
    boolean uneven = tasks.size() < 3 || longest.millis() > TIMES * median;
    if (longest.millis() >= LONG_MILLIS && uneven) {
      System.out.printf(
          Locale.ROOT,
          "%s\t%d\t%d\t%d\t%d\t%d%n",
          step,
          stage,
          tasks.size(),
          median,
          longest.millis(),
          longest.records());
    }
  }
}
