package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.sink.Lake;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * To read a corpus in parts, one run appending to the other, gives the tables of one run. {@link
 * AppendToLakeTest} has the same where a catalog follows.
 */
class AppendTest {
  private static final List<String> EMPTY = List.of("mentions_unconfirmed", "withdrawn");

  private static final Pattern ANALYSED =
      Pattern.compile("recognise mentions +[0-9.]+ s +([0-9,]+) articles +[0-9,]+/s\\R");

  private static final String STORY =
      "深度求索昨天在杭州宣布，与浙江大学共建一座研究人工智能的实验室，三年内投入两亿元。双方说，实验室将研究推理所用的"
          + "算力怎样节省，首批招收三十名研究生，成果归双方所有。校方表示，学生从此可以在真正的机器上做试验，而不必排队"
          + "等候。公司则希望从学校得到新的想法，因为好的想法往往出自没有包袱的年轻人。签约以后，客人参观了校园。";

  /** Each warehouse has a catalog of its own. */
  private final Map<Path, Optional<Lake.Catalog>> catalogs = new HashMap<>();

  Lake lake() {
    return Lake.FOLDERS;
  }

  private Optional<Lake.Catalog> catalog(Path warehouse) {
    return catalogs.computeIfAbsent(
        warehouse, there -> lake().in(there.resolveSibling(there.getFileName() + "-lake")));
  }

  @Test
  void partsReadInTheOtherOrderGiveTheSameTables(@TempDir Path folder) throws Exception {
    Path a =
        input(
            folder,
            "news-a.jsonl",
            record("story-late", "2025-02-20", STORY),
            record("taken", "2025-02-20", "苏州的工厂连夜赶工，第一批样车下月运往港口，客户已经等了半年之久。"));
    // An earlier repost, which takes over, and an older text of an id that the other file has too.
    Path b =
        input(
            folder,
            "news-b.jsonl",
            record("story-early", "2025-02-18", STORY.replace("双方说", "据介绍")),
            record("taken", "2025-02-19", "合肥的蔚来公司发布新车，来自上海的客人很多，现场试驾的人排起了长队。"));
    Path broken = Files.writeString(folder.resolve("broken.parquet"), "这不是表格");
    Map<String, List<String>> whole = tables(folder.resolve("whole"), List.of(a, b, broken));
    whole.forEach((table, rows) -> assertTrue(!rows.isEmpty() || EMPTY.contains(table), table));

    Path back = folder.resolve("back");
    tables(back, List.of(b, broken));
    Map<String, List<String>> appended = tables(back, List.of(a), "--append");
    whole.forEach((table, rows) -> assertEquals(rows, appended.get(table), table));
    try (DuckTables tables = new DuckTables(back)) {
      assertEquals(
          List.of("replace true", "append true"),
          tables.lines(
              "select mode || ' ' || (records_read = articles + rejects) from runs order by"
                  + " started_at"));
      assertEquals(
          List.of("true", "false"),
          tables.lines(
              "select array_to_string(warnings, ' ') like '%broken%' from runs order by"
                  + " started_at"),
          "a run does not repeat the warnings of the one before");
      assertEquals(
          List.of("story-early"),
          tables.lines(
              "select duplicate_of from articles where body like '深度求索昨天%' and duplicate_of is not"
                  + " null"));
    }
  }

  @Test
  void whatNoAnalysisUsesMayChangeWithoutAnalysingAgain(@TempDir Path folder) throws Exception {
    Path first = Files.writeString(folder.resolve("a.jsonl"), record("a", "2025-02-18", STORY));
    Path second =
        Files.writeString(
            folder.resolve("b.jsonl"), record("b", "2025-02-19", "合肥的蔚来公司发布新车，来自上海的客人很多。"));
    Path out = folder.resolve("out");
    assertEquals(1, analysed(out, first));
    assertEquals(1, analysed(out, second, "--append", "--set", "statistics.topics.enabled=false"));
    assertEquals(2, analysed(out, null, "--append", "--set", "pairs.evidence-chars=200"));
  }

  /** How many articles the run analysed. */
  private int analysed(Path output, Path input, String... more) {
    CommandRun run = DailyRun.run(catalog(output), 0, output, input, more);
    Matcher line = ANALYSED.matcher(run.out());
    assertTrue(line.find(), run.out());
    return Integer.parseInt(line.group(1));
  }

  private static String record(String id, String day, String body) {
    return "{\"id\":\"%s\",\"title\":\"要闻\",\"body\":\"%s\",\"published_at\":\"%s\"}"
        .formatted(id, body, day);
  }

  private static Path input(Path folder, String name, String... more) throws Exception {
    var lines = new ArrayList<String>();
    try (InputStream in = AppendTest.class.getResourceAsStream("/sample/" + name)) {
      new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .forEach(lines::add);
    }
    lines.addAll(List.of(more));
    return Files.write(folder.resolve(name), lines);
  }

  private Map<String, List<String>> tables(Path output, List<Path> inputs, String... more)
      throws Exception {
    Optional<Lake.Catalog> catalog = catalog(output);
    var arguments = new ArrayList<String>(List.of("--output", output.toString()));
    inputs.forEach(input -> arguments.addAll(List.of("--input", input.toString())));
    arguments.addAll(DailyRun.settings(catalog));
    arguments.addAll(List.of(more));
    var spark = new HashMap<>(DailyRun.spark(catalog));
    spark.put("spark.sql.shuffle.partitions", "2");
    CommandRun run = CommandRun.ofRun(spark, arguments.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    catalog.ifPresent(there -> there.requireFollows(output));
    return TableRows.of(output);
  }
}
