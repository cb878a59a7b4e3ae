package io.trihelix.spark.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.EntityType;
import io.trihelix.report.ReportData;
import io.trihelix.report.ReportData.EntityRow;
import io.trihelix.report.ReportData.MentioningRow;
import io.trihelix.report.ReportData.NodeRow;
import io.trihelix.report.ReportData.PairRow;
import io.trihelix.report.ReportData.PassageRow;
import io.trihelix.report.ReportData.PeriodRow;
import io.trihelix.report.ReportData.RankedRow;
import io.trihelix.report.ReportData.SourceRow;
import io.trihelix.report.ReportData.SynergyRow;
import io.trihelix.report.ReportData.TrendRow;
import io.trihelix.report.ReportData.TriadRow;
import io.trihelix.report.ReportLimits;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.sink.WarehouseException;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.EntityNetworkTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.PairDailyTable;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.spark.table.PairTrendsTable;
import io.trihelix.spark.table.RejectsTable;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.TriadSynergyTable;
import io.trihelix.spark.table.TriadsTable;
import io.trihelix.text.TextNormalizer;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three articles of two months and one without a date: 杭州 with 深度求索 twice, with 浙江大学 once. */
class GatherReportTest extends SparkSuite {
  private static final String HANGZHOU = "city:cn-330100";
  private static final String DEEPSEEK = "company:x-deepseek";
  private static final String ZJU = "university:cn-4133010335";
  private static final Date JANUARY = Date.valueOf("2025-01-20");
  private static final Date MARCH = Date.valueOf("2025-03-03");

  private static final Gazetteer GAZETTEER =
      Gazetteer.of(
          Map.of(
              EntityType.CITY,
              "id\tname\tname_en\taliases\tseat\tprovince\tcountry\tparent\tlevel\tlatitude\tlongitude\tpinyin\ttraditional\n"
                  + HANGZHOU
                  + "\t杭州\tHangzhou\t\t\t浙江\tCN\t\tprefecture\t30.2937\t120.1614\thang zhou\t杭州\n"),
          TextNormalizer.with(character -> character));

  @TempDir Path folder;

  @SafeVarargs
  private void write(Table table, Map<String, Object>... rows) {
    dataset(table, rows).coalesce(1).write().parquet(folder.resolve(table.name()).toString());
  }

  private ReportData gathered() {
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
        "published_date", day,
        "duplicate_of", duplicateOf,
        "published_month", month);
  }

  private static Map<String, Object> mention(
      String article, String month, String entity, String type) {
    return row(
        "article_id", article, "entity_id", entity, "entity_type", type, "published_month", month);
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

  private static Map<String, Object> score(
      String type, Date start, String b, String typeB, long together, double llr, double lift) {
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
        "lift", lift);
  }

  private void writeRun() {
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

  private void writeTables() {
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
    write(
        PairStatsTable.TABLE,
        score("all", null, DEEPSEEK, "COMPANY", 2, 56.7149, 4.0),
        score("all", null, ZJU, "UNIVERSITY", 1, 0.1, 0.5),
        score("month", Date.valueOf("2025-01-01"), DEEPSEEK, "COMPANY", 1, 3.2, 2.0),
        score("month", Date.valueOf("2025-03-01"), DEEPSEEK, "COMPANY", 1, 1.2, 2.0),
        score("month", Date.valueOf("2025-03-01"), ZJU, "UNIVERSITY", 1, 1.0, 0.9));
    write(
        CooccurrencesTable.TABLE,
        pairOf("a", JANUARY, "2025-01", "深度求索在杭州。", null),
        pairOf("b", MARCH, "2025-03", "总部位于杭州的深度求索。", "headquartered_in"));
  }

  @Test
  void theCorpusIsCountedByMonthSourceAndTypesMentioned() {
    writeTables();
    ReportData data = gathered();
    assertEquals(List.of("2025-01", "2025-02", "2025-03"), data.months());
    var corpus = data.corpus();
    assertEquals(List.of(1L, 0L, 2L), corpus.monthly().articles());
    assertEquals(List.of(0L, 0L, 1L), corpus.monthly().duplicates());
    assertEquals(List.of(1L, 0L), corpus.monthly().undated());
    assertEquals(
        List.of(
            new SourceRow("乙报", 2, List.of(2L, 2L)),
            new SourceRow("甲报", 2, List.of(0L, 1L, 2L, 1L)),
            new SourceRow(null, 1, List.of())),
        corpus.bySource().rows());
    assertEquals(
        List.of(
            new MentioningRow(3, 1, List.of(0L, 1L)),
            new MentioningRow(4, 1, List.of()),
            new MentioningRow(7, 1, List.of(2L, 1L))),
        corpus.mentioning().rows());
    assertEquals(Map.of("empty_body", 1L), corpus.rejects());
    assertEquals(Map.of("CITY", 1L, "COMPANY", 1L, "UNIVERSITY", 1L), corpus.mentioned());
  }

  @Test
  void theLastRunIsToldWithoutTheFoldersOfItsMachine() {
    writeTables();
    var about = gathered().about();
    assertEquals("new", about.run());
    assertEquals(List.of("2025.jsonl.gz", "pages"), about.inputs());
    assertEquals(List.of("broken.gz: cut short"), about.warnings());
  }

  @Test
  void entitiesBearTheirNamesPlaceAndMonths() {
    writeTables();
    List<EntityRow> entities = gathered().entities().rows();
    assertEquals(List.of(HANGZHOU, DEEPSEEK, ZJU), entities.stream().map(EntityRow::id).toList());
    EntityRow hangzhou = entities.get(0);
    assertEquals(List.of("杭州市"), hangzhou.aliases());
    assertEquals("hang zhou", hangzhou.pinyin());
    assertEquals(30.2937, hangzhou.latitude());
    assertEquals(List.of(0L, 1L, 2L, 1L), hangzhou.series());
    assertEquals("杭州", entities.get(1).seat());
    assertEquals("shen du qiu suo", entities.get(1).pinyin());
    assertEquals(true, entities.get(2).discovered());
    assertEquals(List.of(), entities.get(2).series(), "an article without a date is in no month");
  }

  @Test
  void pairsBearTheirScoresMonthsAndSentencesThoseThatStateARelationFirst() {
    writeTables();
    ReportData data = gathered();
    PairRow pair = data.pairs().rows().get(0);
    assertEquals(
        new PairRow(
            0,
            1,
            2,
            1,
            0.4733,
            56.71,
            4.0,
            null,
            List.of(0L, 1L, 2L, 1L),
            List.of(0, 1),
            List.of()),
        pair);
    assertEquals(
        List.of(
            new PassageRow("总部位于杭州的深度求索。", 0, "headquartered_in"),
            new PassageRow("深度求索在杭州。", 1, null)),
        data.passages().rows());
    assertEquals("2025-03-03", data.articles().rows().get(0).day());
    assertEquals("https://news.example/b", data.articles().rows().get(0).url());
  }

  @Test
  void rankingsHoldPairsThatAreMoreFrequentThanByChanceLatestPeriodsFirst() {
    writeTables();
    ReportData data = gathered();
    assertEquals(
        List.of(
            new PeriodRow("all", null, 2),
            new PeriodRow("month", "2025-03-01", 2),
            new PeriodRow("month", "2025-01-01", 1)),
        data.periods().rows());
    assertEquals(List.of(0, 2, 1), data.rankings().rows().stream().map(RankedRow::period).toList());
    assertEquals(2, data.pairs().rows().size(), "a partner is there though it ranks nowhere");
  }

  @Test
  void tablesOfALaterVersionAreNull() {
    writeTables();
    ReportData data = gathered();
    assertNull(data.trends());
    assertNull(data.network());
    assertNull(data.synergy());
    assertNull(data.triads());
    assertNull(data.similar());
  }

  private static Map<String, Object> trend(
      String start, long together, Double average, int level, String burst, Integer panelLevel) {
    return row(
        "period_type",
        "month",
        "period_start",
        Date.valueOf(start),
        "window",
        "article",
        "entity_a",
        HANGZHOU,
        "type_a",
        "CITY",
        "entity_b",
        DEEPSEEK,
        "type_b",
        "COMPANY",
        "n_ab",
        together,
        "n",
        10L,
        "assessment",
        "assessed",
        "moving_average",
        average,
        "growth",
        together == 0 ? null : 0.5,
        "burst_level",
        level,
        "burst_start",
        burst == null ? null : Date.valueOf(burst),
        "burst_weight",
        level == 0 ? 0.0 : 7.25,
        "panel_burst_level",
        panelLevel);
  }

  @Test
  void monthsOfOneBurstAreOneBandAndTheAverageIsInArticles() {
    writeTables();
    write(
        PairTrendsTable.TABLE,
        trend("2025-01-01", 1, 0.1, 1, "2025-01-01", null),
        trend("2025-02-01", 0, null, 2, "2025-01-01", 1),
        trend("2025-03-01", 1, 0.25, 0, null, 0));
    assertEquals(
        List.of(
            new TrendRow(
                0, List.of(0.0, 1.0, 2.0, 2.5), List.of(0, 1, 2), List.of(1), 7.25, 0.5, null)),
        gathered().trends().rows());
  }

  @Test
  void networkTriadsAndSynergyReferToTheSameEntities() {
    writeTables();
    write(
        EntityNetworkTable.TABLE,
        row(
            "period_type",
            "all",
            "entity_id",
            DEEPSEEK,
            "pagerank",
            0.4,
            "degree",
            1L,
            "community_id",
            HANGZHOU),
        row(
            "period_type",
            "all",
            "entity_id",
            HANGZHOU,
            "pagerank",
            0.6,
            "degree",
            1L,
            "community_id",
            HANGZHOU));
    write(
        TriadsTable.TABLE,
        row(
            "period_start",
            Date.valueOf("2025-03-01"),
            "city_id",
            HANGZHOU,
            "company_id",
            DEEPSEEK,
            "university_id",
            ZJU,
            "articles",
            1L),
        row("city_id", HANGZHOU, "company_id", DEEPSEEK, "university_id", ZJU, "articles", 2L));
    write(
        TriadSynergyTable.TABLE,
        row("period_type", "all", "scope", "all", "n", 4L, "t_uig", -12.345678, "p_value", 0.02),
        row("period_type", "all", "scope", HANGZHOU, "n", 4L, "t_uig", -3.0),
        row(
            "period_type",
            "month",
            "period_start",
            Date.valueOf("2025-03-01"),
            "scope",
            HANGZHOU,
            "n",
            4L,
            "t_uig",
            -3.0));
    ReportData data = gathered();
    assertEquals(
        List.of(new NodeRow(0, 0, 0.6, 1, 0), new NodeRow(0, 1, 0.4, 1, 0)), data.network().rows());
    assertEquals(List.of(new TriadRow(0, 1, 2, 3, List.of(2L, 1L))), data.triads().rows());
    assertEquals(
        List.of(
            new SynergyRow("all", null, -1, 4, -12.35, null, null, 0.02),
            new SynergyRow("all", null, 0, 4, -3.0, null, null, null)),
        data.synergy().rows());
  }

  @Test
  void aWarehouseWithoutArticlesGivesAReportOfNothing() {
    writeRun();
    ReportData data = gathered();
    assertEquals(List.of(), data.months());
    assertEquals(List.of(), data.entities().rows());
    assertEquals(List.of(), data.pairs().rows());
    assertEquals(List.of(), data.rankings().rows());
  }

  @Test
  void aFolderThatIsNoWarehouseIsNamed() {
    WarehouseException noTable =
        assertThrows(
            WarehouseException.class, () -> PublishedTables.in(spark(), folder.toString()));
    assertEquals(
        "Cannot read the warehouse "
            + folder
            + ": it has no table runs; give the folder that 'trihelix run --output' named",
        noTable.getMessage());
    Path missing = folder.resolve("没有");
    WarehouseException noFolder =
        assertThrows(
            WarehouseException.class, () -> PublishedTables.in(spark(), missing.toString()));
    assertEquals(
        "Cannot read the warehouse " + missing + ": there is no such folder",
        noFolder.getMessage());
  }
}
