package io.trihelix.cooccur;

import java.io.Serializable;

/**
 * How many entities a story may have for its pairs to be counted: {@code k} make {@code k (k − 1) /
 * 2}. The stories of one article together may make as many pairs as {@value #STORIES} such stories;
 * those behind that have none.
 *
 * @param maxEntities at least 2
 */
public record StoryLimit(int maxEntities) implements Serializable {
  /** A digest tells some tens of stories of a few entities each, a hundredth of that. */
  private static final long STORIES = 5;

  public StoryLimit {
    if (maxEntities < 2) {
      throw new IllegalArgumentException(
          "Cannot limit a story to " + maxEntities + " entities: a pair has two");
    }
  }

  /** Without one: for what is known to be short. */
  public static StoryLimit none() {
    return new StoryLimit(Integer.MAX_VALUE);
  }

  boolean allows(StoryPairs story, long pairsBefore) {
    long pairsOfOne = maxEntities * (maxEntities - 1L) / 2;
    return story.entities() <= maxEntities && (pairsBefore + story.pairs()) / STORIES <= pairsOfOne;
  }
}
