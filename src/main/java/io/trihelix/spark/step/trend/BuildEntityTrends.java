package io.trihelix.spark.step.trend;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.config.Settings;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.step.rows.PartitionRows;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.MentionsTable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.reflect.ClassTag$;

/**
 * Builds the series of every entity with enough articles: entity_trends. As with pairs, what is
 * brought together of one entity grows with the days and the panel, not with the articles.
 */
public final class BuildEntityTrends {
  public static final DerivedTable DERIVED =
      DerivedTable.of(EntityTrendsTable.TABLE)
          .needs(MentionsTable.TABLE, ArticlesTable.TABLE, EntitiesTable.TABLE)
          .computed(
              "build entity trends",
              in ->
                  new BuildEntityTrends(in.spark(), in.settings().trends())
                      .in(
                          in.rows(MentionsTable.TABLE),
                          in.rows(ArticlesTable.TABLE),
                          in.rows(EntitiesTable.TABLE)));

  private final SparkSession spark;
  private final Settings.Trends settings;

  public BuildEntityTrends(SparkSession spark, Settings.Trends settings) {
    this.spark = spark;
    this.settings = settings;
  }

  /**
   * The table; each partition is in the order that the table is sorted by.
   *
   * @param mentions the table of mentions
   * @param articles all articles; representatives with a date are counted
   * @param entities the dimension
   */
  public Dataset<Row> in(Dataset<Row> mentions, Dataset<Row> articles, Dataset<Row> entities) {
    Dataset<Row> dated =
        articles
            .where("duplicate_of is null and published_date is not null")
            .select(
                col("article_id"),
                col("published_date"),
                nullif(col("source"), lit("")).as("source"));
    List<TrendFrame> frames = new FrameTrends(settings).of(dated);
    if (frames.isEmpty()) {
      return spark.createDataFrame(List.of(), EntityTrendsTable.TABLE.schema());
    }
    Broadcast<BuildTrends.TrendFrames> shared =
        spark
            .sparkContext()
            .broadcast(
                new BuildTrends.TrendFrames(frames),
                ClassTag$.MODULE$.apply(BuildTrends.TrendFrames.class));
    Dataset<Row> frequent =
        entities
            .where(col("articles").geq(settings.minArticles()))
            .select("entity_id", "name", "entity_type");
    return occurrences(mentions, dated, frames.get(0))
        .where(col("articles").geq(settings.minArticles()))
        .join(frequent, "entity_id")
        .withColumn(EntitySeriesExpander.PERIOD, explode(periods()))
        // About as many entities as if each article told of one; to count them would be a query.
        .repartition(
            TrendTasks.of(
                Arrays.stream(frames.get(0).articles()).sum() / settings.minArticles(),
                frames,
                spark.sparkContext().defaultParallelism()),
            col("entity_id"))
        .sortWithinPartitions(EntitySeriesExpander.PERIOD, "entity_id")
        .mapPartitions(
            new Expansion(settings, shared), Encoders.row(EntityTrendsTable.TABLE.schema()));
  }

  private Column periods() {
    return array(
        settings.periods().stream().map(period -> lit(period.label())).toArray(Column[]::new));
  }

  /** One row an entity: its articles by part of a week and source that is told apart. */
  private static Dataset<Row> occurrences(
      Dataset<Row> mentions, Dataset<Row> dated, TrendFrame frame) {
    Object[] compared = frame.compared().stream().filter(Objects::nonNull).toArray();
    Dataset<Row> toldApart =
        dated.where(col("source").isin(compared)).select("article_id", "source");
    return mentions
        .where("published_date is not null")
        .select("article_id", "published_date", "entity_id")
        .distinct()
        .join(toldApart, new String[] {"article_id"}, "left")
        .groupBy(col("entity_id"), col("source"), FrameTrends.cell().as("cell"))
        .agg(count(lit(1)).as("count"), min("published_date").as("first"))
        .groupBy("entity_id")
        .agg(
            sum("count").as("articles"),
            min("first").as(EntitySeriesExpander.FIRST_SEEN),
            collect_list(
                    struct(
                        col("source"),
                        col("cell").as("published_date"),
                        col("count").as("articles")))
                .as(EntitySeriesExpander.DAYS));
  }

  private record Expansion(Settings.Trends settings, Broadcast<BuildTrends.TrendFrames> frames)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> series) {
      var expander = new EntitySeriesExpander(settings, frames.value().frames());
      return PartitionRows.stream(series).flatMap(expander::rows).iterator();
    }
  }
}
