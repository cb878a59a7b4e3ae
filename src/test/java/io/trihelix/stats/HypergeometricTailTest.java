package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypergeometricTailTest {
  private static double upper(long nAb, long nA, long nB, long n) {
    return HypergeometricTail.upper(new ContingencyTable(nAb, nA, nB, n));
  }

  /** Fisher (1935), "The Design of Experiments": eight cups of tea, four with the milk first. */
  @Test
  void theLadyTastingTea() {
    assertEquals(1 / 70.0, upper(4, 4, 4, 8), 1e-15);
    assertEquals(17 / 70.0, upper(3, 4, 4, 8), 1e-15);
    assertEquals(53 / 70.0, upper(2, 4, 4, 8), 1e-15);
    assertEquals(69 / 70.0, upper(1, 4, 4, 8), 1e-15);
    assertEquals(1, upper(0, 4, 4, 8));
  }

  /**
   * Fisher (1935), "The Logic of Inductive Inference": of 13 monozygotic twins of convicts 10 were
   * convicted, of 17 dizygotic 2: 619 / 1330665.
   */
  @Test
  void theTwinsOfConvicts() {
    assertEquals(619 / 1330665.0, upper(10, 13, 12, 30), 1e-18);
  }

  /** Against integers of any size: the relative error is below 1e-9, far out in the tail, too. */
  @ParameterizedTest
  @CsvSource({
    "10, 20, 25, 100",
    "300, 2000, 1500, 14000",
    "214, 2000, 1500, 14000",
    "100, 2000, 1500, 14000",
    "39, 80, 41, 215",
    "1, 1, 1, 2000000000",
    "3, 5, 7, 2000000000",
    "60, 900000, 80, 1500000",
    "900, 30000, 1000, 70000",
    "2500, 40000, 4000, 70000",
  })
  void agreesWithExactIntegers(long nAb, long nA, long nB, long n) {
    double expected = exact(nAb, nA, nB, n);
    assertEquals(1, upper(nAb, nA, nB, n) / expected, 1e-9);
    assertEquals(1, upper(nAb, nB, nA, n) / expected, 1e-9, "mirrored");
  }

  private static double exact(long nAb, long nA, long nB, long n) {
    BigInteger ways = BigInteger.ZERO;
    BigInteger term = choose(nA, nAb).multiply(choose(n - nA, nB - nAb));
    for (long k = nAb; k <= Math.min(nA, nB); k++) {
      ways = ways.add(term);
      term =
          term.multiply(BigInteger.valueOf(nA - k))
              .multiply(BigInteger.valueOf(nB - k))
              .divide(
                  BigInteger.valueOf(k + 1)
                      .multiply(BigInteger.valueOf(Math.max(1, n - nA - nB + k + 1))));
    }
    return new BigDecimal(ways)
        .divide(new BigDecimal(choose(n, nB)), MathContext.DECIMAL64)
        .doubleValue();
  }

  private static BigInteger choose(long n, long k) {
    BigInteger ways = BigInteger.ONE;
    for (long i = 1; i <= k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return ways;
  }

  @Test
  void anEmptyOrFullMarginTellsNothing() {
    assertEquals(1, upper(0, 0, 7, 10));
    assertEquals(1, upper(7, 10, 7, 10));
    assertEquals(1, upper(10, 10, 10, 10));
    assertEquals(1, upper(0, 0, 0, 0));
  }

  @Test
  void whatIsBelowTheSmallestDoubleIsZero() {
    assertEquals(0, upper(30_000, 30_000, 30_000, 70_000));
  }

  @Test
  void largeMarginsTakeNoTime() {
    assertTrue(upper(100_000, 1_000_000, 1_000_000, 10_000_000) > 0.4);
    assertTrue(upper(101_000, 1_000_000, 1_000_000, 10_000_000) < 1e-3);
  }

  @Test
  void tooManyArticlesAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> upper(1, 1, 1, 1L << 31));
    assertEquals("Too many articles for an exact test: 2147483648", e.getMessage());
  }
}
