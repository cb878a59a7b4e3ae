package io.trihelix.spark.step.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.stream.Stream;
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
 *
 * <p>Of R rows none has an i above R. So where {@code m p ≥ R} the q-value is 1 whatever the ranks
 * are, and only the rows below that, a few in a thousand, need to be sorted together; the others
 * are dealt to many tasks. Without that the period of all days, which has a row for every pair,
 * would be sorted by one.
 */
final class FalseDiscoveryRate {
  private static final String SHARE = "share_of_family";
  private static final String RANKED = "rank_of_p";
  private static final String STEP = "step_of_p";

  /**
   * The rows whose q-value is 1 are dealt to so many parts of a family: small ones, for rows of one
   * part have to be sorted among each other, and by their part a comparison of numbers sorts them.
   */
  private static final int SHARES = 4_096;

  private FalseDiscoveryRate() {}

  /**
   * Adds the column {@code q_value} to rows with {@code p_value}, {@code hypotheses} and {@code
   * most_rows}: no fewer than the rows of the family. The last two are the same in all of a family.
   *
   * @param family the columns that tell families of hypotheses apart
   */
  static Dataset<Row> withQValues(Dataset<Row> rows, String... family) {
    Column inAll = col("p_value").multiply(col("hypotheses"));
    Column ranked = inAll.lt(col("most_rows"));
    WindowSpec ofTheFamily =
        Window.partitionBy(
            Stream.concat(Stream.of(SHARE), Arrays.stream(family))
                .map(org.apache.spark.sql.functions::col)
                .toArray(Column[]::new));
    WindowSpec upToThis =
        ofTheFamily
            .orderBy(col("p_value"))
            .rangeBetween(Window.unboundedPreceding(), Window.currentRow());
    WindowSpec fromThis =
        ofTheFamily
            .orderBy(col("p_value").desc())
            .rangeBetween(Window.unboundedPreceding(), Window.currentRow());
    return rows.withColumn(
            SHARE, when(ranked, lit(0)).otherwise(pmod(hash(col("*")), lit(SHARES)).plus(1)))
        .withColumn(RANKED, count(lit(1)).over(upToThis))
        .withColumn(
            STEP, when(ranked, least(lit(1.0), inAll.divide(col(RANKED)))).otherwise(lit(1.0)))
        .withColumn("q_value", min(STEP).over(fromThis))
        .drop(SHARE, RANKED, STEP);
  }
}
