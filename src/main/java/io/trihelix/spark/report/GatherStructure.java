package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.table.EntityNetworkTable;
import io.trihelix.spark.table.SimilarEntitiesTable;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.TriadSynergyTable;
import io.trihelix.spark.table.TriadsTable;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Networks, triads and the synergy of three; each empty when the warehouse lacks its table. */
final class GatherStructure {
  private static final int SIMILAR = 5;
  private static final int CITIES_OF_SYNERGY = 20;

  private final PublishedTables tables;

  GatherStructure(PublishedTables tables) {
    this.tables = tables;
  }

  /**
   * The most central entities of each period, in order.
   *
   * @param most of a period
   */
  Optional<List<Row>> nodes(List<Period> periods, int most) {
    var byRank =
        Window.partitionBy("period_type", "period_start")
            .orderBy(col("pagerank").desc(), col("entity_id"));
    return collected(
        EntityNetworkTable.TABLE,
        rows ->
            rows.where(Period.any(periods))
                .withColumn("rank", row_number().over(byRank))
                .where(col("rank").leq(most))
                .orderBy("period_type", "period_start", "rank"));
  }

  /** The synergy of all cities over time, and that of single cities over the whole corpus. */
  Optional<List<Row>> synergy() {
    return collected(
        TriadSynergyTable.TABLE,
        rows ->
            rows.where(col("scope").equalTo("all"))
                .unionByName(
                    rows.where(col("scope").notEqual("all").and(col("period_type").equalTo("all")))
                        .orderBy(col("n_g").desc(), col("scope"))
                        .limit(CITIES_OF_SYNERGY))
                .orderBy("scope", "period_type", "period_start"));
  }

  /** The most frequent city, company and university together, with their months. */
  Optional<List<Row>> triads(int most) {
    return collected(
        TriadsTable.TABLE,
        rows -> {
          Dataset<Row> strongest =
              rows.groupBy("city_id", "company_id", "university_id")
                  .agg(sum("articles").as("total"))
                  .orderBy(
                      col("total").desc(), col("city_id"), col("company_id"), col("university_id"))
                  .limit(most);
          Dataset<Row> months =
              rows.withColumn(
                  Table.MONTH,
                  coalesce(date_format(col("period_start"), "yyyy-MM"), lit(Table.UNKNOWN_MONTH)));
          return Months.gathered(
                  months.join(strongest, new String[] {"city_id", "company_id", "university_id"}),
                  col("articles"),
                  "city_id",
                  "company_id",
                  "university_id",
                  "total")
              .orderBy(
                  col("total").desc(), col("city_id"), col("company_id"), col("university_id"));
        });
  }

  /** Entities that keep the same company as the given ones. */
  Optional<List<Row>> similar(List<String> entities) {
    return collected(
        SimilarEntitiesTable.TABLE,
        rows ->
            Ids.only(entities, rows.where(col("rank").leq(SIMILAR)), "entity_id")
                .orderBy("entity_id", "rank"));
  }

  private Optional<List<Row>> collected(Table table, UnaryOperator<Dataset<Row>> query) {
    return tables.find(table).map(query).map(Dataset::collectAsList);
  }
}
