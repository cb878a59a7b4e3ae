package io.trihelix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.report.Passages.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final int ROOM = 1000;

  private static Passage passage(String text) {
    return new Passage(text, "a", null);
  }

  private static final Passage ONE = passage("一一");
  private static final Passage TWO = passage("二二");
  private static final Passage THREE = passage("三三");

  private static List<String> texts(Passages passages) {
    return passages.texts().stream().map(Passage::text).toList();
  }

  @Test
  void aSentenceOfTwoPairsIsKeptOnce() {
    Passages passages = Passages.select(List.of(List.of(ONE, TWO), List.of(TWO)), 0, ROOM);
    assertEquals(List.of("一一", "二二"), texts(passages));
    assertEquals(List.of(List.of(0, 1), List.of(1)), passages.byPair());
  }

  @Test
  void theBestSentenceOfEveryPairGoesBeforeTheSecondOfAny() {
    // Two Chinese characters are six bytes: there is room for two sentences.
    Passages passages = Passages.select(List.of(List.of(ONE, TWO), List.of(THREE)), 0, 12);
    assertEquals(List.of("一一", "三三"), texts(passages));
    assertEquals(List.of(List.of(0), List.of(1)), passages.byPair());
  }

  @Test
  void importantPairsGetAllTheirsFirst() {
    Passages passages = Passages.select(List.of(List.of(ONE, TWO), List.of(THREE)), 1, 12);
    assertEquals(List.of("一一", "二二"), texts(passages));
    assertEquals(List.of(List.of(0, 1), List.of()), passages.byPair());
  }

  @Test
  void aSentenceThatIsTooLongLeavesRoomForShorterOnes() {
    Passages passages = Passages.select(List.of(List.of(passage("很长很长很长")), List.of(ONE)), 0, 6);
    assertEquals(List.of(List.of(), List.of(0)), passages.byPair());
  }

  @Test
  void nothingComesOfNothing() {
    assertEquals(new Passages(List.of(), List.of()), Passages.select(List.of(), 5, ROOM));
  }
}
