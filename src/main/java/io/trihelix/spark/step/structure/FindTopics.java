package io.trihelix.spark.step.structure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import io.trihelix.config.StructureSettings;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.EvidenceWordsTable;
import io.trihelix.spark.table.PairTopicsTable;
import io.trihelix.stats.LogOdds;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds what a pair's evidence is about: the words that stand in it more often than in the evidence
 * of all pairs, pair_topics. A word counts once a sentence. Names of the two, and parts of them,
 * are no topics.
 */
public final class FindTopics {
  public static final DerivedTable DERIVED =
      DerivedTable.of(PairTopicsTable.TABLE)
          .needs(EvidenceWordsTable.TABLE, EntitiesTable.TABLE)
          .wanted(settings -> settings.structure().topics().enabled())
          .computed(
              "find topics",
              in ->
                  new FindTopics(in.settings().structure().topics())
                      .in(in.rows(EvidenceWordsTable.TABLE), in.rows(EntitiesTable.TABLE)));

  /** A word that stands in one sentence alone tells of that sentence, not of the pair. */
  private static final int FEWEST_SENTENCES = 2;

  /** Below two standard deviations a word may as well be there by chance. */
  private static final double LEAST_Z = 1.96;

  private static final StructType LOG_ODDS =
      new StructType().add("log_odds", DataTypes.DoubleType).add("z_score", DataTypes.DoubleType);

  private final StructureSettings.Topics settings;

  public FindTopics(StructureSettings.Topics settings) {
    this.settings = settings;
  }

  /**
   * @param evidence the working table of evidence words
   * @param entities the dimension, for names and types
   */
  public Dataset<Row> in(Dataset<Row> evidence, Dataset<Row> entities) {
    Dataset<Row> ofPairs =
        evidence.select(explode(col("pairs")).as("pair"), col("words")).select("pair.*", "words");
    Dataset<Row> sizes =
        ofPairs
            .groupBy("entity_a", "entity_b")
            .agg(count(lit(1)).as("n_pair_sentences"), sum(size(col("words"))).as("size"));
    Dataset<Row> counts =
        ofPairs
            .select(col("entity_a"), col("entity_b"), explode(col("words")).as("term"))
            .groupBy("entity_a", "entity_b", "term")
            .agg(count(lit(1)).as("n_pair"))
            .where(col("n_pair").geq(FEWEST_SENTENCES));
    Dataset<Row> overall =
        evidence
            .select(explode(col("words")).as("term"))
            .groupBy("term")
            .agg(count(lit(1)).as("n_corpus"));
    Dataset<Row> corpus = evidence.agg(coalesce(sum(size(col("words"))), lit(0L)).as("corpus"));
    double prior = settings.prior();
    UserDefinedFunction logOdds =
        udf((UDF5<Long, Long, Long, Long, Double, Row>) FindTopics::logOdds, LOG_ODDS);
    Column rank =
        row_number()
            .over(
                Window.partitionBy("entity_a", "entity_b")
                    .orderBy(col("z_score").desc(), col("term")));
    return counts
        .join(sizes, new String[] {"entity_a", "entity_b"})
        .join(overall, "term")
        .crossJoin(broadcast(corpus))
        .withColumn(
            "measures",
            logOdds.apply(col("n_pair"), col("size"), col("n_corpus"), col("corpus"), lit(prior)))
        .select(col("*"), col("measures.*"))
        .where(col("z_score").geq(LEAST_Z))
        .join(named(entities, "a"), "entity_a")
        .join(named(entities, "b"), "entity_b")
        .where(isName(col("term"), concat(col("names_a"), col("names_b"))).unary_$bang())
        .withColumn("rank", rank)
        .where(col("rank").leq(settings.terms()))
        .select(PairTopicsTable.TABLE.columns());
  }

  private static Row logOdds(long count, long size, long overall, long corpus, double prior) {
    LogOdds odds = LogOdds.of(count, size, overall, corpus, prior);
    return RowFactory.create(odds.delta(), odds.z());
  }

  /** Whether a word is part of one of the names, or one of them part of it (杭州市). */
  private static Column isName(Column term, Column names) {
    return exists(names, name -> name.contains(term).or(term.contains(name)));
  }

  private static Dataset<Row> named(Dataset<Row> entities, String side) {
    return entities.select(
        col("entity_id").as("entity_" + side),
        col("name").as("name_" + side),
        col("entity_type").as("type_" + side),
        array_append(coalesce(col("aliases"), array()), col("name")).as("names_" + side));
  }
}
