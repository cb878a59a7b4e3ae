package io.trihelix.spark.step.count;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.MarginsTable;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts, day by day, the articles that hold a pair of two types at all (by source), and those in
 * which an entity is one of such a pair: the working table of margins. An article counts once,
 * however many pairs it holds.
 */
public final class CountMargins {
  public static final DerivedTable DERIVED =
      DerivedTable.of(MarginsTable.TABLE)
          .needs(CooccurrencesTable.TABLE, ArticlesTable.TABLE)
          .computed(
              "count margins",
              in ->
                  new CountMargins()
                      .in(in.rows(CooccurrencesTable.TABLE), in.rows(ArticlesTable.TABLE)));

  private static final int IN_PARAGRAPH = 1;
  private static final int IN_SENTENCE = 2;

  /**
   * @param cooccurrences the table of pairs an article
   * @param articles all articles, for their sources
   */
  public Dataset<Row> in(Dataset<Row> cooccurrences, Dataset<Row> articles) {
    Dataset<Row> sources =
        articles
            .where(col("duplicate_of").isNull())
            .select(col("article_id"), nullif(col("source"), lit("")).as("source"));
    Column nearness =
        when(col("sentences").gt(0), IN_SENTENCE)
            .when(col("paragraphs").gt(0), IN_PARAGRAPH)
            .otherwise(0);
    Column[] grain =
        columns("published_date", "type_a", "type_b", "source", "entity_id", "entity_type");
    return cooccurrences
        .select(
            col("article_id"),
            col("published_date"),
            col("type_a"),
            col("type_b"),
            nearness.as("nearness"),
            col("entity_a"),
            col("entity_b"))
        .join(sources, "article_id")
        .withColumn(
            "side",
            explode(
                array(
                    side(col("source"), lit(null), lit(null)),
                    side(lit(null), col("entity_a"), col("type_a")),
                    side(lit(null), col("entity_b"), col("type_b")))))
        .select(
            col("article_id"),
            col("published_date"),
            col("type_a"),
            col("type_b"),
            col("side.*"),
            col("nearness"))
        .groupBy(
            columns(
                "article_id",
                "published_date",
                "type_a",
                "type_b",
                "source",
                "entity_id",
                "entity_type"))
        .agg(max("nearness").as("nearness"))
        .groupBy(grain)
        .agg(
            count(lit(1)).as("articles"),
            count_if(col("nearness").geq(IN_PARAGRAPH)).as("articles_paragraph"),
            count_if(col("nearness").geq(IN_SENTENCE)).as("articles_sentence"));
  }

  private static Column side(Column source, Column entity, Column type) {
    return struct(
        source.cast("string").as("source"),
        entity.cast("string").as("entity_id"),
        type.cast("string").as("entity_type"));
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
  }
}
