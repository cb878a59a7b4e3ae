package io.trihelix.spark.step.rows;

import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;

/** The rows of a partition as a stream, which reads each when it is asked for. */
public final class PartitionRows {
  private PartitionRows() {}

  public static Stream<Row> stream(Iterator<Row> rows) {
    Iterable<Row> once = () -> rows;
    return StreamSupport.stream(once.spliterator(), false);
  }
}
