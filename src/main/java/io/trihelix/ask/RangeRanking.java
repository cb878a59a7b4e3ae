package io.trihelix.ask;

import io.trihelix.stats.AttractionTest;
import io.trihelix.stats.ContingencyTable;
import io.trihelix.stats.HardlyChance;
import io.trihelix.stats.Lift;
import io.trihelix.stats.LogLikelihoodRatio;
import io.trihelix.stats.NormalizedPmi;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs of some kinds that are hardly chance in any range of months, which no table has scores
 * of: they are computed from the days. The bar is stricter than that of the tables: instead of a
 * false discovery rate the probability by chance times all pairs of the corpus (Bonferroni). They
 * are asked of a warehouse that keeps {@link KeptTable}s.
 *
 * @param kindsA kinds of the first
 * @param kindsB kinds of the second
 * @param from first month
 * @param to last month
 */
public record RangeRanking(List<String> kindsA, List<String> kindsB, YearMonth from, YearMonth to) {
  /**
   * A pair with its scores in the range.
   *
   * @param articles with both
   * @param q probability by chance times all pairs of the corpus, at most 1
   */
  public record Scored(
      String a, String b, long articles, double npmi, double llr, double lift, double q) {}

  private static final Question PAIRS_OF_ALL =
      new Question(
          "SELECT count(*) AS pairs FROM %s AS p WHERE p.first"
              .formatted(KeptTable.PARTNERS.asked()));

  public RangeRanking {
    kindsA = List.copyOf(kindsA);
    kindsB = List.copyOf(kindsB);
    if (from.isAfter(to)) {
      throw new IllegalArgumentException(
          "A range of months ends before it begins: " + from + " to " + to);
    }
  }

  /** Them all, in no order. */
  public List<Scored> in(AskableWarehouse warehouse) {
    long all = number(warehouse, articles());
    long tested = number(warehouse, PAIRS_OF_ALL);
    var scored = new ArrayList<Scored>();
    try (Answer answer = warehouse.ask(counts())) {
      answer.rows().forEachRemaining(row -> scored.add(scored(row, all, tested)));
    }
    return scored.stream()
        .filter(pair -> HardlyChance.DEFAULT.holds(pair.articles(), pair.lift(), pair.q()))
        .toList();
  }

  private static long number(AskableWarehouse warehouse, Question question) {
    return (Long) warehouse.ask(question).collected().rows().next().get(0);
  }

  private Question articles() {
    return new Question(
        """
        SELECT count(*) AS articles
        FROM articles
        WHERE duplicate_of IS NULL AND published_month >= :from AND published_month <= :to""",
        range());
  }

  private Question counts() {
    Listed first = Listed.of("one", kindsA);
    Listed second = Listed.of("two", kindsB);
    Map<String, Object> arguments = range();
    arguments.putAll(first.arguments());
    arguments.putAll(second.arguments());
    return new Question(
        """
        WITH months AS (
          SELECT entity_a, entity_b, CAST(sum(articles) AS BIGINT) AS n_ab
          FROM pair_daily
          WHERE published_month >= :from AND published_month <= :to AND type_a IN (%1$s) AND type_b IN (%2$s)
          GROUP BY entity_a, entity_b),
        alone AS (
          SELECT entity_id, CAST(sum(coalesce(articles_paired, articles)) AS BIGINT) AS n
          FROM entity_daily
          WHERE published_month >= :from AND published_month <= :to AND entity_type IN (%1$s, %2$s)
          GROUP BY entity_id)
        SELECT m.entity_a AS a, m.entity_b AS b, m.n_ab, one.n AS n_a, two.n AS n_b
        FROM months AS m
        JOIN alone AS one ON one.entity_id = m.entity_a
        JOIN alone AS two ON two.entity_id = m.entity_b
        WHERE m.n_ab >= %3$d"""
            .formatted(first.sql(), second.sql(), HardlyChance.MIN_ARTICLES),
        arguments);
  }

  private Map<String, Object> range() {
    var range = new HashMap<String, Object>();
    range.put("from", from.toString());
    range.put("to", to.toString());
    return range;
  }

  private static Scored scored(List<Object> row, long all, long tested) {
    var table = new ContingencyTable((Long) row.get(2), (Long) row.get(3), (Long) row.get(4), all);
    return new Scored(
        row.get(0).toString(),
        row.get(1).toString(),
        table.nAb(),
        NormalizedPmi.of(table),
        LogLikelihoodRatio.of(table),
        Lift.of(table),
        Math.min(1, AttractionTest.pValue(table) * tested));
  }
}
