package io.trihelix.similar;

import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * The pairs that one bucket of the index proposes: articles that agree in one position of their
 * signatures. They come by day, those of unknown day last; each is paired with the {@link
 * #NEIGHBOURS} before it and with the first within the days given. So a bucket of n articles makes
 * fewer than 11 n pairs, however many share a formula.
 *
 * <p>Little is lost by that: in a small bucket all are paired; a large one is either a formula,
 * whose pairs would be turned down, or the reposts of one article, which are paired with their
 * first.
 */
public final class BucketPairs {
  /** An article of unknown day; such articles come last. */
  public static final int UNKNOWN_DAY = Integer.MAX_VALUE;

  static final int NEIGHBOURS = 10;

  private final int withinDays;
  private final PairConsumer pairs;
  private final ArrayDeque<Member> window = new ArrayDeque<>();

  /** Takes a pair of articles, the lower number first. */
  @FunctionalInterface
  public interface PairConsumer {
    void accept(long lower, long higher);
  }

  private record Member(long article, int day) {}

  public BucketPairs(int withinDays, PairConsumer pairs) {
    this.withinDays = withinDays;
    this.pairs = pairs;
  }

  /** Begins the next bucket. */
  public void clear() {
    window.clear();
  }

  /**
   * The bucket's next article.
   *
   * @param day since 1970-01-01, or {@link #UNKNOWN_DAY}; never earlier than that of the one before
   */
  public void add(long article, int day) {
    while (!window.isEmpty() && tooEarly(window.peekFirst(), day)) {
      window.removeFirst();
    }
    Iterator<Member> latest = window.descendingIterator();
    for (int i = 0; i < NEIGHBOURS && latest.hasNext(); i++) {
      pair(latest.next().article(), article);
    }
    if (window.size() > NEIGHBOURS) {
      pair(window.peekFirst().article(), article);
    }
    window.addLast(new Member(article, day));
  }

  private boolean tooEarly(Member earlier, int day) {
    return day != UNKNOWN_DAY && day - earlier.day() > withinDays;
  }

  private void pair(long a, long b) {
    if (a != b) {
      pairs.accept(Math.min(a, b), Math.max(a, b));
    }
  }
}
