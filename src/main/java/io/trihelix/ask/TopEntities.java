package io.trihelix.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The entities of a kind that rose or faded most surely in a period, the first ones first: of each
 * the movement that stands out most, of those that begin in the period. What a movement is, the
 * view {@code movements} says.
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

  private static final String SUREST_FIRST = "weight DESC, month_start, kind, entity_id";

  /** Which way, and the view that tells of it. */
  public enum Direction {
    RISING("rising_entities"),
    FADING("fading_entities");

    private final String view;

    Direction(String view) {
      this.view = view;
    }
  }

  public TopEntities {
    if (limit < 1) {
      throw new IllegalArgumentException("The most rows must be 1 or more, but are " + limit);
    }
  }

  /** Answered by {@code rank, name}, the months and measures; in order of rank. */
  public Question question() {
    return new Question(
        """
        SELECT row_number() OVER (ORDER BY %2$s) AS `rank`, name, entity_type AS type, month_start AS `from`, until AS `to`,
          lasting, articles, expected, times_expected, p_value, weight, behind, entity_id AS id
        FROM (
          SELECT * FROM (
            SELECT e.*, row_number() OVER (PARTITION BY entity_id ORDER BY %2$s) AS nth
            FROM %1$s AS e
            WHERE entity_type = :kind%3$s) AS numbered
          WHERE nth = 1
          ORDER BY %2$s
          LIMIT %4$d) AS chosen
        ORDER BY `rank`"""
            .formatted(
                direction.view,
                SUREST_FIRST,
                from == null
                    ? ""
                    : " AND month_start >= DATE '" + from + "' AND month_start < DATE '" + to + "'",
                limit),
        Map.of("kind", kind));
  }
}
