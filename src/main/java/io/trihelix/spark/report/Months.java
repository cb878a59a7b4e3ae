package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.report.MonthAxis;
import io.trihelix.spark.table.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts by month in one row. */
final class Months {
  /** The column that {@link #gathered} adds. */
  static final String COLUMN = "months";

  private Months() {}

  /** One row for each value of the keys, with a map from its months to the sums of a column. */
  static Dataset<Row> gathered(Dataset<Row> rows, Column counted, String... keys) {
    Column[] groups =
        Stream.concat(Arrays.stream(keys), Stream.of(Table.MONTH))
            .map(org.apache.spark.sql.functions::col)
            .toArray(Column[]::new);
    return rows.groupBy(groups)
        .agg(sum(counted).as("counted"))
        .groupBy(Arrays.copyOf(groups, keys.length))
        .agg(map_from_entries(collect_list(struct(col(Table.MONTH), col("counted")))).as(COLUMN));
  }

  /** The months of the map that are known. */
  static List<YearMonth> known(Set<String> labels) {
    return labels.stream().filter(Months::isKnown).map(YearMonth::parse).toList();
  }

  static List<Long> series(MonthAxis axis, Map<String, Long> counts) {
    var byPosition = new HashMap<Integer, Long>();
    counts.forEach(
        (label, count) -> {
          if (isKnown(label)) {
            byPosition.put(axis.position(YearMonth.parse(label)), count);
          }
        });
    return MonthAxis.series(byPosition);
  }

  /** One number a month. */
  static List<Long> dense(MonthAxis axis, Map<String, Long> counts) {
    var numbers = new ArrayList<Long>();
    for (String label : axis.labels()) {
      numbers.add(counts.getOrDefault(label, 0L));
    }
    return numbers;
  }

  static long unknown(Map<String, Long> counts) {
    return counts.getOrDefault(Table.UNKNOWN_MONTH, 0L);
  }

  static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static boolean isKnown(String label) {
    return !label.equals(Table.UNKNOWN_MONTH);
  }
}
