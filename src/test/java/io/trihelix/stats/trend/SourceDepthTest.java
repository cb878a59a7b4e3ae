package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SourceDepthTest {
  private static long[] stories(long... levels) {
    var stories = new long[6 * levels.length];
    for (int i = 0; i < levels.length; i++) {
      Arrays.fill(stories, 6 * i, 6 * (i + 1), levels[i]);
    }
    return stories;
  }

  private static int[] depths(int... levels) {
    var depths = new int[6 * levels.length];
    for (int i = 0; i < levels.length; i++) {
      Arrays.fill(depths, 6 * i, 6 * (i + 1), levels[i]);
    }
    return depths;
  }

  @Test
  void fourTimesAsManyStoriesAreAnotherDepth() {
    assertArrayEquals(depths(0, 1), SourceDepth.of(stories(200, 800)));
    assertArrayEquals(depths(0, 1, 0), SourceDepth.of(stories(200, 800, 220)), "and back");
    assertArrayEquals(depths(0, 1), SourceDepth.of(stories(0, 50)));
    assertArrayEquals(depths(0, 1, 0), SourceDepth.of(stories(0, 50, 0)), "gone again");
  }

  @Test
  void seasonsAreNone() {
    assertArrayEquals(depths(0, 0, 0, 0), SourceDepth.of(stories(150, 260, 150, 260)));
    assertArrayEquals(new int[2], SourceDepth.of(new long[] {1, 90}), "too short to tell");
  }

  /** 180 and 300 are 1.67 apart and become 240, which is 2.4 times 100. */
  @Test
  void theClosestLevelsBecomeOneDepthFirst() {
    assertArrayEquals(depths(0, 1, 1), SourceDepth.of(stories(100, 180, 300)));
  }
}
