package io.trihelix.ask;

import io.trihelix.stats.HardlyChance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a page shows of entities and pairs: the same columns as its own sample has, of any of the
 * warehouse.
 */
public final class PanelQuestions {
  private PanelQuestions() {}

  /**
   * Two entities in the order of the tables.
   *
   * @param a id of the first
   * @param b id of the second
   */
  public record Ends(String a, String b) {}

  /** Who they are. */
  public static Question entities(Collection<String> ids) {
    Listed listed = Listed.of("id", ids);
    return new Question(
        """
        SELECT e.entity_id AS id, e.entity_type AS type, e.name, e.name_en, e.aliases, e.province, e.country,
          s.name AS seat, e.origin, e.first_seen, e.last_seen, e.articles
        FROM entities AS e
        LEFT JOIN entities AS s ON s.entity_id = e.city_id
        WHERE e.entity_id IN (%s)
        ORDER BY id"""
            .formatted(listed.sql()),
        listed.arguments());
  }

  /** Their articles, month by month; those without a date in the month 'unknown'. */
  public static Question months(Collection<String> ids) {
    Listed listed = Listed.of("id", ids);
    return new Question(
        """
        SELECT entity_id AS id, published_month AS month, CAST(sum(articles) AS BIGINT) AS articles
        FROM entity_daily
        WHERE entity_id IN (%s)
        GROUP BY entity_id, published_month
        ORDER BY id, month"""
            .formatted(listed.sql()),
        listed.arguments());
  }

  /**
   * With whom they stand, over all time: of each kind those that are hardly chance before the
   * others, the surest first; and the pairs among themselves.
   *
   * @param most of each kind and entity
   */
  public static Question partners(Collection<String> ids, int most) {
    Listed listed = Listed.of("id", ids);
    return new Question(
        """
        SELECT DISTINCT a, b, articles, npmi, llr, lift, q
        FROM (
          SELECT sides.*,
            row_number() OVER (PARTITION BY one, kind ORDER BY sure DESC, llr DESC, articles DESC, a, b) AS place
          FROM (
            SELECT entity_a AS one, type_b AS kind, %2$s
            FROM pair_stats AS s
            WHERE period_type = 'all' AND s.window = 'article' AND entity_a IN (%1$s)
            UNION ALL
            SELECT entity_b, type_a, %2$s
            FROM pair_stats AS s
            WHERE period_type = 'all' AND s.window = 'article' AND entity_b IN (%1$s)
          ) AS sides
        ) AS placed
        WHERE place <= %3$d OR (a IN (%1$s) AND b IN (%1$s))
        ORDER BY articles DESC, a, b"""
            .formatted(
                listed.sql(),
                "entity_a AS a, entity_b AS b, n_ab AS articles, npmi, llr, lift, q_value AS q,"
                    + " CASE WHEN "
                    + HardlyChance.DEFAULT.condition()
                    + " THEN 1 ELSE 0 END AS sure",
                most),
        listed.arguments());
  }

  /** The articles of pairs, month by month, and those of them that have both in one sentence. */
  public static Question pairMonths(Collection<Ends> pairs) {
    Listed ones = Listed.of("one", pairs.stream().map(Ends::a).distinct().toList());
    Listed others = Listed.of("two", pairs.stream().map(Ends::b).distinct().toList());
    Map<String, Object> arguments = new HashMap<>(ones.arguments());
    arguments.putAll(others.arguments());
    return new Question(
        """
        SELECT entity_a AS a, entity_b AS b, published_month AS month,
          CAST(sum(articles) AS BIGINT) AS articles, CAST(sum(articles_sentence) AS BIGINT) AS sentence
        FROM pair_daily
        WHERE entity_a IN (%s) AND entity_b IN (%s)
        GROUP BY entity_a, entity_b, published_month
        ORDER BY a, b, month"""
            .formatted(ones.sql(), others.sql()),
        arguments);
  }

  /**
   * Where the sentences stand that show pairs best: of each one that states a relation before the
   * others, not denied, the two close together, the latest.
   *
   * @param most of each pair
   */
  public static Question places(Collection<Ends> pairs, int most) {
    var arguments = new HashMap<String, Object>();
    return new Question(
        """
        SELECT a, b, article_id AS article, published_month AS month
        FROM (
          SELECT entity_a AS a, entity_b AS b, article_id, published_month,
            row_number() OVER (
              PARTITION BY entity_a, entity_b
              ORDER BY relation IS NULL, coalesce(negated_sentences, 0) > 0, min_distance NULLS LAST,
                published_date DESC NULLS LAST, article_id) AS place
          FROM cooccurrences
          WHERE %s AND paragraphs > 0
        ) AS placed
        WHERE place <= %d
        ORDER BY a, b, place"""
            .formatted(are("", pairs, arguments), most),
        arguments);
  }

  /**
   * The sentences at such places, with their articles.
   *
   * @param months in which the articles are
   */
  public static Question sentences(
      Collection<Ends> pairs, Collection<String> articles, Collection<String> months) {
    Listed ids = Listed.of("art", articles);
    Listed within = Listed.of("mon", months);
    var arguments = new HashMap<String, Object>(ids.arguments());
    arguments.putAll(within.arguments());
    return new Question(
        """
        SELECT c.entity_a AS a, c.entity_b AS b, c.evidence AS sentence, c.relation, r.published_date AS day, r.source,
          r.title, r.url, r.article_id AS article
        FROM cooccurrences AS c
        JOIN articles AS r ON r.article_id = c.article_id AND r.published_month = c.published_month
        WHERE c.published_month IN (%1$s) AND c.article_id IN (%2$s) AND r.published_month IN (%1$s)
          AND r.article_id IN (%2$s) AND c.evidence IS NOT NULL AND %3$s
        ORDER BY a, b, c.relation IS NULL, coalesce(c.negated_sentences, 0) > 0, c.min_distance NULLS LAST,
          day DESC NULLS LAST, article"""
            .formatted(within.sql(), ids.sql(), are("c.", pairs, arguments)),
        arguments);
  }

  /** The condition that a row is of one of the pairs. */
  private static String are(String table, Collection<Ends> pairs, Map<String, Object> arguments) {
    Listed ones = Listed.of("one", pairs.stream().map(Ends::a).toList());
    Listed others = Listed.of("two", pairs.stream().map(Ends::b).toList());
    arguments.putAll(ones.arguments());
    arguments.putAll(others.arguments());
    List<String> first = List.copyOf(ones.arguments().keySet());
    List<String> second = List.copyOf(others.arguments().keySet());
    List<String> each = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      each.add(
          "(%1$sentity_a = :%2$s AND %1$sentity_b = :%3$s)"
              .formatted(table, first.get(i), second.get(i)));
    }
    return each.isEmpty() ? "1 = 0" : each.stream().collect(Collectors.joining(" OR ", "(", ")"));
  }

  /** Which relations are stated of them, month by month, in how many articles; none is denied. */
  public static Question relations(Collection<String> ids) {
    Listed listed = Listed.of("id", ids);
    return new Question(
        """
        SELECT relation, mutual, from_id, to_id, published_month AS month, count(*) AS articles
        FROM relations
        WHERE NOT negated AND (from_id IN (%1$s) OR to_id IN (%1$s))
        GROUP BY relation, mutual, from_id, to_id, published_month
        ORDER BY relation, from_id, to_id, month"""
            .formatted(listed.sql()),
        listed.arguments());
  }

  /** Those that keep the same company. */
  public static Question similar(Collection<String> ids, int most) {
    Listed listed = Listed.of("id", ids);
    return new Question(
        """
        SELECT entity_id AS id, similar_id AS other, cosine
        FROM similar_entities AS s
        WHERE entity_id IN (%s) AND s.`rank` <= %d
        ORDER BY id, s.`rank`"""
            .formatted(listed.sql(), most),
        listed.arguments());
  }
}
