package io.trihelix.ask;

import java.util.Map;

/**
 * One of our own questions, in the SQL that Spark and DuckDB share: a value is given as {@code
 * :name}, a name that is a word of SQL stands in backticks, and the order of nulls is said wherever
 * there may be any.
 *
 * @param sql the query
 * @param arguments values of its {@code :name}s: texts and whole numbers
 */
public record Question(String sql, Map<String, Object> arguments) {
  public Question {
    arguments = Map.copyOf(arguments);
  }

  public Question(String sql) {
    this(sql, Map.of());
  }
}
