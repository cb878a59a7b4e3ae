package io.trihelix.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinHashTest {
  @Test
  void twoOfTwoPositionsAgreeWithTheSquareOfTheSimilarity() {
    assertEquals(0.25, MinHash.probability(0.5, 2), 1e-12);
    assertEquals(0, MinHash.probability(0, 32), 1e-12);
    assertEquals(1, MinHash.probability(1, 32), 1e-12);
  }

  @Test
  void theCurveIsThatOfABinomialCount() {
    // 1 - 0.5^3 - 3 * 0.5 * 0.5^2
    assertEquals(0.5, MinHash.probability(0.5, 3), 1e-12);
    // What the documentation says of 15 % and 30 % of the letters replaced.
    assertEquals(0.9997, MinHash.probability(0.285, 32), 5e-5);
    assertEquals(0.80, MinHash.probability(0.092, 32), 0.01);
  }

  @Test
  void positionsAgreeAsOftenAsShinglesAreShared() {
    var random = new Random(1);
    int agreeing = 0;
    double similarity = 0;
    int texts = 200;
    var minHash = new MinHash(64, 2);
    for (int i = 0; i < texts; i++) {
      String text = letters(random, 120);
      String other = text.substring(0, 80) + letters(random, 40);
      long[] a = minHash.signature(text);
      long[] b = minHash.signature(other);
      agreeing += (int) IntStream.range(0, 64).filter(j -> a[j] == b[j]).count();
      similarity += Shingles.of(text, 2).jaccard(Shingles.of(other, 2));
    }
    assertEquals(similarity / texts, agreeing / (64.0 * texts), 0.01);
  }

  private static String letters(Random random, int length) {
    return random
        .ints(length, '一', '一' + 3000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void aTextHasOneSignatureAndNoLettersHaveNone() {
    assertArrayEquals(
        new MinHash(8, 5).signature("杭州人工智能产业"), new MinHash(8, 5).signature("杭州人工智能产业"));
    assertEquals(0, new MinHash(8, 5).signature("").length);
    assertTrue(
        IntStream.of(1, 2, 3)
            .allMatch(n -> new MinHash(8, 5).signature("杭".repeat(n)).length == 8));
  }
}
