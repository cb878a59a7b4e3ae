package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class BurstChanceTest {
  private static final int MONTHS = 12;

  private static RateSeries series(long... counts) {
    var all = new double[counts.length];
    Arrays.fill(all, 100);
    return SeriesFixture.of(counts, all);
  }

  /** A burst that begins in the sixth month. */
  private static boolean[] burst(int length) {
    var inside = new boolean[MONTHS];
    Arrays.fill(inside, 5, 5 + length, true);
    return inside;
  }

  /** Nine of 31 articles in one of twelve months: the upper tail of the binomial, twelve times. */
  @Test
  void withoutWavesItIsTheBinomialTailForAllPeriods() {
    long[] counts = {2, 2, 2, 2, 2, 9, 2, 2, 2, 2, 2, 2};
    assertEquals(1, BurstChance.dispersion(series(counts), burst(1), 0.02));
    double tail = 1 - new BinomialDistribution(31, 1.0 / 12).cumulativeProbability(8);
    assertEquals(12 * tail, BurstChance.pValue(series(counts), burst(1)), 1e-12);
    assertEquals(0.0085779, 12 * tail, 1e-7, "by hand");
  }

  /**
   * Ten months of 0 and 4 by turns: each is 2 off the 2 to be expected, so φ = 10 · 2² / 2 / 9 = 20
   * / 9. The two months of the burst have 18 of 38 articles, and a and b are 4 and 20 over φ - 1 =
   * 11 / 9. The probability is the mean of the binomial's over a beta distribution, here by an
   * integral.
   */
  @Test
  void newsThatComeInWavesAreWorthLess() {
    long[] counts = {0, 4, 0, 4, 0, 9, 9, 4, 0, 4, 0, 4};
    assertEquals(20.0 / 9, BurstChance.dispersion(series(counts), burst(2), 0.02), 1e-12);
    double a = 4 / (11.0 / 9);
    double b = 20 / (11.0 / 9);
    var beta = new BetaDistribution(a, b);
    double tail =
        new IterativeLegendreGaussIntegrator(16, 1e-12, 1e-14)
            .integrate(
                1_000_000,
                q ->
                    beta.density(q)
                        * (1 - new BinomialDistribution(38, q).cumulativeProbability(17)),
                0,
                1);
    assertEquals(12 * tail, BurstChance.pValue(series(counts), burst(2)), 1e-9);
    assertTrue(
        BurstChance.pValue(series(counts), burst(2))
            > 20 * 12 * (1 - new BinomialDistribution(38, 1 / 6.0).cumulativeProbability(17)),
        "the binomial would be sure of it");
  }

  /** Of two with a = b = 1 every number of hits is as probable: a third each. */
  @Test
  void aFlatBetaMakesAllCountsAlike() {
    assertEquals(2 / 3.0, BurstChance.betaBinomialTail(2, 1, 1, 1), 1e-12);
    assertEquals(1, BurstChance.betaBinomialTail(2, 1, 1, 0), 1e-12);
    assertEquals(11 / 1001.0, BurstChance.betaBinomialTail(1_000, 1, 1, 990), 1e-12);
  }

  @Test
  void whatLastsForMoreThanAQuarterOfThePeriodsIsALevel() {
    long[] counts = {1, 1, 1, 1, 1, 30, 30, 30, 30, 1, 1, 1};
    assertTrue(BurstChance.pValue(series(counts), burst(3)) < 1);
    assertEquals(1, BurstChance.pValue(series(counts), burst(4)));
  }

  /**
   * Half a year, of which the last three months have 26 of 32: half of 32 coins or more, six times.
   */
  @Test
  void inAShortSeriesThreePeriodsMayBeABurst() {
    var inside = new boolean[] {false, false, false, true, true, true};
    double tail = 1 - new BinomialDistribution(32, 0.5).cumulativeProbability(25);
    assertEquals(6 * tail, BurstChance.pValue(series(1, 2, 3, 8, 12, 6), inside), 1e-12);
    assertTrue(6 * tail < 0.003);
    assertEquals(1, BurstChance.pValue(series(8, 12, 6), new boolean[] {true, true, true}));
  }

  @Test
  void whatIsNowhereElseIsSureByItsCount() {
    long[] counts = {0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0};
    assertEquals(12 * Math.pow(1.0 / 12, 5), BurstChance.pValue(series(counts), burst(1)), 1e-15);
    assertEquals(1, BurstChance.pValue(series(new long[MONTHS]), burst(1)));
  }

  /**
   * Of a hundred steady series one has a burst, as it says; of such as come in waves, with three
   * times the variance of Poisson counts, six: the waves outside the highest are smaller than it.
   */
  @Test
  void hardlyAnySteadySeriesBurstsAndFewWavyOnes() {
    for (boolean wavy : new boolean[] {false, true}) {
      var random = new SplittableRandom(7);
      int found = 0;
      int series = 2_000;
      for (int i = 0; i < series; i++) {
        var counts = new long[36];
        for (int t = 0; t < counts.length; t++) {
          // Gamma of shape 2: the variance of the counts is three times their mean.
          double waves = -Math.log(1 - random.nextDouble()) - Math.log(1 - random.nextDouble());
          counts[t] = poisson(wavy ? 2 * waves : 4, random);
        }
        RateSeries rates = series(counts);
        double[] pValues =
            new KleinbergBursts(2, 1, 3, Emission.OUT_OF_TOTAL).in(rates).pValues(rates);
        found += Arrays.stream(pValues).anyMatch(p -> p <= 0.01) ? 1 : 0;
      }
      assertTrue(
          found <= (wavy ? 0.07 : 0.015) * series,
          found + " of " + series + (wavy ? " wavy" : " steady"));
    }
  }

  private static long poisson(double mean, SplittableRandom random) {
    double limit = Math.exp(-mean);
    int count = -1;
    for (double product = 1; product > limit; product *= random.nextDouble()) {
      count++;
    }
    return Math.max(0, count);
  }
}
