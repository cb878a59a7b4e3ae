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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Networks, triads and the synergy of three; each empty when the warehouse lacks its table. */
final class GatherStructure {
  private static final int MOST_SIMILAR = 5;
  private static final int CITIES_OF_SYNERGY = 20;
  private static final String PART = "part";
  private static final String SYNERGY = "synergy";
  private static final String TRIADS = "triads";
  private static final String SIMILAR = "similar";

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
    return tables
        .find(EntityNetworkTable.TABLE)
        .map(
            rows ->
                rows.where(Period.any(periods))
                    .withColumn("rank", row_number().over(byRank))
                    .where(col("rank").leq(most))
                    .orderBy("period_type", "period_start", "rank")
                    .collectAsList());
  }

  /**
   * Each empty when the warehouse lacks its table.
   *
   * @param synergy of all cities over time, and of single cities over the whole corpus
   * @param triads the most frequent city, company and university together, with their months
   * @param similar entities that keep the same company as others
   */
  record Structure(
      Optional<List<Row>> synergy, Optional<List<Row>> triads, Optional<List<Row>> similar) {}

  /**
   * One query for all of it.
   *
   * @param mostTriads so many triads
   * @param entities those whose likes are wanted
   */
  Structure structure(int mostTriads, List<String> entities) {
    Map<String, Dataset<Row>> parts = new LinkedHashMap<>();
    tables.find(TriadSynergyTable.TABLE).ifPresent(rows -> parts.put(SYNERGY, synergy(rows)));
    tables.find(TriadsTable.TABLE).ifPresent(rows -> parts.put(TRIADS, triads(rows, mostTriads)));
    tables
        .find(SimilarEntitiesTable.TABLE)
        .ifPresent(rows -> parts.put(SIMILAR, similar(rows, entities)));
    Map<String, List<Row>> rows =
        parts.entrySet().stream()
            .map(part -> part.getValue().withColumn(PART, lit(part.getKey())))
            .reduce((one, other) -> one.unionByName(other, true))
            .map(Dataset::collectAsList)
            .orElse(List.of())
            .stream()
            .collect(Collectors.groupingBy(row -> Cells.text(row, PART)));
    return new Structure(
        part(SYNERGY, parts, rows, "scope", "period_type", "period_start"),
        part(TRIADS, parts, rows, "-total", "city_id", "company_id", "university_id"),
        part(SIMILAR, parts, rows, "entity_id", "place"));
  }

  /** The rows of a part in order; a column with a minus before its name is descending. */
  private static Optional<List<Row>> part(
      String name,
      Map<String, Dataset<Row>> parts,
      Map<String, List<Row>> rows,
      String... orderedBy) {
    if (!parts.containsKey(name)) {
      return Optional.empty();
    }
    Comparator<Row> order = (one, other) -> 0;
    for (String column : orderedBy) {
      order =
          column.startsWith("-")
              ? order.thenComparing(by(column.substring(1)).reversed())
              : order.thenComparing(by(column));
    }
    return Optional.of(rows.getOrDefault(name, List.of()).stream().sorted(order).toList());
  }

  /** Numbers by their value, all else by its text, what is not there first. */
  private static Comparator<Row> by(String column) {
    return Comparator.comparingDouble(
            (Row row) -> row.<Object>getAs(column) instanceof Number n ? n.doubleValue() : 0)
        .thenComparing(
            row -> {
              Object value = row.getAs(column);
              return value == null || value instanceof Number ? "" : value.toString();
            });
  }

  private static Dataset<Row> synergy(Dataset<Row> rows) {
    return rows.where(col("scope").equalTo("all"))
        .unionByName(
            rows.where(col("scope").notEqual("all").and(col("period_type").equalTo("all")))
                .orderBy(col("n_g").desc(), col("scope"))
                .limit(CITIES_OF_SYNERGY))
        .select("scope", "period_type", "period_start", "n", "t_uig", "t_low", "t_high", "p_value");
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
        "total");
  }

  private static Dataset<Row> similar(Dataset<Row> rows, List<String> entities) {
    return Ids.only(entities, rows.where(col("rank").leq(MOST_SIMILAR)), "entity_id")
        .select(col("entity_id"), col("rank").as("place"), col("similar_id"), col("cosine"));
  }
}
