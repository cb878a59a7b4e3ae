package io.trihelix.spark.step.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.trihelix.config.Settings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.step.count.CountMargins;
import io.trihelix.spark.step.count.CountPairs;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.PairTrendsTable;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.trend.TrendPeriod;
import io.trihelix.stats.trend.TrendSettings;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From articles and their pairs to series, through the steps that the pipeline runs. */
class BuildTrendsTest extends SparkSuite {
  private static final String[] PANEL_COLUMNS =
      Arrays.stream(PairTrendsTable.TABLE.schema().fieldNames())
          .filter(name -> name.startsWith("panel_"))
          .toArray(String[]::new);

  /** Rows of some hundred columns take longer to be compiled for than all else in a test. */
  @BeforeEach
  void interpretQueries() {
    spark().conf().set("spark.sql.codegen.wholeStage", "false");
    spark().conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
  }

  /** Articles and cooccurrences that grow as a test adds to them. */
  private static final class Corpus {
    private final List<Map<String, Object>> articles = new ArrayList<>();
    private final List<Map<String, Object>> pairs = new ArrayList<>();

    /** So many articles of a source on a day, each with the pairs given as 'city company'. */
    Corpus add(int count, String source, String day, String... cityAndCompany) {
      return add(count, source, day, 1, cityAndCompany);
    }

    /** Such articles, with the pairs in so many of their sentences and paragraphs. */
    Corpus add(int count, String source, String day, long places, String... cityAndCompany) {
      for (int i = 0; i < count; i++) {
        String id = "a" + articles.size();
        articles.add(
            row(
                "article_id",
                id,
                "source",
                source,
                "published_date",
                day == null ? null : Date.valueOf(day)));
        for (String pair : cityAndCompany) {
          String[] names = pair.split(" ");
          pairs.add(
              row(
                  "article_id",
                  id,
                  "published_date",
                  day == null ? null : Date.valueOf(day),
                  "published_month",
                  day == null ? "unknown" : day.substring(0, 7),
                  "entity_a",
                  "city:" + names[0],
                  "type_a",
                  "CITY",
                  "entity_b",
                  "company:" + names[1],
                  "type_b",
                  "COMPANY",
                  "paragraphs",
                  places,
                  "sentences",
                  places,
                  "story_entities",
                  (long) names.length));
        }
      }
      return this;
    }
  }

  /** Two sources over five months; 杭州 and 深度求索 rise in the fourth. */
  private static Corpus corpus() {
    var corpus = new Corpus();
    for (int month = 1; month <= 5; month++) {
      String day = "2025-0" + month + "-10";
      corpus
          .add(month < 4 ? 1 : 4, "晨报", day, "杭州 深度求索")
          .add(6, "晨报", day, "深圳 腾讯")
          .add(3, "晨报", day)
          .add(month < 4 ? 1 : 3, "晚报", day, "杭州 深度求索")
          .add(2, "晚报", day, "深圳 腾讯")
          .add(5, "晚报", day);
    }
    return corpus;
  }

  private Dataset<Row> trends(Corpus corpus, TrendPeriod... periods) {
    return trends(corpus, List.of(PairWindow.ARTICLE), periods);
  }

  private Dataset<Row> trends(Corpus corpus, List<PairWindow> windows, TrendPeriod... periods) {
    Dataset<Row> articles = rows(ArticlesTable.TABLE, corpus.articles);
    Dataset<Row> cooccurrences = rows(CooccurrencesTable.TABLE, corpus.pairs);
    Dataset<Row> entities =
        dataset(
            EntitiesTable.TABLE,
            row("entity_id", "city:杭州", "name", "杭州"),
            row("entity_id", "city:深圳", "name", "深圳"),
            row("entity_id", "company:深度求索", "name", "深度求索"),
            row("entity_id", "company:腾讯", "name", "腾讯"));
    var settings =
        new Settings.Trends(
            List.of(periods),
            windows,
            2,
            10,
            0.8,
            10,
            10,
            20,
            new TrendSettings(4, 3, 3, 2, 1, 3, 0.01, 0.005));
    return new BuildTrends(spark(), settings)
        .in(
            new CountPairs().in(cooccurrences, articles, entities),
            cooccurrences,
            articles,
            new CountMargins().in(cooccurrences, articles),
            new CountAttention(settings).in(cooccurrences, articles));
  }

  @SuppressWarnings("unchecked")
  private Dataset<Row> rows(io.trihelix.spark.table.Table table, List<Map<String, Object>> rows) {
    return dataset(table, rows.toArray(Map[]::new));
  }

  private static List<String> ofThePair(Dataset<Row> trends, String... columns) {
    return ofThePair(PairWindow.ARTICLE, trends, columns);
  }

  private static List<String> ofThePair(PairWindow window, Dataset<Row> trends, String... columns) {
    var keyed = new ArrayList<>(List.of("period_start"));
    keyed.addAll(List.of(columns));
    return lines(
        trends.where("name_a = '杭州'").where(functions.col("window").equalTo(window.label())),
        keyed.toArray(String[]::new));
  }

  /** The evening paper has one story, a digest, that tells of the two in no sentence or item. */
  @Test
  void aSourceWhoseOnlyStoryTellsOfTheTwoApartSaysNothingOfThem() {
    var corpus =
        new Corpus()
            .add(2, "晨报", "2025-01-10", "杭州 深度求索")
            .add(3, "晨报", "2025-01-10", "杭州 腾讯", "深圳 深度求索")
            .add(1, "晚报", "2025-01-10", 0, "杭州 深度求索")
            .add(1, "夜报", "2025-01-10", "杭州 腾讯", "深圳 深度求索");
    Dataset<Row> trends =
        trends(corpus, List.of(PairWindow.ARTICLE, PairWindow.SENTENCE), TrendPeriod.MONTH);
    assertEquals(
        List.of("2025-01-01 2 2 7"),
        ofThePair(
            PairWindow.SENTENCE,
            trends.where("name_b = '深度求索'"),
            "n_ab",
            "attraction_n_ab",
            "attraction_n"));
    assertEquals(
        List.of("2025-01-01 3 3 7"),
        ofThePair(trends.where("name_b = '深度求索'"), "n_ab", "attraction_n_ab", "attraction_n"));
  }

  @Test
  void everyMonthHasItsCountsOutOfAllArticles() {
    Dataset<Row> trends = trends(corpus(), TrendPeriod.MONTH);
    assertEquals(
        List.of(
            "2025-01-01 2 18 assessed 2025-01-10",
            "2025-02-01 2 18 assessed 2025-01-10",
            "2025-03-01 2 18 assessed 2025-01-10",
            "2025-04-01 7 23 assessed 2025-01-10",
            "2025-05-01 7 23 assessed 2025-01-10"),
        ofThePair(trends, "n_ab", "n", "assessment", "first_seen"));
    Row april = trends.where("name_a = '杭州' and period_start = '2025-04-01'").first();
    assertEquals(7 / 23.0, april.<Double>getAs("share"), 1e-12);
    assertEquals(11 / 59.0, april.<Double>getAs("moving_average"), 1e-12);
    // Six of 54 before, so 6 · 23 / 54 to expect.
    assertEquals(7.5 / (6 * 23 / 54.0 + 0.5) - 1, april.<Double>getAs("growth"), 1e-12);
  }

  @Test
  void weeksWithoutAHitAreThereAsZeros() {
    List<String> weeks = ofThePair(trends(corpus(), TrendPeriod.WEEK), "n_ab", "n", "assessment");
    // From the week of 10 January to that of 10 May; the days between have no articles at all.
    assertEquals(18, weeks.size());
    assertEquals("2025-01-06 2 18 assessed", weeks.get(0));
    assertEquals("2025-01-13 0 0 cannot_be_assessed", weeks.get(1));
    assertEquals("2025-05-05 7 23 assessed", weeks.get(17));
  }

  /** In April, the panel had 14 articles that join a city and a company, 6 and 2 of them others. */
  @Test
  void thePanelComparesEachSourceWithItself() {
    Row april =
        trends(corpus(), TrendPeriod.MONTH)
            .where("name_a = '杭州' and period_start = '2025-04-01'")
            .first();
    assertEquals(2L, april.<Long>getAs("panel_sources"));
    assertEquals(7L, april.<Long>getAs("panel_n_ab"));
    assertEquals(15L, april.<Long>getAs("panel_n"));
    // Usual rates: 11 of 41 in one, 9 of 19 in the other; all together 20 of 60.
    double expected = 11 / 41.0 * 10 + 9 / 19.0 * 5;
    assertEquals(7 / expected * 20 / 60, april.<Double>getAs("panel_share"), 1e-12);
  }

  @Test
  void twiceAsMuchUnrelatedNewsInOneMonthChangesNoPanelTrend() {
    Dataset<Row> before = trends(corpus(), TrendPeriod.MONTH);
    Dataset<Row> after =
        trends(corpus().add(3, "晨报", "2025-04-11").add(20, "晚报", "2025-04-12"), TrendPeriod.MONTH);
    assertEquals(ofThePair(before, PANEL_COLUMNS), ofThePair(after, PANEL_COLUMNS));
    assertNotEquals(ofThePair(before, "share"), ofThePair(after, "share"));
  }

  @Test
  void aSourceThatWritesOnlyAboutOneCityChangesNoPanelTrend() {
    Dataset<Row> before = trends(corpus(), TrendPeriod.MONTH);
    var grown = corpus();
    for (int month = 3; month <= 5; month++) {
      // A new feed, and it has the pair in all its articles.
      grown.add(30, "杭州号", "2025-0" + month + "-20", "杭州 深度求索");
    }
    for (int month = 1; month <= 5; month++) {
      // One that was always there, and has no pair at all.
      grown.add(30, "西湖号", "2025-0" + month + "-20");
    }
    Dataset<Row> after = trends(grown, TrendPeriod.MONTH);
    assertEquals(ofThePair(before, PANEL_COLUMNS), ofThePair(after, PANEL_COLUMNS));
    assertNotEquals(ofThePair(before, "growth"), ofThePair(after, "growth"));
  }

  /** Of 200 stories 5 tell of both, 20 and 10 of either alone: 20 · 10 / 165 to expect. */
  @Test
  void attractionIsMeasuredAgainstWhatEachDoesAlone() {
    var corpus = new Corpus();
    for (int month = 1; month <= 3; month++) {
      String day = "2025-0" + month + "-10";
      corpus
          .add(5, "晨报", day, "杭州 深度求索")
          .add(20, "晨报", day, "杭州 腾讯")
          .add(10, "晨报", day, "深圳 深度求索")
          .add(165, "晨报", day, "北京 百度");
    }
    Row january =
        trends(corpus, TrendPeriod.MONTH)
            .where("name_a = '杭州' and name_b = '深度求索' and period_start = '2025-01-01'")
            .first();
    assertEquals(5L, january.<Long>getAs("attraction_n_ab"));
    assertEquals(200L, january.<Long>getAs("attraction_n"));
    assertEquals(200 / 165.0, january.<Double>getAs("attraction_expected"), 1e-12);
    assertEquals(5.5 * 165.5 / (20.5 * 10.5), january.<Double>getAs("attraction"), 1e-12);
    assertTrue(january.<Double>getAs("attraction_low") < january.<Double>getAs("attraction"));
    assertEquals(0, january.<Integer>getAs("attraction_burst_level"));
  }

  @Test
  void whereOneIsNeverToldOfWithoutTheOtherAttractionCannotBeAssessed() {
    Row april =
        trends(corpus(), TrendPeriod.MONTH)
            .where("name_a = '杭州' and period_start = '2025-04-01'")
            .first();
    assertEquals("cannot_be_assessed", april.<String>getAs("attraction_assessment"));
    assertEquals(7L, april.<Long>getAs("attraction_n_ab"));
    assertTrue(april.isNullAt(april.fieldIndex("attraction")));
  }

  @Test
  void aMonthWithTooFewArticlesCannotBeAssessed() {
    Dataset<Row> trends = trends(corpus().add(9, "晨报", "2025-06-01", "杭州 深度求索"), TrendPeriod.MONTH);
    assertEquals(
        List.of("9 9 cannot_be_assessed null null null null cannot_be_assessed null null null"),
        lines(
            trends.where("name_a = '杭州' and period_start = '2025-06-01'"),
            "n_ab",
            "n",
            "assessment",
            "share",
            "growth",
            "burst_level",
            "level",
            "panel_assessment",
            "panel_share",
            "panel_growth",
            "panel_burst_level"));
  }

  @Test
  void articlesWithoutASourceAreInNoPanelAndWithoutADateInNoSeries() {
    var corpus = new Corpus();
    for (int month = 1; month <= 3; month++) {
      corpus.add(6, "", "2025-0" + month + "-10", "杭州 深度求索");
      corpus.add(6, null, "2025-0" + month + "-10", "杭州 深度求索");
    }
    corpus.add(50, "", null, "杭州 深度求索");
    assertEquals(
        List.of(
            "2025-01-01 12 12 assessed 0 cannot_be_assessed",
            "2025-02-01 12 12 assessed 0 cannot_be_assessed",
            "2025-03-01 12 12 assessed 0 cannot_be_assessed"),
        ofThePair(
            trends(corpus, TrendPeriod.MONTH),
            "n_ab",
            "n",
            "assessment",
            "panel_sources",
            "panel_assessment"));
  }

  @Test
  void aCorpusWithoutDatesHasNoSeries() {
    assertEquals(0, trends(new Corpus().add(50, "晨报", null, "杭州 深度求索"), TrendPeriod.MONTH).count());
  }

  @Test
  void rowsComeInTheOrderOfTheTable() {
    Dataset<Row> trends =
        trends(corpus().add(9, "晨报", "2025-02-02", "杭州 腾讯"), TrendPeriod.WEEK, TrendPeriod.MONTH);
    Column[] order =
        PairTrendsTable.TABLE.sortedBy().stream().map(functions::col).toArray(Column[]::new);
    assertEquals(
        trends.sortWithinPartitions(order).toJSON().collectAsList(),
        trends.toJSON().collectAsList());
    assertEquals(3 * (18 + 5), trends.count());
  }

  @Test
  void pairsOfTooFewArticlesGetNoSeries() {
    Dataset<Row> trends = trends(corpus().add(1, "晨报", "2025-02-02", "杭州 腾讯"), TrendPeriod.MONTH);
    assertEquals(List.of("深度求索", "腾讯"), lines(trends.select("name_b").distinct(), "name_b"));
    assertTrue(trends.where("name_a = '杭州' and name_b = '腾讯'").isEmpty());
  }
}
