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

/** What chance alone brings together, dealt with fixed seeds. */
class ScoreRandomPairsTest extends ScoreSuite {
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
                    PairDailyTable.TABLE,
                    pairs.entrySet().stream().map(ScoreRandomPairsTest::companies)),
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
}
