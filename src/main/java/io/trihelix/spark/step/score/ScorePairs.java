package io.trihelix.spark.step.score;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import io.trihelix.config.Settings;
import io.trihelix.model.KindPair;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.derive.Ingredients;
import io.trihelix.spark.step.rows.Periods;
import io.trihelix.spark.step.rows.UnchangedPeriods;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.MarginsTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.PairDailyTable;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.spark.table.PeriodInputsTable;
import io.trihelix.stats.AttractionTest;
import io.trihelix.stats.ContingencyTable;
import io.trihelix.stats.Jaccard;
import io.trihelix.stats.Lift;
import io.trihelix.stats.LogLikelihoodRatio;
import io.trihelix.stats.NormalizedPmi;
import io.trihelix.stats.PairWindow;
import java.util.Collection;
import java.util.Optional;
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
 * counts, whose sums over days are exact since an article has one day. {@link PairMargins} says
 * what the counts are compared with, {@link FalseDiscoveryRate} what a q-value is.
 */
public final class ScorePairs {
  public static final DerivedTable DERIVED =
      DerivedTable.of(PairStatsTable.TABLE)
          .needs(
              PairDailyTable.TABLE,
              EntityDailyTable.TABLE,
              ArticlesTable.TABLE,
              MarginsTable.TABLE,
              CooccurrencesTable.TABLE,
              MentionsTable.TABLE,
              PeriodInputsTable.TABLE)
          .computed("score pairs", ScorePairs::from);

  private static final StructType MEASURE_TYPE =
      new StructType()
          .add("npmi", DataTypes.DoubleType)
          .add("llr", DataTypes.DoubleType)
          .add("jaccard", DataTypes.DoubleType)
          .add("lift", DataTypes.DoubleType)
          .add("p_value", DataTypes.DoubleType);

  private static final UserDefinedFunction MEASURES =
      udf((UDF4<Long, Long, Long, Long, Row>) ScorePairs::measures, MEASURE_TYPE);

  private final Settings.Statistics settings;
  private final Collection<KindPair> types;
  private final Periods periods;

  /**
   * Of all periods.
   *
   * @param types the combinations of types that are counted
   */
  public ScorePairs(Settings.Statistics settings, Collection<KindPair> types) {
    this(settings, types, new Periods(settings.periods()));
  }

  private ScorePairs(Settings.Statistics settings, Collection<KindPair> types, Periods periods) {
    this.settings = settings;
    this.types = types;
    this.periods = periods;
  }

  /** The same of all periods but some. */
  ScorePairs without(UnchangedPeriods unchanged) {
    return new ScorePairs(settings, types, periods.without(unchanged));
  }

  /** Computes the periods that have changed, and takes the rows of the others over. */
  private static Dataset<Row> from(Ingredients in) {
    Optional<Dataset<Row>> before = in.kept(PairStatsTable.TABLE);
    UnchangedPeriods unchanged =
        before
            .flatMap(rows -> in.kept(PeriodInputsTable.TABLE))
            .map(inputs -> UnchangedPeriods.between(in.rows(PeriodInputsTable.TABLE), inputs))
            .orElse(UnchangedPeriods.none());
    Dataset<Row> scored =
        new ScorePairs(in.settings().statistics(), in.settings().pairs().types())
            .without(unchanged)
            .in(
                in.rows(PairDailyTable.TABLE),
                in.rows(EntityDailyTable.TABLE),
                in.rows(ArticlesTable.TABLE),
                in.rows(MarginsTable.TABLE),
                in.rows(CooccurrencesTable.TABLE),
                in.rows(MentionsTable.TABLE));
    return unchanged.areNone() ? scored : scored.unionByName(unchanged.in(before.orElseThrow()));
  }

  /**
   * @param pairDaily the table of pairs a day
   * @param entityDaily the table of entities a day
   * @param articles all articles; representatives are counted
   * @param margins the working table of margins
   * @param cooccurrences the table of pairs an article
   * @param mentions the table of mentions
   */
  public Dataset<Row> in(
      Dataset<Row> pairDaily,
      Dataset<Row> entityDaily,
      Dataset<Row> articles,
      Dataset<Row> margins,
      Dataset<Row> cooccurrences,
      Dataset<Row> mentions) {
    var comparison = PairMargins.of(periods, entityDaily, articles, margins, pairDaily, types);
    Dataset<Row> pairs =
        periods
            .of(pairDaily)
            .groupBy("period", "entity_a", "name_a", "type_a", "entity_b", "name_b", "type_b")
            .agg(
                sum("articles").as("article"),
                sum("articles_paragraph").as("paragraph"),
                sum("articles_sentence").as("sentence"));
    Dataset<Row> counted =
        pairs
            .join(comparison.ofMember("a"), columns("period", "entity_a", "type_a", "type_b"))
            .join(comparison.ofMember("b"), columns("period", "entity_b", "type_a", "type_b"))
            .join(broadcast(comparison.ofAll()), columns("period", "type_a", "type_b"))
            .join(
                new PairSources(periods).in(cooccurrences, mentions, articles),
                columns("period", "entity_a", "entity_b"),
                "left")
            .select(
                col("period.period_type"),
                col("period.period_start"),
                col("entity_a"),
                col("name_a"),
                col("type_a"),
                col("entity_b"),
                col("name_b"),
                col("type_b"),
                inline(array(window("article"), window("paragraph"), window("sentence"))))
            .where(col("n_ab").geq(settings.minArticles()));
    Dataset<Row> scored =
        counted
            .withColumn("measures", MEASURES.apply(col("n_ab"), col("n_a"), col("n_b"), col("n")))
            .select("*", "measures.*")
            .drop("measures");
    return FalseDiscoveryRate.withQValues(scored, "period_type", "period_start", "window")
        .select(PairStatsTable.TABLE.columns());
  }

  /** The counts of one window. */
  private static Column window(String name) {
    return struct(
        lit(name).as("window"),
        col(name).as("n_ab"),
        col("a_" + name).as("n_a"),
        col("b_" + name).as("n_b"),
        population(name).as("n"),
        col("pairs_" + name).as("hypotheses"),
        col("most_" + name).as("most_rows"),
        col("weight_" + name).as("weighted_n_ab"),
        col("sources_" + name).as("sources"),
        col("largest_" + name).divide(nullif(col(name), lit(0L))).as("largest_source_share"),
        col("sources_" + name).equalTo(1).as("one_source"),
        stratified(name, "stratified_odds_ratio"),
        stratified(name, "stratified_chi2"),
        stratified(name, "stratified_p_value"));
  }

  /** Of whole articles alone. */
  private static Column stratified(String window, String measure) {
    return (window.equals(PairWindow.ARTICLE.label())
            ? col("stratified." + measure)
            : lit(null).cast("double"))
        .as(measure);
  }

  /**
   * A digest may tell of the two in different items and is an article of each alone; where there
   * are few others it stands for two.
   */
  private static Column population(String window) {
    Column either = col("a_" + window).plus(col("b_" + window)).minus(col(window));
    return greatest(col("n_" + window), either);
  }

  private static Row measures(long nAb, long nA, long nB, long n) {
    var table = new ContingencyTable(nAb, nA, nB, n);
    return RowFactory.create(
        NormalizedPmi.of(table),
        LogLikelihoodRatio.of(table),
        Jaccard.of(table),
        Lift.of(table),
        AttractionTest.pValue(table));
  }

  private static String[] columns(String... names) {
    return names;
  }
}
