package io.trihelix.stats;

import java.util.List;
import org.apache.commons.math3.special.Erf;

/**
 * The association of two things over strata, within each of which they are compared: what two
 * sources do for reasons of their own (the one writes of cars and of Shanghai, the other of
 * neither) joins nothing. With {@code a} articles of a stratum of n that hold both, {@code b} and
 * {@code c} with the first or second alone, {@code d} with neither:
 *
 * <ul>
 *   <li>the common odds ratio {@code Σ a d / n ÷ Σ b c / n} (Mantel and Haenszel 1959, "Statistical
 *       Aspects of the Analysis of Data From Retrospective Studies of Disease"), 1 where neither
 *       draws the other; NaN where both sums are 0, infinite where only the second is;
 *   <li>{@code χ² = (Σ a - Σ e)² / Σ v} with {@code e = (a + b)(a + c) / n} and {@code v = (a +
 *       b)(c + d)(a + c)(b + d) / (n² (n - 1))} (Cochran 1954, "Some Methods for Strengthening the
 *       Common χ² Tests"; Mantel and Haenszel), without correction for continuity; about chi-square
 *       with one degree of freedom where there is no association in any stratum; NaN where no
 *       stratum can tell;
 *   <li>its p-value, of both directions.
 * </ul>
 *
 * A stratum without the one or the other, or with nothing else, says nothing and counts for
 * nothing.
 *
 * @param oddsRatio common to all strata, 0 or more
 * @param chiSquare 0 or more
 * @param pValue 0..1
 */
public record StratifiedAssociation(double oddsRatio, double chiSquare, double pValue) {
  /**
   * @param strata one table a stratum
   */
  public static StratifiedAssociation over(List<ContingencyTable> strata) {
    double concordant = 0;
    double discordant = 0;
    double excess = 0;
    double variance = 0;
    for (ContingencyTable t : strata) {
      if (t.n() < 2) {
        continue;
      }
      double n = t.n();
      concordant += t.nAb() * (double) t.neither() / n;
      discordant += t.onlyA() * (double) t.onlyB() / n;
      excess += t.nAb() - t.nA() * (double) t.nB() / n;
      variance += t.nA() * (n - t.nA()) / n * (t.nB() * (n - t.nB()) / n) / (n - 1);
    }
    double chiSquare = variance == 0 ? Double.NaN : excess * excess / variance;
    return new StratifiedAssociation(
        concordant / discordant, chiSquare, Erf.erfc(Math.sqrt(chiSquare / 2)));
  }
}
