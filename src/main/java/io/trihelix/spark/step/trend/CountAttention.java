package io.trihelix.spark.step.trend;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;

import io.trihelix.config.Settings;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts what the attraction of a pair is measured against: the stories that tell of an entity in
 * company, by source. A story is told where two entities are; one of more entities than a limit is
 * a list, and says of no two of them that they belong together.
 *
 * <p>The largest sources are told apart, the others counted together, so that what is kept of an
 * entity does not grow with the number of sources.
 */
public final class CountAttention {
  public static final DerivedTable DERIVED =
      DerivedTable.of(AttentionTable.TABLE)
          .needs(CooccurrencesTable.TABLE, ArticlesTable.TABLE)
          .computed(
              "count attention",
              in ->
                  new CountAttention(in.settings().trends())
                      .in(in.rows(CooccurrencesTable.TABLE), in.rows(ArticlesTable.TABLE)));

  private final Settings.Trends settings;

  public CountAttention(Settings.Trends settings) {
    this.settings = settings;
  }

  /** Whether a row of cooccurrences is of a story, not of a list. */
  static Column isTold(Settings.Trends settings) {
    return col("story_entities").leq(settings.attractionEntities());
  }

  /**
   * @param cooccurrences the table of pairs an article
   * @param articles all articles; representatives with a date are counted
   */
  public Dataset<Row> in(Dataset<Row> cooccurrences, Dataset<Row> articles) {
    Dataset<Row> sources =
        articles
            .where("duplicate_of is null and published_date is not null")
            .select(col("article_id"), nullif(col("source"), lit("")).as("source"));
    Dataset<Row> largest =
        sources
            .where(col("source").isNotNull())
            .groupBy("source")
            .agg(count(lit(1)).as("articles"))
            .orderBy(col("articles").desc(), col("source"))
            .limit(settings.attractionSources())
            .select("source");
    Dataset<Row> ofTheLargest = sources.join(broadcast(largest), "source");
    return cooccurrences
        .where(col("published_date").isNotNull().and(isTold(settings)))
        .select(
            col("article_id"),
            FrameTrends.cell().as("published_date"),
            explode(array(col("entity_a"), col("entity_b"), lit(null).cast("string")))
                .as("entity_id"))
        .distinct()
        .join(ofTheLargest, new String[] {"article_id"}, "left")
        .groupBy("published_date", "source", "entity_id")
        .agg(count(lit(1)).as("stories"));
  }
}
