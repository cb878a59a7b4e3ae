package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trihelix.report.Passages.Passage;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.PairDailyTable;
import io.trihelix.spark.table.PairTopicsTable;
import io.trihelix.spark.table.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** What there is to tell of chosen pairs: their months, the sentences that show them, topics. */
final class DescribePairs {
  private static final int TOPICS = 5;

  private final PublishedTables tables;
  private final Collection<PairKey> pairs;

  DescribePairs(PublishedTables tables, Collection<PairKey> pairs) {
    this.tables = tables;
    this.pairs = pairs;
  }

  /** Articles by month, and how many articles have both in one sentence. */
  record Counts(Map<String, Long> months, long sentence) {}

  Map<PairKey, Counts> counts() {
    Dataset<Row> daily = PairKey.only(pairs, tables.rows(PairDailyTable.TABLE));
    var counts = new HashMap<PairKey, Counts>();
    daily
        .groupBy("entity_a", "entity_b", Table.MONTH)
        .agg(sum("articles").as("articles"), sum("articles_sentence").as("sentence"))
        .collectAsList()
        .forEach(
            row -> {
              var ofTheMonth =
                  new Counts(
                      Map.of(Cells.text(row, Table.MONTH), Cells.count(row, "articles")),
                      Cells.count(row, "sentence"));
              counts.merge(PairKey.of(row), ofTheMonth, DescribePairs::added);
            });
    return counts;
  }

  private static Counts added(Counts one, Counts other) {
    var months = new HashMap<>(one.months());
    other.months().forEach((month, count) -> months.merge(month, count, Long::sum));
    return new Counts(months, one.sentence() + other.sentence());
  }

  /**
   * The best sentences of each pair. A sentence that states a relation goes before one that only
   * names both, one where they stand close together before one where they do not; each year of the
   * corpus has its say before one has two.
   *
   * @param most of each pair
   */
  Map<PairKey, List<Passage>> passages(int most) {
    var ofTheYear =
        Window.partitionBy("entity_a", "entity_b", "year")
            .orderBy(
                coalesce(col("negated_sentences"), lit(0)).gt(0),
                col("relation").isNull(),
                col("min_distance").asc_nulls_last(),
                col("published_date").desc_nulls_last(),
                col("article_id"));
    var ofThePair =
        Window.partitionBy("entity_a", "entity_b")
            .orderBy(col("turn"), col("year").desc_nulls_last());
    Dataset<Row> best =
        PairKey.only(
                pairs, tables.rows(CooccurrencesTable.TABLE).where(col("evidence").isNotNull()))
            .withColumn(
                "year",
                when(col(Table.MONTH).notEqual(Table.UNKNOWN_MONTH), col(Table.MONTH).substr(1, 4)))
            .withColumn("turn", row_number().over(ofTheYear))
            .where(col("turn").leq(most))
            .withColumn("rank", row_number().over(ofThePair))
            .where(col("rank").leq(most));
    var passages = new HashMap<PairKey, List<Passage>>();
    best.groupBy("entity_a", "entity_b")
        .agg(
            array_sort(collect_list(struct("rank", "evidence", "article_id", "relation")))
                .as("passages"))
        .collectAsList()
        .forEach(
            row ->
                passages.put(
                    PairKey.of(row),
                    row.<Row>getList(row.fieldIndex("passages")).stream()
                        .map(
                            passage ->
                                new Passage(
                                    Cells.text(passage, "evidence"),
                                    Cells.text(passage, "article_id"),
                                    Cells.text(passage, "relation")))
                        .toList()));
    return passages;
  }

  /** The words that tell most of each pair; empty without the table. */
  Map<PairKey, List<String>> topics() {
    var topics = new HashMap<PairKey, List<String>>();
    tables
        .find(PairTopicsTable.TABLE)
        .ifPresent(
            rows ->
                PairKey.only(pairs, rows)
                    .where(col("rank").leq(TOPICS))
                    .groupBy("entity_a", "entity_b")
                    .agg(array_sort(collect_list(struct("rank", "term"))).as("terms"))
                    .collectAsList()
                    .forEach(
                        row ->
                            topics.put(
                                PairKey.of(row),
                                row.<Row>getList(row.fieldIndex("terms")).stream()
                                    .map(term -> Cells.text(term, "term"))
                                    .toList())));
    return topics;
  }

  /** Title, day, source and address of articles, by id. */
  static Map<String, Row> articles(PublishedTables tables, Collection<String> ids) {
    var articles = new HashMap<String, Row>();
    Ids.only(ids, tables.rows(ArticlesTable.TABLE), "article_id")
        .select("article_id", "title", "published_date", "source", "url")
        .collectAsList()
        .forEach(row -> articles.put(Cells.text(row, "article_id"), row));
    return articles;
  }
}
