package io.trihelix.ask;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any months as people and pages write them: a period as {@link AskedPeriod} has it, or a range
 * {@code 2024-06..2025-03}.
 *
 * @param period the period; empty for a range, which no table has scores of
 * @param from first month; null for all
 * @param to last month; null for all
 */
public record AskedMonths(Optional<AskedPeriod> period, YearMonth from, YearMonth to) {
  private static final Pattern RANGE = Pattern.compile("(\\d{4}-\\d{2})\\.\\.(\\d{4}-\\d{2})");

  /**
   * @throws java.time.DateTimeException if it is none of these
   * @throws IllegalArgumentException if it ends before it begins
   */
  public static AskedMonths parse(String text) {
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return range(YearMonth.parse(range.group(1)), YearMonth.parse(range.group(2)));
    }
    AskedPeriod period = AskedPeriod.parse(text);
    return period.from() == null
        ? new AskedMonths(Optional.of(period), null, null)
        : new AskedMonths(
            Optional.of(period),
            YearMonth.from(period.from()),
            YearMonth.from(period.to().minusDays(1)));
  }

  private static AskedMonths range(YearMonth from, YearMonth to) {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException(
          "A range of months ends before it begins: " + from + " to " + to);
    }
    return new AskedMonths(Optional.empty(), from, to);
  }

  /** Whether all articles are meant, those without a date among them. */
  public boolean isAll() {
    return from == null;
  }

  /** The condition on a column of months ({@code 2025-02}); to stand behind others. */
  String condition(String column) {
    return isAll() ? "" : " AND " + column + " >= :from AND " + column + " <= :to";
  }

  /** The values of that condition, and these. */
  Map<String, Object> with(Map<String, ?> others) {
    var arguments = new HashMap<String, Object>(others);
    if (!isAll()) {
      arguments.put("from", from.toString());
      arguments.put("to", to.toString());
    }
    return arguments;
  }
}
