package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import io.trihelix.report.ReportLimits;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.step.rows.OneQuery;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.stats.HardlyChance;
import io.trihelix.stats.PeriodType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Which pairs the page shows: the strongest of each period, and those of well-known entities. */
final class SelectPairs {
  /** What the rankings are ordered by: strength of evidence, then names of the pair. */
  private static final Column[] STRONGEST_FIRST = {
    col("llr").desc(), col("n_ab").desc(), col("entity_a"), col("entity_b")
  };

  private static final String HARDLY_CHANCE = HardlyChance.DEFAULT.condition();

  private final Dataset<Row> stats;
  private final ReportLimits limits;

  SelectPairs(PublishedTables tables, ReportLimits limits) {
    this.stats = tables.rows(PairStatsTable.TABLE).where(col("window").equalTo("article"));
    this.limits = limits;
  }

  /** The periods that can be chosen. */
  Supplier<List<Period>> periods(OneQuery query) {
    return query.ask(
        stats.groupBy("period_type", "period_start").count(),
        rows ->
            Period.chosen(
                rows.stream().map(row -> Period.of(row, Cells.count(row, "count"))).toList(),
                limits));
  }

  /**
   * The strongest pairs of each period and combination of types, in order; only such as are hardly
   * chance in the period.
   */
  Dataset<Row> rankings(List<Period> periods) {
    var window =
        Window.partitionBy("period_type", "period_start", "type_a", "type_b")
            .orderBy(STRONGEST_FIRST);
    return stats
        .where(Period.any(periods))
        .where(HARDLY_CHANCE)
        .withColumn("rank", row_number().over(window))
        .where(col("rank").leq(limits.ranked()))
        .orderBy("type_a", "type_b", "rank", "period_type", "period_start")
        .select(
            "period_type",
            "period_start",
            "entity_a",
            "entity_b",
            "n_ab",
            "npmi",
            "llr",
            "lift",
            "q_value");
  }

  /**
   * For each entity its strongest partners of each type; those that are hardly chance go before the
   * others, then those that are together more often than independent ones.
   *
   * @param entities the most mentioned first
   */
  Supplier<List<PairKey>> partners(OneQuery query, List<String> entities) {
    var window =
        Window.partitionBy("entity", "partner_type")
            .orderBy(
                coalesce(expr(HARDLY_CHANCE), lit(false)).desc(),
                col("lift").gt(1).desc(),
                col("llr").desc(),
                col("n_ab").desc(),
                col("entity_a"),
                col("entity_b"));
    Column sides =
        array(
            struct(col("entity_a").as("entity"), col("type_b").as("partner_type")),
            struct(col("entity_b").as("entity"), col("type_a").as("partner_type")));
    Dataset<Row> strongest =
        whole()
            .withColumn("side", explode(sides))
            .select("entity_a", "entity_b", "n_ab", "llr", "lift", "q_value", "side.*")
            .join(broadcast(places(entities)), new String[] {"entity"})
            .withColumn("rank", row_number().over(window))
            .where(col("rank").leq(limits.partners()).and(col("rank").leq(col("places"))))
            .groupBy("entity_a", "entity_b")
            .agg(min("rank").as("rank"), first("n_ab").as("n_ab"))
            .orderBy(col("rank"), col("n_ab").desc(), col("entity_a"), col("entity_b"))
            .limit(limits.pairs());
    return query.ask(strongest, SelectPairs::keys);
  }

  /** The pairs among central entities, the most frequent first. */
  Supplier<List<PairKey>> among(OneQuery query, List<String> central) {
    Dataset<Row> pairs =
        Ids.only(central, Ids.only(central, whole(), "entity_a"), "entity_b")
            .orderBy(col("n_ab").desc(), col("entity_a"), col("entity_b"))
            .limit(limits.centralPairs())
            .select("entity_a", "entity_b");
    return query.ask(pairs, SelectPairs::keys);
  }

  private static List<PairKey> keys(List<Row> rows) {
    return rows.stream().map(PairKey::of).toList();
  }

  /** The scores of pairs over the whole corpus. */
  Dataset<Row> scores(Collection<PairKey> pairs) {
    return PairKey.only(pairs, whole())
        .select("entity_a", "entity_b", "n_ab", "npmi", "llr", "lift", "q_value");
  }

  /** Both ids of the pairs that are hardly chance over the whole corpus. */
  Dataset<Row> hardlyChance() {
    return whole().where(HARDLY_CHANCE).select("entity_a", "entity_b");
  }

  private Dataset<Row> whole() {
    return stats.where(col("period_type").equalTo(PeriodType.ALL.label()));
  }

  /** How many partners of a type each entity gets. */
  private Dataset<Row> places(List<String> entities) {
    var rows = new ArrayList<Row>();
    for (String entity : entities) {
      boolean profiled = rows.size() < limits.profiled();
      rows.add(RowFactory.create(entity, profiled ? limits.partners() : limits.partnersOfOthers()));
    }
    return stats
        .sparkSession()
        .createDataFrame(
            rows,
            new StructType()
                .add("entity", DataTypes.StringType)
                .add("places", DataTypes.IntegerType));
  }
}
