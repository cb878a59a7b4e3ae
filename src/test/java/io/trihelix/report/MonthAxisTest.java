package io.trihelix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonthAxisTest {
  private static final MonthAxis WINTER =
      MonthAxis.over(List.of(YearMonth.of(2025, 2), YearMonth.of(2024, 11)));

  @Test
  void monthsWithoutAnArticleAreThere() {
    assertEquals(List.of("2024-11", "2024-12", "2025-01", "2025-02"), WINTER.labels());
  }

  @Test
  void aDayIsAtThePositionOfItsMonth() {
    assertEquals(2, WINTER.position(LocalDate.of(2025, 1, 31)));
    assertEquals(-1, WINTER.position(LocalDate.of(2024, 10, 31)));
  }

  @Test
  void anAxisOfNothingIsEmpty() {
    MonthAxis none = MonthAxis.over(List.of());
    assertEquals(List.of(), none.labels());
    assertEquals(-1, none.position(LocalDate.of(2025, 1, 31)));
  }

  @Test
  void aSeriesIsInOrderAndLeavesZerosOut() {
    assertEquals(List.of(0L, 5L, 3L, 7L), MonthAxis.series(Map.of(3, 7L, 1, 0L, 0, 5L)));
  }

  @Test
  void numbersHaveFourSignificantDigits() {
    assertEquals(0.4733, Rounded.of(0.473284));
    assertEquals(149.2, Rounded.of(149.2049));
    assertEquals(0.00001235, Rounded.of(0.0000123456));
    assertEquals(null, Rounded.of(Double.NaN));
    assertEquals(null, Rounded.of(null));
  }
}
