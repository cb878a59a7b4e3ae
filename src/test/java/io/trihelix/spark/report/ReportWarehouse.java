package io.trihelix.spark.report;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.report.ReportData;
import io.trihelix.report.ReportLimits;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.PairDailyTable;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.spark.table.RejectsTable;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import io.trihelix.text.TextNormalizer;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Three articles of two months and one without a date: 杭州 with 深度求索 twice, with 浙江大学 once. */
abstract class ReportWarehouse extends SparkSuite {
  static final String HANGZHOU = "city:cn-330100";
  static final String DEEPSEEK = "company:x-deepseek";
  static final String ZJU = "university:cn-4133010335";
  private static final Date JANUARY = Date.valueOf("2025-01-20");
  private static final Date MARCH = Date.valueOf("2025-03-03");

  private static final Gazetteer GAZETTEER =
      Gazetteer.of(
          Kinds.ALL,
          Map.of(
              Kinds.CITY,
              "id\tname\tname_en\taliases\tseat\tprovince\tcountry\tparent\tlevel\tlatitude\tlongitude\tpinyin\ttraditional\n"
                  + HANGZHOU
                  + "\t杭州\tHangzhou\t\t\t浙江\tCN\t\tprefecture\t30.2937\t120.1614\thang zhou\t杭州\n"),
          TextNormalizer.with(character -> character));

  @TempDir Path folder;

  @SafeVarargs
  final void write(Table table, Map<String, Object>... rows) {
    dataset(table, rows).coalesce(1).write().parquet(folder.resolve(table.name()).toString());
  }

  final ReportData gathered() {
    return new GatherReport(GAZETTEER, ReportLimits.DEFAULT)
        .from(PublishedTables.in(spark(), folder.toString()));
  }

  private static Map<String, Object> article(
      String id, String source, String month, Date day, String duplicateOf) {
    return row(
        "article_id", id,
        "source", source,
        "title", "题" + id,
        "url", "https://news.example/" + id,
        "body", BODIES.getOrDefault(id, ""),
        "published_date", day,
        "duplicate_of", duplicateOf,
        "published_month", month);
  }

  private static final Map<String, String> BODIES =
      Map.of("a", "今天的消息。深度求索在杭州。完。", "b", "总部位于杭州的深度求索。浙江大学。");

  /** A mention in the body, where its name stands first; in the title if it stands nowhere. */
  private static Map<String, Object> mention(
      String article, String month, String entity, String type) {
    String name = Map.of(HANGZHOU, "杭州", DEEPSEEK, "深度求索", ZJU, "浙江大学").get(entity);
    int start = BODIES.getOrDefault(article, "").indexOf(name);
    return row(
        "article_id", article,
        "field", start < 0 ? "title" : "body",
        "start", Math.max(0, start),
        "surface", name,
        "entity_id", entity,
        "entity_type", type,
        "published_month", month);
  }

  private static Map<String, Object> pairOf(
      String article, Date day, String month, String evidence, String relation) {
    return row(
        "article_id", article,
        "published_date", day,
        "entity_a", HANGZHOU,
        "type_a", "CITY",
        "entity_b", DEEPSEEK,
        "type_b", "COMPANY",
        "sentences", 1L,
        "min_distance", 2L,
        "negated_sentences", 0L,
        "evidence", evidence,
        "relation", relation,
        "published_month", month);
  }

  static Map<String, Object> score(
      String type,
      Date start,
      String b,
      String typeB,
      long together,
      double llr,
      double lift,
      Double qValue) {
    return row(
        "period_type", type,
        "period_start", start,
        "window", "article",
        "entity_a", HANGZHOU,
        "name_a", "杭州",
        "type_a", "CITY",
        "entity_b", b,
        "type_b", typeB,
        "n_ab", together,
        "npmi", 0.473284,
        "llr", llr,
        "lift", lift,
        "q_value", qValue);
  }

  final void writeRun() {
    write(
        RunsTable.TABLE,
        row("run_id", "old", "started_at", Timestamp.from(Instant.parse("2025-01-01T00:00:00Z"))),
        row(
            "run_id",
            "new",
            "started_at",
            Timestamp.from(Instant.parse("2025-04-01T00:00:00Z")),
            "finished_at",
            Timestamp.from(Instant.parse("2025-04-01T00:01:00Z")),
            "version",
            "0.1.0",
            "inputs",
            new String[] {"hdfs:///data/news/2025.jsonl.gz", "/data/pages/"},
            "warnings",
            new String[] {"file:/data/news/broken.gz: cut short"},
            "records_read",
            6L,
            "articles",
            5L,
            "duplicates",
            1L,
            "mentions",
            6L));
  }

  final void writeTables() {
    writeTables(
        score("all", null, DEEPSEEK, "COMPANY", 3, 56.7149, 4.0, 0.01),
        score("all", null, ZJU, "UNIVERSITY", 1, 0.1, 0.5, 1.0),
        score("month", Date.valueOf("2025-01-01"), DEEPSEEK, "COMPANY", 3, 3.2, 2.0, 0.04),
        score("month", Date.valueOf("2025-03-01"), DEEPSEEK, "COMPANY", 3, 1.2, 2.0, 0.04),
        score("month", Date.valueOf("2025-03-01"), ZJU, "UNIVERSITY", 1, 1.0, 0.9, 1.0));
  }

  /**
   * @param scores of pairs; those of {@link #writeTables()} are of a corpus somewhat larger than
   *     its articles, so that a pair can be hardly chance
   */
  @SafeVarargs
  final void writeTables(Map<String, Object>... scores) {
    writeRun();
    write(
        ArticlesTable.TABLE,
        article("a", "甲报", "2025-01", JANUARY, null),
        article("b", "甲报", "2025-03", MARCH, null),
        article("b2", "乙报", "2025-03", MARCH, "b"),
        article("c", "乙报", "2025-03", MARCH, null),
        article("d", null, "unknown", null, null));
    write(RejectsTable.TABLE, row("reason", "empty_body"));
    write(
        MentionsTable.TABLE,
        mention("a", "2025-01", HANGZHOU, "CITY"),
        mention("a", "2025-01", HANGZHOU, "CITY"),
        mention("a", "2025-01", DEEPSEEK, "COMPANY"),
        mention("b", "2025-03", HANGZHOU, "CITY"),
        mention("b", "2025-03", DEEPSEEK, "COMPANY"),
        mention("b", "2025-03", ZJU, "UNIVERSITY"),
        mention("d", "unknown", ZJU, "UNIVERSITY"));
    write(
        EntitiesTable.TABLE,
        row(
            "entity_id",
            HANGZHOU,
            "entity_type",
            "CITY",
            "name",
            "杭州",
            "name_en",
            "Hangzhou",
            "aliases",
            new String[] {"杭州市", "杭州"},
            "province",
            "浙江",
            "country",
            "CN",
            "origin",
            "gazetteer",
            "articles",
            2L,
            "first_seen",
            JANUARY,
            "last_seen",
            MARCH),
        row(
            "entity_id",
            DEEPSEEK,
            "entity_type",
            "COMPANY",
            "name",
            "深度求索",
            "city_id",
            HANGZHOU,
            "origin",
            "gazetteer",
            "articles",
            2L),
        row(
            "entity_id",
            ZJU,
            "entity_type",
            "UNIVERSITY",
            "name",
            "浙江大学",
            "origin",
            "discovered",
            "articles",
            2L),
        row("entity_id", "city:xx-nowhere", "entity_type", "CITY", "name", "无", "articles", 0L));
    write(
        EntityDailyTable.TABLE,
        row(
            "published_date",
            JANUARY,
            "entity_id",
            HANGZHOU,
            "articles",
            1L,
            "published_month",
            "2025-01"),
        row(
            "published_date",
            MARCH,
            "entity_id",
            HANGZHOU,
            "articles",
            1L,
            "published_month",
            "2025-03"),
        row("entity_id", ZJU, "articles", 1L, "published_month", "unknown"));
    write(
        PairDailyTable.TABLE,
        row(
            "entity_a",
            HANGZHOU,
            "entity_b",
            DEEPSEEK,
            "articles",
            1L,
            "articles_sentence",
            1L,
            "published_month",
            "2025-01"),
        row(
            "entity_a",
            HANGZHOU,
            "entity_b",
            DEEPSEEK,
            "articles",
            1L,
            "articles_sentence",
            0L,
            "published_month",
            "2025-03"),
        row(
            "entity_a",
            HANGZHOU,
            "entity_b",
            ZJU,
            "articles",
            1L,
            "articles_sentence",
            0L,
            "published_month",
            "2025-03"));
    write(PairStatsTable.TABLE, scores);
    write(
        CooccurrencesTable.TABLE,
        pairOf("a", JANUARY, "2025-01", "深度求索在杭州。", null),
        pairOf("b", MARCH, "2025-03", "总部位于杭州的深度求索。", "headquartered_in"));
  }
}
