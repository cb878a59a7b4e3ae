package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.broadcast;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Thousands of ids as a condition. They are joined, not written into the query, where each would be
 * an expression that every rule of the optimiser looks at.
 */
final class Ids {
  private Ids() {}

  /** The rows whose id is one of these. */
  static Dataset<Row> only(Collection<String> ids, Dataset<Row> rows, String column) {
    var type = new StructType().add(column, DataTypes.StringType);
    List<Row> wanted = ids.stream().map(id -> RowFactory.create(id)).toList();
    return rows.join(
        broadcast(rows.sparkSession().createDataFrame(wanted, type)),
        new String[] {column},
        "left_semi");
  }
}
