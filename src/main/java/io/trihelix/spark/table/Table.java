package io.trihelix.spark.table;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * What a table is.
 *
 * @param name of its folder and of the table
 * @param grain what one row is
 * @param key the columns that tell rows apart
 * @param schema with a comment for every column
 * @param layout how its rows are spread over files
 * @param sortedBy the columns that files are sorted by, so that engines can skip row groups
 */
public record Table(
    String name,
    String grain,
    List<String> key,
    StructType schema,
    Layout layout,
    List<String> sortedBy) {

  /** The partition column of tables partitioned by month. */
  public static final String MONTH = "published_month";

  /** Its value where the date is unknown. */
  public static final String UNKNOWN_MONTH = "unknown";

  /** What the names of working tables begin with: they are staged, but never published. */
  public static final String WORKING = "work-";

  /** What the names of tables begin with that only later runs read. */
  public static final String FOR_LATER_RUNS = "_";

  private static final List<String> UNREPEATED = List.of("body", "raw", "evidence");

  public Table {
    key = List.copyOf(key);
    sortedBy = List.copyOf(sortedBy);
  }

  /** The partition that a day belongs to. */
  public static Column month(Column day) {
    return functions.coalesce(functions.date_format(day, "yyyy-MM"), functions.lit(UNKNOWN_MONTH));
  }

  /** Whether it is gone when the run is published. */
  public boolean isWorking() {
    return name.startsWith(WORKING);
  }

  /** Whether it is kept for later runs alone, out of readers' sight. */
  public boolean isForLaterRuns() {
    return name.startsWith(FOR_LATER_RUNS);
  }

  public boolean partitionedByMonth() {
    return layout == Layout.BY_MONTH;
  }

  /** Its columns, in order. */
  public Column[] columns() {
    return Arrays.stream(schema.fieldNames()).map(functions::col).toArray(Column[]::new);
  }

  /** Its columns whose values hardly ever recur, so that dictionaries of them are of no use. */
  public List<String> unrepeated() {
    return UNREPEATED.stream().filter(List.of(schema.fieldNames())::contains).toList();
  }
}
