package io.trihelix.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.stats.HardlyChance;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.PeriodType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopPairsTest {
  private static TopPairs pairs(List<String> types, int limit) {
    return new TopPairs(
        PairRanking.LLR,
        PeriodType.MONTH,
        LocalDate.of(2025, 2, 1),
        LocalDate.of(2025, 3, 1),
        PairWindow.SENTENCE,
        types,
        HardlyChance.DEFAULT,
        limit);
  }

  @Test
  void theQuestionNamesPeriodWindowTypesAndBar() {
    String sql = pairs(List.of("CITY-COMPANY"), 7).question().sql();
    for (String part :
        List.of(
            "s.period_type = 'month'",
            "s.period_start = DATE '2025-02-01'",
            "s.window = 'sentence'",
            "IN ('CITY-COMPANY')",
            HardlyChance.DEFAULT.condition(),
            "c.published_date < DATE '2025-03-01'",
            "LIMIT 7")) {
      assertTrue(sql.contains(part), part + " in " + sql);
    }
  }

  @Test
  void whatIsNoCombinationOfTypesNeverBecomesSql() {
    var refused =
        assertThrows(IllegalArgumentException.class, () -> pairs(List.of("A-B') OR (1=1"), 1));
    assertEquals(
        "Two types are two names joined by '-', but these are 'A-B') OR (1=1'",
        refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> pairs(List.of(), 0));
  }
}
