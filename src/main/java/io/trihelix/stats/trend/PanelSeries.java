package io.trihelix.stats.trend;

import java.util.Arrays;
import java.util.List;

/**
 * The series of a pair over a fixed panel of sources, standardised for which of them there are.
 *
 * <p>A source that appears, falls silent or writes twice as much changes the mixture of the corpus,
 * and the share of a pair with it, though no source writes otherwise than before. Here every source
 * is compared with itself (indirect standardisation, as epidemiology compares unlike populations;
 * Rothman, Greenland and Lash 2008, "Modern Epidemiology", chapter 3): with {@code E_st} articles
 * of source s in period t that join any two entities of the pair's types, {@code r_st} of them the
 * pair, and {@code α_s = Σ_t r_st / Σ_t E_st} the rate that is usual for the source,
 *
 * <pre>share_t = α Σ_s r_st / Σ_s α_s E_st,  α = Σ r / Σ E</pre>
 *
 * is the mean rate times how much more often than usual for them the sources of the period join the
 * pair. As a series: counts {@code Σ_s r_st} out of standardised exposures {@code Σ_s α_s E_st /
 * α}.
 *
 * <p>Articles that join no such entities are in no number here, so that more news about other
 * things changes nothing; nor do sources that never have the pair, whether in the panel or not. A
 * period can be assessed if it has enough articles, at least half of the sources that have the pair
 * have an article in it, and anything was to expect of them.
 */
public final class PanelSeries {
  private final RateSeries series;
  private final int[] sources;
  private final long[] population;

  private PanelSeries(RateSeries series, int[] sources, long[] population) {
    this.series = series;
    this.sources = sources;
    this.population = population;
  }

  /**
   * One source of the panel.
   *
   * @param counts articles with the pair, a period each
   * @param population articles that join any two entities of the pair's types
   * @param present whether it has any article
   */
  public record Source(long[] counts, long[] population, boolean[] present) {
    private long allCounts() {
      return Arrays.stream(counts).sum();
    }

    private double rate() {
      return (double) allCounts() / Arrays.stream(population).sum();
    }
  }

  /**
   * @param panel the sources in an order that is always the same
   * @param enough whether the period has enough articles
   */
  public static PanelSeries of(List<Source> panel, boolean[] enough) {
    List<Source> having = panel.stream().filter(source -> source.allCounts() > 0).toList();
    var counts = new long[enough.length];
    var population = new long[enough.length];
    var expected = new double[enough.length];
    var sources = new int[enough.length];
    for (Source source : having) {
      double rate = source.rate();
      for (int t = 0; t < enough.length; t++) {
        counts[t] += source.counts()[t];
        population[t] += source.population()[t];
        expected[t] += rate * source.population()[t];
        sources[t] += source.present()[t] ? 1 : 0;
      }
    }
    double usual =
        (double) Arrays.stream(counts).sum() / Math.max(1, Arrays.stream(population).sum());
    var assessable = new boolean[enough.length];
    for (int t = 0; t < enough.length; t++) {
      assessable[t] = enough[t] && !having.isEmpty() && 2 * sources[t] >= having.size();
      expected[t] = usual == 0 ? 0 : expected[t] / usual;
    }
    return new PanelSeries(new RateSeries(counts, expected, assessable), sources, population);
  }

  public RateSeries series() {
    return series;
  }

  /** Sources that have the pair at all and an article in the period. */
  public int sources(int period) {
    return sources[period];
  }

  /** Articles of these that join any two entities of the pair's types. */
  public long population(int period) {
    return population[period];
  }
}
