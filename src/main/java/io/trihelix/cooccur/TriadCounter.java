package io.trihelix.cooccur;

import io.trihelix.model.EntityKind;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds the triads of an article: three entities, one of each of three kinds, that share one of its
 * stories.
 *
 * <p>A story of many names makes the product of their numbers: 50 of each kind are 125,000 triads.
 * Such a story is a table or a roll, and says of no three of its names that they belong together;
 * beyond a limit all of its triads are left out, and the article says how many stories that were,
 * so that nothing is lost in silence. The stories of one article together may make {@value
 * #STORIES} times as many. Thread-safe.
 */
public final class TriadCounter {
  /** A digest tells some tens of stories with a triad or two each. */
  private static final long STORIES = 5;

  private final List<EntityKind> kinds;
  private final long mostPerStory;

  /**
   * @param kinds the three that make a triad; fewer make none
   * @param mostPerStory triads of one story beyond which all of them are left out
   */
  public TriadCounter(List<EntityKind> kinds, long mostPerStory) {
    this.kinds = List.copyOf(kinds);
    this.mostPerStory = mostPerStory;
  }

  /**
   * The triads of an article.
   *
   * @param triads each once, by ids, as near as its nearest story has it
   * @param storiesLeftOut stories with more triads than the limit, or behind too many of others
   */
  public record Found(Collection<Triad> triads, long storiesLeftOut) {}

  /** Finds the triads of the stories of one article. */
  public Found in(List<Story> stories) {
    if (kinds.size() < 3) {
      return new Found(List.of(), 0);
    }
    var triads = new TreeMap<Triad, Triad>(Triad.BY_ENTITIES);
    long leftOut = 0;
    long told = 0;
    for (Story story : stories) {
      long ofStory = story.triadCount(kinds);
      if (ofStory > mostPerStory || (told + ofStory) / STORIES > mostPerStory) {
        leftOut++;
      } else {
        told += ofStory;
        story.forEachTriad(kinds, triad -> triads.merge(triad, triad, Triad::nearer));
      }
    }
    return new Found(List.copyOf(triads.values()), leftOut);
  }
}
