package io.trihelix.spark.step.score;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.spark.table.PairTrendsTable;
import io.trihelix.stats.HardlyChance;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.PeriodType;
import io.trihelix.stats.trend.BurstConfirmation;
import io.trihelix.stats.trend.TrendPeriod;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The pairs that stand out in a period, the first ones first, each with a sentence that shows it.
 *
 * <p>Association ({@link PairRanking#NPMI}, {@link PairRanking#LLR}) is that of the period itself.
 * Growth, decline and bursts come from the monthly series: of several months in the period the one
 * that stands out most counts. Pairs that are not significant are left out: by their q-value in the
 * period, for growth and bursts over all periods; so are pairs of too few articles, where chance is
 * all there is, and for growth and decline changes within the usual ups and downs of the pair.
 */
public final class RankPairs {
  /** A change of less than two standard deviations is within the usual ups and downs. */
  private static final double UNUSUAL = 2;

  /** Counts of few articles cannot fall by as much as they can rise. */
  private static final double LOW = -1;

  /** What the panel says of a burst, as {@link BurstConfirmation} has it. */
  private static final Column PANEL =
      when(col("panel_bursts"), told(true, true))
          .when(col("panel_assessed"), told(false, true))
          .otherwise(told(false, false));

  private final Criteria criteria;

  /**
   * @param type length of the period
   * @param from first day of the period; null for all
   * @param to day after the last; null for all
   * @param types names of both types in canonical order, joined by {@code -}; empty for any
   * @param bar which pairs count; its least articles are those with both in the period (for a
   *     burst: in the burst, for growth: in the month; for a decline: to be expected)
   * @param limit most rows
   */
  public record Criteria(
      PairRanking by,
      PeriodType type,
      LocalDate from,
      LocalDate to,
      PairWindow window,
      Collection<String> types,
      HardlyChance bar,
      int limit) {}

  public RankPairs(Criteria criteria) {
    this.criteria = criteria;
  }

  /**
   * @return {@code rank, a, b}, the measures, {@code evidence}; ordered by rank
   */
  public Dataset<Row> in(
      Dataset<Row> pairStats, Dataset<Row> pairTrends, Dataset<Row> cooccurrences) {
    Dataset<Row> ranked =
        switch (criteria.by()) {
          case NPMI, LLR -> association(pairStats);
          case GROWTH -> change(pairStats, pairTrends, col("growth"));
          case DECLINE -> change(pairStats, pairTrends, col("growth").multiply(-1));
          case BURST -> bursts(pairStats, pairTrends);
        };
    Column[] order = {col("order").desc(), col("entity_a"), col("entity_b")};
    Dataset<Row> top =
        ranked
            // Cut first: numbering brings all rows to one task.
            .orderBy(order)
            .limit(criteria.limit())
            .withColumn("rank", row_number().over(Window.orderBy(order)));
    return withEvidence(top, cooccurrences)
        .orderBy("rank")
        .drop("order", "entity_a", "entity_b", "type_a", "type_b");
  }

  private Dataset<Row> association(Dataset<Row> pairStats) {
    String by = criteria.by() == PairRanking.NPMI ? "npmi" : "llr";
    String other = criteria.by() == PairRanking.NPMI ? "llr" : "npmi";
    return ofTheTypes(significant(pairStats, criteria.type()))
        // Of equal ones the more frequent first, then the other measure.
        .withColumn("order", struct(col(by), col("n_ab"), col(other)))
        .select(
            ranked(
                col("order"),
                col("n_ab").as("articles"),
                col("npmi"),
                col("llr"),
                col("lift"),
                col("q_value")));
  }

  private Dataset<Row> change(Dataset<Row> pairStats, Dataset<Row> pairTrends, Column order) {
    boolean rising = criteria.by() == PairRanking.GROWTH;
    Column expected = col("n_ab").plus(0.5).divide(col("growth").plus(1)).minus(0.5);
    return months(pairStats, pairTrends)
        .where(rising ? col("growth").gt(0) : col("growth").lt(0))
        .where((rising ? col("n_ab") : expected).geq(criteria.bar().minArticles()))
        .where(rising ? col("z_score").geq(UNUSUAL) : col("z_score").leq(LOW))
        .withColumn("expected", expected)
        .withColumn("order", struct(order, col("z_score").multiply(rising ? 1 : -1)))
        .groupBy("entity_a", "entity_b", "type_a", "type_b", "name_a", "name_b")
        .agg(
            max_by(
                    struct(
                        "order",
                        "period_start",
                        "n_ab",
                        "expected",
                        "growth",
                        "panel_growth",
                        "z_score"),
                    col("order"))
                .as("best"))
        .select(
            ranked(
                col("best.order"),
                col("best.period_start").as("month"),
                col("best.n_ab").as("articles"),
                col("best.expected"),
                col("best.growth"),
                col("best.panel_growth"),
                col("best.z_score")));
  }

  private Dataset<Row> bursts(Dataset<Row> pairStats, Dataset<Row> pairTrends) {
    return months(pairStats, pairTrends)
        .where("burst_level > 0")
        .groupBy(
            "entity_a",
            "entity_b",
            "type_a",
            "type_b",
            "name_a",
            "name_b",
            "burst_start",
            "burst_weight")
        .agg(
            max("period_start").as("last"),
            max("burst_level").as("level"),
            sum("n_ab").as("articles"),
            max(coalesce(col("panel_burst_level"), lit(0)).gt(0)).as("panel_bursts"),
            max(coalesce(col("panel_assessment").equalTo(PairTrendsTable.ASSESSED), lit(false)))
                .as("panel_assessed"))
        .withColumn("panel", PANEL)
        .where(col("articles").geq(criteria.bar().minArticles()))
        .groupBy("entity_a", "entity_b", "type_a", "type_b", "name_a", "name_b")
        .agg(
            max_by(
                    struct("burst_weight", "burst_start", "last", "level", "panel", "articles"),
                    struct("burst_weight", "burst_start"))
                .as("best"))
        .select(
            ranked(
                struct("best.burst_weight", "best.articles").as("order"),
                col("best.burst_start").as("from"),
                col("best.last").as("to"),
                col("best.articles"),
                col("best.level"),
                col("best.panel"),
                col("best.burst_weight").as("weight")));
  }

  private static Column told(boolean panelBursts, boolean panelAssessed) {
    return lit(BurstConfirmation.of(panelBursts, panelAssessed).label());
  }

  /** What orders a ranking, the pair, and what is told of it. */
  private static Column[] ranked(Column order, Column... told) {
    return Stream.concat(
            Stream.of(
                order,
                col("entity_a"),
                col("entity_b"),
                col("type_a"),
                col("type_b"),
                col("name_a").as("a"),
                col("name_b").as("b")),
            Arrays.stream(told))
        .toArray(Column[]::new);
  }

  /** The months of the period, of pairs that are significant over all. */
  private Dataset<Row> months(Dataset<Row> pairStats, Dataset<Row> pairTrends) {
    Dataset<Row> months =
        ofTheTypes(pairTrends)
            .where(col("period_type").equalTo(TrendPeriod.MONTH.label()))
            .where(col("window").equalTo(criteria.window().label()))
            .where(col("assessment").equalTo(PairTrendsTable.ASSESSED));
    Dataset<Row> pairs =
        significant(ofTheTypes(pairStats), PeriodType.ALL).select("entity_a", "entity_b");
    return within(months, "period_start")
        .join(pairs, new String[] {"entity_a", "entity_b"}, "left_semi");
  }

  private Dataset<Row> significant(Dataset<Row> pairStats, PeriodType type) {
    Dataset<Row> ofTheWindow =
        pairStats
            .where(col("period_type").equalTo(type.label()))
            .where(col("window").equalTo(criteria.window().label()))
            .where(PairStatsTable.condition(criteria.bar()));
    return type == PeriodType.ALL
        ? ofTheWindow
        : ofTheWindow.where(col("period_start").equalTo(Date.valueOf(criteria.from())));
  }

  private Dataset<Row> ofTheTypes(Dataset<Row> pairs) {
    return criteria.types().isEmpty()
        ? pairs
        : pairs.where(
            concat(col("type_a"), lit("-"), col("type_b")).isin(criteria.types().toArray()));
  }

  private Dataset<Row> within(Dataset<Row> rows, String day) {
    return Optional.ofNullable(criteria.from())
        .map(
            from ->
                rows.where(
                    col(day).geq(Date.valueOf(from)).and(col(day).lt(Date.valueOf(criteria.to())))))
        .orElse(rows);
  }

  /**
   * The sentence that shows a pair best in the period: one that states a relation, is not denied,
   * has the two close together; of several the earliest.
   */
  private Dataset<Row> withEvidence(Dataset<Row> top, Dataset<Row> cooccurrences) {
    Column worst =
        struct(
            col("relation").isNull(),
            col("negated_sentences").gt(0),
            when(col("min_distance").isNull(), Long.MAX_VALUE).otherwise(col("min_distance")),
            col("published_date"),
            col("article_id"));
    Dataset<Row> evidence =
        within(cooccurrences, "published_date")
            .where("evidence is not null")
            .join(
                broadcast(top.select("entity_a", "entity_b")),
                new String[] {"entity_a", "entity_b"})
            .groupBy("entity_a", "entity_b")
            .agg(min_by(col("evidence"), worst).as("evidence"));
    return top.join(evidence, new String[] {"entity_a", "entity_b"}, "left").select(rankFirst(top));
  }

  private static Column[] rankFirst(Dataset<Row> top) {
    return Stream.of(
            Stream.of("rank"),
            Arrays.stream(top.columns()).filter(name -> !name.equals("rank")),
            Stream.of("evidence"))
        .flatMap(names -> names)
        .map(org.apache.spark.sql.functions::col)
        .toArray(Column[]::new);
  }
}
