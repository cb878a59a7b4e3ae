package io.trihelix.spark.step.rows;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import io.trihelix.spark.table.PeriodInputsTable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Tells by a few numbers which rows lie in each period: their count, and of two independent hashes
 * of every row the exclusive or, which is the same in any order. Two sets of rows with the same
 * three numbers are the same but for a chance of 2<sup>-128</sup>.
 *
 * <p>Equal rows would cancel each other out, so each must differ from the others: the columns that
 * are given hold a key.
 */
public final class PeriodFingerprints {
  private static final int FIRST = 1;
  private static final int SECOND = 2;

  private final Periods periods;
  private final List<Dataset<Row>> hashed = new ArrayList<>();

  public PeriodFingerprints(Periods periods) {
    this.periods = periods;
  }

  /**
   * Adds rows.
   *
   * @param name tells these rows from others that are added
   * @param rows with {@code published_date}
   * @param columns of them that count, a key among them
   */
  public PeriodFingerprints with(String name, Dataset<Row> rows, Column... columns) {
    hashed.add(
        rows.select(
            col("published_date"),
            hash(FIRST, name, columns).as("first_hash"),
            hash(SECOND, name, columns).as("second_hash")));
    return this;
  }

  private static Column hash(int seed, String name, Column... columns) {
    var hashed = new ArrayList<Column>(List.of(lit(seed), lit(name), col("published_date")));
    for (Column column : columns) {
      // Spark passes over nulls, so that (null, x) and (x, null) would be one.
      hashed.add(column.isNull());
      hashed.add(column);
    }
    return xxhash64(hashed.toArray(Column[]::new));
  }

  /**
   * Rows of {@link PeriodInputsTable}.
   *
   * @param basis what the rows of a period follow from besides these
   */
  public Dataset<Row> on(String basis) {
    Dataset<Row> daily =
        hashed.stream()
            .reduce(Dataset::unionAll)
            .orElseThrow()
            .groupBy("published_date")
            .agg(
                count(lit(1)).as("rows"),
                bit_xor(col("first_hash")).as("first_hash"),
                bit_xor(col("second_hash")).as("second_hash"));
    return periods
        .of(daily)
        .groupBy("period")
        .agg(
            sum("rows").as("rows"),
            bit_xor(col("first_hash")).as("first_hash"),
            bit_xor(col("second_hash")).as("second_hash"))
        .select(col("period.*"), lit(basis).as("basis"), col("*"))
        .select(PeriodInputsTable.TABLE.columns());
  }
}
