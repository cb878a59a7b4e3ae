package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLikelihoodRatioTest {
  private static double llr(long nAb, long nA, long nB, long n) {
    return LogLikelihoodRatio.of(new ContingencyTable(nAb, nA, nB, n));
  }

  /** Dunning (1993), table 3: -2 log λ and the four cells of bigrams in 31,777 words. */
  @ParameterizedTest
  @CsvSource({
    "270.72, 110, 2442, 111, 29114, the swiss",
    "263.90, 29, 13, 123, 31612, can be",
    "256.84, 31, 23, 139, 31584, previous year",
    "167.23, 10, 0, 3, 31764, mineral water",
    "157.21, 76, 104, 2476, 29121, at the",
  })
  void theBigramsOfDunning(
      double published, long both, long onlyA, long onlyB, long neither, String bigram) {
    assertEquals(
        published,
        llr(both, both + onlyA, both + onlyB, both + onlyA + onlyB + neither),
        0.005,
        bigram);
  }

  /**
   * Manning and Schütze (1999), table 5.8, "new companies": expected 15828 · 4675 / 14307668 =
   * 5.1718 against 8 observed. 2 (8 ln(8 / 5.1718) + 15820 ln(15820 / 15822.8282) + 4667 ln(4667 /
   * 4669.8282) + 14287173 ln(14287173 / 14287170.1718)) = 1.3254.
   */
  @Test
  void newCompaniesDoesNotDepartFromIndependence() {
    assertEquals(1.32539, llr(8, 15_828, 4_675, 14_307_668), 1e-5);
  }

  /** Only together, 5 of 10: four cells 5, 0, 0, 5, expected 2.5 each: 2 · 10 · ln 2. */
  @Test
  void completeDependenceOfHalves() {
    assertEquals(20 * Math.log(2), llr(5, 5, 5, 10), 1e-12);
    assertEquals(20 * Math.log(2), llr(0, 5, 5, 10), 1e-12, "avoidance departs as far");
  }

  @Test
  void independenceGivesZero() {
    assertEquals(0, llr(5, 10, 50, 100), 1e-12);
  }

  @Test
  void anEmptyMarginGivesZero() {
    assertEquals(0, llr(0, 0, 7, 10));
    assertEquals(0, llr(0, 7, 0, 10));
    assertEquals(0, llr(7, 10, 7, 10), "no article without a");
    assertEquals(0, llr(10, 10, 10, 10));
    assertEquals(0, llr(0, 0, 0, 0));
  }
}
