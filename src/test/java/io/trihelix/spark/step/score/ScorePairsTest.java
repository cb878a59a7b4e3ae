package io.trihelix.spark.step.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.Settings;
import io.trihelix.model.KindPair;
import io.trihelix.model.Kinds;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.MarginsTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.PairDailyTable;
import io.trihelix.stats.PeriodType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ScorePairsTest extends ScoreSuite {
  private static final List<PeriodType> EVERY_PERIOD =
      List.of(PeriodType.YEAR, PeriodType.QUARTER, PeriodType.MONTH);

  private static Map<String, Object> pair(
      String day, long articles, long paragraphs, long sentences) {
    return row(
        "published_date",
        day(day),
        "entity_a",
        "city:a",
        "name_a",
        "杭州",
        "type_a",
        "CITY",
        "entity_b",
        "company:b",
        "name_b",
        "深度求索",
        "type_b",
        "COMPANY",
        "articles",
        articles,
        "articles_paragraph",
        paragraphs,
        "articles_sentence",
        sentences);
  }

  /** Two days of January, one of February, one of the next April, one article without a date. */
  private Dataset<Row> score(long minArticles, List<PeriodType> periods) {
    Dataset<Row> articles =
        dataset(
            ArticlesTable.TABLE,
            article("2025-01-01", null),
            article("2025-01-01", null),
            article("2025-01-01", "copy"),
            article("2025-01-31", null),
            article("2025-02-01", null),
            article("2025-02-01", null),
            article("2026-04-01", null),
            article(null, null));
    Dataset<Row> entities =
        dataset(
            EntityDailyTable.TABLE,
            entity("2025-01-01", "city:a", 2),
            entity("2025-01-31", "city:a", 1),
            entity("2025-02-01", "city:a", 1),
            entity("2026-04-01", "city:a", 1),
            entity(null, "city:a", 1),
            entity("2025-01-01", "company:b", 1),
            entity("2025-01-31", "company:b", 1),
            entity("2025-02-01", "company:b", 1),
            entity("2026-04-01", "company:b", 1),
            entity(null, "company:b", 1),
            entity("2025-02-01", "company:alone", 1));
    Dataset<Row> pairs =
        dataset(
            PairDailyTable.TABLE,
            pair("2025-01-01", 1, 1, 1),
            pair("2025-01-31", 1, 1, 0),
            pair("2025-02-01", 1, 0, 0),
            pair("2026-04-01", 1, 1, 1),
            pair(null, 1, 1, 0));
    Dataset<Row> margins =
        dataset(
            MarginsTable.TABLE,
            // Some city and some company, and in which of these articles 杭州 and 深度求索 are.
            margin("2025-01-01", null, 2, 2, 1),
            margin("2025-01-31", null, 1, 1, 1),
            margin("2025-02-01", null, 1, 0, 0),
            margin("2026-04-01", null, 1, 1, 1),
            margin(null, null, 1, 1, 0),
            margin("2025-01-01", "city:a", 2, 2, 1),
            margin("2025-01-31", "city:a", 1, 1, 1),
            margin("2025-02-01", "city:a", 1, 0, 0),
            margin("2026-04-01", "city:a", 1, 1, 1),
            margin(null, "city:a", 1, 1, 0),
            margin("2025-01-01", "company:b", 1, 1, 1),
            margin("2025-01-31", "company:b", 1, 1, 0),
            margin("2025-02-01", "company:b", 1, 0, 0),
            margin("2026-04-01", "company:b", 1, 1, 1),
            margin(null, "company:b", 1, 1, 0));
    return new ScorePairs(
            new Settings.Statistics(periods, minArticles),
            Set.of(
                new KindPair(Kinds.CITY, Kinds.COMPANY),
                new KindPair(Kinds.COMPANY, Kinds.COMPANY)))
        .in(
            pairs,
            entities,
            articles,
            margins,
            dataset(CooccurrencesTable.TABLE),
            dataset(MentionsTable.TABLE));
  }

  private static List<String> counts(Dataset<Row> stats, String period, String window) {
    return lines(
        stats.where("period_type = '" + period + "' and window = '" + window + "'"),
        "period_start",
        "n_ab",
        "n_a",
        "n_b",
        "n");
  }

  @Test
  void everyPeriodAndWindowHasItsCounts() {
    Dataset<Row> stats = score(1, EVERY_PERIOD).cache();
    // Undated articles count in period all alone; a duplicate counts nowhere.
    assertEquals(List.of("null 5 6 5 7"), counts(stats, "all", "article"));
    assertEquals(List.of("null 4 5 4 5"), counts(stats, "all", "paragraph"));
    assertEquals(List.of("null 2 3 2 3"), counts(stats, "all", "sentence"));
    assertEquals(
        List.of("2025-01-01 3 4 3 5", "2026-01-01 1 1 1 1"), counts(stats, "year", "article"));
    assertEquals(
        List.of("2025-01-01 3 4 3 5", "2026-04-01 1 1 1 1"), counts(stats, "quarter", "article"));
    assertEquals(
        List.of("2025-01-01 2 3 2 3", "2025-02-01 1 1 1 2", "2026-04-01 1 1 1 1"),
        counts(stats, "month", "article"));
    assertEquals(
        List.of("2025-01-01 2 3 2 3", "2026-04-01 1 1 1 1"), counts(stats, "month", "paragraph"));
    assertEquals(
        List.of("2025-01-01 1 2 1 2", "2026-04-01 1 1 1 1"), counts(stats, "month", "sentence"));
    stats.unpersist();
  }

  @Test
  void measuresAreThoseOfTheTable() {
    Row all = score(1, List.of()).where("window = 'article'").first();
    double n = 7;
    assertEquals(Math.log(5 * n / (6 * 5)) / -Math.log(5 / n), all.<Double>getAs("npmi"), 1e-12);
    assertEquals(5.0 / 6, all.<Double>getAs("jaccard"), 1e-12);
    assertEquals(5 * n / 30, all.<Double>getAs("lift"), 1e-12);
    double llr =
        2 * (5 * Math.log(5 * n / (6 * 5)) + Math.log(n / (6 * 2)) + Math.log(n / (1 * 2)));
    assertEquals(llr, all.<Double>getAs("llr"), 1e-12);
  }

  /** Two articles of three join 深度求索 to a city in a sentence, all three 杭州 to a company. */
  @Test
  void aNarrowWindowIsComparedWithArticlesThatJoinSuchTypesInIt() {
    Row all = score(1, List.of()).where("window = 'sentence'").first();
    assertEquals(3L, all.<Long>getAs("n"));
    assertEquals(2.0 / 3, all.<Double>getAs("jaccard"), 1e-12);
    assertEquals(2 * 3 / (3.0 * 2), all.<Double>getAs("lift"), 1e-12);
    assertEquals(1.0, all.<Double>getAs("p_value"), 1e-12);
  }

  /**
   * Seven articles, six with 杭州, five with 深度求索, five with both: of C(7, 5) = 21 ways to choose the
   * five, C(6, 5) = 6 lie within the six. Could have been: 1 city · 2 companies, and the two
   * companies with each other.
   */
  @Test
  void theTestIsFishersAndCountsEveryPairThatCouldHaveBeen() {
    Row all = score(1, List.of()).where("window = 'article'").first();
    assertEquals(6 / 21.0, all.<Double>getAs("p_value"), 1e-12);
    assertEquals(3L, all.<Long>getAs("hypotheses"));
    assertEquals(3 * 6 / 21.0, all.<Double>getAs("q_value"), 1e-12);
    // Alone is never within a paragraph of anything.
    assertEquals(
        1L, score(1, List.of()).where("window = 'paragraph'").first().<Long>getAs("hypotheses"));
  }

  @Test
  void aPairThatIsEverywhereTellsNothing() {
    Row month =
        score(1, EVERY_PERIOD)
            .where("period_type = 'month' and window = 'article' and period_start = '2026-04-01'")
            .first();
    assertEquals(0.0, month.<Double>getAs("npmi"));
    assertEquals(0.0, month.<Double>getAs("llr"));
    assertEquals(1.0, month.<Double>getAs("lift"));
  }

  @Test
  void pairsOfTooFewArticlesGetNoRowForThePeriod() {
    Dataset<Row> stats = score(2, EVERY_PERIOD);
    assertEquals(
        List.of(
            "all article 5",
            "all paragraph 4",
            "all sentence 2",
            "month article 2",
            "month paragraph 2",
            "quarter article 3",
            "quarter paragraph 2",
            "year article 3",
            "year paragraph 2"),
        lines(stats, "period_type", "window", "n_ab"));
  }

  @Test
  void onlyTheWantedPeriodsAreScored() {
    assertEquals(
        List.of("all", "month"),
        lines(score(1, List.of(PeriodType.MONTH)).select("period_type").distinct(), "period_type"));
  }
}
