package io.trihelix.app;

import static io.trihelix.app.DailyRun.file;
import static io.trihelix.app.DailyRun.record;
import static io.trihelix.app.TableRows.assertSame;
import static io.trihelix.app.TableRows.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.sink.Lake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a warehouse does that is given a little more every day: files, corrections, withdrawals. */
@Tag("slow")
@ParameterizedClass
@EnumSource(Lake.class)
class DailyRunsTest {
  private static final String STORY =
      "深度求索昨天在杭州宣布，与浙江大学共建一座研究人工智能的实验室，三年内投入两亿元。双方说，实验室将研究推理所用的"
          + "算力怎样节省，首批招收三十名研究生，成果归双方所有。校方表示，学生从此可以在真正的机器上做试验，而不必排队"
          + "等候。公司则希望从学校得到新的想法，因为好的想法往往出自没有包袱的年轻人。签约以后，客人参观了校园。";
  private static final String HEFEI = "合肥的蔚来公司发布新车，来自上海的客人很多，现场试驾的人排起了长队。";
  private static final String SUZHOU = "苏州的工厂连夜赶工，为宁德时代做的第一批样车下月运往港口，客户等了半年。";

  @Parameter private Lake lake;

  /** Each warehouse has a catalog of its own. */
  private final Map<Path, Optional<Lake.Catalog>> catalogs = new HashMap<>();

  private Optional<Lake.Catalog> catalog(Path warehouse) {
    return catalogs.computeIfAbsent(
        warehouse, there -> lake.in(there.resolveSibling(there.getFileName() + "-lake")));
  }

  private CommandRun run(int exitCode, Path warehouse, Path input, String... more) {
    CommandRun run = DailyRun.run(catalog(warehouse), exitCode, warehouse, input, more);
    if (exitCode == 0) {
      catalog(warehouse).ifPresent(there -> there.requireFollows(warehouse));
    }
    return run;
  }

  private CommandRun withdraw(Path warehouse, List<String> ids, String reason) throws Exception {
    CommandRun run = DailyRun.withdraw(catalog(warehouse), warehouse, ids, reason);
    catalog(warehouse).ifPresent(there -> there.requireFollows(warehouse));
    return run;
  }

  private CommandRun command(Path warehouse, String... command) {
    CommandRun run = DailyRun.command(catalog(warehouse), warehouse, command);
    catalog(warehouse).ifPresent(there -> there.requireFollows(warehouse));
    return run;
  }

  @Test
  void anEarlierRunIsMadeCurrentAndLaterOnesExpire(@TempDir Path folder) throws Exception {
    Path news = folder.resolve("news");
    Path out = folder.resolve("out");
    file(news, "1.jsonl", record("a", "2025-02-18", STORY));
    run(0, out, news);
    Map<String, List<String>> first = TableRows.of(out);
    String run = current(out).replaceFirst(".*/run-", "");
    file(news, "2.jsonl", record("b", "2025-02-19", HEFEI));
    run(0, out, news, "--append");
    assertEquals(List.of("a null", "b null"), articles(out));

    command(out, "rollback", run);
    assertSame(first, TableRows.of(out), "as it was");
    assertTrue(command(out, "history", "--format", "csv").out().contains(run + ",true"));
    command(out, "check");
    String question = "SELECT article_id FROM articles";
    CommandRun answer = command(out, "sql", "--engine", "spark", "--format", "csv", question);
    assertEquals(List.of("article_id", "a"), answer.out().lines().toList());
    command(out, "expire", "--keep", "1", "--keep-hours", "0");
    run(0, out, news, "--append");
    assertEquals(List.of("a null", "b null"), articles(out));
    command(out, "expire", "--keep", "1", "--keep-hours", "0");
    Path whole = folder.resolve("whole");
    run(0, whole, news);
    assertSame(TableRows.of(whole), TableRows.of(out), "as if it had never been rolled back");
  }

  @Test
  void onlyFilesThatAreNewOrChangedAreRead(@TempDir Path folder) throws Exception {
    Path news = folder.resolve("news");
    Path out = folder.resolve("out");
    Path first =
        file(news, "1.jsonl", record("a", "2025-02-18", STORY), record("b", "2025-02-19", HEFEI));
    atRest(first);
    run(0, out, news);
    String current = current(out);

    assertTrue(run(3, out, news, "--append").out().contains("Nothing new: all 1 files"));
    Files.setLastModifiedTime(first, FileTime.from(Instant.now()));
    run(3, out, news, "--append");
    assertEquals(current, current(out), "nothing is changed");

    file(news, "2.jsonl", record("c", "2025-02-20", SUZHOU));
    run(0, out, news, "--append");
    Path whole = folder.resolve("whole");
    run(0, whole, news);
    assertSame(TableRows.of(whole), TableRows.of(out), "a file more");
    assertEquals(List.of("2", "1"), added(out));

    // A line less, a correction, a line more, one that is broken: all under the old name.
    file(
        news,
        "1.jsonl",
        record("a", "2025-02-18", STORY),
        record("d", "2025-02-21", "杭州的宇树科技与浙江大学一起办了展览。"),
        record("b", "2025-02-22", HEFEI.replace("合肥", "北京")),
        "{\"id\":");
    run(0, out, news, "--append");
    try (DuckTables tables = new DuckTables(out)) {
      assertEquals(
          List.of("a 1.jsonl 1", "b 1.jsonl 3", "c 2.jsonl 1", "d 1.jsonl 2"),
          tables.lines(
              "select article_id, parse_filename(input_file), record_no from articles order by all"));
      assertEquals(
          List.of("b 2025-02-19 合肥"),
          tables.lines(
              "select article_id, published_date, substr(body, 1, 2) from article_history"));
      assertEquals(
          List.of("2 duplicate_id b", "4 malformed_json null"),
          tables.lines("select record_no, reason, article_id from rejects order by all"));
      assertEquals(
          List.of("1.jsonl 4 3 1", "2.jsonl 1 1 0"),
          tables.lines(
              "select parse_filename(path), records, articles, rejects from inputs order by all"));
    }
    run(3, out, news, "--append");
  }

  @Test
  void aCorrectionGivesTheSameTablesWheneverItComes(@TempDir Path folder) throws Exception {
    String[] versions = {
      record("a", "2025-02-18", STORY),
      record("a", "2025-02-19", STORY.replace("杭州", "合肥").replace("两亿", "三亿")),
      record("a", "2025-02-20", "更正：消息不实。" + HEFEI)
    };
    String again = record("a", "2025-02-21", STORY);
    String repost = record("r", "2025-02-22", STORY);
    Path news = folder.resolve("news");
    file(news, "1.jsonl", versions[2], record("b", "2025-02-18", SUZHOU));
    file(news, "2.jsonl", versions[0], repost);
    file(news, "3.jsonl", again, versions[1]);
    Path whole = folder.resolve("whole");
    run(0, whole, news);
    Map<String, List<String>> expected = TableRows.of(whole);
    assertEquals(2, expected.get("article_history").size());
    Path out = folder.resolve("out");
    run(0, out, news.resolve("3.jsonl"));
    run(0, out, news.resolve("2.jsonl"), "--append");
    run(0, out, news.resolve("1.jsonl"), "--append");
    assertSame(expected, TableRows.of(out), "the other way round");
  }

  @Test
  void whatIsWithdrawnLeavesNoTextAndDoesNotComeBack(@TempDir Path folder) throws Exception {
    Path news = folder.resolve("news");
    String secret = "据悉，" + STORY + "秘闻。";
    file(
        news,
        "1.jsonl",
        record("a", "2025-02-18", secret),
        record("a", "2025-02-19", secret.replace("两亿", "三亿")),
        record("a", "2025-02-20", secret.replace("两亿", "三亿")),
        record("b", "2025-02-21", STORY),
        record("c", "2025-02-22", HEFEI));
    Path out = folder.resolve("out");
    run(0, out, news);
    String before = current(out).replaceFirst(".*/run-", "");
    CommandRun withdrawn = withdraw(out, List.of("a", "日报\tz"), "法院判决");
    assertTrue(
        withdrawn.out().contains("3 records are withdrawn, of 2 ids given"), withdrawn.out());
    assertTrue(withdrawn.out().contains("1 earlier runs are kept and hold their texts"));
    CommandRun refused = DailyRun.command(catalog(out), 1, out, "rollback", before);
    assertTrue(
        refused.err().contains("2 ids were withdrawn since, and would come back"), refused.err());

    Map<String, List<String>> tables = TableRows.of(out);
    assertEquals(List.of("a 日报 法院判决", "z 日报 法院判决"), tables.get("withdrawn"));
    tables.forEach(
        (table, rows) ->
            assertEquals(
                List.of(), rows.stream().filter(row -> row.contains("秘闻")).toList(), table));
    Path rest = folder.resolve("rest");
    file(
        folder.resolve("others"),
        "1.jsonl",
        "",
        "",
        "",
        record("b", "2025-02-21", STORY),
        record("c", "2025-02-22", HEFEI));
    run(0, rest, folder.resolve("others"));
    String[] ofTheInput = {"rejects", "withdrawn", "inputs", "articles"};
    assertSame(
        without(TableRows.of(rest), ofTheInput), without(tables, ofTheInput), "as if never read");
    assertEquals(List.of("b null", "c null"), articles(out));

    file(news, "2.jsonl", record("a", "2025-02-23", secret), record("z", "2025-02-23", SUZHOU));
    run(0, out, news, "--append");
    assertEquals(List.of("b null", "c null"), articles(out));
    Map<String, List<String>> appended = TableRows.of(out);
    run(0, out, news);
    assertEquals(List.of("b null", "c null"), articles(out));
    assertSame(appended, TableRows.of(out), "all read anew");
  }

  @Test
  void countsAreDoneAgainWithoutReadingAndAChangedBasisIsRefused(@TempDir Path folder)
      throws Exception {
    Path news = folder.resolve("news");
    file(
        news,
        "1.jsonl",
        record("a", "2025-02-18", STORY),
        record("b", "2025-02-19", STORY.replace("昨天", "今天")),
        record("c", "2025-02-20", HEFEI + "鼎川智联科技有限公司也来了。"));
    Path out = folder.resolve("out");
    run(0, out, news);
    CommandRun again = run(0, out, null, "--from", "count", "--set", "statistics.periods=[month]");
    assertTrue(!again.out().contains("recognise mentions"), again.out());
    assertEquals(List.of("3", "0"), added(out));
    Path whole = folder.resolve("whole");
    run(0, whole, news, "--set", "statistics.periods=[month]");
    assertSame(TableRows.of(whole), TableRows.of(out), "other statistics");

    CommandRun refused = run(2, out, null, "--from", "count", "--set", "pairs.evidence-chars=50");
    assertTrue(refused.err().contains("Run with --append and without --input"), refused.err());
    run(2, out, news, "--from", "count");
  }

  @Test
  void withoutInputThereMustBeAWarehouse(@TempDir Path folder) throws Exception {
    assertTrue(run(1, folder.resolve("none"), null, "--append").err().contains("no such folder"));
    assertTrue(!Files.exists(folder.resolve("none")));
  }

  private static List<String> articles(Path warehouse) throws Exception {
    try (DuckTables tables = new DuckTables(warehouse)) {
      return tables.lines("select article_id, duplicate_of from articles order by all");
    }
  }

  private static List<String> added(Path warehouse) throws Exception {
    try (DuckTables tables = new DuckTables(warehouse)) {
      return tables.lines("select records_added from runs order by started_at");
    }
  }

  private static void atRest(Path file) throws Exception {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
  }

  private static String current(Path warehouse) throws Exception {
    return warehouse.resolve("_trihelix/current").toRealPath().toString();
  }
}
