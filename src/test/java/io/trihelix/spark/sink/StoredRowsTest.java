package io.trihelix.spark.sink;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.WithdrawnTable;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRowsTest extends SparkSuite {
  @TempDir private Path folder;

  private void write(String... ids) {
    for (String id : ids) {
      dataset(WithdrawnTable.TABLE, row("article_id", id))
          .coalesce(1)
          .write()
          .mode("append")
          .parquet(folder.toString());
    }
  }

  private Dataset<Row> rows(StoredRows stored) {
    return stored.of(WithdrawnTable.TABLE, new org.apache.hadoop.fs.Path(folder.toString()));
  }

  @Test
  void aFolderIsListedAnewWhenItIsSaidToHaveChanged() {
    var stored = new StoredRows(spark());
    write("a");
    assertEquals(1, rows(stored).count());
    write("b");
    stored.changed(new org.apache.hadoop.fs.Path(folder.toString()));
    assertEquals(2, rows(stored).count());
  }

  @Test
  void rowsThatAreReadInOnePieceAreGroupedAndJoinedWithoutAShuffle() {
    write("a", "b", "c");
    var stored = new StoredRows(spark());
    assertTrue(plan(joined(rows(stored))).contains("Exchange hashpartitioning"));

    spark().conf().set("spark.sql.adaptive.enabled", "false");
    spark().conf().set("spark.sql.shuffle.partitions", "1");
    assertFalse(plan(joined(rows(stored))).contains("Exchange hashpartitioning"));
    assertEquals(3, joined(rows(stored)).count());
  }

  private static Dataset<Row> joined(Dataset<Row> rows) {
    Dataset<Row> counted = rows.groupBy("article_id").count();
    return counted.join(
        counted.select(col("article_id"), col("count").as("again")).hint("merge"), "article_id");
  }

  private static String plan(Dataset<Row> rows) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) rows)
        .queryExecution()
        .executedPlan()
        .toString();
  }
}
