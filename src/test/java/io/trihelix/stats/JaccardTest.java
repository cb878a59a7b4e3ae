package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JaccardTest {
  private static double jaccard(long nAb, long nA, long nB, long n) {
    return Jaccard.of(new ContingencyTable(nAb, nA, nB, n));
  }

  /** 10 of 20 + 25 - 10 = 35 articles. */
  @Test
  void bothAmongEither() {
    assertEquals(10.0 / 35, jaccard(10, 20, 25, 100), 1e-15);
  }

  @Test
  void theOtherArticlesMakeNoDifference() {
    assertEquals(jaccard(10, 20, 25, 100), jaccard(10, 20, 25, 1_000_000));
  }

  @Test
  void theLimits() {
    assertEquals(1, jaccard(5, 5, 5, 100));
    assertEquals(0, jaccard(0, 5, 5, 100));
    assertEquals(0, jaccard(0, 0, 0, 100), "neither occurs");
  }
}
