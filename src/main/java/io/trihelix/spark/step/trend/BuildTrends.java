package io.trihelix.spark.step.trend;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trihelix.config.Settings;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.step.rows.OneQuery;
import io.trihelix.spark.step.rows.PairWeight;
import io.trihelix.spark.step.rows.PartitionRows;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.MarginsTable;
import io.trihelix.spark.table.PairDailyTable;
import io.trihelix.spark.table.PairTrendsTable;
import io.trihelix.stats.PairWindow;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.reflect.ClassTag$;

/**
 * Builds the series of every pair with enough articles: pair_trends.
 *
 * <p>The occurrences of a pair are counted by day and source first, so that what is brought
 * together of one pair grows with the days and the panel, not with the articles. Then every series
 * is one row, and these few are put into the table's order before each becomes its many periods:
 * the rows of the table, nearly all zeros, are neither shuffled nor sorted.
 */
public final class BuildTrends {
  public static final DerivedTable DERIVED =
      DerivedTable.of(PairTrendsTable.TABLE)
          .needs(
              PairDailyTable.TABLE,
              CooccurrencesTable.TABLE,
              ArticlesTable.TABLE,
              MarginsTable.TABLE,
              AttentionTable.TABLE)
          .computed(
              "build trends",
              in ->
                  new BuildTrends(in.spark(), in.settings().trends())
                      .in(
                          in.rows(PairDailyTable.TABLE),
                          in.rows(CooccurrencesTable.TABLE),
                          in.rows(ArticlesTable.TABLE),
                          in.rows(MarginsTable.TABLE),
                          in.rows(AttentionTable.TABLE)));

  private static final String PAIR = "entity_a, name_a, type_a, entity_b, name_b, type_b";

  private final SparkSession spark;
  private final Settings.Trends settings;

  public BuildTrends(SparkSession spark, Settings.Trends settings) {
    this.spark = spark;
    this.settings = settings;
  }

  /**
   * The table; each partition is a file's worth of rows, or a core's share of them, in the order
   * that the table is sorted by.
   *
   * @param pairDaily the table of pairs a day
   * @param cooccurrences the table of pairs an article
   * @param articles all articles; representatives with a date are counted
   * @param margins the working table of margins
   * @param attention the working table of attention
   */
  public Dataset<Row> in(
      Dataset<Row> pairDaily,
      Dataset<Row> cooccurrences,
      Dataset<Row> articles,
      Dataset<Row> margins,
      Dataset<Row> attention) {
    Dataset<Row> dated =
        articles
            .where("duplicate_of is null and published_date is not null")
            .select(
                col("article_id"),
                col("published_date"),
                nullif(col("source"), lit("")).as("source"));
    Dataset<Row> pairs = frequent(pairDaily);
    var query = new OneQuery();
    Supplier<Long> number =
        query.ask(pairs.agg(count(lit(1)).as("pairs")), rows -> rows.get(0).getAs("pairs"));
    List<TrendFrame> frames = new FrameTrends(settings).of(query, dated, margins, attention);
    if (frames.isEmpty()) {
      return spark.createDataFrame(List.of(), PairTrendsTable.TABLE.schema());
    }
    Broadcast<TrendFrames> shared =
        spark
            .sparkContext()
            .broadcast(new TrendFrames(frames), ClassTag$.MODULE$.apply(TrendFrames.class));
    return withAttention(
            occurrences(pairs, cooccurrences, toldApart(dated, frames.get(0))), attention)
        .withColumn(PairSeriesExpander.SERIES, explode(series()))
        // By their names: the same pairs in the same file in every run, and no sort before.
        .repartition(
            TrendTasks.of(
                number.get() * settings.windows().size(),
                frames,
                spark.sparkContext().defaultParallelism()),
            col("entity_a"),
            col("entity_b"))
        .sortWithinPartitions(
            PairSeriesExpander.SERIES + ".period_type",
            PairSeriesExpander.SERIES + ".window",
            "entity_a",
            "entity_b")
        .mapPartitions(
            new Expansion(settings, shared), Encoders.row(PairTrendsTable.TABLE.schema()));
  }

  /** Every kind of series that a pair may have: period_type and window. */
  private Column series() {
    return array(
        settings.periods().stream()
            .flatMap(
                period ->
                    settings.windows().stream()
                        .map(
                            window ->
                                struct(
                                    lit(period.label()).as("period_type"),
                                    lit(window.label()).as("window"))))
            .toArray(Column[]::new));
  }

  /** One value to broadcast. */
  record TrendFrames(List<TrendFrame> frames) implements Serializable {}

  /** The pairs that get a series, with the day each window first has them. */
  private Dataset<Row> frequent(Dataset<Row> pairDaily) {
    Column[] firstSeen =
        Arrays.stream(PairWindow.values())
            .map(
                window ->
                    min(when(col(window.dailyColumn()).gt(0), col("published_date")))
                        .as(PairSeriesExpander.firstSeen(window)))
            .toArray(Column[]::new);
    return pairDaily
        .where("published_date is not null")
        .groupBy(columns(PAIR.split(", ")))
        .agg(sum("articles").as("support"), firstSeen)
        .where(col("support").geq(settings.minArticles()))
        .drop("support");
  }

  /** Only sources that are compared with themselves, by either reading, are told apart. */
  private static Dataset<Row> toldApart(Dataset<Row> dated, TrendFrame frame) {
    Object[] sources =
        Stream.concat(frame.compared().stream(), frame.strata().stream())
            .filter(Objects::nonNull)
            .distinct()
            .toArray();
    return dated.where(col("source").isin(sources)).select("article_id", "source");
  }

  /** Each pair with the stories about either of the two. */
  private static Dataset<Row> withAttention(Dataset<Row> pairs, Dataset<Row> attention) {
    Dataset<Row> ofEntities =
        attention
            .where("entity_id is not null")
            .groupBy("entity_id")
            .agg(collect_list(struct("source", "published_date", "stories")).as("attention"));
    return pairs
        .join(attentionTo("a", ofEntities), names("entity_a"), "left")
        .join(attentionTo("b", ofEntities), names("entity_b"), "left");
  }

  private static Dataset<Row> attentionTo(String side, Dataset<Row> ofEntities) {
    return ofEntities.select(
        col("entity_id").as("entity_" + side),
        col("attention").as(AttractionExpander.attentionTo(side)));
  }

  /** One row a pair: its counts by part of a week and source. */
  private Dataset<Row> occurrences(
      Dataset<Row> pairs, Dataset<Row> cooccurrences, Dataset<Row> sources) {
    return cooccurrences
        .where("published_date is not null")
        .select(
            "article_id",
            "published_date",
            "entity_a",
            "entity_b",
            "paragraphs",
            "sentences",
            "story_entities")
        .join(pairs.select("entity_a", "entity_b"), names("entity_a", "entity_b"), "left_semi")
        .join(sources, names("article_id"), "left")
        .groupBy(
            col("entity_a"),
            col("entity_b"),
            col("source"),
            FrameTrends.cell().as("published_date"))
        .agg(
            count(lit(1)).as("articles"),
            count_if(col("paragraphs").gt(0)).as("articles_paragraph"),
            count_if(col("sentences").gt(0)).as("articles_sentence"),
            told(PairWindow.ARTICLE, lit(true)),
            told(PairWindow.PARAGRAPH, col("paragraphs").gt(0)),
            told(PairWindow.SENTENCE, col("sentences").gt(0)),
            weight(PairWindow.ARTICLE, lit(true)),
            weight(PairWindow.PARAGRAPH, col("paragraphs").gt(0)),
            weight(PairWindow.SENTENCE, col("sentences").gt(0)))
        .groupBy("entity_a", "entity_b")
        .agg(
            collect_list(
                    struct(
                        "source",
                        "published_date",
                        "articles",
                        "articles_paragraph",
                        "articles_sentence",
                        AttractionExpander.told(PairWindow.ARTICLE),
                        AttractionExpander.told(PairWindow.PARAGRAPH),
                        AttractionExpander.told(PairWindow.SENTENCE),
                        PairSeriesExpander.weight(PairWindow.ARTICLE),
                        PairSeriesExpander.weight(PairWindow.PARAGRAPH),
                        PairSeriesExpander.weight(PairWindow.SENTENCE)))
                .as(PairSeriesExpander.DAYS))
        .join(pairs, names("entity_a", "entity_b"));
  }

  private Column told(PairWindow window, Column together) {
    return count_if(together.and(CountAttention.isTold(settings)))
        .as(AttractionExpander.told(window));
  }

  private static Column weight(PairWindow window, Column together) {
    return PairWeight.units(together).as(PairSeriesExpander.weight(window));
  }

  private static String[] names(String... names) {
    return names;
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
  }

  private record Expansion(Settings.Trends settings, Broadcast<TrendFrames> frames)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> series) {
      var expander = new PairSeriesExpander(settings, frames.value().frames());
      return PartitionRows.stream(series).flatMap(expander::rows).iterator();
    }
  }
}
