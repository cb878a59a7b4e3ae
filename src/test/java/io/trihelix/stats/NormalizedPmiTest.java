package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NormalizedPmiTest {
  private static double npmi(long nAb, long nA, long nB, long n) {
    return NormalizedPmi.of(new ContingencyTable(nAb, nA, nB, n));
  }

  /** Bouma (2009), section 3: 1 for complete dependence, 0 for independence, -1 for never. */
  @Test
  void theLimitsOfBoumaHold() {
    assertEquals(1, npmi(5, 5, 5, 100), 1e-12, "only together");
    assertEquals(0, npmi(5, 10, 50, 100), 1e-12, "independent: 10 · 50 / 100 = 5");
    assertEquals(-1, npmi(0, 10, 50, 100), "never together");
  }

  /** One article together, halves otherwise: ln(4 / n) / ln n = ln 4 / ln n - 1, towards -1. */
  @Test
  void minusOneIsTheLimitForRareEncounters() {
    for (long n : new long[] {8, 2_000, 2_000_000, 2_000_000_000_000L}) {
      assertEquals(Math.log(4) / Math.log(n) - 1, npmi(1, n / 2, n / 2, n), 1e-12);
    }
  }

  /** p_ab = 0.1, p_a p_b = 0.2 · 0.25 = 0.05: ln 2 / ln 10 = log10(2). */
  @Test
  void aPairTwiceAsFrequentAsByChance() {
    assertEquals(Math.log10(2), npmi(10, 20, 25, 100), 1e-12);
  }

  /**
   * Manning and Schütze (1999), table 5.8: "new companies" 8, new 15828, companies 4675, bigrams
   * 14307668. PMI = ln(8 · 14307668 / (15828 · 4675)) = ln 1.546861 = 0.436227; -ln(8 / 14307668) =
   * 14.396865; the quotient is 0.030300.
   */
  @Test
  void newCompaniesIsHardlyACollocation() {
    assertEquals(0.0303001720, npmi(8, 15_828, 4_675, 14_307_668), 1e-9);
  }

  @Test
  void whatIsUndefinedIsZero() {
    assertEquals(0, npmi(0, 0, 7, 10), "a never occurs");
    assertEquals(0, npmi(0, 7, 0, 10), "b never occurs");
    assertEquals(0, npmi(0, 0, 0, 0), "there are no articles");
    assertEquals(0, npmi(10, 10, 10, 10), "both are everywhere");
  }
}
