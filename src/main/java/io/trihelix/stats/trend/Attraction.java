package io.trihelix.stats.trend;

import java.util.Arrays;
import org.apache.commons.math3.special.Beta;

/**
 * Whether two entities grow closer: whether they are told of together more often <i>than their own
 * trends let expect</i>. A city that is suddenly in all the news is told of with everybody more
 * often; it is not closer to anybody.
 *
 * <p>All measures follow {@link AttractionSeries}. NaN where there is nothing to go by.
 *
 * <p>A change counts only if all readings say so: the two are together more often than expected,
 * <i>and</i> a larger part of the stories about the one tells of the other, both ways round; or
 * less and smaller. The ratio alone would rise when the fame of one ends and the old tie comes to
 * light again, or when a source is read deeper and most of its stories tell of neither; the part of
 * the one's stories alone rises with the fame of the other. Each part must be larger (smaller) by a
 * binomial test, at {@value #CHANGE_AGREEMENT} for a change and {@value #BURST_AGREEMENT} for a
 * burst: by its sign alone, a part that has not changed agrees half of the time.
 *
 * <ol>
 *   <li>A change point is one of {@link ChangePoints}.
 *   <li>A burst is one of {@link KleinbergBursts} against the expectation whose count is also
 *       beyond chance: its {@link BurstChance} is at most half of the significance that the
 *       settings ask for; the other half is for changes.
 * </ol>
 */
public final class Attraction {
  /**
   * Largest p-value of a reading that agrees with a change. On planted corpora of 120 entities,
   * 0.05 leaves 73 of 100 steps to twice as many, 0.25 leaves 97.
   */
  private static final double CHANGE_AGREEMENT = 0.25;

  /**
   * Largest p-value of a reading that agrees with a burst. With 0.25 seven in a hundred pairs of an
   * entity with a wave of stories of its own seem to burst, with this two.
   */
  private static final double BURST_AGREEMENT = 0.05;

  /** A pair is tested for changes and for bursts; both share the significance (Bonferroni). */
  private static final int TESTS = 2;

  private final AttractionSeries pair;
  private final RateSeries series;
  private final RateSeries ofFirst;
  private final RateSeries ofSecond;
  private final int average;
  private final ChangePoints.Levels levels;
  private final KleinbergBursts.Bursts bursts;
  private final double[] burstChances;
  private final boolean[] bursting;
  private final Change[] changes;

  /** What a change point means. */
  public enum Change {
    /** Together more often than before, by all readings. */
    CLOSER,

    /** Together less often than before, by all readings. */
    APART
  }

  private Attraction(AttractionSeries pair, TrendPeriod period, TrendSettings settings, long seed) {
    this.pair = pair;
    this.series = pair.series();
    this.ofFirst = pair.ofFirst();
    this.ofSecond = pair.ofSecond();
    this.average = settings.average(period);
    double significance = settings.attractionSignificance() / TESTS;
    this.levels = ChangePoints.in(series, significance, seed);
    this.bursts =
        new KleinbergBursts(
                settings.burstRatio(),
                settings.burstCost(),
                settings.burstLevels(),
                Emission.AGAINST_EXPECTED)
            .in(series);
    this.changes = changes();
    this.burstChances = bursts.pValues(series);
    this.bursting = significantBursts(significance);
  }

  /**
   * @param seed of the permutations of {@link ChangePoints}: the same for the same pair
   */
  public static Attraction of(
      AttractionSeries pair, TrendPeriod period, TrendSettings settings, long seed) {
    return new Attraction(pair, period, settings, seed);
  }

  public boolean isAssessable(int period) {
    return series.assessable()[period];
  }

  /** Stories to expect with both, see {@link AttractionSeries#expected}. */
  public double expected(int period) {
    return isAssessable(period) ? pair.expected(period) : Double.NaN;
  }

  /** Odds ratio of the period, 1 where neither draws the other. */
  public double ratio(int period) {
    return isAssessable(period) ? pair.oddsRatio(period).value() : Double.NaN;
  }

  /** Lower end of the 95 % interval of {@link #ratio}. */
  public double low(int period) {
    return isAssessable(period) ? pair.oddsRatio(period).low() : Double.NaN;
  }

  /** Upper end of the 95 % interval of {@link #ratio}. */
  public double high(int period) {
    return isAssessable(period) ? pair.oddsRatio(period).high() : Double.NaN;
  }

  /** Of the ratio, against the periods before ({@link Growth}). */
  public double growth(int period) {
    return Growth.of(series, period, period - average, period);
  }

  /** State of the automaton in a burst that is beyond chance; else 0. */
  public int burstLevel(int period) {
    return bursting[period] ? bursts.level()[period] : 0;
  }

  /** Index of the first period of the burst around a period; -1 outside bursts. */
  public int burstStart(int period) {
    return bursting[period] ? bursts.start()[period] : -1;
  }

  /** {@link BurstChance} of the burst around a period; NaN outside bursts. */
  public double burstPValue(int period) {
    return bursting[period] ? burstChances[period] : Double.NaN;
  }

  /**
   * Stories with both over the expectation of {@link AttractionSeries#series}, between the change
   * points around a period; 1 where neither draws the other.
   */
  public double level(int period) {
    return levels.level()[period];
  }

  /** Significance of the change that a period begins with; NaN elsewhere. */
  public double changePValue(int period) {
    return levels.pValue()[period];
  }

  /** What begins with the period; null where nothing does, or the readings do not agree. */
  public Change change(int period) {
    return changes[period];
  }

  private Change[] changes() {
    var found = new Change[series.length()];
    int from = 0;
    int previous = -1;
    for (int t = 0; t <= series.length(); t++) {
      boolean ends = t == series.length() || !Double.isNaN(levels.pValue()[t]);
      if (!ends) {
        continue;
      }
      if (previous >= 0) {
        found[from] = change(previous, from, t);
      }
      previous = from;
      from = t;
    }
    return found;
  }

  private Change change(int before, int at, int end) {
    double ratio = rate(series, at, end) - rate(series, before, at);
    if (ratio > 0 && hasRisen(ofFirst, before, at, end) && hasRisen(ofSecond, before, at, end)) {
      return Change.CLOSER;
    }
    return ratio < 0 && hasFallen(ofFirst, before, at, end) && hasFallen(ofSecond, before, at, end)
        ? Change.APART
        : null;
  }

  private static boolean hasRisen(RateSeries part, int before, int at, int end) {
    return upperTail(part.counts(at, end), part.counts(before, end), exposed(part, before, at, end))
        <= CHANGE_AGREEMENT;
  }

  private static boolean hasFallen(RateSeries part, int before, int at, int end) {
    return upperTail(
            part.counts(before, at), part.counts(before, end), 1 - exposed(part, before, at, end))
        <= CHANGE_AGREEMENT;
  }

  /** The part of the exposure that lies behind a split. */
  private static double exposed(RateSeries part, int before, int at, int end) {
    return part.exposure(at, end) / part.exposure(before, end);
  }

  /** 0 where there is nothing that it could be out of. */
  private static double rate(RateSeries series, int from, int to) {
    double exposure = series.exposure(from, to);
    return exposure == 0 ? 0 : series.counts(from, to) / exposure;
  }

  private boolean[] significantBursts(double significance) {
    var significant = new boolean[series.length()];
    for (int start : Arrays.stream(bursts.start()).filter(s -> s >= 0).distinct().toArray()) {
      boolean[] inside = bursts.from(start);
      if (burstChances[start] <= significance
          && upperTail(ofFirst, inside) <= BURST_AGREEMENT
          && upperTail(ofSecond, inside) <= BURST_AGREEMENT) {
        for (int t = start; t < inside.length; t++) {
          significant[t] |= inside[t];
        }
      }
    }
    return significant;
  }

  /** Probability of so many or more of all counts in these periods, by their exposure. */
  private static double upperTail(RateSeries part, boolean[] periods) {
    long counts = 0;
    double exposure = 0;
    for (int t = 0; t < periods.length; t++) {
      counts += periods[t] ? part.counts()[t] : 0;
      exposure += periods[t] ? part.exposure()[t] : 0;
    }
    return upperTail(
        counts, part.counts(0, periods.length), exposure / part.exposure(0, periods.length));
  }

  /** Of a binomial count; 1 where there is nothing to compare. */
  private static double upperTail(long counts, long all, double part) {
    if (counts == 0 || !(part < 1)) {
      return 1;
    }
    return part <= 0 ? 0 : Beta.regularizedBeta(part, counts, all - counts + 1.0);
  }
}
