package io.trihelix.ask;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/**
 * How pairs rise and fall, month by month. Asked of a warehouse that keeps {@link KeptTable}s.
 *
 * @param kinds of both of a pair
 * @param of id of an entity that they are pairs of; null for any
 * @param months that their articles reach into
 */
public record TrendQuestions(List<String> kinds, String of, AskedMonths months) {

  /**
   * Pairs that are hardly chance: those that burst in these months before the others, the strongest
   * burst first, the combinations of kinds in turns; total: how many there are.
   */
  public Question page(int offset, int limit) {
    Listed listed = Listed.of("kind", kinds);
    var arguments = new HashMap<>(listed.arguments());
    if (of != null) {
      arguments.put("of", of);
    }
    return new Question(
        """
        SELECT a, b, articles, npmi, llr, lift, q, count(*) OVER () AS total
        FROM (
          SELECT t.*, coalesce(u.bursting, 0) AS bursting,
            row_number() OVER (
              PARTITION BY coalesce(u.bursting, 0), type_a, type_b
              ORDER BY weight DESC NULLS LAST, articles DESC, t.a, t.b) AS turn
          FROM %1$s AS t
          LEFT JOIN (
            SELECT DISTINCT a, b, 1 AS bursting
            FROM %2$s
            WHERE 1 = 1%3$s
          ) AS u ON u.a = t.a AND u.b = t.b
          WHERE type_a IN (%4$s) AND type_b IN (%4$s)%5$s%6$s
        ) AS ordered
        ORDER BY bursting DESC, turn, weight DESC NULLS LAST, articles DESC, a, b
        LIMIT %7$d OFFSET %8$d"""
            .formatted(
                KeptTable.TRENDS.asked(),
                KeptTable.BURSTS.asked(),
                reaching("since", "until"),
                listed.sql(),
                reaching("first_month", "last_month"),
                of == null ? "" : " AND (t.a = :of OR t.b = :of)",
                limit,
                offset),
        months.with(arguments));
  }

  /** What begins before the months end, and ends after they begin. */
  private String reaching(String first, String last) {
    return months.isAll() ? "" : " AND " + first + " <= :to AND " + last + " >= :from";
  }

  /** The months of pairs, in order, as {@code pair_trends} has them. */
  public static Question months(Collection<PanelQuestions.Ends> pairs) {
    var arguments = new HashMap<String, Object>();
    String condition = PanelQuestions.are(pairs, arguments);
    return new Question(
        """
        SELECT entity_a AS a, entity_b AS b, period_start AS month, moving_average, n, assessment, growth, z_score,
          burst_start, burst_level, burst_weight, panel_burst_level, panel_assessment
        FROM pair_trends AS t
        WHERE period_type = 'month' AND t.window = 'article' AND %s
        ORDER BY a, b, month"""
            .formatted(condition),
        arguments);
  }
}
