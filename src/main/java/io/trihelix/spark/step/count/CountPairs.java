package io.trihelix.spark.step.count;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.step.rows.PairWeight;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.PairDailyTable;
import io.trihelix.spark.table.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts the articles, sentences and reposts of every pair, day by day: pair_daily. */
public final class CountPairs {
  public static final DerivedTable DERIVED =
      DerivedTable.of(PairDailyTable.TABLE)
          .needs(CooccurrencesTable.TABLE, ArticlesTable.TABLE, EntitiesTable.TABLE)
          .computed(
              "count pairs",
              in ->
                  new CountPairs()
                      .in(
                          in.rows(CooccurrencesTable.TABLE),
                          in.rows(ArticlesTable.TABLE),
                          in.rows(EntitiesTable.TABLE)));

  /**
   * @param cooccurrences the table of pairs an article
   * @param articles all articles, duplicates among them
   * @param entities the dimension, for the names
   */
  public Dataset<Row> in(Dataset<Row> cooccurrences, Dataset<Row> articles, Dataset<Row> entities) {
    Dataset<Row> reposts =
        articles
            .where(col("duplicate_of").isNotNull())
            .groupBy(col("duplicate_of").as("article_id"))
            .agg(count(lit(1)).as("reposts"));
    Dataset<Row> counts =
        cooccurrences
            .select(
                "article_id",
                "published_date",
                Table.MONTH,
                "entity_a",
                "type_a",
                "entity_b",
                "type_b",
                "paragraphs",
                "sentences",
                "story_entities")
            .join(reposts, new String[] {"article_id"}, "left")
            .groupBy("published_date", Table.MONTH, "entity_a", "type_a", "entity_b", "type_b")
            .agg(
                count(lit(1)).as("articles"),
                count_if(col("paragraphs").gt(0)).as("articles_paragraph"),
                count_if(col("sentences").gt(0)).as("articles_sentence"),
                sum("sentences").as("sentences"),
                sum(coalesce(col("reposts"), lit(0L))).as("reposts"),
                PairWeight.value(PairWeight.units(lit(true))).as("weight"));
    return counts
        .join(named(entities, "a"), "entity_a")
        .join(named(entities, "b"), "entity_b")
        .select(PairDailyTable.TABLE.columns());
  }

  private static Dataset<Row> named(Dataset<Row> entities, String side) {
    return entities.select(col("entity_id").as("entity_" + side), col("name").as("name_" + side));
  }
}
