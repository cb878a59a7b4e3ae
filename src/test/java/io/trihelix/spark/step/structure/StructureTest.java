package io.trihelix.spark.step.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.StructureSettings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.stats.PairWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Test;

/** DescribeNetwork, FindSimilar, SegmentEvidence and FindTopics on a few pairs. */
class StructureTest extends SparkSuite {
  private static Map<String, Object> pair(
      String period, String start, String window, String a, String b, long nAb, double q) {
    return row(
        "period_type",
        period,
        "period_start",
        start == null ? null : java.sql.Date.valueOf(start),
        "window",
        window,
        "entity_a",
        "city:" + a,
        "name_a",
        "市" + a,
        "type_a",
        "CITY",
        "entity_b",
        "company:" + b,
        "name_b",
        "企" + b,
        "type_b",
        "COMPANY",
        "n_ab",
        nAb,
        "n_a",
        20L,
        "n_b",
        20L,
        "n",
        1000L,
        "llr",
        10.0 * nAb,
        "lift",
        2.5 * nAb,
        "q_value",
        q);
  }

  private Dataset<Row> pairs() {
    return dataset(
        PairStatsTable.TABLE,
        pair("all", null, "paragraph", "1", "1", 9, 0.001),
        pair("all", null, "paragraph", "1", "2", 5, 0.001),
        pair("all", null, "paragraph", "2", "3", 4, 0.05),
        // Too seldom, not significant, another window, another period.
        pair("all", null, "paragraph", "3", "3", 2, 0.001),
        pair("all", null, "paragraph", "3", "4", 4, 0.051),
        pair("all", null, "article", "3", "5", 9, 0.001),
        pair("month", "2025-01-01", "paragraph", "3", "6", 9, 0.001),
        pair("quarter", "2025-01-01", "paragraph", "1", "1", 3, 0.01),
        pair("quarter", "2025-04-01", "paragraph", "2", "1", 3, 0.01));
  }

  private Dataset<Row> network(int maxEdges, LongAccumulator cut) {
    return new DescribeNetwork(
            new StructureSettings.Network(true, PairWindow.PARAGRAPH, 3, 0.05, maxEdges, 1))
        .of(pairs(), cut);
  }

  @Test
  void eachPeriodHasItsNetworkOfSignificantPairs() {
    LongAccumulator cut = spark().sparkContext().longAccumulator();
    assertEquals(
        List.of(
            "all null 企1 COMPANY 1 9 市1 3",
            "all null 企2 COMPANY 1 5 市1 3",
            "all null 企3 COMPANY 1 4 市2 2",
            "all null 市1 CITY 2 14 市1 3",
            "all null 市2 CITY 1 4 市2 2",
            "quarter 2025-01-01 企1 COMPANY 1 3 市1 2",
            "quarter 2025-01-01 市1 CITY 1 3 市1 2",
            "quarter 2025-04-01 企1 COMPANY 1 3 市2 2",
            "quarter 2025-04-01 市2 CITY 1 3 市2 2"),
        lines(
            network(100, cut),
            "period_type",
            "period_start",
            "entity_name",
            "entity_type",
            "degree",
            "weighted_degree",
            "community_name",
            "community_size"));
    assertEquals(0, cut.value());
  }

  @Test
  void pageRankSumsToOneInEveryPeriod() {
    LongAccumulator cut = spark().sparkContext().longAccumulator();
    for (Row sum :
        network(100, cut).groupBy("period_type", "period_start").sum("pagerank").collectAsList()) {
      assertEquals(1, sum.getDouble(2), 1e-9);
    }
  }

  @Test
  void theStrongestPairsMakeANetworkThatIsTooLargeAndThatIsTold() {
    LongAccumulator cut = spark().sparkContext().longAccumulator();
    assertEquals(
        List.of("企1", "企2", "市1"),
        lines(network(2, cut).where("period_type = 'all'"), "entity_name"));
    assertTrue(cut.value() > 0);
  }

  @Test
  void theNetworkIsTheSameOnAnyNumberOfPartitions() {
    LongAccumulator cut = spark().sparkContext().longAccumulator();
    var step =
        new DescribeNetwork(
            new StructureSettings.Network(true, PairWindow.PARAGRAPH, 3, 0.05, 100, 1));
    String[] columns = {"period_start", "entity_id", "pagerank", "community_id"};
    assertEquals(
        lines(step.of(pairs().repartition(1), cut), columns),
        lines(step.of(pairs().repartition(5), cut), columns));
  }

  private static Map<String, Object> entity(String id, String type, String name, long articles) {
    return row(
        "entity_id",
        id,
        "entity_type",
        type,
        "name",
        name,
        "aliases",
        new String[] {name + "集团"},
        "articles",
        articles);
  }

  @Test
  void citiesThatOccurWithTheSameCompaniesAreSimilar() {
    Dataset<Row> pairs =
        dataset(
            PairStatsTable.TABLE,
            pair("all", null, "article", "1", "1", 9, 0),
            pair("all", null, "article", "1", "2", 4, 0),
            pair("all", null, "article", "2", "1", 9, 0),
            pair("all", null, "article", "2", "2", 4, 0),
            pair("all", null, "article", "3", "1", 9, 0),
            pair("month", "2025-01-01", "article", "3", "2", 9, 0));
    var entities = new ArrayList<Map<String, Object>>();
    for (String n : List.of("1", "2", "3")) {
      entities.add(entity("city:" + n, "CITY", "市" + n, n.equals("3") ? 9 : 20));
      entities.add(entity("company:" + n, "COMPANY", "企" + n, 20));
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map<String, Object>[] rows = entities.toArray(new Map[0]);
    // City 3 is in too few articles to be compared.
    assertEquals(
        List.of(
            "CITY 市1 1 市2 1.0 0",
            "CITY 市2 1 市1 1.0 0",
            "COMPANY 企1 1 企2 1.0 0",
            "COMPANY 企2 1 企1 1.0 0"),
        lines(
            new FindSimilar(
                    new StructureSettings.Similarity(true, PairWindow.ARTICLE, 10, 100, 10, 3))
                .in(pairs, dataset(EntitiesTable.TABLE, rows)),
            "entity_type",
            "entity_name",
            "rank",
            "similar_name",
            "cosine",
            "n_ab"));
  }

  private static Map<String, Object> evidence(int article, String a, String b, String text) {
    return row(
        "article_id",
        "a" + article,
        "entity_a",
        "city:" + a,
        "type_a",
        "CITY",
        "entity_b",
        "company:" + b,
        "type_b",
        "COMPANY",
        "evidence",
        text);
  }

  private Dataset<Row> topics(StructureSettings.Topics settings) {
    var found = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 8; i++) {
      found.add(evidence(i, "1", "1", "市一的企一集团第" + i + "次展出机器人，观众排队参观。"));
      found.add(evidence(100 + i, "2", "2", "市二的企二集团第" + i + "次降低贷款利率，观众不多。"));
    }
    // One sentence that speaks of both pairs, and a pair of too few sentences.
    found.add(evidence(200, "1", "1", "市一与市二的企一企二都种小麦。"));
    found.add(evidence(200, "2", "2", "市一与市二的企一企二都种小麦。"));
    found.add(evidence(201, "3", "3", "市三的企三种水稻。"));
    found.add(evidence(202, "1", "1", null));
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map<String, Object>[] rows = found.toArray(new Map[0]);
    Dataset<Row> entities =
        dataset(
            EntitiesTable.TABLE,
            entity("city:1", "CITY", "市一", 9),
            entity("city:2", "CITY", "市二", 9),
            entity("city:3", "CITY", "市三", 1),
            entity("company:1", "COMPANY", "企一", 9),
            entity("company:2", "COMPANY", "企二", 9),
            entity("company:3", "COMPANY", "企三", 1));
    Dataset<Row> stats =
        dataset(
            PairStatsTable.TABLE,
            pair("all", null, "paragraph", "1", "1", 9, 0),
            pair("all", null, "paragraph", "2", "2", 9, 0),
            pair("all", null, "paragraph", "3", "3", 1, 0));
    Dataset<Row> words =
        new SegmentEvidence(settings).in(dataset(CooccurrencesTable.TABLE, rows), stats, entities);
    return new FindTopics(settings).in(words.cache(), entities).cache();
  }

  @Test
  void termsTellWhyTwoAreTogether() {
    Dataset<Row> topics = topics(new StructureSettings.Topics(true, 5, 300, 4, 10));
    List<String> first =
        lines(
            topics.where("entity_a = 'city:1'"), "name_a", "name_b", "term", "n_pair", "n_corpus");
    assertTrue(first.contains("市一 企一 机器人 8 8"));
    List<String> second = lines(topics.where("entity_a = 'city:2'"), "term");
    assertTrue(second.contains("贷款"));
    // What both pairs speak of alike, their names, and words of one sentence are no topics.
    for (String term : List.of("观众", "小麦", "市一", "企一", "企一集团", "集团")) {
      assertTrue(!lines(topics, "term").contains(term));
    }
    assertEquals(0, topics.where("entity_a = 'city:3'").count());
    assertEquals(9L, topics.where("entity_a = 'city:1'").first().<Long>getAs("n_pair_sentences"));
    assertEquals(List.of("1", "2", "3", "4"), lines(topics.where("entity_a = 'city:1'"), "rank"));
  }

  @Test
  void ofMuchEvidenceASampleDoes() {
    Dataset<Row> topics = topics(new StructureSettings.Topics(true, 5, 5, 3, 10));
    for (Row row : topics.select("n_pair_sentences").collectAsList()) {
      assertTrue(row.getLong(0) < 9);
    }
  }
}
