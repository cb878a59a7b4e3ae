package io.trihelix.ask;

import io.trihelix.stats.PeriodType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period as people write it: all, 2025, 2025-Q1 or 2025-02.
 *
 * @param type length
 * @param from first day; null for all
 * @param to day after the last; null for all
 */
public record AskedPeriod(PeriodType type, LocalDate from, LocalDate to) {
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-[Qq]([1-4])");

  /**
   * @throws java.time.DateTimeException if it is none of these
   */
  public static AskedPeriod parse(String text) {
    Matcher quarter = QUARTER.matcher(text);
    if (text.equalsIgnoreCase("all")) {
      return new AskedPeriod(PeriodType.ALL, null, null);
    } else if (text.matches("\\d{4}")) {
      LocalDate from = LocalDate.of(Integer.parseInt(text), 1, 1);
      return new AskedPeriod(PeriodType.YEAR, from, from.plusYears(1));
    } else if (quarter.matches()) {
      int month = 3 * Integer.parseInt(quarter.group(2)) - 2;
      LocalDate from = LocalDate.of(Integer.parseInt(quarter.group(1)), month, 1);
      return new AskedPeriod(PeriodType.QUARTER, from, from.plusMonths(3));
    } else {
      LocalDate from = YearMonth.parse(text).atDay(1);
      return new AskedPeriod(PeriodType.MONTH, from, from.plusMonths(1));
    }
  }

  /** That a row is of the period that begins with it; to stand behind a condition on its type. */
  String startCondition() {
    return from == null ? "" : " AND period_start = DATE '" + from + "'";
  }

  @Override
  public String toString() {
    return switch (type) {
      case ALL -> "all";
      case YEAR -> Integer.toString(from.getYear());
      case QUARTER -> from.getYear() + "-Q" + (from.getMonthValue() + 2) / 3;
      case MONTH -> YearMonth.from(from).toString();
    };
  }
}
