package io.trihelix.spark.step.structure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trunc;

import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.StoriesTable;
import io.trihelix.spark.table.TriadsTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts the articles of every city, company and university, month by month: triads. */
public final class CountTriads {
  public static final DerivedTable DERIVED =
      DerivedTable.of(TriadsTable.TABLE)
          .needs(StoriesTable.TABLE, EntitiesTable.TABLE)
          .wanted(settings -> settings.structure().triads().enabled())
          .computed(
              "count triads",
              in ->
                  new CountTriads().in(in.rows(StoriesTable.TABLE), in.rows(EntitiesTable.TABLE)));

  /**
   * @param stories the working table of stories
   * @param entities the dimension, for the names
   */
  public Dataset<Row> in(Dataset<Row> stories, Dataset<Row> entities) {
    Dataset<Row> counts =
        stories
            .select(
                trunc(col("published_date"), "month").as("period_start"),
                explode(col("triads")).as("triad"))
            .select("period_start", "triad.*")
            .groupBy("period_start", "city_id", "company_id", "university_id")
            .agg(
                count(lit(1)).as("articles"),
                count_if(col("in_paragraph")).as("articles_paragraph"),
                count_if(col("in_sentence")).as("articles_sentence"));
    return counts
        .join(named(entities, "city"), "city_id")
        .join(named(entities, "company"), "company_id")
        .join(named(entities, "university"), "university_id")
        .select(TriadsTable.TABLE.columns());
  }

  private static Dataset<Row> named(Dataset<Row> entities, String side) {
    return entities
        .where(col("articles").gt(0))
        .select(col("entity_id").as(side + "_id"), col("name").as(side + "_name"));
  }
}
