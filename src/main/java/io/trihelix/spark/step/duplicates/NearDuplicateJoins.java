package io.trihelix.spark.step.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.trihelix.similar.CommonPhrases;
import io.trihelix.similar.IndexKeys;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.similar.PhraseSample;
import io.trihelix.spark.table.LikenessesTable;
import io.trihelix.spark.table.NearDuplicatesTable;
import io.trihelix.spark.table.PhrasesTable;
import io.trihelix.spark.table.SignaturesTable;
import io.trihelix.spark.table.Table;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import scala.reflect.ClassTag$;

/**
 * The search of {@link FindNearDuplicates} on the cluster, for inputs of any size.
 *
 * <ol>
 *   <li>It is counted how common each phrase is ({@link CountPhrases}).
 *   <li>Articles with two {@link IndexKeys} in common are candidates; no bucket makes more pairs
 *       than a fixed multiple of its articles. Each pair is verified on the whole texts ({@link
 *       FindLikenesses}).
 *   <li>What passes are the edges of a graph, each connected component of which is divided among
 *       its earliest articles ({@link DivideClusters}).
 * </ol>
 *
 * All of it is kept. A later search that weighs phrases by the same counts signs what is new,
 * compares it with what lies within the days around, and divides the clusters that this changes.
 */
final class NearDuplicateJoins {
  /** Changed articles that are told apart, whatever the number of pairs. */
  private static final long MOST_CHANGED = 500_000;

  private final SparkSession spark;
  private final NearDuplicateSettings settings;
  private final FindNearDuplicates.Limits limits;
  private final NearDuplicateStore store;
  private final String basis;

  /**
   * @param basis what a search follows from besides the articles: program and settings
   */
  NearDuplicateJoins(
      SparkSession spark,
      NearDuplicateSettings settings,
      FindNearDuplicates.Limits limits,
      NearDuplicateStore store,
      String basis) {
    this.spark = spark;
    this.settings = settings;
    this.limits = limits;
    this.store = store;
    this.basis = basis;
  }

  /** Rows of {@link NearDuplicatesTable}, which are in the store then. */
  Dataset<Row> representatives(ComparedArticles articles) {
    Dataset<Row> listed =
        articles.all().drop("title", "body").persist(StorageLevel.MEMORY_AND_DISK());
    try {
      PhraseSample sample = CountPhrases.sample(listed, limits.enoughBefore());
      String ofPhrases = basis + " " + CountPhrases.fingerprint(listed, sample);
      Optional<CommonPhrases> known = earlierPhrases(ofPhrases);
      Optional<IndexChange> change =
          known.flatMap(
              phrases ->
                  IndexChange.between(
                      listed,
                      store.earlier(SignaturesTable.TABLE),
                      settings.withinDays(),
                      MOST_CHANGED));
      CommonPhrases phrases = known.orElseGet(() -> CountPhrases.in(articles.all(), sample));
      var texts =
          new NearDuplicateTasks.Texts(
              spark
                  .sparkContext()
                  .broadcast(phrases, ClassTag$.MODULE$.apply(CommonPhrases.class)));
      if (change.isPresent()) {
        update(articles, listed, change.get(), texts);
      } else {
        store.put(
            PhrasesTable.TABLE,
            spark.createDataFrame(
                List.of(RowFactory.create(ofPhrases, phrases.bytes())),
                PhrasesTable.TABLE.schema()));
        searchAll(articles, texts);
      }
      return store.rows(NearDuplicatesTable.TABLE);
    } finally {
      listed.unpersist();
    }
  }

  private Optional<CommonPhrases> earlierPhrases(String ofPhrases) {
    return store.holdsEarlier()
        ? store
            .earlier(PhrasesTable.TABLE)
            .where(col("basis").equalTo(ofPhrases))
            .collectAsList()
            .stream()
            .findFirst()
            .map(row -> CommonPhrases.of(row.getAs("phrases")))
        : Optional.empty();
  }

  private void searchAll(ComparedArticles articles, NearDuplicateTasks.Texts texts) {
    store.put(SignaturesTable.TABLE, signed(articles.all(), texts));
    store.put(
        LikenessesTable.TABLE,
        new FindLikenesses(settings, texts)
            .in(
                store.rows(SignaturesTable.TABLE),
                IndexChange.whole(),
                candidates -> articles.all()));
    store.put(
        NearDuplicatesTable.TABLE,
        clusters(texts).of(store.rows(LikenessesTable.TABLE), members -> articles.all()));
  }

  private void update(
      ComparedArticles articles,
      Dataset<Row> listed,
      IndexChange change,
      NearDuplicateTasks.Texts texts) {
    store.keep(PhrasesTable.TABLE);
    if (change.isNone()) {
      List.of(SignaturesTable.TABLE, LikenessesTable.TABLE, NearDuplicatesTable.TABLE)
          .forEach(store::keep);
      return;
    }
    Dataset<Row> earlier = store.earlier(SignaturesTable.TABLE);
    String[] row = {"article", "row_key"};
    Dataset<Row> ofMonths = listed.where(col(Table.MONTH).isInCollection(change.months()));
    Dataset<Row> added = ofMonths.join(earlier.select("article", "row_key"), row, "left_anti");
    store.putMonths(
        SignaturesTable.TABLE,
        earlier
            .where(col(Table.MONTH).isInCollection(change.months()))
            .join(ofMonths.select("article", "row_key"), row, "left_semi")
            .select(SignaturesTable.TABLE.columns())
            .unionByName(
                signed(
                    articles
                        .of(change.months())
                        .join(added.select("article", "row_key"), row, "left_semi"),
                    texts)),
        change.months());
    Dataset<Row> found =
        new FindLikenesses(settings, texts)
            .in(
                store.rows(SignaturesTable.TABLE),
                change,
                pairs ->
                    named(
                        articles,
                        listed,
                        pairs
                            .select(col("a").as("article"))
                            .unionByName(pairs.select(col("b").as("article")))));
    Dataset<Row> before = store.earlier(LikenessesTable.TABLE);
    store.put(
        LikenessesTable.TABLE,
        before.where(not(FindLikenesses.isIn(change.later()))).unionByName(found).coalesce(1));
    store.put(
        NearDuplicatesTable.TABLE,
        clusters(texts)
            .of(
                store.rows(LikenessesTable.TABLE),
                before,
                store.earlier(NearDuplicatesTable.TABLE),
                change,
                members -> named(articles, listed, members))
            .coalesce(1));
  }

  /** The articles of some numbers: no months are read but theirs. */
  private static Dataset<Row> named(
      ComparedArticles articles, Dataset<Row> listed, Dataset<Row> numbers) {
    Dataset<Row> wanted = numbers.select("article").distinct();
    return articles
        .of(IndexChange.monthsOf(listed.join(wanted, "article")))
        .join(wanted, new String[] {"article"}, "left_semi");
  }

  private Dataset<Row> signed(Dataset<Row> articles, NearDuplicateTasks.Texts texts) {
    return articles.mapPartitions(
        new NearDuplicateTasks.Keys(settings, texts), Encoders.row(SignaturesTable.TABLE.schema()));
  }

  private DivideClusters clusters(NearDuplicateTasks.Texts texts) {
    return new DivideClusters(spark, settings, texts, limits.mostCollected());
  }
}
