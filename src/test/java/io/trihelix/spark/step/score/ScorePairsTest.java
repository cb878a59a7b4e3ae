package io.trihelix.spark.step.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.Settings;
import io.trihelix.model.KindPair;
import io.trihelix.model.Kinds;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.MarginsTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.PairDailyTable;
import io.trihelix.spark.table.Table;
import io.trihelix.stats.PeriodType;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ScorePairsTest extends SparkSuite {
  private static final List<PeriodType> EVERY_PERIOD =
      List.of(PeriodType.YEAR, PeriodType.QUARTER, PeriodType.MONTH);

  private static Date day(String day) {
    return day == null ? null : Date.valueOf(day);
  }

  private static Map<String, Object> article(String day, String duplicateOf) {
    return row("published_date", day(day), "duplicate_of", duplicateOf);
  }

  private static Map<String, Object> entity(String day, String id, long articles) {
    return row(
        "published_date",
        day(day),
        "entity_id",
        id,
        "entity_type",
        id.startsWith("city") ? "CITY" : "COMPANY",
        "articles",
        articles,
        "articles_paired",
        articles);
  }

  private static Map<String, Object> margin(
      String day, String id, long articles, long paragraphs, long sentences) {
    return row(
        "published_date",
        day(day),
        "type_a",
        "CITY",
        "type_b",
        "COMPANY",
        "entity_id",
        id,
        "entity_type",
        id == null ? null : id.startsWith("city") ? "CITY" : "COMPANY",
        "articles",
        articles,
        "articles_paragraph",
        paragraphs,
        "articles_sentence",
        sentences);
  }

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

  /**
   * Sixty companies dealt at random to four hundred articles, one to eight each, and two that
   * always come together: only these are significant, though many pairs came together by chance.
   */
  @Test
  void whatChanceBringsTogetherIsNotSignificant() {
    var random = new Random(1995);
    var articles = new ArrayList<Map<String, Object>>();
    var byArticle = new ArrayList<TreeSet<String>>();
    for (int i = 0; i < 400; i++) {
      articles.add(article("2025-02-01", null));
      byArticle.add(new TreeSet<>());
    }
    for (int company = 10; company < 70; company++) {
      for (int i = 1 + random.nextInt(8); i > 0; i--) {
        byArticle.get(random.nextInt(400)).add("company:" + company);
      }
    }
    for (int i = 0; i < 6; i++) {
      byArticle.get(60 * i).addAll(List.of("company:always", "company:together"));
    }
    var entities = new TreeMap<String, Long>();
    var pairs = new TreeMap<String, Long>();
    for (TreeSet<String> present : byArticle) {
      for (String a : present) {
        entities.merge(a, 1L, Long::sum);
        present.tailSet(a, false).forEach(b -> pairs.merge(a + " " + b, 1L, Long::sum));
      }
    }
    Dataset<Row> stats =
        new ScorePairs(
                new Settings.Statistics(List.of(), 1),
                Set.of(new KindPair(Kinds.COMPANY, Kinds.COMPANY)))
            .in(
                rows(
                    PairDailyTable.TABLE, pairs.entrySet().stream().map(ScorePairsTest::companies)),
                rows(
                    EntityDailyTable.TABLE,
                    entities.entrySet().stream()
                        .map(e -> entity("2025-02-01", e.getKey(), e.getValue()))),
                rows(ArticlesTable.TABLE, articles.stream()),
                dataset(MarginsTable.TABLE),
                dataset(CooccurrencesTable.TABLE),
                dataset(MentionsTable.TABLE))
            .where("window = 'article'");
    assertTrue(stats.count() > 50);
    assertEquals(
        List.of("company:always company:together 6"),
        lines(stats.where("q_value < 0.05"), "entity_a", "entity_b", "n_ab"));
  }

  /**
   * Two sentences an article, and of forty companies, some far more famous than others, two or
   * three at random in each: none draws another, so the mean lift is 1. With the number of articles
   * for a population it would be 0.35, since an article joins several pairs and each has two ends.
   */
  @Test
  void companiesDealtToSentencesAtRandomHaveALiftOfOne() {
    var random = new Random(2009);
    var pairs = new TreeMap<String, Long>();
    var margins = new TreeMap<String, Long>();
    for (int article = 0; article < 6_000; article++) {
      var together = new TreeSet<String>();
      var members = new TreeSet<String>();
      for (int sentence = 0; sentence < 2; sentence++) {
        var present = new TreeSet<String>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
          double fame = random.nextDouble();
          present.add("company:" + (10 + (int) (40 * Math.pow(fame, 1.3))));
        }
        for (String a : present) {
          present.tailSet(a, false).forEach(b -> together.add(a + " " + b));
        }
        if (present.size() > 1) {
          members.addAll(present);
        }
      }
      together.forEach(pair -> pairs.merge(pair, 1L, Long::sum));
      members.forEach(company -> margins.merge(company, 1L, Long::sum));
    }
    List<Row> stats =
        new ScorePairs(
                new Settings.Statistics(List.of(), 1),
                Set.of(new KindPair(Kinds.COMPANY, Kinds.COMPANY)))
            .in(
                rows(
                    PairDailyTable.TABLE,
                    pairs.entrySet().stream()
                        .map(
                            pair -> {
                              var row = new HashMap<>(companies(pair));
                              row.put("articles_sentence", pair.getValue());
                              return row;
                            })),
                rows(
                    EntityDailyTable.TABLE,
                    margins.entrySet().stream()
                        .map(e -> entity("2025-02-01", e.getKey(), e.getValue()))),
                rows(
                    ArticlesTable.TABLE,
                    Stream.generate(() -> article("2025-02-01", null)).limit(6_000)),
                rows(
                    MarginsTable.TABLE,
                    margins.entrySet().stream()
                        .map(
                            e -> {
                              var row = new HashMap<>(margin("2025-02-01", e.getKey(), 0, 0, 0));
                              row.put("type_a", "COMPANY");
                              row.put("articles_sentence", e.getValue());
                              return row;
                            })),
                dataset(CooccurrencesTable.TABLE),
                dataset(MentionsTable.TABLE))
            .where("window = 'sentence'")
            .select("lift", "p_value")
            .collectAsList();
    assertEquals(780, stats.size());
    double mean = stats.stream().mapToDouble(row -> row.getDouble(0)).average().orElseThrow();
    assertEquals(1, mean, 0.03);
    // The test keeps its size: of 780 pairs about eight below 1 %.
    assertTrue(stats.stream().filter(row -> row.getDouble(1) < 0.01).count() <= 16);
  }

  private static Map<String, Object> companies(Map.Entry<String, Long> pair) {
    String[] ids = pair.getKey().split(" ");
    return row(
        "published_date",
        day("2025-02-01"),
        "entity_a",
        ids[0],
        "type_a",
        "COMPANY",
        "entity_b",
        ids[1],
        "type_b",
        "COMPANY",
        "articles",
        pair.getValue(),
        "articles_paragraph",
        0L,
        "articles_sentence",
        0L);
  }

  @SuppressWarnings("unchecked")
  private Dataset<Row> rows(Table table, Stream<Map<String, Object>> rows) {
    return dataset(table, rows.toArray(Map[]::new));
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
