package io.trihelix.spark.step.duplicates;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.trihelix.recognize.words.HanLpText;
import io.trihelix.similar.BucketPairs;
import io.trihelix.similar.CommonPhrases;
import io.trihelix.similar.PhraseSample;
import io.trihelix.text.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts how common each phrase is, in the articles of a {@link PhraseSample}. */
final class CountPhrases {
  private static final int COUNTING_TASKS = 8;

  private CountPhrases() {}

  /**
   * @param articles of {@link ComparedArticles}, of which texts are not read
   * @param enoughBefore see {@link PhraseSample#of}
   */
  static PhraseSample sample(Dataset<Row> articles, long enoughBefore) {
    Map<Integer, Long> byQuarter = new HashMap<>();
    articles
        .groupBy(
            when(
                    col("day").notEqual(BucketPairs.UNKNOWN_DAY),
                    trunc(date_from_unix_date(col("day")), "quarter"))
                .as("quarter"))
        .agg(count(lit(1)).as("articles"))
        .collectAsList()
        .forEach(
            row ->
                byQuarter.put(
                    row.isNullAt(0)
                        ? BucketPairs.UNKNOWN_DAY
                        : Math.toIntExact(row.getDate(0).toLocalDate().toEpochDay()),
                    row.getLong(1)));
    return PhraseSample.of(byQuarter, enoughBefore);
  }

  /**
   * Of which articles it consists: equal for the same articles.
   *
   * @param articles of {@link ComparedArticles}, of which texts are not read
   */
  static String fingerprint(Dataset<Row> articles, PhraseSample sample) {
    Row found =
        taken(articles.select("article", "row_key", "day"), sample)
            .select(
                xxhash64(lit(1), col("article"), col("row_key")).as("one"),
                xxhash64(lit(2), col("row_key"), col("article")).as("other"))
            .agg(
                count(lit(1)),
                coalesce(sum(col("one").cast("decimal(20,0)")), lit(0)).cast("string"),
                coalesce(sum(col("other").cast("decimal(20,0)")), lit(0)).cast("string"))
            .first();
    return String.join(
        " ",
        Long.toString(sample.before()),
        Long.toString(sample.articles()),
        Long.toString(found.getLong(0)),
        found.getString(1),
        found.getString(2));
  }

  private static Dataset<Row> taken(Dataset<Row> articles, PhraseSample sample) {
    return articles.filter(
        (FilterFunction<Row>)
            row -> sample.takes(row.<Long>getAs("article"), row.<Integer>getAs("day")));
  }

  /**
   * @param articles of {@link ComparedArticles}
   */
  static CommonPhrases in(Dataset<Row> articles, PhraseSample sample) {
    return taken(articles.select("article", "day", "title", "body"), sample)
        .repartition(COUNTING_TASKS)
        .toJavaRDD()
        .mapPartitions(
            rows -> {
              var wording = new Wording(HanLpText.normalizer());
              var phrases = new CommonPhrases();
              rows.forEachRemaining(
                  row ->
                      phrases.add(
                          wording.of(row.<String>getAs("title"))
                              + wording.of(row.<String>getAs("body"))));
              return List.of(phrases).iterator();
            })
        .reduce(
            (a, b) -> {
              a.merge(b);
              return a;
            });
  }
}
