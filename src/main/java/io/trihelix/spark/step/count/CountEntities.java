package io.trihelix.spark.step.count;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts articles and mentions of every entity, day by day: entity_daily. */
public final class CountEntities {
  public static final DerivedTable DERIVED =
      DerivedTable.of(EntityDailyTable.TABLE)
          .needs(MentionsTable.TABLE)
          .computed("count entities", in -> new CountEntities().in(in.rows(MentionsTable.TABLE)));

  /**
   * @param mentions the table of mentions
   */
  public Dataset<Row> in(Dataset<Row> mentions) {
    return mentions
        .groupBy("published_date", Table.MONTH, "entity_id", "entity_type", "article_id")
        .agg(count(lit(1)).as("mentions"), bool_or(col("paired")).as("paired"))
        .groupBy("published_date", Table.MONTH, "entity_id", "entity_type")
        .agg(
            count(lit(1)).as("articles"),
            sum("mentions").as("mentions"),
            count_if(col("paired")).as("articles_paired"))
        .select(EntityDailyTable.TABLE.columns());
  }
}
