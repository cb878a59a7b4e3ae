package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trihelix.report.Passages.Passage;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.step.rows.OneQuery;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.PairDailyTable;
import io.trihelix.spark.table.PairTopicsTable;
import io.trihelix.spark.table.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What there is to tell of chosen pairs: their months, the sentences that show them, topics. */
final class DescribePairs {
  private static final int TOPICS = 5;
  private static final String[] PAIR = {"entity_a", "entity_b"};
  private static final StructType PLACES =
      new StructType()
          .add(PAIR[0], DataTypes.StringType)
          .add(PAIR[1], DataTypes.StringType)
          .add("places", DataTypes.IntegerType);

  private final PublishedTables tables;
  private final Collection<PairKey> pairs;

  DescribePairs(PublishedTables tables, Collection<PairKey> pairs) {
    this.tables = tables;
    this.pairs = pairs;
  }

  /** Articles by month, and how many articles have both in one sentence. */
  record Counts(Map<String, Long> months, long sentence) {}

  /**
   * What there is to tell of a pair.
   *
   * @param topics the words that tell most of it; none without the table
   */
  record Described(Counts counts, List<Passage> passages, List<String> topics) {
    static final Described NOTHING = new Described(new Counts(Map.of(), 0), List.of(), List.of());
  }

  /**
   * @param most passages of each pair
   * @param important pairs that get more
   * @param mostOfImportant passages of each of those
   */
  Supplier<Map<PairKey, Described>> all(
      OneQuery query, int most, Set<PairKey> important, int mostOfImportant) {
    Dataset<Row> rows = counts().join(passages(most, important, mostOfImportant), PAIR, "full");
    Optional<Dataset<Row>> topics = topics();
    if (topics.isPresent()) {
      rows = rows.join(topics.get(), PAIR, "full");
    }
    boolean withTopics = topics.isPresent();
    return query.ask(rows, found -> described(found, withTopics));
  }

  private static Map<PairKey, Described> described(List<Row> rows, boolean withTopics) {
    var described = new HashMap<PairKey, Described>();
    for (Row row : rows) {
      described.put(
          PairKey.of(row),
          new Described(
              new Counts(Cells.counts(row, Months.COLUMN), Cells.count(row, "sentence")),
              passages(row),
              withTopics ? terms(row) : List.of()));
    }
    return described;
  }

  private Dataset<Row> counts() {
    Column[] pair = {col(PAIR[0]), col(PAIR[1])};
    return PairKey.only(pairs, tables.rows(PairDailyTable.TABLE))
        .groupBy(pair[0], pair[1], col(Table.MONTH))
        .agg(sum("articles").as("articles"), sum("articles_sentence").as("sentence"))
        .groupBy(pair)
        .agg(
            map_from_entries(collect_list(struct(Table.MONTH, "articles"))).as(Months.COLUMN),
            sum("sentence").as("sentence"));
  }

  /**
   * The articles that show each pair best, with the sentence that does. The best of each month goes
   * before the second of any, and among those the best of each year. A sentence that states a
   * relation is better than one that only names both, one where they stand close together better
   * than one where they do not, any sentence better than none.
   */
  private Dataset<Row> passages(int most, Set<PairKey> important, int mostOfImportant) {
    Column[] bestFirst = {
      col("evidence").isNull(),
      coalesce(col("negated_sentences"), lit(0)).gt(0),
      col("relation").isNull(),
      col("min_distance").asc_nulls_last(),
      col("published_date").desc_nulls_last(),
      col("article_id")
    };
    var ofTheMonth = Window.partitionBy("entity_a", "entity_b", Table.MONTH).orderBy(bestFirst);
    var ofTheYear = Window.partitionBy("entity_a", "entity_b", "year").orderBy(bestFirst);
    var ofThePair =
        Window.partitionBy("entity_a", "entity_b")
            .orderBy(
                col("evidence").isNull(),
                col("turn_of_month"),
                col("turn_of_year"),
                col("year").desc_nulls_last());
    Dataset<Row> best =
        withPlaces(most, important, mostOfImportant)
            .withColumn(
                "year",
                when(col(Table.MONTH).notEqual(Table.UNKNOWN_MONTH), col(Table.MONTH).substr(1, 4)))
            .withColumn("turn_of_month", row_number().over(ofTheMonth))
            .where(col("turn_of_month").leq(col("places")))
            .withColumn("turn_of_year", row_number().over(ofTheYear))
            .withColumn("rank", row_number().over(ofThePair))
            .where(col("rank").leq(col("places")));
    return best.groupBy("entity_a", "entity_b")
        .agg(
            array_sort(collect_list(struct("rank", "evidence", "article_id", "relation")))
                .as("passages"));
  }

  /** The pairs' articles, with how many of them there is room for. */
  private Dataset<Row> withPlaces(int most, Set<PairKey> important, int mostOfImportant) {
    Dataset<Row> rows = tables.rows(CooccurrencesTable.TABLE);
    List<Row> places =
        pairs.stream()
            .map(
                pair ->
                    RowFactory.create(
                        pair.a(), pair.b(), important.contains(pair) ? mostOfImportant : most))
            .toList();
    return rows.join(broadcast(rows.sparkSession().createDataFrame(places, PLACES)), PAIR);
  }

  private static List<Passage> passages(Row row) {
    int position = row.fieldIndex("passages");
    return row.isNullAt(position)
        ? List.of()
        : row.<Row>getList(position).stream()
            .map(
                passage ->
                    new Passage(
                        Cells.text(passage, "evidence"),
                        Cells.text(passage, "article_id"),
                        Cells.text(passage, "relation")))
            .toList();
  }

  private Optional<Dataset<Row>> topics() {
    return tables
        .find(PairTopicsTable.TABLE)
        .map(
            rows ->
                PairKey.only(pairs, rows)
                    .where(col("rank").leq(TOPICS))
                    .groupBy("entity_a", "entity_b")
                    .agg(array_sort(collect_list(struct("rank", "term"))).as("terms")));
  }

  private static List<String> terms(Row row) {
    int position = row.fieldIndex("terms");
    return row.isNullAt(position)
        ? List.of()
        : row.<Row>getList(position).stream().map(term -> Cells.text(term, "term")).toList();
  }
}
