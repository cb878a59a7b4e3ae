package io.trihelix.ask;

import io.trihelix.stats.HardlyChance;
import java.util.List;
import java.util.Map;

/** What there is to say of one entity. */
public final class EntityQuestions {
  private EntityQuestions() {}

  /** What is known of it: one row. */
  public static Section known(String id) {
    return new Section(
        "Known",
        "entity",
        new Question(
            """
            SELECT e.entity_id AS id, e.entity_type AS type, e.name, e.name_en, e.aliases, s.name AS seat,
              e.province, e.country, e.origin, e.articles, e.first_seen, e.last_seen
            FROM entities AS e
            LEFT JOIN entities AS s ON s.entity_id = e.city_id
            WHERE e.entity_id = :id""",
            Map.of("id", id)));
  }

  /** Its articles, month by month; months without any are left out. */
  public static Section months(String id) {
    return new Section(
        "Articles a month",
        "months",
        new Question(
            """
            SELECT published_month AS month, articles, mentions, share
            FROM entity_months
            WHERE entity_id = :id
            ORDER BY month""",
            Map.of("id", id)));
  }

  /**
   * Whom it belongs with, over all time.
   *
   * @param most of each kind
   */
  public static Section partners(String id, int most) {
    return new Section(
        "Belongs with (article window, all time, by log-likelihood ratio; only what is hardly chance: "
            + HardlyChance.DEFAULT.inWords()
            + ")",
        "partners",
        new Question(
            """
            SELECT partner_type AS type, place, partner_name AS name, n_ab AS articles, npmi, llr, q_value,
              partner_id AS id
            FROM partners
            WHERE entity_id = :id AND period_type = 'all' AND together_in = 'article' AND place <= :most
            ORDER BY type, place""",
            Map.of("id", id, "most", most)),
        "(no rows: nobody belongs with it so that it is hardly chance; the table pair_stats has all"
            + " pairs)",
        List.of("llr", "id", "place"));
  }

  /**
   * Everybody with whom it stands in an article, over all time, chance or not, the most frequent
   * first; total says how many there are in all.
   */
  public static Question everyPartner(String id, int offset, int limit) {
    return new Question(
        """
        SELECT type, name, articles, npmi, llr, lift, q_value, id, count(*) OVER () AS total
        FROM (
          SELECT type_b AS type, name_b AS name, n_ab AS articles, npmi, llr, lift, q_value, entity_b AS id
          FROM pair_stats AS s
          WHERE entity_a = :id AND period_type = 'all' AND s.window = 'article'
          UNION ALL
          SELECT type_a, name_a, n_ab, npmi, llr, lift, q_value, entity_a
          FROM pair_stats AS s
          WHERE entity_b = :id AND period_type = 'all' AND s.window = 'article'
        ) AS partners_of_it
        ORDER BY articles DESC, id
        LIMIT %d OFFSET %d"""
            .formatted(limit, offset),
        Map.of("id", id));
  }
}
