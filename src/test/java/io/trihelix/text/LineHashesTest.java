package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class LineHashesTest {
  @Test
  void linesThatDifferInBlanksAndNumbersAtMostHaveOneHash() {
    assertEquals(LineHashes.of("浏览 7 次"), LineHashes.of("浏览　1234次"));
    assertNotEquals(LineHashes.of("浏览次"), LineHashes.of("浏览7次"));
    assertNotEquals(LineHashes.of("7浏览7次"), LineHashes.of("浏览77次"));
  }

  @Test
  void shortLinesAreHashedOnceAndTheOneLineOfAFlashNever() {
    assertArrayEquals(
        new long[] {LineHashes.of("更多")}, LineHashes.ofShortLines("更多\n更多\n长得多的一行", 4));
    assertArrayEquals(new long[0], LineHashes.ofShortLines("更多", 4));
  }

  @Test
  void theLongestLineIsWhatCopiesShare() {
    assertEquals(
        LineHashes.ofLongestLine("更多\n合肥的产线投产"), LineHashes.ofLongestLine("合肥的产线投产\n转自他处"));
  }

  @Test
  void aBodyIsNeverEmptied() {
    long[] hashes = {LineHashes.of("更多")};

    assertEquals("合肥的产线投产", LineHashes.without("更多\n合肥的产线投产\n更多", hashes, 4));
    assertEquals("更多", LineHashes.without("更多", hashes, 4));
    assertEquals("更多\n合肥", LineHashes.without("更多\n合肥", hashes, 1));
  }
}
