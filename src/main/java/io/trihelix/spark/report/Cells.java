package io.trihelix.spark.report;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Reads cells of rows by the names of their columns; null is null. */
final class Cells {
  private Cells() {}

  static String text(Row row, String column) {
    return row.getAs(column);
  }

  static long count(Row row, String column) {
    Number value = row.getAs(column);
    return value == null ? 0 : value.longValue();
  }

  static Double number(Row row, String column) {
    Number value = row.getAs(column);
    return value == null ? null : value.doubleValue();
  }

  static LocalDate day(Row row, String column) {
    Date value = row.getAs(column);
    return value == null ? null : value.toLocalDate();
  }

  /** The day as '2025-02-18', or null. */
  static String dayText(Row row, String column) {
    LocalDate day = day(row, column);
    return day == null ? null : day.toString();
  }

  static List<String> texts(Row row, String column) {
    int position = row.fieldIndex(column);
    return row.isNullAt(position) ? List.of() : row.getList(position);
  }

  /** A map of months ('2025-02') to counts. */
  static Map<String, Long> counts(Row row, String column) {
    int position = row.fieldIndex(column);
    return row.isNullAt(position) ? Map.of() : row.getJavaMap(position);
  }

  static YearMonth month(String label) {
    return YearMonth.parse(label);
  }
}
