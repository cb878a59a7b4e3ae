package io.trihelix.app;

import io.trihelix.spark.sink.Lake;
import org.junit.jupiter.api.Tag;

/** A catalog of Iceberg follows. */
@Tag("slow")
class AppendToLakeTest extends AppendTest {
  @Override
  Lake lake() {
    return Lake.ICEBERG;
  }
}
