package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mentions of the bundled sample, and what is counted from each entity's own. */
@ExtendWith(SampleTables.class)
class SampleMentionsTest {
  /** Names that stand in links and captions around a text alone, by article id or file name. */
  private static final Map<String, List<String>> FURNITURE_ONLY =
      Map.of(
          "wq-20241217-01", List.of("华为", "东莞"),
          "bf-20241118-01", List.of("西安"),
          "qj-20250124-01", List.of("南京航空航天大学", "南京", "比亚迪", "深圳", "长沙"),
          "qj-20250226-01", List.of("腾讯", "阿里巴巴", "阿里云", "华为"),
          "qj-20250305-01", List.of("北京", "英伟达", "新加坡"),
          "page-hefei-memory.txt", List.of("广州", "武汉", "长江存储"),
          "page-shenzhen-drones.txt", List.of("广州", "东莞", "华为", "比亚迪"));

  private final DuckTables tables;

  SampleMentionsTest(DuckTables tables) {
    this.tables = tables;
  }

  @Test
  void everyMentionIsTheSubstringOfItsFieldInUtf16Units() throws Exception {
    List<List<String>> mentions =
        tables.rows(
            """
            select m.article_id, if(m.field = 'title', a.title, a.body), m.start, m."end", m.surface
            from mentions m join articles a using (article_id)
            """);
    assertEquals(tables.number("select count(*) from mentions"), mentions.size());
    assertTrue(mentions.size() > tables.number("select count(*) from articles"));
    for (List<String> mention : mentions) {
      int start = Integer.parseInt(mention.get(2));
      int end = Integer.parseInt(mention.get(3));
      assertEquals(
          mention.get(4), mention.get(1).substring(start, end), "mention in " + mention.get(0));
    }
  }

  @Test
  void duplicatesHaveNoMentionsAndNoPairs() throws Exception {
    for (String table : List.of("mentions", "cooccurrences")) {
      tables.assertNone(
          "from " + table + " join articles using (article_id) where duplicate_of is not null");
    }
  }

  @Test
  void namesInFurnitureAreNoMentions() throws Exception {
    var found = new ArrayList<String>();
    for (Map.Entry<String, List<String>> entry : FURNITURE_ONLY.entrySet()) {
      for (String name : entry.getValue()) {
        found.addAll(
            tables.lines(
                """
                select article_id, entity_name, surface
                from mentions join articles using (article_id)
                where (article_id = '%1$s' or input_file like '%%/%1$s') and entity_name = '%2$s'
                """
                    .formatted(entry.getKey(), name)));
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void entityDailyIsTheCountOfMentions() throws Exception {
    tables.assertSameRows(
        """
        select published_date, entity_id, entity_type, articles, mentions, published_month
        from entity_daily
        """,
        """
        select published_date, entity_id, entity_type, count(distinct article_id), count(*),
          published_month
        from mentions group by all
        """);
  }

  @Test
  void entitiesTellWhenTheyWereSeen() throws Exception {
    tables.assertSameRows(
        "select entity_id, first_seen, last_seen, articles from entities where articles > 0",
        """
        select entity_id, min(published_date), max(published_date), count(distinct article_id)
        from mentions group by all
        """);
  }
}
