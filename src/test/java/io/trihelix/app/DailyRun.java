package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs on small corpora, fast: a handful of tasks, and no plan is compiled. */
final class DailyRun {
  private static final Map<String, String> FAST =
      Map.of(
          "spark.sql.shuffle.partitions",
          "1",
          "spark.default.parallelism",
          "2",
          "spark.sql.codegen.wholeStage",
          "false",
          "spark.sql.codegen.factoryMode",
          "NO_CODEGEN");

  private DailyRun() {}

  /** A run that must end with a code. */
  static CommandRun run(int exitCode, Path warehouse, Path input, String... more) {
    var arguments =
        new ArrayList<String>(
            List.of("--output", warehouse.toString(), "--set", "output.report=false"));
    if (input != null) {
      arguments.addAll(List.of("--input", input.toString()));
    }
    arguments.addAll(List.of(more));
    CommandRun run = CommandRun.ofRun(FAST, arguments.toArray(String[]::new));
    assertEquals(exitCode, run.exitCode(), run.err() + run.out());
    return run;
  }

  /** Withdraws ids, given a line each. */
  static CommandRun withdraw(Path warehouse, List<String> ids, String reason) throws Exception {
    Path file = Files.write(warehouse.resolveSibling(warehouse.getFileName() + "-ids.txt"), ids);
    CommandRun run =
        CommandRun.with(
            FAST,
            Stream.of(
                    "withdraw",
                    "--master",
                    "local[2]",
                    "--ids",
                    file.toString(),
                    "--reason",
                    reason,
                    "--warehouse",
                    warehouse.toString(),
                    "--set",
                    "output.report=false")
                .toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err() + run.out());
    return run;
  }

  static String record(String id, String instant, String body) {
    return "{\"id\":\"%s\",\"title\":\"要闻 %s\",\"body\":\"%s\",\"published_at\":\"%s\",\"source\":\"日报\"}"
        .formatted(id, id, body, instant);
  }

  static Path file(Path folder, String name, String... records) throws Exception {
    Files.createDirectories(folder);
    return Files.write(folder.resolve(name), List.of(records));
  }
}
