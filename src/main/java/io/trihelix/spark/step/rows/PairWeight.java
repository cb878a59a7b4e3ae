package io.trihelix.spark.step.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * The weight of a pair in a story: {@code 1 / (k - 1)} where the story has k entities. The two of a
 * story of two have weight 1; each entity of a story shares 1 among all others of it, so that a
 * list of forty says no more of one of them than a story of two (Newman 2001, "Scientific
 * Collaboration Networks II: Shortest Paths, Weighted Networks, and Centrality"; fractional
 * counting in bibliometrics, Perianes-Rodriguez, Waltman and van Eck 2016).
 *
 * <p>Weights are summed as whole billionths: sums of fractions would differ in their last digits
 * with the order of rows.
 */
public final class PairWeight {
  private static final double UNITS = 1e9;

  private PairWeight() {}

  /**
   * Sum of the weights of rows of cooccurrences, in billionths.
   *
   * @param together which rows count
   */
  public static Column units(Column together) {
    Column weight = lit(UNITS).divide(col("story_entities").minus(1));
    return sum(when(together, round(weight).cast("bigint")).otherwise(0L));
  }

  /** The weight that a sum of billionths stands for. */
  public static Column value(Column units) {
    return units.divide(UNITS);
  }

  /** The weight that a sum of billionths stands for. */
  public static double value(long units) {
    return units / UNITS;
  }
}
