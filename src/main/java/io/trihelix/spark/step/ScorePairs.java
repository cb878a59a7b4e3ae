package io.trihelix.spark.step;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
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
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Scores every pair for every period and window: pair_stats. All of it follows from the daily
 * counts, whose sums over days are exact since an article has one day.
 */
public final class ScorePairs {
  private static final StructType MEASURE_TYPE =
      new StructType()
          .add("npmi", DataTypes.DoubleType)
          .add("llr", DataTypes.DoubleType)
          .add("jaccard", DataTypes.DoubleType)
          .add("lift", DataTypes.DoubleType);

  private static final UserDefinedFunction MEASURES =
      udf((UDF4<Long, Long, Long, Long, Row>) ScorePairs::measures, MEASURE_TYPE);

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
    Dataset<Row> population =
        inPeriods(articlesDaily).groupBy("period").agg(sum("articles").as("n"));
    Dataset<Row> margins =
        inPeriods(entityDaily).groupBy("period", "entity_id").agg(sum("articles").as("n_x"));
    Dataset<Row> pairs =
        inPeriods(pairDaily)
            .groupBy("period", "entity_a", "name_a", "type_a", "entity_b", "name_b", "type_b")
            .agg(
                sum("articles").as("article"),
                sum("articles_paragraph").as("paragraph"),
                sum("articles_sentence").as("sentence"));
    return pairs
        .join(margin(margins, "a"), joinKey("a"))
        .join(margin(margins, "b"), joinKey("b"))
        .join(broadcast(population), "period")
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
        .withColumn("measures", MEASURES.apply(col("n_ab"), col("n_a"), col("n_b"), col("n")))
        .select("*", "period.*", "measures.*")
        .select(columns(PairStatsTable.TABLE.schema().fieldNames()));
  }

  /** Every day's counts once for each period that the day lies in. */
  private Dataset<Row> inPeriods(Dataset<Row> daily) {
    Column[] periods =
        Stream.concat(Stream.of(PeriodType.ALL), settings.periods().stream())
            .map(ScorePairs::period)
            .toArray(Column[]::new);
    return daily
        .withColumn("period", explode(array(periods)))
        .where(
            col("period.period_type")
                .equalTo(PeriodType.ALL.label())
                .or(col("period.period_start").isNotNull()));
  }

  private static Column period(PeriodType type) {
    Column start =
        type == PeriodType.ALL
            ? lit(null).cast(DataTypes.DateType)
            : trunc(col("published_date"), type.label());
    return struct(lit(type.label()).as("period_type"), start.as("period_start"));
  }

  private static Dataset<Row> margin(Dataset<Row> margins, String side) {
    return margins.select(
        col("period"), col("entity_id").as("entity_" + side), col("n_x").as("n_" + side));
  }

  private static String[] joinKey(String side) {
    return new String[] {"period", "entity_" + side};
  }

  private static Row measures(long nAb, long nA, long nB, long n) {
    ContingencyTable table = table(nAb, nA, nB, n);
    return RowFactory.create(
        NormalizedPmi.of(table), LogLikelihoodRatio.of(table), Jaccard.of(table), Lift.of(table));
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
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
