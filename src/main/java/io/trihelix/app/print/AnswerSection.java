package io.trihelix.app.print;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One part of an answer of several parts.
 *
 * @param title above it, for the eye
 * @param key of it in JSON
 * @param rows what it says
 * @param ifEmpty what a table says when there are none
 */
public record AnswerSection(String title, String key, Dataset<Row> rows, String ifEmpty) {
  static final String NO_ROWS = "(no rows)";

  public AnswerSection(String title, String key, Dataset<Row> rows) {
    this(title, key, rows, NO_ROWS);
  }
}
