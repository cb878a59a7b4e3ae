package io.trihelix.stats.trend;

/**
 * The z-score of a count against the periods before it: {@code 2 (√(r + 3/8) - √(μ + 3/8)) / √φ}. μ
 * is the count to expect by the rate of the history, {@code d (R + 1/2) / D}; the square roots make
 * the spread of a Poisson count 1 whatever its size (Anscombe 1948, "The Transformation of Poisson,
 * Binomial and Negative-Binomial Data"), so that one article where 0.02 were expected is not seven
 * deviations. φ is how much more than a Poisson count the history varies, Pearson's {@code Σ (r_i -
 * μ_i)² / μ_i} over its degrees of freedom, at least 1 (McCullagh and Nelder 1989, "Generalized
 * Linear Models", section 6.2.3): news come in waves, and a wavy pair surprises less.
 */
final class Surprise {
  private static final double ANSCOMBE = 3.0 / 8;

  private Surprise() {}

  /** Of every period; NaN where it cannot be assessed, or fewer than so many before it can. */
  static double[] of(RateSeries series, int minHistory) {
    var z = new double[series.length()];
    int history = 0;
    long counts = 0;
    double exposure = 0;
    // Σ r² / d tells the dispersion of any history: Σ (r - d p)² / (d p) = Σ r² / (d p) - R.
    double squares = 0;
    for (int i = 0; i < z.length; i++) {
      z[i] = Double.NaN;
      if (!series.assessable()[i]) {
        continue;
      }
      double r = series.counts()[i];
      double d = series.exposure()[i];
      if (history >= minHistory) {
        double expected = d * (counts + 0.5) / exposure;
        z[i] =
            2
                * (Math.sqrt(r + ANSCOMBE) - Math.sqrt(expected + ANSCOMBE))
                / Math.sqrt(dispersion(squares, counts, exposure, history));
      }
      history++;
      counts += series.counts()[i];
      exposure += d;
      squares += r * r / d;
    }
    return z;
  }

  private static double dispersion(double squares, long counts, double exposure, int history) {
    if (counts == 0 || history < 2) {
      return 1;
    }
    return Math.max(1, (squares * exposure / counts - counts) / (history - 1));
  }
}
