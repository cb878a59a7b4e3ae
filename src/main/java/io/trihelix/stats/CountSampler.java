package io.trihelix.stats;

import java.util.SplittableRandom;

/**
 * Draws counts from the distributions of tables. The same seed gives the same draws, on any
 * machine. Every draw is an inversion that starts at the mode and goes to both sides in turn, so
 * that it takes about as many steps as a standard deviation is wide (Kachitvichyanukul and
 * Schmeiser 1985, HIN, started at the mode). Not thread-safe.
 */
final class CountSampler {
  private final SplittableRandom random;

  CountSampler(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The ratio of the probability of {@code k + 1} to that of {@code k}. */
  private interface Step {
    double up(long k);
  }

  /**
   * How many of {@code draws} balls, drawn without replacement, are marked.
   *
   * @param n balls
   * @param marked of them
   * @param draws at most n
   */
  long hypergeometric(long n, long marked, long draws) {
    long least = Math.max(0, draws + marked - n);
    long most = Math.min(draws, marked);
    if (least == most) {
      return least;
    }
    long mode = within(least, most, (draws + 1.0) * (marked + 1.0) / (n + 2.0));
    double logProbability =
        LogFactorial.choose(marked, mode)
            + LogFactorial.choose(n - marked, draws - mode)
            - LogFactorial.choose(n, draws);
    long unmarkedUndrawn = n - marked - draws;
    return invert(
        least,
        most,
        mode,
        Math.exp(logProbability),
        k -> (double) (marked - k) / (k + 1) * ((double) (draws - k) / (unmarkedUndrawn + k + 1)));
  }

  /** How many of {@code trials} succeed, each with the same probability 0..1. */
  long binomial(long trials, double probability) {
    if (trials == 0 || probability <= 0) {
      return 0;
    }
    if (probability >= 1) {
      return trials;
    }
    long mode = within(0, trials, (trials + 1.0) * probability);
    double logProbability =
        LogFactorial.choose(trials, mode)
            + mode * Math.log(probability)
            + (trials - mode) * Math.log1p(-probability);
    double odds = probability / (1 - probability);
    return invert(
        0, trials, mode, Math.exp(logProbability), k -> odds * ((double) (trials - k) / (k + 1)));
  }

  /** As many observations as {@code cells} hold, dealt anew with the shares of the cells. */
  long[] multinomial(long[] cells) {
    long weight = 0;
    for (long cell : cells) {
      weight += cell;
    }
    long left = weight;
    long[] drawn = new long[cells.length];
    for (int cell = 0; cell < cells.length; cell++) {
      if (cells[cell] > 0) {
        drawn[cell] = binomial(left, (double) cells[cell] / weight);
        left -= drawn[cell];
        weight -= cells[cell];
      }
    }
    return drawn;
  }

  private static long within(long least, long most, double place) {
    return Math.max(least, Math.min(most, (long) place));
  }

  private long invert(long least, long most, long mode, double atMode, Step step) {
    double rest = random.nextDouble() - atMode;
    long above = mode;
    long below = mode;
    double atAbove = atMode;
    double atBelow = atMode;
    while (rest >= 0 && (above < most || below > least)) {
      if (above < most) {
        atAbove *= step.up(above);
        above++;
        rest -= atAbove;
        if (rest < 0) {
          return above;
        }
      }
      if (below > least) {
        below--;
        atBelow /= step.up(below);
        rest -= atBelow;
        if (rest < 0) {
          return below;
        }
      }
      if (atAbove + atBelow == 0) {
        break;
      }
    }
    // Rounding may leave a last crumb of probability.
    return mode;
  }
}
