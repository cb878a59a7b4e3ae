package io.trihelix.spark.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.xxhash64;

import io.trihelix.recognize.HanLpText;
import io.trihelix.similar.BucketPairs;
import io.trihelix.similar.ClusterLeaders;
import io.trihelix.similar.CommonPhrases;
import io.trihelix.similar.ComparedArticle;
import io.trihelix.similar.ConnectedArticles;
import io.trihelix.similar.IndexKeys;
import io.trihelix.similar.MinHash;
import io.trihelix.similar.NearDuplicateRule;
import io.trihelix.similar.NearDuplicateSearch;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.NearDuplicatesTable;
import io.trihelix.text.Wording;
import java.io.Serializable;
import java.sql.Timestamp;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
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
import org.apache.spark.unsafe.types.UTF8String;
import scala.math.BigInt;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Finds the articles that tell an item of news which an earlier one tells already, in nearly the
 * same words: rows of {@link NearDuplicatesTable}.
 *
 * <ol>
 *   <li>It is counted how common each phrase is ({@link CommonPhrases}).
 *   <li>Articles with two {@link IndexKeys} in common are candidates; no bucket makes more pairs
 *       than a fixed multiple of its articles.
 *   <li>Each pair is verified on the whole texts; what passes are the edges of a graph.
 *   <li>Each connected component is divided among its earliest articles ({@link ClusterLeaders}).
 * </ol>
 *
 * Only representatives of their wording take part, so that copies cost nothing here. Articles are
 * numbered by a hash of their ids: should two ever share a number, both are compared. A small input
 * is searched in memory ({@link NearDuplicateSearch}): planning a dozen joins takes Spark longer.
 *
 * <p>The outcome depends on the set of articles alone, not on their order, partitions or number of
 * bytes.
 */
public final class FindNearDuplicates {
  /** Of the records on disk, in bytes: some thousand articles, a few seconds of one thread. */
  static final long SMALL = 4L << 20;

  /** So many pairs fit into the driver with ease (80 MB); more are connected on the cluster. */
  private static final long MOST_COLLECTED = 2_000_000;

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
  private final long small;
  private final long mostCollected;

  public FindNearDuplicates(SparkSession spark, NearDuplicateSettings settings) {
    this(spark, settings, SMALL, MOST_COLLECTED);
  }

  /**
   * @param small an input of no more bytes is searched in memory
   * @param mostCollected more pairs than these are connected on the cluster
   */
  FindNearDuplicates(
      SparkSession spark, NearDuplicateSettings settings, long small, long mostCollected) {
    this.spark = spark;
    this.settings = settings;
    this.small = small;
    this.mostCollected = mostCollected;
  }

  /**
   * @param duplicates rows of {@link FindDuplicates}: what repeats an id or a wording
   */
  public Dataset<Row> in(Dataset<Row> interpreted, Dataset<Row> duplicates) {
    Dataset<Row> articles =
        interpreted
            .where(col("outcome").equalTo(InterpretedTable.ARTICLE))
            .join(duplicates, GatherRecords.PLACE, "left_anti")
            .select(
                xxhash64(col("article_id")).as("article"),
                col("article_id"),
                col("published_at"),
                coalesce(unix_date(col("published_date")), lit(BucketPairs.UNKNOWN_DAY)).as("day"),
                col("title"),
                col("body"));
    BigInt bytes = interpreted.queryExecution().optimizedPlan().stats().sizeInBytes();
    return bytes.isValidLong() && bytes.toLong() <= small
        ? inMemory(articles)
        : onCluster(articles);
  }

  private Dataset<Row> inMemory(Dataset<Row> articles) {
    List<NearDuplicateSearch.Item> items =
        articles.collectAsList().stream()
            .sorted(
                Comparator.comparing(
                        (Row row) -> row.<Timestamp>getAs("published_at"),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                    // Spark orders texts by their bytes.
                    .thenComparing(row -> UTF8String.fromString(row.getAs("article_id"))))
            .map(
                row ->
                    new NearDuplicateSearch.Item(
                        row.getAs("article_id"),
                        row.<Long>getAs("article"),
                        row.<Integer>getAs("day"),
                        row.getAs("title"),
                        row.getAs("body")))
            .toList();
    var search = new NearDuplicateSearch(settings, new Wording(HanLpText.normalizer()));
    List<Row> rows =
        search.representatives(items).entrySet().stream()
            .map(found -> RowFactory.create(found.getKey(), found.getValue()))
            .toList();
    return spark.createDataFrame(rows, NearDuplicatesTable.TABLE.schema());
  }

  private Dataset<Row> onCluster(Dataset<Row> articles) {
    Broadcast<CommonPhrases> phrases =
        spark
            .sparkContext()
            .broadcast(commonPhrases(articles), ClassTag$.MODULE$.apply(CommonPhrases.class));
    var texts = new Texts(phrases);
    Dataset<Row> components = components(verified(candidates(articles, texts), articles, texts));
    return articles
        .join(components, "article")
        .repartition(col("component"))
        .sortWithinPartitions(
            col("component"), col("published_at").asc_nulls_last(), col("article_id"))
        .mapPartitions(
            new Leaders(settings, texts), Encoders.row(NearDuplicatesTable.TABLE.schema()));
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

  private Dataset<Row> candidates(Dataset<Row> articles, Texts texts) {
    return articles
        .select("article", "day", "title", "body")
        .mapPartitions(new Keys(settings, texts), Encoders.row(KEYS))
        .repartition(col("bucket"))
        .sortWithinPartitions("bucket", "day", "article")
        .mapPartitions(new Buckets(settings), Encoders.row(PAIRS))
        .groupBy("a", "b")
        .agg(count(lit(1)).as("matches"))
        .where(col("matches").geq(MinHash.MATCHES))
        .select("a", "b");
  }

  private Dataset<Row> verified(Dataset<Row> candidates, Dataset<Row> articles, Texts texts) {
    return candidates
        .join(texts(articles, "a"), "a")
        .join(texts(articles, "b"), "b")
        .mapPartitions(new Verification(settings, texts), Encoders.row(PAIRS));
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

  /** Makes what is compared of rows; the parts of it are built once a partition. */
  private record Texts(Broadcast<CommonPhrases> phrases) implements Serializable {
    Function<Row, ComparedArticle> of(String suffix) {
      var wording = new Wording(HanLpText.normalizer());
      return row -> {
        int day = row.getAs("day" + suffix);
        return ComparedArticle.of(
            wording,
            row.getAs("title" + suffix),
            row.getAs("body" + suffix),
            day == BucketPairs.UNKNOWN_DAY ? OptionalInt.empty() : OptionalInt.of(day),
            phrases.value());
      };
    }
  }

  private static Stream<Row> stream(Iterator<Row> rows) {
    Iterable<Row> once = () -> rows;
    return StreamSupport.stream(once.spliterator(), false);
  }

  private record Keys(NearDuplicateSettings settings, Texts texts)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> articles) {
      Function<Row, ComparedArticle> compared = texts.of("");
      var keys = new IndexKeys(settings);
      return stream(articles)
          .flatMap(
              article ->
                  LongStream.of(keys.of(compared.apply(article)))
                      .mapToObj(
                          bucket ->
                              RowFactory.create(
                                  bucket, article.getAs("day"), article.getAs("article"))))
          .iterator();
    }
  }

  private record Buckets(NearDuplicateSettings settings)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> keys) {
      return new Iterator<>() {
        private final ArrayDeque<Row> found = new ArrayDeque<>();
        private final BucketPairs pairs =
            new BucketPairs(
                settings.withinDays(), (a, b) -> found.addLast(RowFactory.create(a, b)));
        private boolean begun;
        private long bucket;

        @Override
        public boolean hasNext() {
          while (found.isEmpty() && keys.hasNext()) {
            Row key = keys.next();
            if (!begun || key.getLong(0) != bucket) {
              pairs.clear();
              bucket = key.getLong(0);
              begun = true;
            }
            pairs.add(key.getLong(2), key.getInt(1));
          }
          return !found.isEmpty();
        }

        @Override
        public Row next() {
          if (!hasNext()) {
            throw new java.util.NoSuchElementException();
          }
          return found.removeFirst();
        }
      };
    }
  }

  private record Verification(NearDuplicateSettings settings, Texts texts)
      implements MapPartitionsFunction<Row, Row> {
    /** Pairs of one article come close together; what was made of its text is kept so long. */
    private static final int KEPT = 64;

    @Override
    public Iterator<Row> call(Iterator<Row> pairs) {
      Function<Row, ComparedArticle> first = texts.of("_a");
      Function<Row, ComparedArticle> second = texts.of("_b");
      var rule = new NearDuplicateRule(settings);
      Map<Long, ComparedArticle> kept =
          new LinkedHashMap<>(KEPT, 1, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, ComparedArticle> eldest) {
              return size() > KEPT;
            }
          };
      return stream(pairs)
          .filter(
              pair ->
                  rule.sameItem(
                      kept.computeIfAbsent(pair.getAs("a"), a -> first.apply(pair)),
                      kept.computeIfAbsent(pair.getAs("b"), b -> second.apply(pair))))
          .map(pair -> RowFactory.create(pair.<Long>getAs("a"), pair.<Long>getAs("b")))
          .iterator();
    }
  }

  private record Leaders(NearDuplicateSettings settings, Texts texts)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> members) {
      Function<Row, ComparedArticle> compared = texts.of("");
      var rule = new NearDuplicateRule(settings);
      return new Iterator<>() {
        private ClusterLeaders leaders;
        private long component;
        private Row next;

        @Override
        public boolean hasNext() {
          while (next == null && members.hasNext()) {
            Row member = members.next();
            long of = member.getAs("component");
            if (leaders == null || of != component) {
              leaders = new ClusterLeaders(rule);
              component = of;
            }
            String id = member.getAs("article_id");
            String leader = leaders.representative(id, compared.apply(member));
            next = leader.equals(id) ? null : RowFactory.create(id, leader);
          }
          return next != null;
        }

        @Override
        public Row next() {
          if (!hasNext()) {
            throw new java.util.NoSuchElementException();
          }
          Row row = next;
          next = null;
          return row;
        }
      };
    }
  }
}
