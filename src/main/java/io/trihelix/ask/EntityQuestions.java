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
}
