package io.trihelix.stats;

/**
 * Lift: how many times more often the two occur together than if they were independent, {@code n_ab
 * n / (n_a n_b)}; 1 means independent. 0 when one of them never occurs.
 */
public final class Lift {
  private Lift() {}

  public static double of(ContingencyTable t) {
    return t.nA() == 0 || t.nB() == 0 ? 0 : (double) t.nAb() * t.n() / ((double) t.nA() * t.nB());
  }
}
