package io.trihelix.similar;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Days, as spans of them, in order, none next to another; whether those without a day are among
 * them is said apart.
 *
 * @param unknown whether {@link BucketPairs#UNKNOWN_DAY} is among them
 */
public record DaySpans(List<Span> spans, boolean unknown) implements Serializable {
  /**
   * From one day to another, both included.
   *
   * @param first since 1970-01-01
   */
  public record Span(int first, int last) implements Serializable {}

  public DaySpans {
    spans = List.copyOf(spans);
  }

  /** All days there are. */
  public static DaySpans all() {
    return new DaySpans(List.of(new Span(Integer.MIN_VALUE, BucketPairs.UNKNOWN_DAY - 1)), true);
  }

  /**
   * All days so near to one of those given.
   *
   * @param days since 1970-01-01; of unknown days nothing is near
   * @param before so many days before it
   * @param after and so many behind it
   * @param unknown whether those without a day are among them
   */
  public static DaySpans around(Collection<Integer> days, int before, int after, boolean unknown) {
    var spans = new ArrayList<Span>();
    for (int day : new TreeSet<>(days)) {
      if (day == BucketPairs.UNKNOWN_DAY) {
        continue;
      }
      Span latest = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (latest != null && day - before <= latest.last() + 1) {
        spans.set(spans.size() - 1, new Span(latest.first(), day + after));
      } else {
        spans.add(new Span(day - before, day + after));
      }
    }
    return new DaySpans(spans, unknown);
  }

  public boolean contains(int day) {
    return day == BucketPairs.UNKNOWN_DAY
        ? unknown
        : spans.stream().anyMatch(span -> span.first() <= day && day <= span.last());
  }
}
