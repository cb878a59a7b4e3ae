package io.trihelix.spark.step.structure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.config.StructureSettings;
import io.trihelix.model.Kinds;
import io.trihelix.model.MentionRole;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.Measures;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.StoriesTable;
import io.trihelix.stats.PeriodType;
import io.trihelix.stats.ThreeWayInformation;
import io.trihelix.stats.ThreeWayTable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** SeparateStories, CountTriads, MeasureSynergy and MineRules on a few articles, by hand. */
class TriadsTest extends SparkSuite {
  private static final String CITY = "city:c";
  private static final String OTHER_CITY = "city:d";
  private static final String COMPANY = "company:f";
  private static final String UNIVERSITY = "university:u";

  private static Date day(String day) {
    return day == null ? null : Date.valueOf(day);
  }

  private static Map<String, Object> mention(
      String article, String day, int item, String id, int sentence) {
    return row(
        "article_id",
        article,
        "published_date",
        day(day),
        "field",
        "body",
        "paragraph",
        sentence / 2,
        "sentence",
        sentence,
        "entity_id",
        id,
        "entity_type",
        id.substring(0, id.indexOf(':')).toUpperCase(java.util.Locale.ROOT),
        "item",
        item,
        "role",
        MentionRole.TEXT.label());
  }

  private static SeparateStories separate(long most) {
    return new SeparateStories(
        Kinds.ALL,
        Set.of(MentionRole.TEXT),
        new StructureSettings.Triads(true, Kinds.ALL.all(), most));
  }

  /** Mentions as they stand in their articles. */
  private static Dataset<Row> analysed(Dataset<Row> mentions) {
    return mentions
        .groupBy("article_id", "published_date")
        .agg(collect_list(struct(col("*"))).as("mentions"));
  }

  private Dataset<Row> stories(long most) {
    return separate(most)
        .in(
            analysed(
                dataset(
                    MentionsTable.TABLE,
                    // All in one sentence, and the city once more.
                    mention("a", "2025-01-31", 0, CITY, 0),
                    mention("a", "2025-01-31", 0, COMPANY, 0),
                    mention("a", "2025-01-31", 0, UNIVERSITY, 0),
                    mention("a", "2025-01-31", 0, CITY, 4),
                    // In one paragraph.
                    mention("b", "2025-01-02", 0, CITY, 0),
                    mention("b", "2025-01-02", 0, COMPANY, 1),
                    mention("b", "2025-01-02", 0, UNIVERSITY, 1),
                    mention("b", "2025-01-02", 0, OTHER_CITY, 2),
                    // A digest: its two stories never join all three.
                    mention("c", "2025-02-01", 1, CITY, 0),
                    mention("c", "2025-02-01", 1, COMPANY, 1),
                    mention("c", "2025-02-01", 2, UNIVERSITY, 2),
                    // Without a date.
                    mention("d", null, 0, CITY, 0),
                    mention("d", null, 0, COMPANY, 2),
                    mention("d", null, 0, UNIVERSITY, 4))))
        .cache();
  }

  private Dataset<Row> entities() {
    return dataset(
        EntitiesTable.TABLE,
        row("entity_id", CITY, "entity_type", "CITY", "name", "杭州", "articles", 4L),
        row("entity_id", OTHER_CITY, "entity_type", "CITY", "name", "宁波", "articles", 1L),
        row("entity_id", COMPANY, "entity_type", "COMPANY", "name", "云深处", "articles", 4L),
        row("entity_id", UNIVERSITY, "entity_type", "UNIVERSITY", "name", "浙大", "articles", 4L));
  }

  private Dataset<Row> articles() {
    return dataset(
        ArticlesTable.TABLE,
        row("article_id", "a", "published_date", day("2025-01-31")),
        row("article_id", "b", "published_date", day("2025-01-02")),
        row("article_id", "b2", "published_date", day("2025-01-02"), "duplicate_of", "b"),
        row("article_id", "c", "published_date", day("2025-02-01")),
        row("article_id", "d"),
        row("article_id", "silent", "published_date", day("2025-01-03")));
  }

  @Test
  void triadsAreCountedByMonthAndNearness() {
    Dataset<Row> triads = new CountTriads().in(stories(100), entities());
    assertEquals(
        List.of("2025-01-01 宁波 云深处 浙大 1 0 0", "2025-01-01 杭州 云深处 浙大 2 2 1", "null 杭州 云深处 浙大 1 0 0"),
        lines(
            triads,
            "period_start",
            "city_name",
            "company_name",
            "university_name",
            "articles",
            "articles_paragraph",
            "articles_sentence"));
  }

  @Test
  void storiesOfTooManyTriadsAreLeftOutAndTold() {
    Dataset<Row> stories = stories(1);
    assertEquals(
        List.of("a 0 1", "b 1 0", "c 0 0", "d 0 1"),
        lines(
            stories.selectExpr(
                "article_id", "stories_without_triads as n", "size(triads) as triads"),
            "article_id",
            "n",
            "triads"));
    assertEquals(
        List.of("a 1", "b 1", "c 2", "d 1"),
        lines(
            stories.selectExpr("article_id", "size(stories) as stories"), "article_id", "stories"));
  }

  private Dataset<Row> synergy(long minStories) {
    return new MeasureSynergy(
            new StructureSettings.Synergy(true, Kinds.ALL.all(), minStories, 100),
            List.of(PeriodType.MONTH))
        .in(stories(100), articles(), entities())
        .cache();
  }

  @Test
  void storiesAreCountedInEveryPeriodAndScope() {
    // Six stories: a, b, two of c, d and the one that mentions nobody.
    assertEquals(
        List.of(
            "all null all 6 4 4 4 3 3 4 3",
            "all null 宁波 6 4 4 1 3 1 1 1",
            "all null 杭州 6 4 4 4 3 3 4 3",
            "month 2025-01-01 all 3 2 2 2 2 2 2 2",
            "month 2025-01-01 宁波 3 2 2 1 2 1 1 1",
            "month 2025-01-01 杭州 3 2 2 2 2 2 2 2",
            "month 2025-02-01 all 2 1 1 1 0 0 1 0",
            "month 2025-02-01 杭州 2 1 1 1 0 0 1 0"),
        lines(
            synergy(1),
            "period_type",
            "period_start",
            "scope_name",
            "n",
            "n_u",
            "n_i",
            "n_g",
            "n_ui",
            "n_ug",
            "n_ig",
            "n_uig"));
  }

  @Test
  void informationIsThatOfTheCounts() {
    Row all =
        synergy(1).where("period_type = 'all' and scope = 'all'").select("h_uig", "t_uig").first();
    ThreeWayInformation expected =
        ThreeWayInformation.of(new ThreeWayTable(6, 4, 4, 4, 3, 3, 4, 3));
    assertEquals(expected.hUig(), all.getDouble(0), 1e-12);
    assertEquals(expected.millibits(), all.getDouble(1), 1e-12);
    // Cells 3, 1, 1, 1 of 6.
    double log6 = Math.log(6) / Math.log(2);
    assertEquals(0.5 + 3 * log6 / 6, expected.hUig(), 1e-12, "h = 1/2 log2 2 + 3 · 1/6 log2 6");
  }

  @Test
  void citiesOfFewStoriesHaveNoRow() {
    assertEquals(
        List.of("all all", "all 杭州", "month all", "month all"),
        lines(synergy(3), "period_type", "scope_name"));
  }

  @Test
  void noStoriesMakeNoRows() {
    Dataset<Row> none = dataset(StoriesTable.TABLE);
    assertEquals(0, new CountTriads().in(none, entities()).count());
    assertEquals(
        0,
        new MeasureSynergy(new StructureSettings.Synergy(true, Kinds.ALL.all(), 1, 100), List.of())
            .in(none, articles(), entities())
            .count());
    assertEquals(
        0,
        new MineRules(new StructureSettings.Rules(true, 2, 0.1, 15))
            .in(none, new MineRules.Stories(0, 6), entities())
            .count());
  }

  private static List<String> rules(Dataset<Row> rules) {
    return lines(
        rules.selectExpr(
            "array_join(antecedent_names, '+') as given",
            "array_join(antecedent_types, '+') as types",
            "consequent_name",
            "n_antecedent",
            "n_consequent",
            "n_both",
            "n",
            "round(support, 4) as support",
            "round(confidence, 4) as confidence",
            "round(lift, 4) as lift"),
        "given",
        "types",
        "consequent_name",
        "n_antecedent",
        "n_consequent",
        "n_both",
        "n",
        "support",
        "confidence",
        "lift");
  }

  /** The rules of the stories, counted as a run counts them. */
  private Dataset<Row> mined(StructureSettings.Rules settings) {
    Dataset<Row> stories = stories(100);
    long silent = articles().where("duplicate_of is null").count() - stories.count();
    return new MineRules(settings)
        .in(
            stories,
            new MineRules.Stories(measured(settings).number("stories_looked_at"), silent),
            entities());
  }

  private Measures measured(StructureSettings.Rules settings) {
    Map<String, Column> measures = MineRules.measures(settings);
    var values = new HashMap<String, Object>();
    measures.forEach((name, sum) -> values.put(name, stories(100).agg(sum).first().get(0)));
    return new Measures(values);
  }

  @Test
  void rulesAreMinedFromStories() {
    var settings = new StructureSettings.Rules(true, 3, 0.8, 15);
    assertEquals(
        measured(settings).number("stories"), measured(settings).number("stories_looked_at"));
    assertEquals(
        List.of(
            "云深处 COMPANY 杭州 4 4 4 6 0.6667 1.0 1.5",
            "云深处+浙大 COMPANY+UNIVERSITY 杭州 3 4 3 6 0.5 1.0 1.5",
            "杭州 CITY 云深处 4 4 4 6 0.6667 1.0 1.5",
            "杭州+浙大 CITY+UNIVERSITY 云深处 3 4 3 6 0.5 1.0 1.5"),
        rules(mined(settings)));
  }

  @Test
  void storiesOfTooManyEntitiesAreNotMined() {
    var settings = new StructureSettings.Rules(true, 3, 0.8, 3);
    // Article b names four.
    assertEquals(
        measured(settings).number("stories") - 1, measured(settings).number("stories_looked_at"));
    assertEquals(
        List.of("云深处 COMPANY 杭州 3 3 3 5 0.6 1.0 1.6667", "杭州 CITY 云深处 3 3 3 5 0.6 1.0 1.6667"),
        rules(mined(settings)));
  }

  @Test
  void aRollOfHundredsOfNamesIsNoBurden() {
    var mentions = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 300; i++) {
      mentions.add(mention("roll", "2025-01-01", 0, "city:" + i, 0));
      mentions.add(mention("roll", "2025-01-01", 0, "company:" + i, 0));
      mentions.add(mention("roll", "2025-01-01", 0, "university:" + i, 0));
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map<String, Object>[] rows = mentions.toArray(new Map[0]);
    Row roll = separate(10_000).in(analysed(dataset(MentionsTable.TABLE, rows))).first();
    assertTrue(roll.getList(3).isEmpty());
    assertEquals(1, roll.getLong(4));
  }
}
