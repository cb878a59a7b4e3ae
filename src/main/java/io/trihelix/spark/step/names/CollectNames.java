package io.trihelix.spark.step.names;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;

import io.trihelix.resolve.ConfirmationRules;
import io.trihelix.spark.step.analyse.AnalyseArticles;
import io.trihelix.spark.table.DiscoveredNamesTable;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gathers what all articles tell of each name that no gazetteer knows. */
public final class CollectNames {
  private static final int MOST_SURFACES = 10;
  private static final int LEAST_EXAMPLES = 3;

  private final int examples;

  public CollectNames(ConfirmationRules rules) {
    this.examples = Math.max(rules.minArticles(), LEAST_EXAMPLES);
  }

  /**
   * Rows of {@link DiscoveredNamesTable#EVIDENCE}.
   *
   * @param analysed rows of {@link AnalyseArticles}
   */
  public Dataset<Row> from(Dataset<Row> analysed) {
    return analysed
        .select(col("article_id"), explode(col("names")).as("use"))
        .select("article_id", "use.*")
        .groupBy("name_id", "entity_type")
        .agg(
            min("name").as("name"),
            slice(array_sort(collect_set("surface")), 1, MOST_SURFACES).as("surfaces"),
            min("brand").as("brand"),
            min("trades").as("trades"),
            min("core").as("core"),
            max("full_name").as("full_name"),
            array_sort(collect_set("seat")).as("seats"),
            collect_set("article_id").as("article_ids"),
            max("confidence").as("confidence"),
            array_sort(collect_set("meaning")).as("meanings"))
        .withColumn("articles", size(col("article_ids")).cast("long"))
        .withColumn("examples", slice(array_sort(col("article_ids")), 1, examples))
        .select(
            Arrays.stream(DiscoveredNamesTable.EVIDENCE.fieldNames())
                .map(org.apache.spark.sql.functions::col)
                .toArray(Column[]::new));
  }
}
