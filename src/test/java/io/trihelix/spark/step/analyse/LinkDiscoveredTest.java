package io.trihelix.spark.step.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import io.trihelix.model.Kinds;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.DiscoveredNamesTable;
import io.trihelix.spark.table.NameUseColumn;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class LinkDiscoveredTest extends SparkSuite {
  private static final String BODY = "鲸岚在深圳，小鲸在杭州。";

  private static Row mention(int start, String surface, String id, String type) {
    return RowFactory.create(
        "body",
        0,
        0,
        start,
        start + surface.length(),
        surface,
        id,
        type,
        surface,
        "tagger",
        0.8,
        0,
        false,
        false,
        true,
        "text");
  }

  private static Row use(String nameId) {
    Object[] values = new Object[NameUseColumn.TYPE.size()];
    values[0] = nameId;
    return RowFactory.create(values);
  }

  private Dataset<Row> analysed() {
    Row[] mentions = {
      mention(0, "鲸岚", "n1", "COMPANY"),
      mention(3, "深圳", "city:cn-440300", "CITY"),
      mention(6, "小鲸", "n2", "COMPANY"),
      mention(9, "杭州", "city:cn-330100", "CITY")
    };
    return dataset(
        AnalysedTable.TABLE,
        row(
            "article_id",
            "a",
            "title",
            "",
            "body",
            BODY,
            "mentions",
            mentions,
            "names",
            Stream.of("n1", "n2", "n3").map(LinkDiscoveredTest::use).toArray(Row[]::new)),
        row("article_id", "complete"));
  }

  private Dataset<Row> linked(String confirmedBy, String entityOfN2) {
    Settings settings =
        ConfigLoader.load(null, List.of("pairs.types=[CITY-COMPANY,COMPANY-COMPANY]")).settings();
    return new LinkDiscovered(settings.pairs(), Kinds.ALL)
        .in(
            analysed(),
            dataset(
                DiscoveredNamesTable.TABLE,
                row(
                    "name_id",
                    "n1",
                    "entity_id",
                    "e1",
                    "entity_name",
                    "鲸岚",
                    "confirmed_by",
                    "articles"),
                row(
                    "name_id",
                    "n2",
                    "entity_id",
                    entityOfN2,
                    "entity_name",
                    "鲸岚",
                    "confirmed_by",
                    confirmedBy)));
  }

  @Test
  void namesOfOneEntityMakeNoPairOfThemselvesAndCountOnce() {
    Dataset<Row> linked = linked("articles", "e1");

    assertEquals(
        List.of("a city:cn-330100 e1 1 1 1", "a city:cn-440300 e1 1 1 1"),
        lines(
            new FlattenAnalysed().cooccurrences(linked),
            "article_id",
            "entity_a",
            "entity_b",
            "sentences",
            "paragraphs",
            "min_distance"));
    assertEquals(
        List.of("小鲸 e1 鲸岚", "杭州 city:cn-330100 杭州", "深圳 city:cn-440300 深圳", "鲸岚 e1 鲸岚"),
        lines(new FlattenAnalysed().mentions(linked), "surface", "entity_id", "entity_name"));
  }

  @Test
  void whatIsNotConfirmedIsPutAsideAndPairsWithNothing() {
    Dataset<Row> linked = linked(null, "e2");

    assertEquals(
        List.of("小鲸 n2"), lines(new FlattenAnalysed().unconfirmed(linked), "surface", "entity_id"));
    assertEquals(
        List.of("city:cn-330100 e1", "city:cn-440300 e1"),
        lines(new FlattenAnalysed().cooccurrences(linked), "entity_a", "entity_b"));
  }

  @Test
  void articlesThatAreCompleteAreLeftOut() {
    assertEquals(List.of("a"), lines(linked("articles", "e1"), "article_id"));
  }
}
