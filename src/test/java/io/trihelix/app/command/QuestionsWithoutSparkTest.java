package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.SampleWarehouse;
import io.trihelix.app.Trihelix;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question to a local warehouse waits for no Spark: not one class of it is loaded, or needed. */
class QuestionsWithoutSparkTest {
  private static final List<String> SPARK =
      List.of("org.apache.spark.", "org.apache.hadoop.", "scala.", "io.trihelix.spark.");

  @TempDir private static Path folder;
  private static String warehouse;

  @BeforeAll
  static void runTheSample() {
    warehouse = SampleWarehouse.folder().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "top --types city-company",
        "top --of city --by growth",
        "entity hangzhou",
        "pair 杭州 深度求索",
        "sql SELECT~count(*)~FROM~top_pairs",
        "ask what_changed who=合肥"
      })
  void isAnsweredWithoutSpark(String question) throws Exception {
    Path loaded = folder.resolve("loaded.log");
    Path answer = folder.resolve("answer.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:file=" + loaded);
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8"));
    command.addAll(List.of("-cp", withoutSpark(), Trihelix.class.getName()));
    Arrays.stream(question.split(" ")).map(word -> word.replace('~', ' ')).forEach(command::add);
    command.addAll(List.of("--warehouse", warehouse));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(answer.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    int exit = builder.start().waitFor();
    String said = Files.readString(answer, StandardCharsets.UTF_8);
    assertEquals(0, exit, said);
    assertTrue(said.lines().count() > 1, said);
    try (Stream<String> lines = Files.lines(loaded)) {
      List<String> classes = lines.toList();
      assertTrue(
          classes.stream().anyMatch(line -> line.contains("org.duckdb.")), "DuckDB is asked");
      assertEquals(
          List.of(),
          classes.stream()
              .filter(line -> SPARK.stream().anyMatch(name -> line.contains(" " + name)))
              // What the main class catches, whoever throws it.
              .filter(line -> !line.matches(".* io\\.trihelix\\.spark\\.\\S+Exception .*"))
              .limit(5)
              .toList());
    }
  }

  private static String withoutSpark() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("/org/apache/spark/"))
        .filter(entry -> !entry.contains("/org/apache/hadoop/"))
        .filter(entry -> !entry.contains("/org/scala-lang/"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
