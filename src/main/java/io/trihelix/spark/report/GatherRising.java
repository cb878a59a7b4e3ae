package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.step.rows.OneQuery;
import io.trihelix.spark.step.trend.EntityTrendsTable;
import io.trihelix.spark.view.ViewRows;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.trend.BurstConfirmation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Which entities rise or fade, and which pairs grow closer or drift apart: of each its surest
 * movement, as the views {@code rising_entities}, {@code fading_entities} and {@code closer_pairs}
 * have it.
 */
final class GatherRising {
  private static final Column[] SUREST_FIRST = {
    col("weight").desc(), col("month_start"), col("kind"), col("a"), col("b")
  };

  private final PublishedTables tables;
  private final int most;

  /**
   * @param most of each kind, direction, duration and confirmation
   */
  GatherRising(PublishedTables tables, int most) {
    this.tables = tables;
    this.most = most;
  }

  /**
   * A movement of an entity (b is null) or a pair.
   *
   * @param since its first month
   * @param until its last month; null for a level that lasts
   * @param before rate before it, or outside the burst
   * @param now rate in it
   * @param p how probable such a movement is by chance
   * @param weight by how much it explains the articles better than none, in nats
   * @param confirmation whether sources could be compared with themselves
   */
  record Movement(
      String a,
      String b,
      LocalDate since,
      LocalDate until,
      double before,
      double now,
      double p,
      double weight,
      BurstConfirmation confirmation) {
    PairKey pair() {
      return new PairKey(a, b);
    }

    private static Movement of(Row row) {
      return new Movement(
          Cells.text(row, "a"),
          Cells.text(row, "b"),
          Cells.day(row, "month_start"),
          Cells.day(row, "ended"),
          Cells.number(row, "before"),
          Cells.number(row, "now"),
          Cells.number(row, "p_value"),
          Cells.number(row, "weight"),
          BurstConfirmation.of(row.getAs("compared"), row.getAs("compared")));
    }
  }

  /**
   * Those that moved most surely, levels that last before what passed.
   *
   * @param entities empty without the table
   * @param pairs empty without the table
   */
  record Rising(Optional<List<Movement>> entities, Optional<List<Movement>> pairs) {
    /** The entities, in the order of their movements. */
    Set<String> changed() {
      var changed = new LinkedHashSet<String>();
      entities.orElse(List.of()).forEach(entity -> changed.add(entity.a()));
      return changed;
    }
  }

  Supplier<Rising> all(OneQuery query) {
    var views = new ViewRows(tables);
    Supplier<Optional<List<Movement>>> entities =
        query.ask(
            views
                .find("rising_entities")
                .flatMap(
                    rising ->
                        views.find("fading_entities").map(fading -> ofEntities(rising, fading))),
            GatherRising::movements);
    Supplier<Optional<List<Movement>>> pairs =
        query.ask(views.find("closer_pairs").map(this::ofPairs), GatherRising::movements);
    return () -> new Rising(entities.get(), pairs.get());
  }

  /** The shares of these entities, by month. */
  Supplier<Map<String, Map<LocalDate, Double>>> shares(OneQuery query, Set<String> entities) {
    return query.ask(
        tables
            .rows(EntityTrendsTable.TABLE)
            .where("period_type = 'month' AND chained_share IS NOT NULL")
            .where(col("entity_id").isInCollection(entities))
            .select("entity_id", "period_start", "chained_share"),
        GatherRising::shares);
  }

  private static Map<String, Map<LocalDate, Double>> shares(List<Row> months) {
    var shares = new HashMap<String, Map<LocalDate, Double>>();
    for (Row month : months) {
      shares
          .computeIfAbsent(Cells.text(month, "entity_id"), entity -> new TreeMap<>())
          .put(Cells.day(month, "period_start"), Cells.number(month, "chained_share"));
    }
    return shares;
  }

  private static List<Movement> movements(List<Row> rows) {
    return rows.stream().map(Movement::of).toList();
  }

  private Dataset<Row> ofEntities(Dataset<Row> rising, Dataset<Row> fading) {
    return inOrder(
        surest(
            rising
                .withColumn("direction", lit("rising"))
                .unionByName(fading.withColumn("direction", lit("fading")))
                .withColumn("compared", col("behind").gt(0))
                .withColumnsRenamed(Map.of("entity_id", "a", "entity_type", "type"))
                .withColumn("b", lit(null).cast("string"))));
  }

  /** Attraction compares each source with itself: it needs no other proof. */
  private Dataset<Row> ofPairs(Dataset<Row> closer) {
    return inOrder(
        surest(
            closer
                .where(col("together_in").equalTo(PairWindow.ARTICLE.label()))
                .withColumn("compared", lit(true))
                .withColumnsRenamed(Map.of("entity_a", "a", "entity_b", "b"))
                .withColumn("type", lit(""))));
  }

  private Dataset<Row> surest(Dataset<Row> movements) {
    return movements
        .withColumn(
            "nth",
            row_number().over(Window.partitionBy("a", "b", "direction").orderBy(SUREST_FIRST)))
        .where("nth = 1")
        .withColumn(
            "place",
            row_number()
                .over(
                    Window.partitionBy("type", "direction", "lasting", "compared")
                        .orderBy(SUREST_FIRST)))
        .where(col("place").leq(most))
        .select(
            col("a"),
            col("b"),
            col("kind"),
            col("lasting"),
            col("month_start"),
            when(col("lasting"), lit(null)).otherwise(col("until")).as("ended"),
            col("before"),
            col("now"),
            col("p_value"),
            col("weight"),
            col("compared"));
  }

  private static Dataset<Row> inOrder(Dataset<Row> movements) {
    var lastingFirst = new Column[SUREST_FIRST.length + 1];
    lastingFirst[0] = col("lasting").desc();
    System.arraycopy(SUREST_FIRST, 0, lastingFirst, 1, SUREST_FIRST.length);
    return movements.orderBy(lastingFirst);
  }
}
