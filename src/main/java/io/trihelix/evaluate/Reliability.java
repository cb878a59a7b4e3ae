package io.trihelix.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * How often mentions of like confidence are right: with honest confidences the share that is right
 * is the mean confidence, in every bin.
 *
 * @param bins of confidences from 0 to 1, {@value #BINS} of equal width, the last one with 1 itself
 */
public record Reliability(List<Bin> bins) {
  static final int BINS = 10;

  public static final Reliability NONE = new Reliability(List.of());

  /**
   * Mentions of like confidence.
   *
   * @param mentions how many there are
   * @param right how many of them are right
   * @param sum of their confidences
   */
  public record Bin(long mentions, long right, double sum) {
    static final Bin NONE = new Bin(0, 0, 0);

    Bin plus(Bin other) {
      return new Bin(mentions + other.mentions, right + other.right, sum + other.sum);
    }

    /** Mean confidence; 0 where there is no mention. */
    public double confidence() {
      return mentions == 0 ? 0 : sum / mentions;
    }

    /** Share of the mentions that is right, 0..1; 0 where there is no mention. */
    public double share() {
      return mentions == 0 ? 0 : (double) right / mentions;
    }
  }

  public Reliability {
    bins = List.copyOf(bins);
  }

  static Reliability of(double confidence, boolean right) {
    int place = Math.max(0, Math.min(BINS - 1, (int) (confidence * BINS)));
    var bins = new ArrayList<Bin>();
    for (int bin = 0; bin < BINS; bin++) {
      bins.add(bin == place ? new Bin(1, right ? 1 : 0, confidence) : Bin.NONE);
    }
    return new Reliability(bins);
  }

  Reliability plus(Reliability other) {
    if (bins.isEmpty() || other.bins.isEmpty()) {
      return bins.isEmpty() ? other : this;
    }
    var sums = new ArrayList<Bin>();
    for (int bin = 0; bin < BINS; bin++) {
      sums.add(bins.get(bin).plus(other.bins.get(bin)));
    }
    return new Reliability(sums);
  }

  /** Lower end of a bin, 0..1. */
  public static double from(int bin) {
    return (double) bin / BINS;
  }
}
