package io.trihelix.spark.step.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.similar.CommonPhrases;
import io.trihelix.spark.step.ingest.BuildArticles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class FindNearDuplicatesTest extends NearDuplicateSuite {
  private static final LocalDate DAY = LocalDate.of(2025, 2, 18);

  private static Map<String, Object> article(String id, String body, LocalDate day) {
    return article(id, body, body, day);
  }

  private static Map<String, Object> article(String id, String hash, String body, LocalDate day) {
    return article("a.jsonl", id, hash, body, day);
  }

  private Dataset<Row> near(Dataset<Row> interpreted) {
    return near(interpreted, exact(interpreted), Long.MAX_VALUE, 0);
  }

  /** In memory and on the cluster. */
  private List<String> foundEitherWay(Dataset<Row> interpreted) {
    Dataset<Row> exact = exact(interpreted);
    List<String> inMemory = found(near(interpreted));
    assertEquals(inMemory, found(near(interpreted, exact, -1, 1000)), "on the cluster");
    return inMemory;
  }

  private Dataset<Row> near(
      Dataset<Row> interpreted, Dataset<Row> exact, long small, long mostCollected) {
    var limits = new FindNearDuplicates.Limits(small, mostCollected, CommonPhrases.COUNTED);
    return new FindNearDuplicates(
            spark(), NEAR, limits, NearDuplicateStore.ofOneSearch(), "settings")
        .in(interpreted, exact);
  }

  @Test
  void theEarliestOfAClusterRepresentsIt() {
    String text = letters(1, 300);
    Dataset<Row> interpreted =
        interpreted(
            article("later", altered(text, 10, 3), DAY.plusDays(2)),
            article("first", text, DAY),
            article("undated", altered(text, 10, 5), null),
            article("other", letters(2, 300), DAY),
            article("months later", altered(text, 10, 7), DAY.plusDays(90)));
    assertEquals(List.of("later first", "undated first"), found(near(interpreted)));
  }

  @Test
  void whatRepeatsAWordingFollowsItsRepresentative() {
    String text = letters(1, 300);
    String repost = altered(text, 10, 3);
    Dataset<Row> interpreted =
        interpreted(
            article("a", text, DAY),
            article("b", repost, DAY.plusDays(1)),
            article("c", repost, DAY.plusDays(2)));
    Dataset<Row> near = near(interpreted);
    assertEquals(List.of("b a"), found(near));
    assertEquals(
        List.of("a null", "b a", "c a"),
        lines(
            new BuildArticles().from(interpreted, exact(interpreted), near),
            "article_id",
            "duplicate_of"));
  }

  @Test
  void aChainIsDividedByWhatItsMembersHaveInCommonWithTheFirst() {
    String text = letters(3, 400);
    // Two letters in ten are others, then two more: too many against the first.
    String second = altered(altered(text, 10, 1), 10, 2);
    Dataset<Row> interpreted =
        interpreted(
            article("a", text, DAY),
            article("b", second, DAY.plusDays(1)),
            article("c", altered(altered(second, 10, 6), 10, 7), DAY.plusDays(2)));
    assertEquals(List.of("b a"), foundEitherWay(interpreted));
  }

  @Test
  void neitherOrderNorPartitionsMakeADifference() {
    var articles = new ArrayList<Map<String, Object>>();
    for (int text = 0; text < 12; text++) {
      String original = letters(text, 250);
      for (int copy = 0; copy < 4; copy++) {
        articles.add(
            article(
                "t" + text + "-" + copy,
                copy == 0 ? original : altered(original, 12, copy),
                DAY.plusDays((text * 7 + copy * 5) % 11)));
      }
    }
    List<String> found = foundEitherWay(all(articles));
    assertEquals(36, found.size());
    Collections.shuffle(articles, new Random(9));
    Dataset<Row> shuffled = all(articles).repartition(5);
    assertEquals(found, found(near(shuffled)));
    assertEquals(found, found(near(shuffled, exact(shuffled), -1, 0)), "connected by GraphX");
  }

  @Test
  void furnitureThatManyArticlesBearMakesNoItemsOfThem() {
    String furniture = letters(99, 200);
    var articles = new ArrayList<Map<String, Object>>();
    for (int text = 0; text < 40; text++) {
      articles.add(article("t" + text, letters(text, 60) + furniture, DAY));
    }
    articles.add(article("repost", altered(letters(7, 60), 9, 2) + furniture, DAY.plusDays(1)));
    assertEquals(List.of("repost t7"), foundEitherWay(all(articles)));
  }

  @Test
  void withoutArticlesThereIsNothingEither() {
    assertEquals(List.of(), foundEitherWay(interpreted()));
  }

  @SuppressWarnings("unchecked")
  private Dataset<Row> all(List<Map<String, Object>> articles) {
    return interpreted(articles.toArray(Map[]::new));
  }

  @Test
  void withoutNearDuplicatesThereIsNothing() {
    assertEquals(
        List.of(),
        found(near(interpreted(article("a", letters(1, 200), DAY), article("b", "", DAY)))));
  }
}
