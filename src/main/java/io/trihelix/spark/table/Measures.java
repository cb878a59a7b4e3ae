package io.trihelix.spark.table;

import java.util.Map;
import java.util.Optional;

/**
 * What was counted of a table while it was written: of the rows that went into its files, each once
 * however often a task was repeated.
 */
public record Measures(Map<String, Object> values) {
  /** The name under which every table tells the number of its rows. */
  public static final String ROWS = "rows";

  public Measures {
    values = Map.copyOf(values);
  }

  /** The rows of the table. */
  public long rows() {
    return number(ROWS);
  }

  /**
   * A count or a sum; 0 of no rows.
   *
   * @throws IllegalArgumentException if there is no number of that name
   */
  public long number(String name) {
    Object value = values.getOrDefault(name, 0L);
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalArgumentException("Measure " + name + " is no number but " + value);
  }

  /** A text; empty of no rows. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(Object::toString);
  }
}
