package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogOddsTest {
  @Test
  void theFormulaByHand() {
    // α = 100 · 50 / 1000 = 5; ln(35 / 165) - ln(25 / 975); σ² = 1/35 + 1/25.
    LogOdds odds = LogOdds.of(30, 100, 50, 1000, 100);
    double delta = Math.log(35.0 / 165) - Math.log(25.0 / 975);
    assertEquals(2.112964, odds.delta(), 1e-6);
    assertEquals(delta, odds.delta(), 1e-12);
    assertEquals(delta / Math.sqrt(1 / 35.0 + 1 / 25.0), odds.z(), 1e-12);
  }

  @Test
  void aWordAsFrequentInTheTextAsElsewhereTellsNothing() {
    assertEquals(0, LogOdds.of(10, 100, 100, 1000, 50).delta(), 1e-12);
  }

  @Test
  void whatIsLostInTheTextIsGainedInTheRest() {
    LogOdds text = LogOdds.of(30, 100, 50, 1000, 100);
    LogOdds rest = LogOdds.of(20, 900, 50, 1000, 100);
    assertEquals(text.delta(), -rest.delta(), 1e-12);
    assertEquals(text.z(), -rest.z(), 1e-12);
  }

  @Test
  void aStrongerPriorDrawsRareWordsToTheMiddle() {
    double weak = LogOdds.of(2, 100, 2, 10_000, 10).delta();
    double strong = LogOdds.of(2, 100, 2, 10_000, 10_000).delta();
    assertTrue(strong > 0 && strong < weak / 3, weak + " " + strong);
  }

  @Test
  void wordsThatAreEverywhereOrNowhereElseAreDefined() {
    assertEquals(new LogOdds(0, 0), LogOdds.of(5, 5, 9, 9, 10));
    assertTrue(Double.isFinite(LogOdds.of(7, 7, 7, 100, 10).z()));
    assertTrue(Double.isFinite(LogOdds.of(0, 7, 7, 100, 10).z()));
  }

  @Test
  void impossibleCountsAreRefused() {
    var thrown = assertThrows(IllegalArgumentException.class, () -> LogOdds.of(5, 10, 4, 100, 10));
    assertEquals(
        "Impossible counts: 5 of 10 in the text, 4 of 100 overall, prior 10.0",
        thrown.getMessage());
  }
}
