package io.trihelix.ask;

import java.util.List;

/**
 * A table as its documentation describes it.
 *
 * @param grain what one row is
 * @param byMonth whether its files lie in a folder a month ({@code published_month=2025-02})
 */
public record DescribedTable(String name, String grain, boolean byMonth, List<Column> columns) {
  /**
   * @param type as SQL has it: {@code BIGINT}, {@code ARRAY<STRING>}
   */
  public record Column(String name, String type, String meaning) {}

  public DescribedTable {
    columns = List.copyOf(columns);
  }
}
