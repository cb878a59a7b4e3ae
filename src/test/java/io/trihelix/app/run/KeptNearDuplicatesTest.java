package io.trihelix.app.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.config.Settings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.table.NearDuplicatesTable;
import io.trihelix.spark.table.SignaturesTable;
import io.trihelix.spark.table.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptNearDuplicatesTest extends SparkSuite {
  private static final Settings.Output LAYOUT =
      new Settings.Output(128L << 20, 16L << 20, 1000, false, 2, Duration.ofHours(1));

  private Dataset<Row> signature(long article, String month) {
    return dataset(
            SignaturesTable.TABLE,
            row("article", article, "row_key", 1L, "day", 20_000, "keys", new long[] {1, 2}))
        .withColumn(Table.MONTH, lit(month));
  }

  @Test
  void theNextRunFindsWhatWasKeptAndSharesTheMonthsThatStay(@TempDir Path folder) {
    String place = folder.resolve("warehouse").toString();
    try (var warehouse = Warehouse.open(spark(), place, "20250101T000000-00000001", LAYOUT)) {
      var first = new KeptNearDuplicates(new StagedTables(warehouse), RunMode.APPEND);
      assertFalse(first.holdsEarlier());
      Catalogue.NEAR_DUPLICATES.forEach(
          table -> first.put(table, spark().createDataFrame(List.of(), table.schema())));
      first.put(
          SignaturesTable.TABLE, signature(1, "2025-01").unionByName(signature(2, "2025-02")));
      warehouse.publish(Catalogue.NEAR_DUPLICATES);
    }
    try (var warehouse = Warehouse.open(spark(), place, "20250101T000000-00000002", LAYOUT)) {
      var second = new KeptNearDuplicates(new StagedTables(warehouse), RunMode.APPEND);
      assertTrue(second.holdsEarlier());
      assertFalse(
          new KeptNearDuplicates(new StagedTables(warehouse), RunMode.REPLACE).holdsEarlier());
      second.putMonths(
          SignaturesTable.TABLE,
          second
              .earlier(SignaturesTable.TABLE)
              .where(col(Table.MONTH).equalTo("2025-02"))
              .unionByName(signature(3, "2025-02")),
          List.of("2025-02"));
      second.keep(NearDuplicatesTable.TABLE);
      assertEquals(
          List.of("1 2025-01", "2 2025-02", "3 2025-02"),
          lines(second.rows(SignaturesTable.TABLE), "article", Table.MONTH));
      assertEquals(
          List.of("1 2025-01", "2 2025-02"),
          lines(second.earlier(SignaturesTable.TABLE), "article", Table.MONTH));
      assertEquals(0, second.rows(NearDuplicatesTable.TABLE).count());
    }
  }
}
