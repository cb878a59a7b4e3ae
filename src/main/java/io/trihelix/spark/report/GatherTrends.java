package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.report.MonthAxis;
import io.trihelix.report.ReportData.TrendRow;
import io.trihelix.report.Rounded;
import io.trihelix.spark.table.PairTrendsTable;
import io.trihelix.stats.trend.BurstConfirmation;
import java.time.LocalDate;
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
    var average = new ArrayList<Double>();
    Double growth = null;
    Double zScore = null;
    Double weight = null;
    for (Row month : months) {
      Double share = Cells.number(month, "moving_average");
      if (share != null) {
        average.add((double) axis.position(Cells.day(month, "period_start")));
        average.add(Rounded.of(share * Cells.count(month, "n")));
      }
      if (PairTrendsTable.ASSESSED.equals(Cells.text(month, "assessment"))) {
        growth = Cells.number(month, "growth");
        zScore = Cells.number(month, "z_score");
      }
      Double burst = Cells.number(month, "burst_weight");
      weight = weight == null || burst != null && burst > weight ? burst : weight;
    }
    List<Burst> bursts = bursts(months, axis);
    return new TrendRow(
        pair,
        average,
        bursts.stream()
            .flatMap(burst -> List.of(burst.first(), burst.last(), burst.level()).stream())
            .toList(),
        bursts.stream().map(burst -> burst.confirmation().label()).toList(),
        Rounded.of(weight),
        Rounded.of(growth),
        Rounded.of(zScore));
  }

  /**
   * @param panelBursts whether the panel of sources shows a burst in one of its months as well
   * @param panelAssessed whether the panel can be assessed in one of its months
   */
  private record Burst(int first, int last, int level, boolean panelBursts, boolean panelAssessed) {
    Burst with(Burst later) {
      return new Burst(
          first,
          later.last,
          Math.max(level, later.level),
          panelBursts || later.panelBursts,
          panelAssessed || later.panelAssessed);
    }

    BurstConfirmation confirmation() {
      return BurstConfirmation.of(panelBursts, panelAssessed);
    }
  }

  private static List<Burst> bursts(List<Row> months, MonthAxis axis) {
    var byStart = new LinkedHashMap<LocalDate, Burst>();
    for (Row month : months) {
      LocalDate start = Cells.day(month, "burst_start");
      int level = (int) Cells.count(month, "burst_level");
      if (start != null && level > 0) {
        int position = axis.position(Cells.day(month, "period_start"));
        byStart.merge(
            start,
            new Burst(
                position,
                position,
                level,
                Cells.count(month, "panel_burst_level") > 0,
                PairTrendsTable.ASSESSED.equals(Cells.text(month, "panel_assessment"))),
            Burst::with);
      }
    }
    return List.copyOf(byStart.values());
  }
}
