package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.step.rows.OneQuery;
import io.trihelix.spark.table.EntityNetworkTable;
import io.trihelix.spark.table.RelationsTable;
import io.trihelix.spark.table.SimilarEntitiesTable;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.TriadSynergyTable;
import io.trihelix.spark.table.TriadsTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Networks, triads and the synergy of three; each empty when the warehouse lacks its table. */
final class GatherStructure {
  private static final int MOST_SIMILAR = 5;
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
  Optional<Dataset<Row>> nodes(List<Period> periods, int most) {
    var byRank =
        Window.partitionBy("period_type", "period_start")
            .orderBy(col("pagerank").desc(), col("entity_id"));
    return tables
        .find(EntityNetworkTable.TABLE)
        .map(
            rows ->
                rows.where(Period.any(periods))
                    .withColumn("rank", row_number().over(byRank))
                    .where(col("rank").leq(most))
                    .orderBy("period_type", "period_start", "rank"));
  }

  /**
   * Each empty when the warehouse lacks its table.
   *
   * @param synergy of all cities over time, and of single cities over the whole corpus
   * @param triads the most frequent city, company and university together, with their months
   * @param similar entities that keep the same company as others
   * @param relations what is stated of two entities, with its months
   */
  record Structure(
      Optional<List<Row>> synergy,
      Optional<List<Row>> triads,
      Optional<List<Row>> similar,
      Optional<List<Row>> relations) {}

  /**
   * @param mostTriads so many triads
   * @param mostRelations so many relations
   * @param entities those whose likes and relations are wanted
   */
  Supplier<Structure> structure(
      OneQuery query, int mostTriads, int mostRelations, List<String> entities) {
    Supplier<Optional<List<Row>>> synergy =
        query.ask(
            tables.find(TriadSynergyTable.TABLE).map(GatherStructure::synergy),
            Function.identity());
    Supplier<Optional<List<Row>>> triads =
        query.ask(
            tables.find(TriadsTable.TABLE).map(rows -> triads(rows, mostTriads)),
            Function.identity());
    Supplier<Optional<List<Row>>> similar =
        query.ask(
            tables.find(SimilarEntitiesTable.TABLE).map(rows -> similar(rows, entities)),
            Function.identity());
    Supplier<Optional<List<Row>>> relations =
        query.ask(
            tables.find(RelationsTable.TABLE).map(rows -> relations(rows, mostRelations, entities)),
            Function.identity());
    return () -> new Structure(synergy.get(), triads.get(), similar.get(), relations.get());
  }

  private static Dataset<Row> synergy(Dataset<Row> rows) {
    return rows.where(col("scope").equalTo("all"))
        .unionByName(
            rows.where(col("scope").notEqual("all").and(col("period_type").equalTo("all")))
                .orderBy(col("n_g").desc(), col("scope"))
                .limit(CITIES_OF_SYNERGY))
        .select("scope", "period_type", "period_start", "n", "t_uig", "t_low", "t_high", "p_value")
        .orderBy("scope", "period_type", "period_start");
  }

  private static Dataset<Row> triads(Dataset<Row> rows, int most) {
    Dataset<Row> strongest =
        rows.groupBy("city_id", "company_id", "university_id")
            .agg(sum("articles").as("total"))
            .orderBy(col("total").desc(), col("city_id"), col("company_id"), col("university_id"))
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
        .orderBy(col("total").desc(), col("city_id"), col("company_id"), col("university_id"));
  }

  private static Dataset<Row> relations(Dataset<Row> rows, int most, List<String> entities) {
    String[] relation = {"relation", "mutual", "from_id", "to_id"};
    Dataset<Row> stated =
        Ids.only(entities, Ids.only(entities, rows.where("NOT negated"), "from_id"), "to_id");
    Dataset<Row> strongest =
        stated
            .groupBy("relation", "mutual", "from_id", "to_id")
            .agg(count(lit(1)).as("total"))
            .orderBy(col("total").desc(), col("relation"), col("from_id"), col("to_id"))
            .limit(most);
    return Months.gathered(
            stated.join(strongest, relation),
            lit(1L),
            "relation",
            "mutual",
            "from_id",
            "to_id",
            "total")
        .orderBy(col("total").desc(), col("relation"), col("from_id"), col("to_id"));
  }

  private static Dataset<Row> similar(Dataset<Row> rows, List<String> entities) {
    return Ids.only(entities, rows.where(col("rank").leq(MOST_SIMILAR)), "entity_id")
        .select(col("entity_id"), col("rank").as("place"), col("similar_id"), col("cosine"))
        .orderBy("entity_id", "place");
  }
}
