package io.trihelix.ask;

import io.trihelix.ask.RangeRanking.Scored;
import java.util.Comparator;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A ranking of the pairs of two kinds that are hardly chance in a period, a page at a time.
 *
 * @param typeA kind of the first
 * @param typeB kind of the second
 * @param by what they are ordered by
 * @param offset pairs to pass over
 * @param limit most pairs
 */
public record RankedPairs(String typeA, String typeB, Order by, int offset, int limit) {
  /** What a ranking can be ordered by; ties by the others. */
  public enum Order {
    LLR("llr DESC, articles DESC", Scored::llr, Scored::articles),
    NPMI("npmi DESC, llr DESC", Scored::npmi, Scored::llr),
    ARTICLES("articles DESC, llr DESC", Scored::articles, Scored::llr);

    private final String columns;
    private final Comparator<Scored> order;

    Order(String columns, ToDoubleFunction<Scored> first, ToDoubleFunction<Scored> second) {
      this.columns = columns;
      this.order =
          Comparator.comparingDouble(first)
              .thenComparingDouble(second)
              .reversed()
              .thenComparing(Scored::a)
              .thenComparing(Scored::b);
    }

    /** The same order, of pairs that were scored here. */
    public Comparator<Scored> order() {
      return order;
    }

    /** The columns, with the pair's ids last. */
    String columns() {
      return columns + ", a, b";
    }
  }

  /**
   * Of a period that has scores of its own; total says how many pairs there are in all. It is asked
   * of a warehouse that keeps {@link KeptTable}s.
   */
  public Question question(AskedPeriod period) {
    return new Question(
        """
        SELECT a, b, articles, npmi, llr, lift, q, count(*) OVER () AS total
        FROM %s
        WHERE period_type = '%s'%s AND type_a = :kind AND type_b = :other
        ORDER BY %s
        LIMIT %d OFFSET %d"""
            .formatted(
                KeptTable.SURE_PAIRS.asked(),
                period.type().label(),
                period.startCondition(),
                by.columns(),
                limit,
                offset),
        Map.of("kind", typeA, "other", typeB));
  }
}
