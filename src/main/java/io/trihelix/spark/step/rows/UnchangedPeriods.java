package io.trihelix.spark.step.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.trihelix.spark.table.PeriodInputsTable;
import java.sql.Date;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The periods whose rows an earlier run has computed from what they would be computed from now, so
 * that they can be taken over. A period that is in doubt is none of them.
 */
public final class UnchangedPeriods {
  private static final String[] INPUTS = PeriodInputsTable.TABLE.schema().fieldNames();

  private final Set<String> keys;

  private UnchangedPeriods(Set<String> keys) {
    this.keys = Set.copyOf(keys);
  }

  /** All periods are computed. */
  public static UnchangedPeriods none() {
    return new UnchangedPeriods(Set.of());
  }

  /**
   * Those with the same fingerprint in both.
   *
   * @param now rows of {@link PeriodInputsTable}
   * @param earlier the same of the run whose rows are there
   */
  public static UnchangedPeriods between(Dataset<Row> now, Dataset<Row> earlier) {
    var before = new HashSet<Row>(earlier.select(columns(INPUTS)).collectAsList());
    var same = new HashSet<String>();
    for (Row row : now.select(columns(INPUTS)).collectAsList()) {
      if (before.contains(row)) {
        same.add(Periods.key(row.<String>getAs("period_type"), row.<Date>getAs("period_start")));
      }
    }
    return new UnchangedPeriods(same);
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
  }

  public boolean areNone() {
    return keys.isEmpty();
  }

  /**
   * The rows of these periods.
   *
   * @param table with {@code period_type} and {@code period_start}
   */
  public Dataset<Row> in(Dataset<Row> table) {
    return table.where(Periods.key(col("period_type"), col("period_start")).isInCollection(keys));
  }

  /** Of rows with a column {@code period}, those of all other periods. */
  Dataset<Row> leftOutOf(Dataset<Row> rows) {
    return areNone()
        ? rows
        : rows.where(
            not(
                Periods.key(col("period.period_type"), col("period.period_start"))
                    .isInCollection(keys)));
  }
}
