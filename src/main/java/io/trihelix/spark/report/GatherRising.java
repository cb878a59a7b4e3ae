package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trihelix.spark.report.Risen.Changed;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.step.trend.EntityTrendsTable;
import io.trihelix.spark.table.PairTrendsTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which entities rise or fade, and which pairs grow closer or drift apart: one query for both. */
final class GatherRising {
  /** So many that have changed are looked at, those with the most articles. */
  private static final int MOST_CHANGED = 1500;

  private static final Column NO_TEXT = lit(null).cast("string");
  private static final Column NO_NUMBER = lit(null).cast("double");

  private final PublishedTables tables;
  private final Dataset<Row> hardlyChance;
  private final int most;

  /**
   * @param hardlyChance {@code entity_a, entity_b} of the pairs that count
   * @param most of each kind, direction and confirmation
   */
  GatherRising(PublishedTables tables, Dataset<Row> hardlyChance, int most) {
    this.tables = tables;
    this.hardlyChance = hardlyChance;
    this.most = most;
  }

  /**
   * Those that changed most, in order.
   *
   * @param entities empty without the table
   * @param pairs empty without the table
   */
  record Rising(Optional<List<Changed>> entities, Optional<List<Changed>> pairs) {}

  Supplier<Rising> all(OneQuery query) {
    Supplier<Optional<List<Changed>>> entities =
        query.ask(tables.find(EntityTrendsTable.TABLE).map(this::ofEntities), this::strongest);
    Supplier<Optional<List<Changed>>> pairs =
        query.ask(tables.find(PairTrendsTable.TABLE).map(this::ofPairs), this::strongest);
    return () -> new Rising(entities.get(), pairs.get());
  }

  private List<Changed> strongest(List<Row> rows) {
    return Risen.strongest(rows.stream(), most);
  }

  static boolean isPair(Row row) {
    return Cells.text(row, "entity_b") != null;
  }

  /**
   * What confirms a change: the chain of sources that come and go, each compared with itself; in
   * tables of an earlier version the panel of those that are there all along.
   */
  private Dataset<Row> ofEntities(Dataset<Row> trends) {
    String steady = List.of(trends.columns()).contains("chained_level") ? "chained_" : "panel_";
    Column assessed = col(steady + "assessment").equalTo(PairTrendsTable.ASSESSED);
    return changed(
        trends
            .where(col("period_type").equalTo("month"))
            .groupBy(
                col("entity_id").as("entity_a"),
                NO_TEXT.as("entity_b"),
                col("entity_type").as("kind"))
            .agg(
                sum("n_a").as("articles"),
                first("level").as("first"),
                steps("level", "change_p_value", NO_TEXT).as("steps"),
                first(steady + "level").as("steady_first"),
                steps(steady + "level", steady + "change_p_value", NO_TEXT).as("steady_steps"),
                max(when(assessed, col("period_start"))).as("steady_assessed"),
                max(col("burst_start").isNotNull()).as("bursts"),
                months(
                    col("n_a"),
                    col("n").cast("double"),
                    col(steady + "n_a"),
                    col(steady + "share"),
                    col("burst_start"),
                    col("burst_weight"),
                    col(steady + "burst_level").gt(0),
                    assessed)));
  }

  /** Attraction compares each source with itself: it needs no other proof. */
  private Dataset<Row> ofPairs(Dataset<Row> trends) {
    return changed(
        trends
            .where(col("period_type").equalTo("month").and(col("window").equalTo("article")))
            .join(hardlyChance, new String[] {"entity_a", "entity_b"}, "left_semi")
            .groupBy(col("entity_a"), col("entity_b"), lit("").as("kind"))
            .agg(
                sum("n_ab").as("articles"),
                NO_NUMBER.as("first"),
                steps("attraction_level", "attraction_change_p_value", NO_TEXT).as("steps"),
                first("attraction_level").as("steady_first"),
                steps("attraction_level", "attraction_change_p_value", col("attraction_change"))
                    .as("steady_steps"),
                lit(null).cast("date").as("steady_assessed"),
                max(col("attraction_burst_start").isNotNull()).as("bursts"),
                months(
                    col("attraction_n_ab"),
                    col("attraction_expected"),
                    col("attraction_n_ab"),
                    NO_NUMBER,
                    col("attraction_burst_start"),
                    NO_NUMBER,
                    lit(true),
                    lit(true))));
  }

  private static Dataset<Row> changed(Dataset<Row> rows) {
    return rows.where(size(col("steps")).plus(size(col("steady_steps"))).gt(0).or(col("bursts")))
        .orderBy(col("articles").desc(), col("entity_a"), col("entity_b"))
        .limit(MOST_CHANGED);
  }

  private static Column first(String level) {
    return min(when(col(level).isNotNull(), struct(col("period_start"), col(level).as("level"))))
        .getField("level");
  }

  private static Column steps(String level, String p, Column toward) {
    return array_sort(
        collect_list(
            when(
                col(p).isNotNull().and(col(level).isNotNull()),
                struct(
                    col("period_start").as("day"),
                    col(level).as("level"),
                    col(p).as("p"),
                    toward.as("toward")))));
  }

  /**
   * @param n what is counted in a month
   * @param of what it is a share of
   * @param steady what is counted by the sources that confirm
   */
  private static Column months(
      Column n,
      Column of,
      Column steady,
      Column share,
      Column burst,
      Column weight,
      Column steadyBursts,
      Column steadyAssessed) {
    return array_sort(
            collect_list(
                struct(
                    col("period_start").as("day"),
                    n.as("n"),
                    of.as("of"),
                    steady.as("steady"),
                    share.as("share"),
                    burst.as("burst"),
                    weight.as("weight"),
                    steadyBursts.as("steady_bursts"),
                    steadyAssessed.as("steady_assessed"))))
        .as("months");
  }
}
