package io.trihelix.cooccur;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds the triads of an article: each city, company and university that share one of its stories.
 *
 * <p>A story of many names makes the product of their numbers: 50 of each type are 125,000 triads.
 * Such a story is a table or a roll, and says of no three of its names that they belong together;
 * beyond a limit all of its triads are left out, and the article says how many stories that were,
 * so that nothing is lost in silence. Thread-safe.
 */
public final class TriadCounter {
  private final long mostPerStory;

  /**
   * @param mostPerStory triads of one story beyond which all of them are left out
   */
  public TriadCounter(long mostPerStory) {
    this.mostPerStory = mostPerStory;
  }

  /**
   * The triads of an article.
   *
   * @param triads each once, by ids, as near as its nearest story has it
   * @param storiesLeftOut stories with more triads than the limit
   */
  public record Found(Collection<Triad> triads, long storiesLeftOut) {}

  /** Finds the triads of the stories of one article. */
  public Found in(List<Story> stories) {
    var triads = new TreeMap<Triad, Triad>(Triad.BY_ENTITIES);
    long leftOut = 0;
    for (Story story : stories) {
      if (story.triadCount() > mostPerStory) {
        leftOut++;
      } else {
        story.forEachTriad(triad -> triads.merge(triad, triad, Triad::nearer));
      }
    }
    return new Found(List.copyOf(triads.values()), leftOut);
  }
}
