package io.trihelix.spark.step.score;

import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.Table;
import java.sql.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of the tables that {@link ScorePairs} reads, for its tests. */
abstract class ScoreSuite extends SparkSuite {
  static Date day(String day) {
    return day == null ? null : Date.valueOf(day);
  }

  static Map<String, Object> article(String day, String duplicateOf) {
    return row("published_date", day(day), "duplicate_of", duplicateOf);
  }

  static Map<String, Object> entity(String day, String id, long articles) {
    return row(
        "published_date",
        day(day),
        "entity_id",
        id,
        "entity_type",
        id.startsWith("city") ? "CITY" : "COMPANY",
        "articles",
        articles,
        "articles_paired",
        articles);
  }

  static Map<String, Object> margin(
      String day, String id, long articles, long paragraphs, long sentences) {
    return row(
        "published_date",
        day(day),
        "type_a",
        "CITY",
        "type_b",
        "COMPANY",
        "entity_id",
        id,
        "entity_type",
        id == null ? null : id.startsWith("city") ? "CITY" : "COMPANY",
        "articles",
        articles,
        "articles_paragraph",
        paragraphs,
        "articles_sentence",
        sentences);
  }

  @SuppressWarnings("unchecked")
  Dataset<Row> rows(Table table, Stream<Map<String, Object>> rows) {
    return dataset(table, rows.toArray(Map[]::new));
  }
}
