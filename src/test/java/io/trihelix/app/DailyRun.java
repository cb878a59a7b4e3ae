package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.spark.sink.Lake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return run(Optional.empty(), exitCode, warehouse, input, more);
  }

  /** The same where a catalog follows the warehouse. */
  static CommandRun run(
      Optional<Lake.Catalog> catalog, int exitCode, Path warehouse, Path input, String... more) {
    var arguments =
        new ArrayList<String>(
            List.of("--output", warehouse.toString(), "--set", "output.report=false"));
    arguments.addAll(settings(catalog));
    if (input != null) {
      arguments.addAll(List.of("--input", input.toString()));
    }
    arguments.addAll(List.of(more));
    CommandRun run = CommandRun.ofRun(spark(catalog), arguments.toArray(String[]::new));
    assertEquals(exitCode, run.exitCode(), run.err() + run.out());
    return run;
  }

  /** Spark's settings for such runs. */
  static Map<String, String> spark(Optional<Lake.Catalog> catalog) {
    var settings = new HashMap<>(FAST);
    catalog.ifPresent(there -> settings.putAll(there.spark()));
    return settings;
  }

  /** The options of the program for a catalog. */
  static List<String> settings(Optional<Lake.Catalog> catalog) {
    return catalog.stream()
        .map(Lake.Catalog::settings)
        .flatMap(
            there ->
                Stream.of(
                    "--set",
                    "output.iceberg.catalog=" + there.catalog(),
                    "--set",
                    "output.iceberg.namespace=" + there.namespace()))
        .toList();
  }

  /** Another command on a warehouse, which must end well. */
  static CommandRun command(Optional<Lake.Catalog> catalog, Path warehouse, String... command) {
    return command(catalog, 0, warehouse, command);
  }

  /** Another command on a warehouse, which must end with a code. */
  static CommandRun command(
      Optional<Lake.Catalog> catalog, int exitCode, Path warehouse, String... command) {
    CommandRun run =
        CommandRun.with(
            spark(catalog),
            Stream.concat(
                    Stream.of(command),
                    Stream.of("--master", "local[2]", "--warehouse", warehouse.toString()))
                .toArray(String[]::new));
    assertEquals(exitCode, run.exitCode(), run.err() + run.out());
    return run;
  }

  /** Withdraws ids, given a line each. */
  static CommandRun withdraw(Path warehouse, List<String> ids, String reason) throws Exception {
    return withdraw(Optional.empty(), warehouse, ids, reason);
  }

  /** The same where a catalog follows the warehouse. */
  static CommandRun withdraw(
      Optional<Lake.Catalog> catalog, Path warehouse, List<String> ids, String reason)
      throws Exception {
    Path file = Files.write(warehouse.resolveSibling(warehouse.getFileName() + "-ids.txt"), ids);
    var arguments =
        new ArrayList<String>(
            List.of(
                "withdraw",
                "--ids",
                file.toString(),
                "--reason",
                reason,
                "--set",
                "output.report=false"));
    arguments.addAll(settings(catalog));
    return command(catalog, warehouse, arguments.toArray(String[]::new));
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
