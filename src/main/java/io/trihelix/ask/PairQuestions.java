package io.trihelix.ask;

import io.trihelix.stats.HardlyChance;
import java.util.List;
import java.util.Map;

/** What there is to say of two entities together, in whatever order they are named. */
public final class PairQuestions {
  // Which of them is entity_a is a matter of types and ids that the reader need not know.
  private static final String MEANT =
      "entity_a IN (:one, :other) AND entity_b IN (:one, :other) AND entity_a <> entity_b";

  private PairQuestions() {}

  /** How strongly they are associated over all time, in each window. */
  public static Section strength(String one, String other) {
    return new Section(
        "All time",
        "statistics",
        about(
            one,
            other,
            """
            SELECT s.window AS together_in, name_a, name_b, n_ab, n_a, n_b, n, npmi, llr, lift, p_value, q_value,
              %s AS hardly_chance
            FROM pair_stats AS s
            WHERE %s AND period_type = 'all'
            ORDER BY n_ab DESC, together_in"""
                .formatted(HardlyChance.DEFAULT.condition(), MEANT)),
        "(no rows: no article tells of both)",
        List.of("p_value", "n", "llr", "lift", "n_b", "n_a"));
  }

  /** Articles with both, month by month; months without any are left out. */
  public static Section months(String one, String other) {
    return new Section(
        "Articles a month",
        "months",
        about(
            one,
            other,
            """
            SELECT published_month AS month, CAST(sum(articles) AS BIGINT) AS articles,
              CAST(sum(articles_sentence) AS BIGINT) AS articles_sentence, CAST(sum(reposts) AS BIGINT) AS reposts
            FROM pair_daily
            WHERE %s
            GROUP BY published_month
            ORDER BY month"""
                .formatted(MEANT)));
  }

  /** Which plain relations are stated, and in how many articles. */
  public static Section relations(String one, String other) {
    return new Section(
        "Stated relations",
        "relations",
        about(
            one,
            other,
            """
            SELECT relation, count(*) AS articles
            FROM pair_evidence
            WHERE %s AND relation IS NOT NULL
            GROUP BY relation
            ORDER BY articles DESC, relation"""
                .formatted(MEANT)),
        "(no rows: no sentence states a relation of the two)",
        List.of());
  }

  /** The sentences that show them together, the closest first. */
  public static Section evidence(String one, String other, int most) {
    return new Section(
        "Evidence, the closest first",
        "evidence",
        new Question(
            """
            SELECT published_date AS day, source, evidence, title
            FROM pair_evidence
            WHERE %s AND evidence IS NOT NULL
            ORDER BY denied, min_distance NULLS LAST, published_date DESC NULLS LAST, article_id
            LIMIT %d"""
                .formatted(MEANT, most),
            Map.of("one", one, "other", other)),
        Section.NO_ROWS,
        List.of("title", "source"));
  }

  private static Question about(String one, String other, String sql) {
    return new Question(sql, Map.of("one", one, "other", other));
  }
}
