package io.trihelix.spark.step.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CountMarginsTest extends SparkSuite {
  private static final Date DAY = Date.valueOf("2025-02-01");

  private static Map<String, Object> pair(
      String article, String a, String b, long paragraphs, long sentences) {
    return row(
        "article_id",
        article,
        "published_date",
        DAY,
        "entity_a",
        a,
        "type_a",
        "CITY",
        "entity_b",
        b,
        "type_b",
        b.startsWith("city") ? "CITY" : "COMPANY",
        "paragraphs",
        paragraphs,
        "sentences",
        sentences);
  }

  private Dataset<Row> margins() {
    return new CountMargins()
        .in(
            dataset(
                CooccurrencesTable.TABLE,
                pair("1", "city:a", "company:x", 1, 1),
                pair("1", "city:a", "company:y", 1, 0),
                pair("1", "city:b", "company:x", 0, 0),
                pair("1", "city:a", "city:b", 2, 1),
                pair("2", "city:a", "company:x", 0, 0),
                pair("3", "city:b", "company:y", 1, 0)),
            dataset(
                ArticlesTable.TABLE,
                row("article_id", "1", "source", "晨报"),
                row("article_id", "2", "source", ""),
                row("article_id", "3", "source", "晨报"),
                row("article_id", "copy", "source", "晨报", "duplicate_of", "1")));
  }

  @Test
  void anArticleCountsOnceForAnEntityHoweverManyPairsItHas() {
    assertEquals(
        List.of(
            "CITY CITY city:a CITY 1 1 1",
            "CITY CITY city:b CITY 1 1 1",
            "CITY COMPANY city:a CITY 2 1 1",
            "CITY COMPANY city:b CITY 2 1 0",
            "CITY COMPANY company:x COMPANY 2 1 1",
            "CITY COMPANY company:y COMPANY 2 2 0"),
        lines(
            margins().where("entity_id is not null"),
            "type_a",
            "type_b",
            "entity_id",
            "entity_type",
            "articles",
            "articles_paragraph",
            "articles_sentence"));
  }

  @Test
  void articlesWithAnyPairOfTheTypesAreCountedBySource() {
    assertEquals(
        List.of("CITY CITY 晨报 1 1 1", "CITY COMPANY null 1 0 0", "CITY COMPANY 晨报 2 2 1"),
        lines(
            margins().where("entity_id is null"),
            "type_a",
            "type_b",
            "source",
            "articles",
            "articles_paragraph",
            "articles_sentence"));
  }
}
