package io.trihelix.spark.step.structure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import io.trihelix.config.StructureSettings;
import io.trihelix.recognize.words.ContentWords;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.step.rows.PartitionRows;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.EvidenceWordsTable;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.stats.PeriodType;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.reflect.ClassTag$;

/**
 * Splits the evidence of supported pairs into words, every sentence once, however many pairs it
 * speaks of: the working table of evidence words. Segmentation is the slowest thing that can be
 * done to a text here, so of pairs with a great deal of evidence a sample does: the articles whose
 * hash is low, the same ones in every run.
 */
public final class SegmentEvidence {
  public static final DerivedTable DERIVED =
      DerivedTable.of(EvidenceWordsTable.TABLE)
          .needs(CooccurrencesTable.TABLE, PairStatsTable.TABLE, EntitiesTable.TABLE)
          .computed(
              "split evidence",
              in ->
                  new SegmentEvidence(in.settings().structure().topics())
                      .in(
                          in.rows(CooccurrencesTable.TABLE),
                          in.rows(PairStatsTable.TABLE),
                          in.rows(EntitiesTable.TABLE)));

  private static final long HASHES = 1_000_000;

  private final StructureSettings.Topics settings;

  public SegmentEvidence(StructureSettings.Topics settings) {
    this.settings = settings;
  }

  /**
   * @param cooccurrences the table of pairs an article
   * @param pairStats the table of scored pairs
   * @param entities the dimension, for names that shall not be split
   */
  public Dataset<Row> in(
      Dataset<Row> cooccurrences, Dataset<Row> pairStats, Dataset<Row> entities) {
    Dataset<Row> supported =
        pairStats
            .where(
                col("period_type")
                    .equalTo(PeriodType.ALL.label())
                    .and(col("window").equalTo("paragraph"))
                    .and(col("n_ab").geq(settings.minArticles())))
            .select("entity_a", "entity_b", "n_ab");
    Column isSampled =
        pmod(xxhash64(col("article_id")), lit(HASHES))
            .multiply(col("n_ab"))
            .lt(HASHES * settings.maxSentences());
    Broadcast<List<String>> names =
        entities
            .sparkSession()
            .sparkContext()
            .broadcast(names(entities), ClassTag$.MODULE$.apply(List.class));
    return cooccurrences
        .where(col("evidence").isNotNull())
        .select("article_id", "entity_a", "entity_b", "evidence")
        .join(supported, new String[] {"entity_a", "entity_b"})
        .where(isSampled)
        // Few bytes, but much to compute: they must not end up in one partition.
        .repartition(entities.sparkSession().sparkContext().defaultParallelism(), col("evidence"))
        .groupBy("evidence")
        .agg(collect_set(struct("entity_a", "entity_b")).as("pairs"))
        .mapPartitions(new Words(names), Encoders.row(EvidenceWordsTable.TABLE.schema()));
  }

  /** Names of the entities that can be in a supported pair. */
  private List<String> names(Dataset<Row> entities) {
    var names = new TreeSet<String>();
    for (Row entity :
        entities
            .where(col("articles").geq(settings.minArticles()))
            .select("name", "aliases")
            .collectAsList()) {
      names.add(entity.getString(0));
      if (!entity.isNullAt(1)) {
        names.addAll(entity.getList(1));
      }
    }
    return List.copyOf(names);
  }

  private record Words(Broadcast<List<String>> names) implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> sentences) {
      if (!sentences.hasNext()) {
        return List.<Row>of().iterator();
      }
      var words = new ContentWords(names.value());
      return PartitionRows.stream(sentences)
          .map(
              row ->
                  RowFactory.create(row.get(1), words.in(row.getString(0)).toArray(String[]::new)))
          .iterator();
    }
  }
}
