package io.trihelix.ask;

import io.trihelix.stats.HardlyChance;
import java.util.List;

/**
 * What a server keeps in memory of the tables of a run, so that a page need not read files of all
 * months for what it shows of one entity: it is made once, when the run is opened, in an order in
 * which what belongs to an entity lies together.
 *
 * @param name by which {@link PanelQuestions} and others know it
 * @param source the table that it is made of; without it there is none
 * @param select its rows, in the SQL of DuckDB
 */
public record KeptTable(String name, String source, String select) {
  /** Stands before the names in questions. */
  public static final String SCHEMA = "kept";

  /** No text is as long. */
  private static final int FARTHEST = 1_000_000_000;

  private static final String SIDE =
      "n_ab AS articles, npmi, llr, lift, q_value AS q,"
          + " CASE WHEN "
          + HardlyChance.DEFAULT.condition()
          + " THEN 1 ELSE 0 END AS sure";

  /**
   * Everybody with whom an entity stands in an article, over all time: place is 1 for the surest of
   * a kind, those that are hardly chance before the others.
   */
  static final KeptTable PARTNERS =
      new KeptTable(
          "partners",
          "pair_stats",
          """
          SELECT entity_id, partner_id, entity_id = a AS first, articles, npmi, llr, lift, q, partner_type,
            row_number() OVER (
              PARTITION BY entity_id, partner_type ORDER BY sure DESC, llr DESC, articles DESC, partner_id) AS place
          FROM (
            SELECT entity_a AS entity_id, entity_b AS partner_id, entity_a AS a, type_b AS partner_type, %1$s
            FROM pair_stats AS s
            WHERE period_type = 'all' AND s."window" = 'article'
            UNION ALL
            SELECT entity_b, entity_a, entity_a, type_a, %1$s
            FROM pair_stats AS s
            WHERE period_type = 'all' AND s."window" = 'article'
          ) AS sides
          ORDER BY entity_id, articles DESC, partner_id"""
              .formatted(SIDE));

  /** The articles of an entity, month by month. */
  static final KeptTable MONTHS =
      new KeptTable(
          "months",
          "entity_daily",
          """
          SELECT entity_id, published_month AS month, CAST(sum(articles) AS BIGINT) AS articles
          FROM entity_daily
          GROUP BY entity_id, published_month
          ORDER BY entity_id, month""");

  /** The articles of an entity together with another, month by month; each pair from both sides. */
  static final KeptTable PAIR_MONTHS =
      new KeptTable(
          "pair_months",
          "pair_daily",
          """
          WITH counted AS (
            SELECT entity_a, entity_b, published_month AS month,
              CAST(sum(articles) AS INTEGER) AS articles, CAST(sum(articles_sentence) AS INTEGER) AS sentence
            FROM pair_daily
            GROUP BY entity_a, entity_b, published_month)
          SELECT entity_id, partner_id, month, articles, sentence
          FROM (
            SELECT entity_a AS entity_id, entity_b AS partner_id, month, articles, sentence FROM counted
            UNION ALL
            SELECT entity_b, entity_a, month, articles, sentence FROM counted
          ) AS sides
          ORDER BY entity_id, partner_id, month""");

  /** Which articles mention an entity, and where first. */
  static final KeptTable ARTICLES =
      new KeptTable(
          "articles",
          "mentions",
          """
          SELECT m.entity_id, m.article_id, m.published_month AS month, m.published_date AS day,
            min(m.field) AS field, min(CASE WHEN m.field = 'body' THEN m.start ELSE m.start + %1$d END) %% %1$d AS start
          FROM mentions AS m
          GROUP BY m.entity_id, m.article_id, m.published_month, m.published_date
          ORDER BY m.entity_id, day DESC NULLS LAST, m.article_id"""
              .formatted(FARTHEST));

  /** The pairs of each period that are hardly chance. */
  static final KeptTable SURE_PAIRS =
      new KeptTable(
          "sure_pairs",
          "pair_stats",
          """
          SELECT period_type, period_start, type_a, type_b, entity_a AS a, entity_b AS b, n_ab AS articles, npmi, llr,
            lift, q_value AS q
          FROM pair_stats AS s
          WHERE s."window" = 'article' AND %s
          ORDER BY period_type, period_start, type_a, type_b"""
              .formatted(HardlyChance.DEFAULT.condition()));

  /** Who they are, with the name of their seat. */
  static final KeptTable ENTITIES =
      new KeptTable(
          "entities",
          "entities",
          """
          SELECT e.entity_id AS id, e.entity_type AS type, e.name, e.name_en, e.aliases, e.province, e.country,
            s.name AS seat, e.origin, e.first_seen, e.last_seen, e.articles
          FROM entities AS e
          LEFT JOIN entities AS s ON s.entity_id = e.city_id
          ORDER BY id""");

  /**
   * Which relations are stated of an entity, month by month, in how many articles; none is denied.
   */
  static final KeptTable RELATIONS =
      new KeptTable(
          "relations",
          "relations",
          """
          WITH counted AS (
            SELECT relation, mutual, from_id, to_id, published_month AS month, count(*) AS articles
            FROM relations
            WHERE NOT negated
            GROUP BY relation, mutual, from_id, to_id, published_month)
          SELECT from_id AS entity_id, * FROM counted
          UNION ALL
          SELECT to_id, * FROM counted
          ORDER BY entity_id""");

  /** Who is central in the periods whose networks a run describes. */
  static final KeptTable NETWORK =
      new KeptTable(
          "network",
          "entity_network",
          """
          SELECT period_type, period_start, entity_id AS id, entity_type AS type, pagerank, degree, community_id AS community
          FROM entity_network
          ORDER BY period_type, period_start, pagerank DESC""");

  /** The bursts of pairs, month by month. */
  static final KeptTable BURSTS =
      new KeptTable(
          "bursts",
          "pair_trends",
          """
          SELECT entity_a AS a, entity_b AS b, strftime(min(period_start), '%Y-%m') AS since,
            strftime(max(period_start), '%Y-%m') AS until, max(burst_weight) AS weight
          FROM pair_trends AS t
          WHERE period_type = 'month' AND t."window" = 'article' AND burst_level > 0
          GROUP BY entity_a, entity_b, burst_start
          ORDER BY a, b, since""");

  /** The pairs that are hardly chance over all time and have a trend, with their surest burst. */
  static final KeptTable TRENDS =
      new KeptTable(
          "trends",
          "pair_trends",
          """
          SELECT s.entity_a AS a, s.entity_b AS b, s.type_a, s.type_b, s.n_ab AS articles, npmi, llr, lift, q_value AS q,
            first_month, last_month, weight
          FROM (
            SELECT entity_a, entity_b, max(burst_weight) AS weight,
              strftime(min(CASE WHEN n_ab > 0 THEN period_start END), '%%Y-%%m') AS first_month,
              strftime(max(CASE WHEN n_ab > 0 THEN period_start END), '%%Y-%%m') AS last_month
            FROM pair_trends AS t
            WHERE period_type = 'month' AND t."window" = 'article'
            GROUP BY entity_a, entity_b
          ) AS told
          JOIN (SELECT * FROM pair_stats AS s WHERE period_type = 'all' AND s."window" = 'article' AND %s) AS s
            ON s.entity_a = told.entity_a AND s.entity_b = told.entity_b
          ORDER BY type_a, type_b, weight DESC, articles DESC"""
              .formatted(HardlyChance.DEFAULT.condition()));

  /** All of them. */
  public static final List<KeptTable> ALL =
      List.of(
          PARTNERS,
          MONTHS,
          PAIR_MONTHS,
          ARTICLES,
          SURE_PAIRS,
          ENTITIES,
          RELATIONS,
          NETWORK,
          BURSTS,
          TRENDS);

  /** As it stands in a question. */
  String asked() {
    return SCHEMA + "." + name;
  }
}
