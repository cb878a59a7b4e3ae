package io.trihelix.similar;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The articles whose phrases are counted ({@link CommonPhrases}): of those published before the
 * quarter of the latest one, if these are {@link CommonPhrases#COUNTED} or more; else of all. So in
 * a large corpus what phrases weigh stays the same from day to day, and what was found of earlier
 * articles holds; it follows from the set of articles alone.
 *
 * @param before articles of this day or later are not counted, days since 1970-01-01; {@link
 *     #ALL_DAYS} if all are
 * @param articles of which those that are counted are chosen
 */
public record PhraseSample(long before, long articles) implements Serializable {
  /** All days, and {@link BucketPairs#UNKNOWN_DAY}. */
  static final long ALL_DAYS = Long.MAX_VALUE;

  /**
   * @param byQuarter articles by the first day of their quarter ({@link #quarter}); of unknown day
   *     by {@link BucketPairs#UNKNOWN_DAY}
   * @param enough so many articles before the latest quarter are
   */
  public static PhraseSample of(Map<Integer, Long> byQuarter, long enough) {
    long all = byQuarter.values().stream().mapToLong(Long::longValue).sum();
    int latest = quarters(byQuarter).max().orElse(Integer.MIN_VALUE);
    long earlier =
        quarters(byQuarter)
            .filter(quarter -> quarter < latest)
            .mapToLong(quarter -> byQuarter.get(quarter))
            .sum();
    return earlier >= enough ? new PhraseSample(latest, earlier) : new PhraseSample(ALL_DAYS, all);
  }

  private static IntStream quarters(Map<Integer, Long> byQuarter) {
    return byQuarter.keySet().stream()
        .mapToInt(Integer::intValue)
        .filter(quarter -> quarter != BucketPairs.UNKNOWN_DAY);
  }

  /** The first day of the quarter of a day; an unknown one stays unknown. */
  public static int quarter(int day) {
    return day == BucketPairs.UNKNOWN_DAY
        ? day
        : Math.toIntExact(LocalDate.ofEpochDay(day).with(IsoFields.DAY_OF_QUARTER, 1).toEpochDay());
  }

  /**
   * Whether an article's phrases are counted.
   *
   * @param number of the article
   * @param day since 1970-01-01, or {@link BucketPairs#UNKNOWN_DAY}
   */
  public boolean takes(long number, int day) {
    return day < before && CommonPhrases.counts(number, articles);
  }
}
