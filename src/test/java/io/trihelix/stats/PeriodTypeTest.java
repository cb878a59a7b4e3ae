package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTypeTest {
  @Test
  void labelsAreThoseOfTheTables() {
    assertEquals(
        List.of("all", "year", "quarter", "month"),
        Arrays.stream(PeriodType.values()).map(PeriodType::label).toList());
  }
}
