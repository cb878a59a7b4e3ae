package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendPeriodTest {
  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  /** The first ISO week of 2025 begins on the Monday of 30 December 2024. */
  @Test
  void weeksBeginOnMondayAcrossTheYear() {
    assertEquals(day("2024-12-30"), TrendPeriod.WEEK.startOf(day("2025-01-01")));
    assertEquals(day("2024-12-30"), TrendPeriod.WEEK.startOf(day("2025-01-05")));
    assertEquals(day("2025-01-06"), TrendPeriod.WEEK.startOf(day("2025-01-06")));
    assertEquals(
        List.of(day("2024-12-23"), day("2024-12-30"), day("2025-01-06")),
        TrendPeriod.WEEK.range(day("2024-12-29"), day("2025-01-06")));
  }

  @Test
  void monthsHaveNoGaps() {
    assertEquals(
        List.of(day("2024-12-01"), day("2025-01-01"), day("2025-02-01")),
        TrendPeriod.MONTH.range(day("2024-12-31"), day("2025-02-01")));
    assertEquals(2, TrendPeriod.MONTH.between(day("2024-12-01"), day("2025-02-01")));
  }

  @Test
  void labelsAreThoseOfTheTables() {
    assertEquals("week", TrendPeriod.WEEK.label());
    assertEquals("month", TrendPeriod.MONTH.label());
  }
}
