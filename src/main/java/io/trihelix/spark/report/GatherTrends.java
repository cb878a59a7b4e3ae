package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.report.MonthAxis;
import io.trihelix.report.PairTrend;
import io.trihelix.report.ReportData.TrendRow;
import io.trihelix.report.TrendMonth;
import io.trihelix.spark.table.PairTrendsTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The pairs with the strongest bursts, month by month, among those that are hardly chance. */
final class GatherTrends {
  private final Dataset<Row> months;

  /**
   * @param trends the table of trends
   * @param pairs {@code entity_a, entity_b} of those that count
   */
  GatherTrends(Dataset<Row> trends, Dataset<Row> pairs) {
    this.months =
        trends
            .where(col("period_type").equalTo("month").and(col("window").equalTo("article")))
            .join(pairs, new String[] {"entity_a", "entity_b"}, "left_semi");
  }

  /**
   * Their rows by month, the strongest burst first; where pairs have none, the most frequent.
   *
   * @param most of each combination of types
   */
  Dataset<Row> strongest(int most) {
    var byStrength =
        Window.partitionBy("type_a", "type_b")
            .orderBy(
                col("weight").desc_nulls_last(),
                col("articles").desc(),
                col("entity_a"),
                col("entity_b"));
    Dataset<Row> strongest =
        months
            .groupBy("entity_a", "entity_b", "type_a", "type_b")
            .agg(max("burst_weight").as("weight"), sum("n_ab").as("articles"))
            .withColumn("rank", row_number().over(byStrength))
            .where(col("rank").leq(most))
            .select(
                col("entity_a"),
                col("entity_b"),
                col("weight").as("strongest_weight"),
                col("articles").as("all_articles"));
    return months
        .join(strongest, new String[] {"entity_a", "entity_b"})
        .orderBy(
            col("strongest_weight").desc_nulls_last(),
            col("all_articles").desc(),
            col("entity_a"),
            col("entity_b"),
            col("period_start"));
  }

  /** The rows of each pair, in their order. */
  static Map<PairKey, List<Row>> byPair(List<Row> strongest) {
    var rows = new LinkedHashMap<PairKey, List<Row>>();
    strongest.forEach(
        row -> rows.computeIfAbsent(PairKey.of(row), pair -> new ArrayList<>()).add(row));
    return rows;
  }

  /**
   * @param months of one pair, in order
   */
  static TrendRow row(int pair, List<Row> months, MonthAxis axis) {
    return PairTrend.of(pair, months.stream().map(GatherTrends::month).toList(), axis);
  }

  private static TrendMonth month(Row row) {
    return new TrendMonth(
        Cells.day(row, "period_start"),
        Cells.number(row, "moving_average"),
        Cells.count(row, "n"),
        PairTrendsTable.ASSESSED.equals(Cells.text(row, "assessment")),
        Cells.number(row, "growth"),
        Cells.number(row, "z_score"),
        Cells.day(row, "burst_start"),
        (int) Cells.count(row, "burst_level"),
        Cells.number(row, "burst_weight"),
        Cells.count(row, "panel_burst_level") > 0,
        PairTrendsTable.ASSESSED.equals(Cells.text(row, "panel_assessment")));
  }
}
