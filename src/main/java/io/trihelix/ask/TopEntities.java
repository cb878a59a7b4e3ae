package io.trihelix.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The entities of a kind that rose or faded most in a period, the first ones first: of each the
 * month that stands out most. Each source is compared with itself, so that a new feed is no rise.
 *
 * @param kind CITY, COMPANY, UNIVERSITY, or another that the warehouse knows
 * @param direction which way
 * @param from first day of the period; null for all
 * @param to day after the last; null for all
 * @param limit most rows
 */
public record TopEntities(
    String kind, Direction direction, LocalDate from, LocalDate to, int limit) {
  /** Columns that a narrow terminal may do without, the first ones first. */
  public static final List<String> LEAST_NEEDED = List.of("type", "behind", "id", "expected");

  /** Which way, and the view that tells of it. */
  public enum Direction {
    RISING("rising_entities", "growth DESC, z_score DESC"),
    FADING("fading_entities", "growth, z_score");

    private final String view;
    private final String order;

    Direction(String view, String order) {
      this.view = view;
      this.order = order;
    }
  }

  public TopEntities {
    if (limit < 1) {
      throw new IllegalArgumentException("The most rows must be 1 or more, but are " + limit);
    }
  }

  /** Answered by {@code rank, name}, the month and its measures; in order of rank. */
  public Question question() {
    return new Question(
        """
        SELECT row_number() OVER (ORDER BY %2$s, entity_id) AS `rank`, name, entity_type AS type,
          month_start AS `month`, articles, expected, growth, z_score, behind, entity_id AS id
        FROM (
          SELECT * FROM (
            SELECT e.*, row_number() OVER (PARTITION BY entity_id ORDER BY %2$s, month_start) AS nth
            FROM %1$s AS e
            WHERE entity_type = :kind%3$s) AS numbered
          WHERE nth = 1
          ORDER BY %2$s, entity_id
          LIMIT %4$d) AS chosen
        ORDER BY `rank`"""
            .formatted(
                direction.view,
                direction.order,
                from == null
                    ? ""
                    : " AND month_start >= DATE '" + from + "' AND month_start < DATE '" + to + "'",
                limit),
        Map.of("kind", kind));
  }
}
