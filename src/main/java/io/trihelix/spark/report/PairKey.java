package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.broadcast;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The ids of a pair, in its order. */
record PairKey(String a, String b) {
  private static final StructType TYPE =
      new StructType().add("entity_a", DataTypes.StringType).add("entity_b", DataTypes.StringType);

  static PairKey of(Row row) {
    return new PairKey(Cells.text(row, "entity_a"), Cells.text(row, "entity_b"));
  }

  /** The rows of these pairs alone. The pairs go to the rows, so that no row moves. */
  static Dataset<Row> only(Collection<PairKey> pairs, Dataset<Row> rows) {
    List<Row> keys = pairs.stream().map(pair -> RowFactory.create(pair.a(), pair.b())).toList();
    Dataset<Row> wanted = rows.sparkSession().createDataFrame(keys, TYPE);
    return rows.join(broadcast(wanted), new String[] {"entity_a", "entity_b"}, "left_semi");
  }
}
