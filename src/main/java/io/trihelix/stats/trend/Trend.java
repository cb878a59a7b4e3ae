package io.trihelix.stats.trend;

/**
 * All measures of one series. NaN where there is nothing to go by.
 *
 * <ol>
 *   <li>{@code share}: count out of exposure of the period.
 *   <li>{@code movingAverage}: the same over the period and those before it, as many as the
 *       settings say, weighted by their exposure.
 *   <li>{@code growth}: against as many periods before it ({@link Growth}).
 *   <li>{@code yearOnYear}: against the one period a year before ({@link Growth}).
 *   <li>{@code zScore}: against all periods before it ({@link Surprise}).
 *   <li>{@code bursts}: {@link KleinbergBursts}, each with its {@link BurstChance}.
 *   <li>{@code levels}: {@link ChangePoints}.
 * </ol>
 */
public final class Trend {
  private final RateSeries series;
  private final int average;
  private final int aYear;
  private final double[] zScores;
  private final KleinbergBursts.Bursts bursts;
  private final double[] burstChances;
  private final ChangePoints.Levels levels;

  private Trend(
      RateSeries series,
      int average,
      int aYear,
      double[] zScores,
      KleinbergBursts.Bursts bursts,
      ChangePoints.Levels levels) {
    this.series = series;
    this.average = average;
    this.aYear = aYear;
    this.zScores = zScores;
    this.bursts = bursts;
    this.burstChances = bursts.pValues(series);
    this.levels = levels;
  }

  /**
   * @param seed of the permutations of {@link ChangePoints}: the same for the same pair, so that
   *     every run gives the same numbers
   */
  public static Trend of(RateSeries series, TrendPeriod period, TrendSettings settings, long seed) {
    var automaton =
        new KleinbergBursts(settings.burstRatio(), settings.burstCost(), settings.burstLevels());
    return new Trend(
        series,
        settings.average(period),
        period.aYear(),
        Surprise.of(series, settings.minHistory()),
        automaton.in(series),
        ChangePoints.in(series, settings.changeSignificance(), seed));
  }

  public boolean isAssessable(int period) {
    return series.assessable()[period];
  }

  public double share(int period) {
    return isAssessable(period) ? series.counts()[period] / series.exposure()[period] : Double.NaN;
  }

  public double movingAverage(int period) {
    int from = period - average + 1;
    return isAssessable(period)
        ? series.counts(from, period + 1) / series.exposure(from, period + 1)
        : Double.NaN;
  }

  public double growth(int period) {
    return Growth.of(series, period, period - average, period);
  }

  public double yearOnYear(int period) {
    return period < aYear
        ? Double.NaN
        : Growth.of(series, period, period - aYear, period - aYear + 1);
  }

  public double zScore(int period) {
    return zScores[period];
  }

  /** 0 where the period cannot be assessed. */
  public int burstLevel(int period) {
    return bursts.level()[period];
  }

  /** Index of the first period of the burst around a period; -1 outside bursts. */
  public int burstStart(int period) {
    return bursts.start()[period];
  }

  public double burstWeight(int period) {
    return bursts.weight()[period];
  }

  /** Of the burst around a period, by {@link BurstChance}; NaN outside bursts. */
  public double burstPValue(int period) {
    return burstChances[period];
  }

  public double level(int period) {
    return levels.level()[period];
  }

  public double changePValue(int period) {
    return levels.pValue()[period];
  }
}
