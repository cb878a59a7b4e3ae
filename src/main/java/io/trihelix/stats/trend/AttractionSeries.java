package io.trihelix.stats.trend;

import java.util.Arrays;
import java.util.List;

/**
 * How often two entities are told of in one story, against what their own trends let expect.
 *
 * <p>Of the stories of source s in period t, {@code r} tell of both, {@code a} of the first alone,
 * {@code b} of the second alone and {@code d} of neither. If what each does without the other
 * ({@link OwnTrends}, among the stories without the other) said nothing of the two together, {@code
 * e = a b / d} stories would tell of both; {@code r / e} is the odds ratio, which does not change
 * when one entity is in more of the news, whatever the reason (Yule 1912, "On the Methods of
 * Measuring Association Between Two Attributes"). Over sources, {@code Σ r / Σ e} weighs them as
 * Mantel and Haenszel (1959, "Statistical Aspects of the Analysis of Data From Retrospective
 * Studies") do where most stories tell of neither.
 *
 * <p>Sources that join the two more often than others must not make a trend by coming and going,
 * nor one that is read deeper from some day on. So each is compared with itself, at each {@link
 * SourceDepth depth}: its expectation is multiplied by how much more often than all it joins the
 * two there, {@code θ_s / θ}, with {@code θ = Σ r / Σ e}, and
 *
 * <pre>θ_s = (Σ_t r_st + ν) / (Σ_t e_st + ν / θ)</pre>
 *
 * drawn to θ by the weight of ν = {@value #PRIOR} stories, so that a source of two stories has
 * little to say (Clayton and Kaldor 1987, "Empirical Bayes Estimates of Age-Standardized Relative
 * Risks"). As a series: counts {@code Σ_s r_st} against the expectation {@code Σ_s e_st θ_s / θ}.
 */
public final class AttractionSeries {
  private static final double PRIOR = 5;

  private final RateSeries series;
  private final long[] onlyA;
  private final long[] onlyB;
  private final long[] neither;
  private final long[] stories;
  private final double[] expected;

  private AttractionSeries(
      RateSeries series,
      long[] onlyA,
      long[] onlyB,
      long[] neither,
      long[] stories,
      double[] expected) {
    this.series = series;
    this.onlyA = onlyA;
    this.onlyB = onlyB;
    this.neither = neither;
    this.stories = stories;
    this.expected = expected;
  }

  /**
   * One source; of each a number a period. A story that tells of both, but not together (in no
   * sentence, where sentences are asked for), is one of neither's own, and left out.
   *
   * @param together stories that tell of both within the window
   * @param both stories that tell of both, wherever
   * @param withA stories that tell of the first
   * @param withB stories that tell of the second
   * @param stories all stories
   * @param own the trends of entities in the source, made of the same stories
   */
  public record Source(
      long[] together, long[] both, long[] withA, long[] withB, long[] stories, OwnTrends own) {
    public Source {
      for (int t = 0; t < stories.length; t++) {
        if (together[t] < 0
            || together[t] > both[t]
            || both[t] > Math.min(withA[t], withB[t])
            || Math.max(withA[t], withB[t]) > stories[t]) {
          throw new IllegalArgumentException(
              "Impossible in period %d: %d stories with both together, %d with both, %d and %d with either, of %d"
                  .formatted(t, together[t], both[t], withA[t], withB[t], stories[t]));
        }
      }
    }

    private long[] alone(long[] with) {
      var alone = new long[with.length];
      for (int t = 0; t < with.length; t++) {
        alone[t] = with[t] - both[t];
      }
      return alone;
    }

    /**
     * Stories that tell of neither. A digest may tell of one in its first item and of the other in
     * its last; it is one story of each alone, so that few others leave none.
     */
    private long neither(int t) {
      return Math.max(0, stories[t] - withA[t] - withB[t] + both[t]);
    }

    /** Stories with both, a period each, if what each does alone said nothing of the two. */
    private double[] expected() {
      double[] a = own.smooth(alone(withA), without(withB));
      double[] b = own.smooth(alone(withB), without(withA));
      var expected = new double[a.length];
      for (int t = 0; t < a.length; t++) {
        // At least one story with neither: where all tell of either, nothing can be expected.
        expected[t] = a[t] * b[t] / Math.max(1, stories[t] - both[t] - a[t] - b[t]);
      }
      return expected;
    }

    private long[] without(long[] with) {
      var without = new long[with.length];
      for (int t = 0; t < with.length; t++) {
        without[t] = stories[t] - with[t];
      }
      return without;
    }
  }

  /**
   * @param sources those that have any story, in an order that is always the same
   * @param enough whether the period has enough articles
   */
  public static AttractionSeries of(List<Source> sources, boolean[] enough) {
    int length = enough.length;
    List<double[]> expectations = sources.stream().map(Source::expected).toList();
    long all = sources.stream().mapToLong(source -> Arrays.stream(source.together).sum()).sum();
    double allExpected = expectations.stream().mapToDouble(e -> Arrays.stream(e).sum()).sum();
    var counts = new long[length];
    var onlyA = new long[length];
    var onlyB = new long[length];
    var neither = new long[length];
    var stories = new long[length];
    var plain = new double[length];
    var standardised = new double[length];
    double usual = allExpected == 0 ? 0 : all / allExpected;
    for (int s = 0; s < expectations.size(); s++) {
      Source source = sources.get(s);
      double[] expected = expectations.get(s);
      double[] weights = weights(source, expected, usual);
      for (int t = 0; t < length; t++) {
        counts[t] += source.together[t];
        onlyA[t] += source.withA[t] - source.both[t];
        onlyB[t] += source.withB[t] - source.both[t];
        neither[t] += source.neither(t);
        stories[t] += source.stories[t];
        plain[t] += expected[t];
        standardised[t] += weights[t] * expected[t];
      }
    }
    // Without an expectation of its own trend the period says nothing: RateSeries marks it so.
    return new AttractionSeries(
        new RateSeries(counts, standardised, enough), onlyA, onlyB, neither, stories, plain);
  }

  /**
   * How much more often than all sources this one joins the two at the depth of each period; 1
   * where nothing is known.
   */
  private static double[] weights(Source source, double[] expected, double usual) {
    var weights = new double[expected.length];
    Arrays.fill(weights, 1);
    if (usual == 0) {
      return weights;
    }
    int[] depths = source.own.depths();
    int all = Arrays.stream(depths).max().orElse(-1) + 1;
    var counts = new long[all];
    var expectations = new double[all];
    for (int t = 0; t < depths.length; t++) {
      counts[depths[t]] += source.together[t];
      expectations[depths[t]] += expected[t];
    }
    for (int t = 0; t < depths.length; t++) {
      int depth = depths[t];
      weights[t] = (counts[depth] + PRIOR) / (expectations[depth] + PRIOR / usual) / usual;
    }
    return weights;
  }

  /** Stories with both against their standardised expectation. */
  public RateSeries series() {
    return series;
  }

  /** Stories with both out of those with the first. */
  RateSeries ofFirst() {
    return outOf(onlyA);
  }

  /** Stories with both out of those with the second. */
  RateSeries ofSecond() {
    return outOf(onlyB);
  }

  private RateSeries outOf(long[] alone) {
    var with = new double[alone.length];
    for (int t = 0; t < with.length; t++) {
      with[t] = series.counts()[t] + alone[t];
    }
    return new RateSeries(series.counts(), with, series.assessable());
  }

  /** Stories with both to expect in the period if what each does alone said nothing of the two. */
  public double expected(int period) {
    return expected[period];
  }

  /** Stories of the period. */
  public long stories(int period) {
    return stories[period];
  }

  /** The odds ratio of the period with its interval, sources put together. */
  OddsRatio oddsRatio(int period) {
    return OddsRatio.of(series.counts()[period], onlyA[period], onlyB[period], neither[period]);
  }
}
