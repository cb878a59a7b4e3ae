package io.trihelix.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ScoreTest {
  @Test
  void precisionRecallAndTheirHarmonicMeanAreCountedByHand() {
    var score = new Score(6, 2, 4);
    assertEquals(10, score.gold());
    assertEquals(8, score.found());
    assertEquals(0.75, score.precision());
    assertEquals(0.6, score.recall());
    assertEquals(2 * 0.75 * 0.6 / 1.35, score.f1());
  }

  @Test
  void whatHasNoDenominatorIsZero() {
    assertEquals(0, Score.NONE.precision());
    assertEquals(0, Score.NONE.recall());
    assertEquals(0, Score.NONE.f1());
    assertEquals(0, new Score(0, 3, 0).recall());
    assertEquals(0, new Score(0, 0, 3).precision());
  }

  @Test
  void scoresAddUp() {
    assertEquals(new Score(4, 6, 8), new Score(1, 2, 3).plus(new Score(3, 4, 5)));
  }

  @Test
  void aNegativeCountIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Score(1, -1, 0));
    assertEquals("Cannot score negative counts: 1, -1, 0", e.getMessage());
  }
}
