package io.trihelix.spark.sink;

import org.junit.jupiter.api.Tag;

/** A catalog of Iceberg follows. */
@Tag("slow")
class WarehouseInLakeTest extends WarehouseTest {
  @Override
  Lake lake() {
    return Lake.ICEBERG;
  }
}
