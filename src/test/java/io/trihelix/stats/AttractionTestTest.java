package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

class AttractionTestTest {
  @Test
  void smallCountsAreTestedExactly() {
    assertEquals(1 / 70.0, AttractionTest.pValue(new ContingencyTable(4, 4, 4, 8)), 1e-15);
  }

  /** 3.841459 is the 95 % point of chi-square with one degree of freedom; half of 5 % is above. */
  @Test
  void theTailOfTheSignedRootIsHalfThatOfChiSquare() {
    var t = new ContingencyTable(1_001_000, 3_000_000, 3_000_000, 9_000_000);
    double tail =
        1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(LogLikelihoodRatio.of(t));
    assertEquals(tail / 2, AttractionTest.pValue(t), 1e-12);
    assertEquals(
        0.025, org.apache.commons.math3.special.Erf.erfc(Math.sqrt(3.841459 / 2)) / 2, 1e-7);
  }

  @Test
  void avoidanceHasAPValueNearOne() {
    var t = new ContingencyTable(999_000, 3_000_000, 3_000_000, 9_000_000);
    assertEquals(0.9, AttractionTest.pValue(t), 0.1);
  }

  /** At the switch both ways give nearly the same, so that a pair does not jump when it grows. */
  @Test
  void theTwoWaysMeet() {
    for (long nAb : new long[] {99_500, 99_900, 100_000, 100_300, 101_000}) {
      var t = new ContingencyTable(nAb, 1_000_000, 1_000_000, 10_000_000);
      assertEquals(HypergeometricTail.upper(t), AttractionTest.chiSquare(t), 2e-3, "n_ab " + nAb);
    }
  }

  @Test
  void emptyMarginsTellNothing() {
    assertEquals(0.5, AttractionTest.chiSquare(new ContingencyTable(0, 0, 7, 10)), 1e-15);
    assertEquals(1, AttractionTest.pValue(new ContingencyTable(0, 0, 7, 10)), 1e-15);
  }
}
