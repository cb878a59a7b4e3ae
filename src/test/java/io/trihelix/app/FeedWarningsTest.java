package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A source that falls silent, and a feed that changes its form, are told by the run that sees it;
 * its summary counts what is in the tables.
 */
class FeedWarningsTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);

  private static String article(String source, LocalDate day) {
    return "{\"id\":\"%s-%s\",\"source\":\"%s\",\"title\":\"%s的第%d天\",\"body\":\"深度求索在杭州的消息，%s%s。\",\"published_at\":\"%s\"}"
        .formatted(
            source, day, source, source, day.getDayOfYear(), source, day.getDayOfYear(), day);
  }

  private static String run(Path input, Path output, String... more) {
    var arguments =
        new ArrayList<>(
            List.of(
                "--input",
                input.toString(),
                "--output",
                output.toString(),
                "--set",
                "output.report=false"));
    arguments.addAll(List.of(more));
    CommandRun run = CommandRun.ofRun(arguments.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    return run.out();
  }

  @Test
  void theRunThatAppendsTellsOfBoth(@TempDir Path folder) throws Exception {
    var first = new ArrayList<String>();
    for (int day = 0; day < 14; day++) {
      first.add(article("每日新闻", FIRST.plusDays(day)));
      first.add(article("另一家报", FIRST.plusDays(day)));
    }
    first.add(article("偶尔一报", FIRST));
    // Two records of one id: one article.
    String undated = "{\"id\":\"u\",\"title\":\"没有日期\",\"body\":\"深度求索在杭州的消息，没有日期。\"}";
    first.add(undated);
    first.add(undated);
    var second = new ArrayList<String>();
    for (int day = 14; day < 18; day++) {
      second.add(article("另一家报", FIRST.plusDays(day)));
    }
    for (int i = 0; i < 12; i++) {
      second.add("{\"id\":\"x" + i + "\",\"text_html\":\"\"}");
    }
    Path output = folder.resolve("out");
    run(Files.write(folder.resolve("a.jsonl"), first), output);
    String summary = run(Files.write(folder.resolve("b.jsonl"), second), output, "--append");

    assertTrue(summary.contains("    without a date              1\n"), summary);
    assertTrue(summary.contains("    without a source            1\n"), summary);

    try (DuckTables tables = new DuckTables(output)) {
      assertEquals(
          List.of(
              "1 source that wrote nearly every day has fallen silent: 每日新闻 (since 2025-02-14)"
                  + " (output.alerts.silent-days)",
              "12 of 16 records were rejected, most of them as empty_text: the table rejects has each"
                  + " with its reason (output.alerts.rejects)"),
          tables.lines(
              "select w from (select unnest(warnings) as w from runs where mode = 'append')"
                  + " where w like '%output.alerts%' order by w"));
      assertEquals(
          List.of(),
          tables.lines(
              "select w from (select unnest(warnings) as w from runs where mode = 'replace')"
                  + " where w like '%output.alerts%'"));
    }
  }
}
