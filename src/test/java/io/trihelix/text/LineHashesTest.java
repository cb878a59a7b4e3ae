package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  @Test
  void whatWasLeftOutIsKnownByItsPlaceAndPutBack() {
    long[] hashes = hashes("更多", "共7字");
    String body = "更多\n合肥的产线投产\n共12字\n更多";

    assertEquals(Map.of(0, "更多", 2, "共12字", 3, "更多"), LineHashes.left(body, hashes, 4));
    assertEquals(
        body,
        LineHashes.with(LineHashes.without(body, hashes, 4), LineHashes.left(body, hashes, 4)));
    assertEquals(Map.of(), LineHashes.left("更多\n更多", hashes, 4), "no body is emptied");
    assertEquals(Map.of(), LineHashes.left(body, hashes, 1), "all lines are longer");
  }

  @Test
  void everyBodyIsPutBackAsItWas() {
    var random = new Random(7);
    List<String> lines = List.of("更多", "共7字", "合肥", "共8页", "投产了的产线");
    for (int i = 0; i < 500; i++) {
      String body =
          random
              .ints(1 + random.nextInt(6), 0, lines.size())
              .mapToObj(lines::get)
              .collect(Collectors.joining("\n"));
      long[] hashes =
          random
              .ints(2, 0, lines.size())
              .mapToObj(lines::get)
              .mapToLong(LineHashes::of)
              .sorted()
              .toArray();
      assertEquals(
          body,
          LineHashes.with(LineHashes.without(body, hashes, 4), LineHashes.left(body, hashes, 4)));
    }
  }

  private static long[] hashes(String... lines) {
    return Stream.of(lines).mapToLong(LineHashes::of).sorted().toArray();
  }
}
