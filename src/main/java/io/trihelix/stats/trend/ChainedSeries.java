package io.trihelix.stats.trend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A series over sources that come and go, each compared with itself and all of them chained by the
 * periods that they have in common.
 *
 * <p>Where no source is there all along, two neighbouring periods can still be compared over the
 * sources that both have, and such comparisons chained (as price indices are over goods that come
 * and go). All chains at once are the multiplicative model of sources and periods (Summers 1973,
 * "International Price Comparisons Based Upon Incomplete Data"), here with Poisson counts: source s
 * has {@code r_st} hits in its {@code E_st} articles of period t, and
 *
 * <pre>E[r_st] = α_s λ_t E_st</pre>
 *
 * with {@code α_s} what is usual for the source and {@code λ_t} what the period makes of it. Its
 * maximum likelihood is found by setting the two in turn until nothing moves:
 *
 * <pre>α_s = Σ_t r_st / Σ_t λ_t E_st,    λ_t = (Σ_s r_st + κ) / (Σ_s α_s E_st + κ)</pre>
 *
 * κ = {@value #PRIOR} hit at the usual rate is added to each period: without it one hit of a source
 * that shares no hit with another would make a rate without bound. It draws λ to 1, so that sources
 * without a period in common are each compared with themselves alone, which makes no trend.
 *
 * <p>The series are the counts {@code Σ_s r_st} out of {@code Σ_s α_s E_st}, scaled so that all
 * periods have as many articles as there are: a new source brings its own expectation with it. So
 * does one that is read much deeper from some period on ({@link SourceDepth}): at each depth it is
 * a source of its own, since what it told of before is a smaller part of what it tells of now.
 * Sources with articles in one period alone cannot be compared and are in no number here; nor are
 * those that never have a hit.
 */
public final class ChainedSeries {
  private static final double PRIOR = 1;

  /** Largest relative change of a rate that counts as none. */
  private static final double SETTLED = 1e-13;

  /** A bound alone: on news some 20 to 200 rounds are enough. */
  private static final int MOST_ROUNDS = 2_000;

  private final RateSeries series;
  private final long[] behind;

  private ChainedSeries(RateSeries series, long[] behind) {
    this.series = series;
    this.behind = behind;
  }

  /**
   * One source; of each a number a period.
   *
   * @param counts articles with what is looked for
   * @param population articles that it could be in
   * @param articles all articles; of a source that is not told apart from others, zeros
   * @param depths how deep the source is read in each period; each depth is a source of its own
   */
  public record Source(long[] counts, long[] population, long[] articles, int[] depths) {
    /** A source that is always read at one depth. */
    public Source(long[] counts, long[] population, long[] articles) {
      this(counts, population, articles, new int[counts.length]);
    }

    /** One that is always read at one depth a depth. */
    private Stream<Source> byDepth() {
      int deepest = Arrays.stream(depths).max().orElse(0);
      return deepest == 0
          ? Stream.of(this)
          : IntStream.rangeClosed(0, deepest)
              .mapToObj(
                  depth ->
                      new Source(at(depth, counts), at(depth, population), at(depth, articles)));
    }

    private long[] at(int depth, long[] values) {
      return IntStream.range(0, values.length)
          .mapToLong(t -> depths[t] == depth ? values[t] : 0)
          .toArray();
    }

    private boolean canBeCompared() {
      return Arrays.stream(population).filter(articles -> articles > 0).count() >= 2;
    }

    private boolean has() {
      return Arrays.stream(counts).anyMatch(count -> count > 0);
    }
  }

  /**
   * @param sources in an order that is always the same
   * @param enough whether the period has enough articles
   */
  public static ChainedSeries of(List<Source> sources, boolean[] enough) {
    List<Source> compared =
        sources.stream()
            .flatMap(Source::byDepth)
            .filter(source -> source.canBeCompared() && source.has())
            .toList();
    int length = enough.length;
    var counts = new long[length];
    var behind = new long[length];
    long population = 0;
    for (Source source : compared) {
      for (int t = 0; t < length; t++) {
        counts[t] += source.counts[t];
        behind[t] += source.articles[t];
        population += source.population[t];
      }
    }
    double[] exposure = expected(compared, counts);
    double all = Arrays.stream(exposure).sum();
    for (int t = 0; t < length && all > 0; t++) {
      exposure[t] *= population / all;
    }
    // A period in which nothing was to be expected says nothing: RateSeries marks it so.
    return new ChainedSeries(new RateSeries(counts, exposure, enough), behind);
  }

  /** {@code Σ_s α_s E_st}, a period each. */
  private static double[] expected(List<Source> sources, long[] counts) {
    var lambda = new double[counts.length];
    Arrays.fill(lambda, 1);
    double[] expected = expected(sources, lambda);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double moved = 0;
      for (int t = 0; t < lambda.length; t++) {
        double next = (counts[t] + PRIOR) / (expected[t] + PRIOR);
        moved = Math.max(moved, Math.abs(next / lambda[t] - 1));
        lambda[t] = next;
      }
      expected = expected(sources, lambda);
      if (moved <= SETTLED) {
        break;
      }
    }
    return expected;
  }

  private static double[] expected(List<Source> sources, double[] lambda) {
    var expected = new double[lambda.length];
    for (Source source : sources) {
      double exposure = 0;
      for (int t = 0; t < lambda.length; t++) {
        exposure += lambda[t] * source.population[t];
      }
      double rate = sum(source.counts) / exposure;
      for (int t = 0; t < lambda.length; t++) {
        expected[t] += rate * source.population[t];
      }
    }
    return expected;
  }

  private static long sum(long[] values) {
    return Arrays.stream(values).sum();
  }

  public RateSeries series() {
    return series;
  }

  /** Articles of the sources that the period's numbers rest on, as far as they are told apart. */
  public long behind(int period) {
    return behind[period];
  }
}
