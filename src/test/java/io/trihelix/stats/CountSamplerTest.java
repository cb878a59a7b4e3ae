package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.distribution.IntegerDistribution;
import org.junit.jupiter.api.Test;

/** Against the distributions of Commons Math. */
class CountSamplerTest {
  private static final int DRAWS = 50_000;

  private final CountSampler sampler = new CountSampler(20250101);

  private static void assertFollows(IntegerDistribution expected, LongSupplier drawn) {
    int size = expected.getSupportUpperBound() - expected.getSupportLowerBound() + 1;
    long[] counts = new long[size];
    for (int draw = 0; draw < DRAWS; draw++) {
      counts[(int) drawn.getAsLong() - expected.getSupportLowerBound()]++;
    }
    double statistic = 0;
    int cells = 0;
    double pooledCount = 0;
    double pooledExpected = 0;
    for (int i = 0; i < size; i++) {
      pooledCount += counts[i];
      pooledExpected += DRAWS * expected.probability(i + expected.getSupportLowerBound());
      if (pooledExpected >= 20) {
        statistic +=
            (pooledCount - pooledExpected) * (pooledCount - pooledExpected) / pooledExpected;
        cells++;
        pooledCount = 0;
        pooledExpected = 0;
      }
    }
    double limit = new ChiSquaredDistribution(cells - 1).inverseCumulativeProbability(0.9999);
    assertTrue(statistic < limit, statistic + " of " + cells + " cells, limit " + limit);
  }

  @Test
  void hypergeometricDrawsFollowTheirDistribution() {
    int[][] parameters = {{10, 4, 3}, {100, 90, 80}, {5000, 300, 1200}, {60, 30, 30}};
    for (int[] p : parameters) {
      assertFollows(
          new HypergeometricDistribution(p[0], p[1], p[2]),
          () -> sampler.hypergeometric(p[0], p[1], p[2]));
    }
  }

  @Test
  void binomialDrawsFollowTheirDistribution() {
    double[][] parameters = {{5, 0.5}, {200, 0.01}, {1000, 0.93}, {40, 0.3}};
    for (double[] p : parameters) {
      assertFollows(
          new BinomialDistribution((int) p[0], p[1]), () -> sampler.binomial((long) p[0], p[1]));
    }
  }

  @Test
  void drawsThatLeaveNoChoiceAreWhatTheyMustBe() {
    assertEquals(0, sampler.hypergeometric(10, 0, 5));
    assertEquals(5, sampler.hypergeometric(10, 10, 5));
    assertEquals(3, sampler.hypergeometric(10, 3, 10));
    assertEquals(0, sampler.hypergeometric(0, 0, 0));
    assertEquals(0, sampler.binomial(7, 0));
    assertEquals(7, sampler.binomial(7, 1));
    assertEquals(0, sampler.binomial(0, 0.5));
  }

  @Test
  void hugeCountsStayWithinTheirSpread() {
    long n = 10_000_000_000L;
    assertNear(5_000_000, 2235, draw -> sampler.hypergeometric(n, 100_000_000, 500_000_000));
    assertNear(1_000_000_000, 30_000, draw -> sampler.binomial(n, 0.1));
  }

  private static void assertNear(double mean, double deviation, LongUnaryOperator drawn) {
    double sum = 0;
    for (int draw = 0; draw < 100; draw++) {
      sum += drawn.applyAsLong(draw);
    }
    assertEquals(mean, sum / 100, 5 * deviation / 10);
  }

  @Test
  void multinomialDrawsKeepTheTotalAndTheEmptyCells() {
    long[] cells = {0, 5, 0, 100, 1, 0, 50, 0};
    long[] sums = new long[cells.length];
    for (int draw = 0; draw < 2000; draw++) {
      long total = 0;
      long[] drawn = sampler.multinomial(cells);
      for (int cell = 0; cell < cells.length; cell++) {
        total += drawn[cell];
        sums[cell] += drawn[cell];
      }
      assertEquals(156, total);
    }
    for (int cell = 0; cell < cells.length; cell++) {
      assertEquals(cells[cell], sums[cell] / 2000.0, 0.7);
    }
  }

  @Test
  void logarithmsOfFactorialsAreThoseOfTheirProducts() {
    double sum = 0;
    for (int n = 1; n <= 2000; n++) {
      sum += Math.log(n);
      assertEquals(sum, LogFactorial.of(n), 1e-10 * Math.max(1, sum));
    }
    assertEquals(Math.log(10), LogFactorial.choose(5, 2), 1e-12);
  }
}
