package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.LeftLinesTable;
import io.trihelix.spark.table.RecurringLinesTable;
import io.trihelix.text.ContentHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** FindRecurringLines and CleanRecurringLines. */
class RecurringLinesTest extends SparkSuite {
  private static final Settings SETTINGS =
      ConfigLoader.load(null, List.of("furniture.min-articles=4", "furniture.min-share=0.5"))
          .settings();

  private final List<Map<String, Object>> articles = new ArrayList<>();

  private void article(String source, String url, String body) {
    articles.add(
        row(
            "outcome",
            InterpretedTable.ARTICLE,
            "input_file",
            "a.jsonl",
            "split_start",
            0L,
            "line",
            (long) articles.size(),
            "article_id",
            "id" + articles.size(),
            "source",
            source,
            "url",
            url,
            "title",
            "标题",
            "body",
            body,
            "char_count",
            (long) body.length(),
            "content_hash",
            "hash of " + body));
  }

  @SuppressWarnings("unchecked")
  private List<Row> cleaned() {
    Dataset<Row> interpreted =
        dataset(InterpretedTable.TABLE, articles.toArray(Map[]::new)).repartition(3);
    Dataset<Row> recurring =
        new FindRecurringLines(SETTINGS.furniture())
            .in(interpreted)
            .to(RecurringLinesTable.TABLE.schema());
    return new CleanRecurringLines(SETTINGS)
        .without(interpreted, recurring)
        .to(InterpretedTable.TABLE.schema())
        .orderBy("line")
        .collectAsList();
  }

  private List<String> bodies() {
    return cleaned().stream().map(row -> row.<String>getAs("body")).toList();
  }

  private static String story(int number) {
    return "第" + "一二三四五六七八九十".charAt(number) + "家企业在杭州扩大招聘，浙江大学的毕业生前去应聘。";
  }

  @Test
  void aLineOfMostArticlesOfASourceIsFurniture() {
    IntStream.range(0, 6).forEach(i -> article("晨报", "", "晨报客户端\n" + story(i) + "\n更多好文"));

    assertEquals(IntStream.range(0, 6).mapToObj(i -> story(i)).toList(), bodies());
  }

  @Test
  void lengthAndContentHashAreThoseOfTheCleanedBodyAndTheIdStays() {
    IntStream.range(0, 4).forEach(i -> article("晨报", "", story(i) + "\n晨报\uD83D\uDCF1"));
    article("晚报", "", "晚报\n" + story(5) + "\uD83D\uDCF1");

    List<Row> rows = cleaned();
    Row changed = rows.get(0);
    assertEquals((long) story(0).length(), changed.<Long>getAs("char_count"));
    assertEquals(
        new ContentHash(HanLpText.normalizer(), SETTINGS.duplicates().minBodyChars())
            .of("标题", story(0)),
        changed.getAs("content_hash"));
    assertEquals("id0", changed.getAs("article_id"));
    String body = "晚报\n" + story(5) + "\uD83D\uDCF1";
    assertEquals(body, rows.get(4).getAs("body"));
    assertEquals((long) body.length(), rows.get(4).<Long>getAs("char_count"));
    assertEquals("hash of " + body, rows.get(4).getAs("content_hash"));
  }

  @Test
  void countersAreOneLineWhateverTheyCount() {
    IntStream.range(0, 4).forEach(i -> article("晨报", "", "浏览 " + (7 << 4 * i) + " 次\n" + story(i)));

    assertEquals(IntStream.range(0, 4).mapToObj(i -> story(i)).toList(), bodies());
  }

  @Test
  void pagesOfOneHostAreOneSourceWhateverTheyNameAsTheirs() {
    IntStream.range(0, 4)
        .forEach(i -> article("来源" + i, "https://a.example/" + i, "某站首页\n" + story(i)));
    IntStream.range(0, 4)
        .forEach(i -> article("来源甲", "https://b" + i + ".example/1", "某站首页\n" + story(i + 4)));

    assertEquals(
        IntStream.range(0, 8).mapToObj(i -> (i < 4 ? "" : "某站首页\n") + story(i)).toList(), bodies());
  }

  @Test
  void aLineOfFewArticlesOrOfASmallShareStays() {
    IntStream.range(0, 3).forEach(i -> article("晨报", "", "晨报客户端\n" + story(i)));
    IntStream.range(0, 10).forEach(i -> article("晚报", "", (i < 4 ? "王某参加会见。\n" : "") + story(i)));

    assertEquals(articles.stream().map(a -> a.get("body")).toList(), bodies());
  }

  @Test
  void aStoryThatIsRepostedOftenIsNoFurniture() {
    IntStream.range(0, 8)
        .forEach(i -> article("晨报", "", "短讯\n" + story(0) + "\n杭州的企业说。".repeat(i % 2)));

    assertEquals(articles.stream().map(a -> a.get("body")).toList(), bodies());
  }

  @Test
  void theOnlyLineOfAFlashIsItsTextAndNoBodyIsEmptied() {
    IntStream.range(0, 8).forEach(i -> article("快讯", "", "午间休市。"));
    IntStream.range(0, 4).forEach(i -> article("晨报", "", "晨报客户端\n" + story(i)));
    article("晨报", "", "晨报客户端");

    List<String> bodies = bodies();
    assertEquals("午间休市。", bodies.get(0));
    assertEquals("晨报客户端", bodies.get(12));
    assertNotEquals(bodies.get(8), articles.get(8).get("body"));
  }

  @Test
  void aLongLineIsTextHoweverOftenItRecurs() {
    String long81 = "长".repeat(81);
    IntStream.range(0, 4).forEach(i -> article("晨报", "", long81 + "\n" + story(i).repeat(5)));

    assertEquals(articles.stream().map(a -> a.get("body")).toList(), bodies());
  }

  @Test
  @SuppressWarnings("unchecked")
  void whatWasLeftOutIsToldAndPutBack() {
    IntStream.range(0, 4).forEach(i -> article("晨报", "", "晨报客户端\n" + story(i) + "\n共" + i + "字"));
    article("晚报", "", "晚报\n" + story(5));
    Dataset<Row> records =
        dataset(InterpretedTable.TABLE, articles.toArray(Map[]::new))
            .withColumn("run_id", lit("run"))
            .withColumn("record_no", col("line"));
    Dataset<Row> recurring = new FindRecurringLines(SETTINGS.furniture()).in(records);
    var clean = new CleanRecurringLines(SETTINGS);

    Dataset<Row> left = clean.left(records, recurring).to(LeftLinesTable.TABLE.schema());
    assertEquals(
        IntStream.range(0, 4).mapToObj(i -> i + " 晨报 [0, 2] [晨报客户端, 共" + i + "字]").toList(),
        left.orderBy("record_no").collectAsList().stream()
            .map(
                row ->
                    "%s %s %s %s"
                        .formatted(
                            row.getAs("record_no"),
                            row.getAs("origin"),
                            row.getList(row.fieldIndex("numbers")),
                            row.getList(row.fieldIndex("lines"))))
            .toList());
    List<Row> restored =
        clean.restored(clean.without(records, recurring), left).orderBy("line").collectAsList();
    for (int i = 0; i < articles.size(); i++) {
      String body = (String) articles.get(i).get("body");
      assertEquals(body, restored.get(i).getAs("body"));
      assertEquals((long) body.length(), restored.get(i).<Long>getAs("char_count"));
    }
    assertEquals(
        new ContentHash(HanLpText.normalizer(), SETTINGS.duplicates().minBodyChars())
            .of("标题", (String) articles.get(0).get("body")),
        restored.get(0).getAs("content_hash"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void linesThatAreCountedInTwoPartsRecurAsInOne() {
    IntStream.range(0, 6).forEach(i -> article("晨报", "", "晨报客户端\n" + story(i)));
    var find = new FindRecurringLines(SETTINGS.furniture());
    Dataset<Row> first =
        find.lines(dataset(InterpretedTable.TABLE, articles.subList(0, 3).toArray(Map[]::new)));
    Dataset<Row> second =
        find.lines(dataset(InterpretedTable.TABLE, articles.subList(3, 6).toArray(Map[]::new)));

    assertEquals(List.of(), find.among(first).collectAsList());
    assertEquals(
        find.in(dataset(InterpretedTable.TABLE, articles.toArray(Map[]::new))).collectAsList(),
        find.among(first.unionByName(second)).collectAsList());
  }
}
