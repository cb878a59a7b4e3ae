package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the README of the bundled sample tells of its records must stand in the tables. */
@ExtendWith(SampleTables.class)
class SampleArticlesTest {
  private static final long RECORDS = 223;
  private static final List<String> REJECTS =
      List.of(
          "10 malformed_json",
          "20 not_an_object",
          "35 empty_body",
          "49 empty_body",
          "63 empty_text",
          "77 field_type",
          "92 malformed_json",
          "106 duplicate_id");
  private static final Map<String, String> EXACT_REPOSTS =
      Map.of(
          "wq-20241007-01", "csj-20241005-01",
          "zbc-20241014-01", "bf-20241011-01",
          "bf-20241104-01", "csj-20241031-01",
          "wq-20241218-01", "zbc-20241215-01",
          "csj-20250110-02", "qj-20250108-01",
          "zbc-20250120-01", "qj-20250118-01",
          "wq-20250121-01", "qj-20250120-01",
          "bf-20250123-01", "qj-20250120-01",
          "csj-20250203-01", "qj-20250201-01",
          "wq-20250313-01", "qj-20250310-01");
  private static final Map<String, String> NEAR_REPOSTS =
      Map.of(
          "qj-20241003-01", "zbc-20241001-01",
          "csj-20250107-01", "qj-20250105-01",
          "wq-20250129-01", "qj-20250127-01",
          "bf-20250223-01", "qj-20250221-01",
          "zbc-20250304-01", "qj-20250301-01");

  private final DuckTables tables;

  SampleArticlesTest(DuckTables tables) {
    this.tables = tables;
  }

  @Test
  void everyRecordIsAnArticleOrAReject() throws Exception {
    assertEquals(RECORDS, tables.number("select records_read from runs"));
    assertEquals(RECORDS - REJECTS.size(), tables.number("select count(*) from articles"));
    assertEquals(REJECTS.size(), tables.number("select count(*) from rejects"));
    assertEquals(0, tables.number("select records_read - articles - rejects from runs"));
  }

  @Test
  void theRunTellsWhatIsInTheTables() throws Exception {
    tables.assertSameRows(
        "select articles, rejects, duplicates, mentions, pairs from runs",
        """
        select (select count(*) from articles), (select count(*) from rejects),
          (select count(duplicate_of) from articles), (select count(*) from mentions),
          (select count(*) from cooccurrences)
        """);
    assertEquals(
        List.of("true true"),
        tables.lines(
            """
            select finished_at >= started_at, config like '%"min-articles":1%' from runs
            """));
    assertEquals(
        tables.lines("select run_id from runs"),
        tables.lines("select distinct run_id from articles"));
  }

  @Test
  void rejectsBearTheirLineAndReason() throws Exception {
    assertEquals(REJECTS, tables.lines("select record_no, reason from rejects order by record_no"));
    tables.assertNone("select * from rejects where input_file not like '%/news-b.jsonl'");
  }

  @Test
  void ofTwoRecordsWithOneIdTheFirstIsKept() throws Exception {
    assertEquals(
        List.of("深度求索开源推理模型，杭州这家公司一夜之间被世界看见"),
        tables.lines("select title from articles where article_id = 'qj-20250120-01'"));
  }

  @Test
  void articlesStandInTheirMonthsInTheZoneOfTheNews() throws Exception {
    assertEquals(
        List.of(
            "2024-10 31",
            "2024-11 31",
            "2024-12 32",
            "2025-01 37",
            "2025-02 41",
            "2025-03 36",
            "unknown 7"),
        tables.lines("select published_month, count(*) from articles group by all order by all"));
    assertEquals(
        List.of("qj-20250101-01 2025-01-01", "qj-20250201-01 2025-02-01"),
        tables.lines(
            """
            select article_id, published_date from articles
            where article_id in ('qj-20250101-01', 'qj-20250201-01') order by all
            """));
    assertEquals(
        List.of(
            "page-hangzhou-translated.txt 2025-02-21",
            "page-hefei-memory.txt 2025-03-09",
            "page-shenzhen-drones.txt 2025-02-27"),
        tables.lines(
            """
            select parse_filename(input_file), published_date from articles
            where input_file like '%.txt' order by all
            """));
  }

  @Test
  void undatedArticlesAreKeptWithoutAMonth() throws Exception {
    assertEquals(
        List.of(
            "bf-nodate-01 default",
            "csj-nodate-01 default",
            "qj-20250230-01 default",
            "qj-nodate-01 default",
            "qj-nodate-02 default",
            "qj-nodate-03 default",
            "wq-nodate-01 default"),
        tables.lines(
            """
            select article_id, date_source from articles
            where published_date is null and published_at is null order by all
            """));
  }

  @Test
  void exactRepostsPointToTheirRepresentative() throws Exception {
    var found = new TreeMap<String, String>();
    for (List<String> row :
        tables.rows(
            "select article_id, duplicate_of from articles where duplicate_of is not null")) {
      found.put(row.get(0), row.get(1));
    }
    EXACT_REPOSTS.forEach((id, original) -> assertEquals(original, found.remove(id), id));
    // What else is found may only be the reposts with other words.
    found.forEach((id, original) -> assertEquals(NEAR_REPOSTS.get(id), original, id));
  }
}
