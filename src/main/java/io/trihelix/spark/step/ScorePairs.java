package io.trihelix.spark.step;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.udf;

import io.trihelix.config.Settings;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.stats.ContingencyTable;
import io.trihelix.stats.Jaccard;
import io.trihelix.stats.Lift;
import io.trihelix.stats.LogLikelihoodRatio;
import io.trihelix.stats.NormalizedPmi;
import io.trihelix.stats.PeriodType;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;

/**
 * Scores every pair for every period and window: pair_stats. All of it follows from the daily
 * counts, whose sums over days are exact since an article has one day.
 */
public final class ScorePairs {
  // Stands for the undivided period in joins, where null would match nothing.
  private static final LocalDate ALL_TIME = LocalDate.of(1, 1, 1);

  private final Settings.Statistics settings;

  public ScorePairs(Settings.Statistics settings) {
    this.settings = settings;
  }

  /**
   * @param pairDaily the table of pairs a day
   * @param entityDaily the table of entities a day
   * @param articles all articles; representatives are counted
   */
  public Dataset<Row> in(Dataset<Row> pairDaily, Dataset<Row> entityDaily, Dataset<Row> articles) {
    Dataset<Row> articlesDaily =
        articles
            .where(col("duplicate_of").isNull())
            .groupBy("published_date")
            .agg(count(lit(1)).as("articles"));
    return Stream.concat(Stream.of(PeriodType.ALL), settings.periods().stream())
        .map(period -> score(period, pairDaily, entityDaily, articlesDaily))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  private Dataset<Row> score(
      PeriodType period,
      Dataset<Row> pairDaily,
      Dataset<Row> entityDaily,
      Dataset<Row> articlesDaily) {
    Dataset<Row> population =
        inPeriod(articlesDaily, period).groupBy("period").agg(sum("articles").as("n"));
    Dataset<Row> margins =
        inPeriod(entityDaily, period).groupBy("period", "entity_id").agg(sum("articles").as("n_x"));
    Dataset<Row> pairs =
        inPeriod(pairDaily, period)
            .groupBy("period", "entity_a", "name_a", "type_a", "entity_b", "name_b", "type_b")
            .agg(
                sum("articles").as("article"),
                sum("articles_paragraph").as("paragraph"),
                sum("articles_sentence").as("sentence"));
    Column periodStart =
        period == PeriodType.ALL ? lit(null).cast(DataTypes.DateType) : col("period");
    return pairs
        .join(margin(margins, "a"), joinKey("a"))
        .join(margin(margins, "b"), joinKey("b"))
        .join(population, "period")
        .unpivot(
            columns(
                "period",
                "entity_a",
                "name_a",
                "type_a",
                "entity_b",
                "name_b",
                "type_b",
                "n_a",
                "n_b",
                "n"),
            columns("article", "paragraph", "sentence"),
            "window",
            "n_ab")
        .where(col("n_ab").geq(settings.minArticles()))
        .withColumn("period_type", lit(period.label()))
        .withColumn("period_start", periodStart)
        .withColumn("npmi", measure(NormalizedPmi::of))
        .withColumn("llr", measure(LogLikelihoodRatio::of))
        .withColumn("jaccard", measure(Jaccard::of))
        .withColumn("lift", measure(Lift::of))
        .select(columns(PairStatsTable.TABLE.schema().fieldNames()));
  }

  private static Dataset<Row> inPeriod(Dataset<Row> daily, PeriodType period) {
    Column start =
        period == PeriodType.ALL
            ? to_date(lit(ALL_TIME.toString()))
            : trunc(col("published_date"), period.label());
    return daily.withColumn("period", start).where(col("period").isNotNull());
  }

  private static Dataset<Row> margin(Dataset<Row> margins, String side) {
    return margins.select(
        col("period"), col("entity_id").as("entity_" + side), col("n_x").as("n_" + side));
  }

  private static String[] joinKey(String side) {
    return new String[] {"period", "entity_" + side};
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
  }

  /** A measure of the contingency table; serialisable, since it travels to the executors. */
  private interface Measure extends ToDoubleFunction<ContingencyTable>, Serializable {}

  private static Column measure(Measure measure) {
    UDF4<Long, Long, Long, Long, Double> function =
        (nAb, nA, nB, n) -> measure.applyAsDouble(table(nAb, nA, nB, n));
    return udf(function, DataTypes.DoubleType).apply(col("n_ab"), col("n_a"), col("n_b"), col("n"));
  }

  /**
   * An article that holds both, but apart, counts as one with a and as one with b when the window
   * is narrower than an article. Where that makes more sides than articles, there are as many
   * observations as sides.
   */
  private static ContingencyTable table(long nAb, long nA, long nB, long n) {
    return new ContingencyTable(nAb, nA, nB, Math.max(n, nA + nB - nAb));
  }
}
