package io.trihelix.stats;

import java.util.Arrays;

/**
 * What a three-way mutual information is worth, in millibits.
 *
 * <ul>
 *   <li><b>The null</b> is that the three are independent of each other and as frequent as they
 *       are. Shuffling each of the three columns of observations leaves its margin as it is and
 *       makes all arrangements equally likely; the table that comes out is drawn here from its
 *       exact distribution (a hypergeometric draw of u with i, a multivariate one of g over the
 *       four cells of u and i) without shuffling anything. The mean of T over such tables is its
 *       bias where there is nothing to find; the p-value is the share of them whose T is at least
 *       as far from this mean, the observed one among them (Davison and Hinkley 1997, 4.2.5).
 *   <li><b>The interval</b> is the basic bootstrap interval of 95 % {@code (2T - q(0.975), 2T -
 *       q(0.025))}, with tables drawn from a multinomial distribution with the observed shares.
 *       Since every redrawn table is biased like the observed one, it is corrected for bias. Close
 *       to independence, where T's spread is of the order 1/n, it is but a rough one: there the
 *       null tells more.
 * </ul>
 *
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param nullMean mean under independence
 * @param nullLow 2.5 % quantile under independence
 * @param nullHigh 97.5 % quantile under independence
 * @param pValue two-sided, of independence; never 0, at least 1 / (draws + 1)
 */
public record ThreeWaySignificance(
    double low, double high, double nullMean, double nullLow, double nullHigh, double pValue) {

  /** Differences of T below this are rounding. */
  private static final double ROUNDING = 1e-9;

  private static final double LIMIT = 1000;

  /**
   * @param table what was observed
   * @param draws how many tables to draw, for the null and for the interval each
   * @param seed the same seed gives the same result
   */
  public static ThreeWaySignificance of(ThreeWayTable table, int draws, long seed) {
    var sampler = new CountSampler(seed);
    double observed = ThreeWayInformation.of(table).millibits();
    double[] independent = new double[draws];
    double[] redrawn = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      independent[draw] = ThreeWayInformation.of(independent(table, sampler)).millibits();
    }
    long[] cells = table.cells();
    for (int draw = 0; draw < draws; draw++) {
      redrawn[draw] =
          ThreeWayInformation.of(ThreeWayTable.ofCells(sampler.multinomial(cells))).millibits();
    }
    Arrays.sort(independent);
    Arrays.sort(redrawn);
    double mean = Arrays.stream(independent).average().orElse(0);
    double distance = Math.abs(observed - mean) - ROUNDING;
    long asFar = Arrays.stream(independent).filter(t -> Math.abs(t - mean) >= distance).count();
    return new ThreeWaySignificance(
        clamp(2 * observed - quantile(redrawn, 0.975)),
        clamp(2 * observed - quantile(redrawn, 0.025)),
        mean,
        quantile(independent, 0.025),
        quantile(independent, 0.975),
        (asFar + 1.0) / (draws + 1.0));
  }

  /** A table with the same three margins, all arrangements of the observations equally likely. */
  static ThreeWayTable independent(ThreeWayTable t, CountSampler sampler) {
    long ui = sampler.hypergeometric(t.n(), t.nU(), t.nI());
    long[] sizes = {ui, t.nU() - ui, t.nI() - ui, t.n() - t.nU() - t.nI() + ui};
    long[] withG = new long[sizes.length];
    long left = t.n();
    long draws = t.nG();
    for (int cell = 0; cell < sizes.length; cell++) {
      withG[cell] = sampler.hypergeometric(left, sizes[cell], draws);
      left -= sizes[cell];
      draws -= withG[cell];
    }
    return new ThreeWayTable(
        t.n(), t.nU(), t.nI(), t.nG(), ui, withG[0] + withG[1], withG[0] + withG[2], withG[0]);
  }

  /** Linear between the sorted values (type 7 of Hyndman and Fan 1996). */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private static double clamp(double millibits) {
    return Math.max(-LIMIT, Math.min(LIMIT, millibits));
  }
}
