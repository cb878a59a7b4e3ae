package io.trihelix.spark.step.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.step.rows.Periods;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.MentionsTable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PairSourcesTest extends SparkSuite {
  private final List<Map<String, Object>> articles = new ArrayList<>();
  private final List<Map<String, Object>> mentions = new ArrayList<>();
  private final List<Map<String, Object>> pairs = new ArrayList<>();

  /** So many articles of a source, each with a, b, both or neither. */
  private void add(String source, int count, boolean a, boolean b, long storyEntities) {
    for (int i = 0; i < count; i++) {
      String id = "x" + articles.size();
      articles.add(
          row("article_id", id, "source", source, "published_date", Date.valueOf("2025-02-03")));
      if (a) {
        mention(id, "city:a");
      }
      if (b) {
        mention(id, "company:b");
      }
      if (a && b) {
        pairs.add(
            row(
                "article_id",
                id,
                "entity_a",
                "city:a",
                "entity_b",
                "company:b",
                "paragraphs",
                1L,
                "sentences",
                storyEntities > 2 ? 0L : 1L,
                "story_entities",
                storyEntities));
      }
    }
  }

  private void mention(String article, String entity) {
    mentions.add(row("article_id", article, "entity_id", entity, "paired", true));
    mentions.add(row("article_id", article, "entity_id", entity, "paired", false));
  }

  @SuppressWarnings("unchecked")
  private Row found() {
    Dataset<Row> found =
        new PairSources(new Periods(List.of()))
            .in(
                dataset(CooccurrencesTable.TABLE, pairs.toArray(Map[]::new)),
                dataset(MentionsTable.TABLE, mentions.toArray(Map[]::new)),
                dataset(ArticlesTable.TABLE, articles.toArray(Map[]::new)));
    return found.collectAsList().get(0);
  }

  /** The two tables of StratifiedAssociationTest; the third source has only a. */
  @Test
  void sourcesAreStrata() {
    add("晨报", 2, true, true, 2);
    add("晨报", 1, true, false, 0);
    add("晨报", 1, false, true, 0);
    add("晨报", 6, false, false, 0);
    add(null, 1, true, true, 5);
    add("", 2, true, false, 0);
    add(null, 1, false, true, 0);
    add(null, 4, false, false, 0);
    add("晚报", 9, true, false, 0);
    Row found = found();
    Row stratified = found.getAs("stratified");
    assertEquals(1.7 / 0.35, stratified.getDouble(0), 1e-12);
    assertEquals(1.35 * 1.35 / (0.49 + 180.0 / 448), stratified.getDouble(1), 1e-12);
    assertEquals(0.15284227915715956, stratified.getDouble(2), 1e-12);
    assertEquals(2L, found.<Long>getAs("sources_article"));
    assertEquals(2L, found.<Long>getAs("largest_article"));
    assertEquals(1L, found.<Long>getAs("sources_sentence"));
    assertEquals(2L, found.<Long>getAs("largest_sentence"));
  }

  /** Two stories of the two alone, one of five entities: 1 + 1 + 1/4. */
  @Test
  void listsWeighLess() {
    add("晨报", 2, true, true, 2);
    add("晚报", 1, true, true, 5);
    Row found = found();
    assertEquals(2.25, found.<Double>getAs("weight_article"), 1e-9);
    assertEquals(2.25, found.<Double>getAs("weight_paragraph"), 1e-9);
    assertEquals(2, found.<Double>getAs("weight_sentence"), 1e-9);
  }

  /** 晚报 has a digest alone, which tells of the two in different items. */
  @Test
  void aSourceWhoseOnlyArticleTellsOfTheTwoApartSaysThatTheyAreApart() {
    add("晨报", 2, true, true, 2);
    add("晨报", 1, true, false, 0);
    add("晨报", 1, false, true, 0);
    add("晨报", 6, false, false, 0);
    Row without = found().getAs("stratified");
    add("晚报", 1, true, false, 0);
    mention(articles.get(articles.size() - 1).get("article_id").toString(), "company:b");
    Row with = found().getAs("stratified");
    assertEquals(12.0, without.getDouble(0), 1e-12);
    // R = 12/10, S = 1/10 + 1/2.
    assertEquals(1.2 / 0.6, with.getDouble(0), 1e-12);
  }

  @Test
  void twoThatAreNeverApartHaveNoRatio() {
    add("晨报", 3, true, true, 2);
    add("晨报", 3, false, false, 0);
    Row stratified = found().getAs("stratified");
    assertTrue(stratified.isNullAt(0));
  }
}
