package io.trihelix.spark.step.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.gazetteer.EntityFacts;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.step.names.DescribeEntities;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.DiscoveredNamesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.PairDailyTable;
import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** CountEntities, DescribeEntities and CountPairs, counted by hand. */
class CountsTest extends SparkSuite {
  private static final String HANGZHOU = "city:cn-330100";
  private static final String DEEPSEEK = "company:x-deepseek";

  private static Map<String, Object> mention(String article, String day, String id, String type) {
    return row(
        "article_id",
        article,
        "published_date",
        day == null ? null : Date.valueOf(day),
        "published_month",
        day == null ? "unknown" : day.substring(0, 7),
        "entity_id",
        id,
        "entity_type",
        type,
        "paired",
        true);
  }

  /** In a story of so many entities that its pairs are not counted. */
  private static Map<String, Object> unpaired(Map<String, Object> mention) {
    var changed = new HashMap<>(mention);
    changed.put("paired", false);
    return changed;
  }

  private Dataset<Row> mentions() {
    return dataset(
        MentionsTable.TABLE,
        mention("a", "2025-01-31", HANGZHOU, "CITY"),
        mention("a", "2025-01-31", HANGZHOU, "CITY"),
        mention("b", "2025-01-31", HANGZHOU, "CITY"),
        mention("b", "2025-01-31", DEEPSEEK, "COMPANY"),
        unpaired(mention("c", "2025-02-01", HANGZHOU, "CITY")),
        mention("d", null, HANGZHOU, "CITY"),
        mention("d", null, DEEPSEEK, "COMPANY"));
  }

  @Test
  void entitiesAreCountedByDayInArticlesAndMentions() {
    Dataset<Row> daily = new CountEntities().in(mentions());
    assertEquals(
        List.of(
            "2025-01-31 city:cn-330100 CITY 2 3 2 2025-01",
            "2025-01-31 company:x-deepseek COMPANY 1 1 1 2025-01",
            "2025-02-01 city:cn-330100 CITY 1 1 0 2025-02",
            "null city:cn-330100 CITY 1 1 1 unknown",
            "null company:x-deepseek COMPANY 1 1 1 unknown"),
        lines(daily, EntityDailyTable.TABLE.schema().fieldNames()));
  }

  @Test
  void knownEntitiesAreDescribedWhetherSeenOrNot() {
    String header = "id\tname\tname_en\taliases\tseat\tprovince\tcountry\n";
    Gazetteer gazetteer =
        Gazetteer.of(
            Kinds.ALL,
            Map.of(
                Kinds.UNIVERSITY,
                header.strip()
                    + "\tlevel\ttags\n"
                    + "university:cn-4133010335\t浙江大学\t\t\tcity:cn-330100\t浙江\tCN\tbachelor\t985|211\n",
                Kinds.CITY,
                header + HANGZHOU + "\t杭州\tHangzhou\t杭州市\t\t浙江\tCN\n",
                Kinds.COMPANY,
                header
                    + DEEPSEEK
                    + "\t深度求索\t\t\tcity:cn-330100\t浙江\tCN\n"
                    + "company:x-manycore\t群核科技\t\t\tcity:cn-330100\t浙江\tCN\n"),
            HanLpText.normalizer());
    Dataset<Row> entities =
        new DescribeEntities(spark())
            .of(
                gazetteer,
                EntityFacts.load(List.of()),
                new CountEntities().in(mentions()),
                dataset(DiscoveredNamesTable.TABLE));
    assertEquals(
        List.of(
            "city:cn-330100 CITY 杭州 Hangzhou null 浙江 CN gazetteer 2025-01-31 2025-02-01 4",
            "company:x-deepseek COMPANY 深度求索 null city:cn-330100 浙江 CN gazetteer 2025-01-31"
                + " 2025-01-31 2",
            "company:x-manycore COMPANY 群核科技 null city:cn-330100 浙江 CN gazetteer null null 0",
            "university:cn-4133010335 UNIVERSITY 浙江大学 null city:cn-330100 浙江 CN gazetteer null null 0"),
        lines(
            entities.drop("aliases"),
            "entity_id",
            "entity_type",
            "name",
            "name_en",
            "city_id",
            "province",
            "country",
            "origin",
            "first_seen",
            "last_seen",
            "articles"));
    assertEquals(
        List.of(
            "bachelor 985,211 null null null null 47",
            "null null 11936010 2020 20059 new-first null"),
        lines(
            entities
                .where("entity_id in ('city:cn-330100', 'university:cn-4133010335')")
                .orderBy("entity_id")
                .selectExpr(
                    "category",
                    "nullif(array_join(league, ','), '') as league",
                    "population",
                    "population_year",
                    "gdp",
                    "tier",
                    "qs_rank"),
            "category",
            "league",
            "population",
            "population_year",
            "gdp",
            "tier",
            "qs_rank"));
    assertEquals(
        List.of("杭州市"),
        entities
            .where("entity_type = 'CITY'")
            .first()
            .getList(entities.schema().fieldIndex("aliases")));
  }

  @Test
  void discoveredEntitiesAreDescribedByTheirNames() {
    Gazetteer gazetteer =
        Gazetteer.of(
            Kinds.ALL,
            Map.of(
                Kinds.CITY,
                "id\tname\tname_en\taliases\tseat\tprovince\tcountry\n"
                    + HANGZHOU
                    + "\t杭州\tHangzhou\t杭州市\t\t浙江\tCN\n"),
            HanLpText.normalizer());
    String whale = "company:d-0123456789ab";
    Dataset<Row> daily =
        new CountEntities()
            .in(dataset(MentionsTable.TABLE, mention("a", "2025-01-31", whale, "COMPANY")));
    Dataset<Row> entities =
        new DescribeEntities(spark())
            .of(
                gazetteer,
                EntityFacts.none(),
                daily,
                dataset(
                    DiscoveredNamesTable.TABLE,
                    discovered("n1", whale, "full_name", "蓝鲸智造有限公司"),
                    discovered("n2", whale, "full_name", "杭州蓝鲸智造有限公司", "蓝鲸智造"),
                    discovered("n3", "company:d-none", "articles", "无人提"),
                    discovered("n4", "company:d-rare", null, "罕见"),
                    discovered("n5", DEEPSEEK, "gazetteer", "深度求索有限公司")))
            .where("entity_type = 'COMPANY'");
    assertEquals(
        List.of("company:d-0123456789ab COMPANY 蓝鲸智造 city:cn-330100 浙江 CN discovered 2025-01-31 1"),
        lines(
            entities,
            "entity_id",
            "entity_type",
            "name",
            "city_id",
            "province",
            "country",
            "origin",
            "first_seen",
            "articles"));
    assertEquals(
        List.of("杭州蓝鲸智造有限公司", "蓝鲸智造有限公司"),
        entities.first().getList(entities.schema().fieldIndex("aliases")));
  }

  private static Map<String, Object> discovered(
      String nameId, String entityId, String confirmedBy, String... surfaces) {
    return row(
        "name_id",
        nameId,
        "entity_type",
        "COMPANY",
        "name",
        "蓝鲸智造",
        "surfaces",
        surfaces,
        "entity_id",
        entityId,
        "entity_name",
        "蓝鲸智造",
        "city_id",
        HANGZHOU,
        "confirmed_by",
        confirmedBy);
  }

  private static Map<String, Object> pair(
      String article, String day, long sentences, long paragraphs) {
    return row(
        "article_id",
        article,
        "published_date",
        day == null ? null : Date.valueOf(day),
        "published_month",
        day == null ? "unknown" : day.substring(0, 7),
        "entity_a",
        HANGZHOU,
        "type_a",
        "CITY",
        "entity_b",
        DEEPSEEK,
        "type_b",
        "COMPANY",
        "sentences",
        sentences,
        "paragraphs",
        paragraphs,
        // Two of a story of two, of five, of two; by day 1 + 1/4 + 1, then 1, then 1.
        "story_entities",
        article.equals("b") ? 5L : 2L);
  }

  @Test
  void pairsAreCountedByDayWithTheirReposts() {
    Dataset<Row> cooccurrences =
        dataset(
            CooccurrencesTable.TABLE,
            pair("a", "2025-01-31", 3, 2),
            pair("b", "2025-01-31", 0, 1),
            pair("c", "2025-01-31", 0, 0),
            pair("d", "2025-02-01", 1, 1),
            pair("e", null, 1, 1));
    Dataset<Row> articles =
        dataset(
            ArticlesTable.TABLE,
            row("article_id", "a"),
            row("article_id", "a2", "duplicate_of", "a"),
            row("article_id", "a3", "duplicate_of", "a"),
            row("article_id", "c2", "duplicate_of", "c"),
            row("article_id", "x2", "duplicate_of", "x"));
    Dataset<Row> entities =
        dataset(
            EntitiesTable.TABLE,
            row("entity_id", HANGZHOU, "name", "杭州"),
            row("entity_id", DEEPSEEK, "name", "深度求索"));
    String pair = " city:cn-330100 杭州 CITY company:x-deepseek 深度求索 COMPANY ";
    assertEquals(
        List.of(
            "2025-01-31" + pair + "3 2 1 3 3 2.25 2025-01",
            "2025-02-01" + pair + "1 1 1 1 0 1.0 2025-02",
            "null" + pair + "1 1 1 1 0 1.0 unknown"),
        lines(
            new CountPairs().in(cooccurrences, articles, entities),
            PairDailyTable.TABLE.schema().fieldNames()));
  }

  @Test
  void nothingGivesNothing() {
    assertEquals(0, new CountEntities().in(dataset(MentionsTable.TABLE)).count());
    assertEquals(
        0,
        new CountPairs()
            .in(
                dataset(CooccurrencesTable.TABLE),
                dataset(ArticlesTable.TABLE),
                dataset(EntitiesTable.TABLE))
            .count());
  }
}
