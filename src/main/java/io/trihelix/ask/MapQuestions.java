package io.trihelix.ask;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What a map shows of any months: places by their articles, and which of them stand together. Asked
 * of a warehouse that keeps {@link KeptTable}s.
 *
 * @param kind the kind of entity that has a place
 * @param months of the articles
 */
public record MapQuestions(String kind, AskedMonths months) {

  /** The entities of the kind that are told of, the most frequent first; total: how many. */
  public Question places(int limit) {
    return new Question(
        """
        SELECT id, articles, count(*) OVER () AS total
        FROM (
          SELECT e.id, CAST(sum(m.articles) AS BIGINT) AS articles
          FROM %s AS m
          JOIN %s AS e ON e.id = m.entity_id
          WHERE e.type = :kind%s
          GROUP BY e.id
        ) AS told
        ORDER BY articles DESC, id
        LIMIT %d"""
            .formatted(
                KeptTable.MONTHS.asked(),
                KeptTable.ENTITIES.asked(),
                months.condition("m.month"),
                limit),
        months.with(Map.of("kind", kind)));
  }

  /** Those that stand with an entity, by the articles of both; total: how many. */
  public Question placesBeside(String id, int limit) {
    return new Question(
        """
        SELECT id, articles, count(*) OVER () AS total
        FROM (
          SELECT e.id, CAST(sum(m.articles) AS BIGINT) AS articles
          FROM %s AS m
          JOIN %s AS e ON e.id = m.partner_id
          WHERE m.entity_id = :of AND e.type = :kind%s
          GROUP BY e.id
        ) AS told
        ORDER BY articles DESC, id
        LIMIT %d"""
            .formatted(
                KeptTable.PAIR_MONTHS.asked(),
                KeptTable.ENTITIES.asked(),
                months.condition("m.month"),
                limit),
        months.with(Map.of("kind", kind, "of", id)));
  }

  /** Which of some places stand together, the most frequent first. */
  public Question links(Collection<String> places, int limit) {
    Listed ones = Listed.of("one", places);
    Listed others = Listed.of("two", places);
    var arguments = new HashMap<>(ones.arguments());
    arguments.putAll(others.arguments());
    return new Question(
        """
        SELECT entity_id AS a, partner_id AS b, CAST(sum(articles) AS BIGINT) AS articles
        FROM %s
        WHERE entity_id IN (%s) AND partner_id IN (%s) AND entity_id < partner_id%s
        GROUP BY entity_id, partner_id
        ORDER BY articles DESC, a, b
        LIMIT %d"""
            .formatted(
                KeptTable.PAIR_MONTHS.asked(),
                ones.sql(),
                others.sql(),
                months.condition("month"),
                limit),
        months.with(arguments));
  }
}
