package io.trihelix.spark.step.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.trihelix.recognize.words.HanLpText;
import io.trihelix.similar.ClusterLeaders;
import io.trihelix.similar.CommonPhrases;
import io.trihelix.similar.ConnectedArticles;
import io.trihelix.similar.IndexKeys;
import io.trihelix.similar.MinHash;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.spark.table.NearDuplicatesTable;
import io.trihelix.text.Wording;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.graphx.Edge;
import org.apache.spark.graphx.Graph;
import org.apache.spark.graphx.lib.ConnectedComponents;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * The search of {@link FindNearDuplicates} on the cluster, for inputs of any size.
 *
 * <ol>
 *   <li>It is counted how common each phrase is ({@link CommonPhrases}).
 *   <li>Articles with two {@link IndexKeys} in common are candidates; no bucket makes more pairs
 *       than a fixed multiple of its articles.
 *   <li>Each pair is verified on the whole texts; what passes are the edges of a graph.
 *   <li>Each connected component is divided among its earliest articles ({@link ClusterLeaders}).
 * </ol>
 */
final class NearDuplicateJoins {
  private static final int COUNTING_TASKS = 8;

  private static final StructType KEYS =
      new StructType()
          .add("bucket", DataTypes.LongType)
          .add("day", DataTypes.IntegerType)
          .add("article", DataTypes.LongType);
  private static final StructType PAIRS =
      new StructType().add("a", DataTypes.LongType).add("b", DataTypes.LongType);
  private static final StructType COMPONENTS =
      new StructType().add("article", DataTypes.LongType).add("component", DataTypes.LongType);

  private final SparkSession spark;
  private final NearDuplicateSettings settings;
  private final long mostCollected;

  /**
   * @param mostCollected more pairs than these are connected on the cluster
   */
  NearDuplicateJoins(SparkSession spark, NearDuplicateSettings settings, long mostCollected) {
    this.spark = spark;
    this.settings = settings;
    this.mostCollected = mostCollected;
  }

  /**
   * @param articles with a number ({@code article}), id, time and day of publication, and texts
   * @return rows of {@link NearDuplicatesTable}
   */
  Dataset<Row> representatives(Dataset<Row> articles) {
    Broadcast<CommonPhrases> phrases =
        spark
            .sparkContext()
            .broadcast(commonPhrases(articles), ClassTag$.MODULE$.apply(CommonPhrases.class));
    var texts = new NearDuplicateTasks.Texts(phrases);
    Dataset<Row> components = components(verified(candidates(articles, texts), articles, texts));
    return articles
        .join(components, "article")
        .repartition(col("component"))
        .sortWithinPartitions(
            col("component"), col("published_at").asc_nulls_last(), col("article_id"))
        .mapPartitions(
            new NearDuplicateTasks.Leaders(settings, texts),
            Encoders.row(NearDuplicatesTable.TABLE.schema()));
  }

  private static CommonPhrases commonPhrases(Dataset<Row> articles) {
    long all = articles.count();
    return articles
        .select("article", "title", "body")
        .filter((FilterFunction<Row>) row -> CommonPhrases.counts(row.getLong(0), all))
        .repartition(COUNTING_TASKS)
        .toJavaRDD()
        .mapPartitions(
            rows -> {
              var wording = new Wording(HanLpText.normalizer());
              var phrases = new CommonPhrases();
              rows.forEachRemaining(
                  row -> phrases.add(wording.of(row.getString(1)) + wording.of(row.getString(2))));
              return List.of(phrases).iterator();
            })
        .reduce(
            (a, b) -> {
              a.merge(b);
              return a;
            });
  }

  private Dataset<Row> candidates(Dataset<Row> articles, NearDuplicateTasks.Texts texts) {
    return articles
        .select("article", "day", "title", "body")
        .mapPartitions(new NearDuplicateTasks.Keys(settings, texts), Encoders.row(KEYS))
        .repartition(col("bucket"))
        .sortWithinPartitions("bucket", "day", "article")
        .mapPartitions(new NearDuplicateTasks.Buckets(settings), Encoders.row(PAIRS))
        .groupBy("a", "b")
        .agg(count(lit(1)).as("matches"))
        .where(col("matches").geq(MinHash.MATCHES))
        .select("a", "b");
  }

  private Dataset<Row> verified(
      Dataset<Row> candidates, Dataset<Row> articles, NearDuplicateTasks.Texts texts) {
    return candidates
        .join(texts(articles, "a"), "a")
        .join(texts(articles, "b"), "b")
        .mapPartitions(new NearDuplicateTasks.Verification(settings, texts), Encoders.row(PAIRS));
  }

  private static Dataset<Row> texts(Dataset<Row> articles, String side) {
    return articles.select(
        col("article").as(side),
        suffixed("day", side),
        suffixed("title", side),
        suffixed("body", side));
  }

  private static Column suffixed(String column, String side) {
    return col(column).as(column + "_" + side);
  }

  /** Numbers each article that has an edge by one of the articles it is connected with. */
  private Dataset<Row> components(Dataset<Row> edges) {
    Dataset<Row> kept = edges.persist(StorageLevel.MEMORY_AND_DISK());
    if (kept.count() > mostCollected) {
      return componentsOnCluster(kept);
    }
    var components = new ConnectedArticles();
    kept.collectAsList().forEach(edge -> components.connect(edge.getLong(0), edge.getLong(1)));
    kept.unpersist();
    var rows = new ArrayList<Row>();
    components.forEach((article, of) -> rows.add(RowFactory.create(article, of)));
    return spark.createDataFrame(rows, COMPONENTS);
  }

  private Dataset<Row> componentsOnCluster(Dataset<Row> edges) {
    ClassTag<Integer> integers = ClassTag$.MODULE$.apply(Integer.class);
    Graph<Integer, Integer> graph =
        Graph.fromEdges(
            edges.javaRDD().map(edge -> new Edge<>(edge.getLong(0), edge.getLong(1), 0)).rdd(),
            0,
            StorageLevel.MEMORY_AND_DISK(),
            StorageLevel.MEMORY_AND_DISK(),
            integers,
            integers);
    return spark.createDataFrame(
        ConnectedComponents.run(graph, integers, integers)
            .vertices()
            .toJavaRDD()
            .map(vertex -> RowFactory.create(vertex._1(), vertex._2())),
        COMPONENTS);
  }
}
