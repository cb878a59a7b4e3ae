package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OddsRatioTest {
  /** (10.5)(80.5) / ((4.5)(5.5)) = 34.1515; ln 3.53081; √(1/10.5+1/4.5+1/5.5+1/80.5) = 0.71537. */
  @Test
  void theRatioAndItsIntervalFollowHaldaneAndWoolf() {
    OddsRatio ratio = OddsRatio.of(10, 4, 5, 80);
    assertEquals(34.15152, ratio.value(), 1e-5);
    double off = 1.959964 * Math.sqrt(1 / 10.5 + 1 / 4.5 + 1 / 5.5 + 1 / 80.5);
    assertEquals(34.15152 * Math.exp(-off), ratio.low(), 1e-3);
    assertEquals(34.15152 * Math.exp(off), ratio.high(), 1e-3);
  }

  @Test
  void nothingTogetherHasAFiniteRatioAndAWideInterval() {
    OddsRatio ratio = OddsRatio.of(0, 3, 4, 100);
    assertEquals(0.5 * 100.5 / (3.5 * 4.5), ratio.value(), 1e-12);
    assertTrue(ratio.low() < 1 && ratio.high() > 10);
  }

  /** What makes one of the two more famous among the others' stories multiplies two cells alike. */
  @Test
  void moreFameOfOneInAllStoriesLeavesTheRatioNearlyAsItIs() {
    OddsRatio before = OddsRatio.of(100, 1000, 1000, 98_000);
    OddsRatio after = OddsRatio.of(300, 3000, 800, 78_400);
    assertEquals(before.value(), after.value(), 0.03 * before.value());
  }

  @Test
  void negativeCountsAreRefused() {
    assertEquals(
        "Impossible counts: 1, -1, 0, 3",
        assertThrows(IllegalArgumentException.class, () -> OddsRatio.of(1, -1, 0, 3)).getMessage());
  }
}
