package io.trihelix.spark.step.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The q-values of Benjamini and Hochberg (1995, "Controlling the False Discovery Rate"): for the
 * i-th smallest of m p-values, the least {@code m p_j / j} of all j ≥ i, at most 1. Taking all rows
 * with {@code q ≤ 0.05} for real, at most 5 % of them are expected to be chance. Equal p-values
 * have equal q-values.
 *
 * <p>m is the number of hypotheses, not of rows: hypotheses that have no row count as such with a
 * p-value of 1, to which they add nothing but their number.
 */
final class FalseDiscoveryRate {
  private static final String RANKED = "rank_of_p";
  private static final String STEP = "step_of_p";

  private FalseDiscoveryRate() {}

  /**
   * Adds the column {@code q_value} to rows with {@code p_value} and {@code hypotheses}.
   *
   * @param family the columns that tell families of hypotheses apart
   */
  static Dataset<Row> withQValues(Dataset<Row> rows, String... family) {
    WindowSpec ofTheFamily =
        Window.partitionBy(
            Arrays.stream(family).map(org.apache.spark.sql.functions::col).toArray(Column[]::new));
    WindowSpec upToThis =
        ofTheFamily
            .orderBy(col("p_value"))
            .rangeBetween(Window.unboundedPreceding(), Window.currentRow());
    WindowSpec fromThis =
        ofTheFamily
            .orderBy(col("p_value").desc())
            .rangeBetween(Window.unboundedPreceding(), Window.currentRow());
    return rows.withColumn(RANKED, count(lit(1)).over(upToThis))
        .withColumn(
            STEP, least(lit(1.0), col("p_value").multiply(col("hypotheses")).divide(col(RANKED))))
        .withColumn("q_value", min(STEP).over(fromThis))
        .drop(RANKED, STEP);
  }
}
