package io.trihelix.spark.step.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import io.trihelix.similar.ClusterLeaders;
import io.trihelix.similar.ConnectedArticles;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.spark.table.LikenessesTable;
import io.trihelix.spark.table.NearDuplicatesTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.graphx.Edge;
import org.apache.spark.graphx.Graph;
import org.apache.spark.graphx.lib.ConnectedComponents;
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
 * Divides what is connected by {@link LikenessesTable likenesses} among its earliest articles
 * ({@link ClusterLeaders}): rows of {@link NearDuplicatesTable}.
 */
final class DivideClusters {
  private static final StructType COMPONENTS =
      new StructType().add("article", DataTypes.LongType).add("component", DataTypes.LongType);

  private static final StructType NUMBERS = new StructType().add("number", DataTypes.LongType);

  private final SparkSession spark;
  private final NearDuplicateSettings settings;
  private final NearDuplicateTasks.Texts texts;
  private final long mostCollected;

  /**
   * @param mostCollected more pairs than these are connected on the cluster
   */
  DivideClusters(
      SparkSession spark,
      NearDuplicateSettings settings,
      NearDuplicateTasks.Texts texts,
      long mostCollected) {
    this.spark = spark;
    this.settings = settings;
    this.texts = texts;
    this.mostCollected = mostCollected;
  }

  /**
   * All clusters.
   *
   * @param articles tells the texts of those named ({@code article}), and maybe more
   */
  Dataset<Row> of(Dataset<Row> likenesses, Function<Dataset<Row>, Dataset<Row>> articles) {
    return divided(
        likenesses.count() > mostCollected
            ? componentsOnCluster(likenesses)
            : rows(connected(likenesses.collectAsList())),
        articles);
  }

  /**
   * The same, where clusters in which nothing has changed stay as they were.
   *
   * @param earlierLikenesses before the change
   * @param earlier rows of {@link NearDuplicatesTable} before the change
   */
  Dataset<Row> of(
      Dataset<Row> likenesses,
      Dataset<Row> earlierLikenesses,
      Dataset<Row> earlier,
      IndexChange change,
      Function<Dataset<Row>, Dataset<Row>> articles) {
    if (likenesses.count() > mostCollected) {
      return of(likenesses, articles);
    }
    List<Row> edges = likenesses.collectAsList();
    Set<Long> touched = new HashSet<>(change.articles());
    var within = FindLikenesses.isIn(change.later());
    Set<Row> now = new HashSet<>();
    edges.stream()
        .filter(edge -> change.later().contains(edge.<Integer>getAs("day")))
        .forEach(now::add);
    Set<Row> inOneAlone = new HashSet<>(earlierLikenesses.where(within).collectAsList());
    for (Row edge : now) {
      if (!inOneAlone.remove(edge)) {
        inOneAlone.add(edge);
      }
    }
    for (Row edge : inOneAlone) {
      touched.add(edge.getAs("a"));
      touched.add(edge.getAs("b"));
    }
    ConnectedArticles components = connected(edges);
    var changed = new HashSet<Long>();
    touched.forEach(article -> changed.add(components.of(article)));
    var gone = new ArrayList<Row>();
    var members = new ArrayList<Row>();
    touched.forEach(article -> gone.add(RowFactory.create(article)));
    components.forEach(
        (article, component) -> {
          if (changed.contains(component)) {
            members.add(RowFactory.create(article, component));
            gone.add(RowFactory.create(article));
          }
        });
    Dataset<Row> kept =
        earlier.join(
            spark.createDataFrame(gone, NUMBERS),
            xxhash64(col("article_id")).equalTo(col("number")),
            "left_anti");
    return members.isEmpty()
        ? kept
        : kept.unionByName(divided(spark.createDataFrame(members, COMPONENTS), articles));
  }

  private Dataset<Row> divided(
      Dataset<Row> components, Function<Dataset<Row>, Dataset<Row>> articles) {
    return articles
        .apply(components)
        .join(components, "article")
        .repartition(col("component"))
        .sortWithinPartitions(
            col("component"), col("published_at").asc_nulls_last(), col("article_id"))
        .mapPartitions(
            new NearDuplicateTasks.Leaders(settings, texts),
            Encoders.row(NearDuplicatesTable.TABLE.schema()));
  }

  private static ConnectedArticles connected(List<Row> edges) {
    var components = new ConnectedArticles();
    edges.forEach(edge -> components.connect(edge.getAs("a"), edge.getAs("b")));
    return components;
  }

  /** Numbers each article that has an edge by one of the articles it is connected with. */
  private Dataset<Row> rows(ConnectedArticles components) {
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
