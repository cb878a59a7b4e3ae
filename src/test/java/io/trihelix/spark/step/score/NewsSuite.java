package io.trihelix.spark.step.score;

import io.trihelix.config.Settings;
import io.trihelix.model.KindPair;
import io.trihelix.model.Kinds;
import io.trihelix.spark.derive.GivenIngredients;
import io.trihelix.spark.step.count.CountEntities;
import io.trihelix.spark.step.count.CountMargins;
import io.trihelix.spark.step.count.CountPairs;
import io.trihelix.spark.step.rows.UnchangedPeriods;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.MarginsTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.PairDailyTable;
import io.trihelix.spark.table.PeriodInputsTable;
import io.trihelix.stats.PeriodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A small random corpus of three quarters, with what is counted of it. */
abstract class NewsSuite extends ScoreSuite {
  private static final List<String> DAYS =
      List.of("2024-02-03", "2024-05-01", "2024-05-02", "2024-06-30", "2025-01-01", "2025-02-28");

  private static final Settings.Statistics SETTINGS =
      new Settings.Statistics(List.of(PeriodType.YEAR, PeriodType.QUARTER, PeriodType.MONTH), 1);

  /** What an article is, and of which entities it tells, in one sentence or apart. */
  record News(
      String id, String day, String source, String duplicateOf, List<String> told, boolean near) {
    News at(String other) {
      return new News(id, other, source, duplicateOf, told, near);
    }

    News from(String other) {
      return new News(id, day, other, duplicateOf, told, near);
    }

    News repeating(String other) {
      return new News(id, day, source, other, told, near);
    }

    News telling(String... others) {
      return new News(id, day, source, duplicateOf, List.of(others), near);
    }
  }

  /** Of sixty sources, more than are told apart, the last ones of one article each. */
  static List<News> corpus() {
    var random = new Random(2016);
    var corpus = new ArrayList<News>();
    for (int i = 0; i < 150; i++) {
      var told = new ArrayList<String>();
      for (String entity : List.of("city:a", "city:b", "company:c", "company:d", "company:e")) {
        if (random.nextDouble() < 0.4) {
          told.add(entity);
        }
      }
      corpus.add(
          new News(
              "id-" + (1000 + i),
              DAYS.get(random.nextInt(DAYS.size())),
              "报" + (100 + Math.min(i % 90, 59)),
              null,
              told,
              random.nextBoolean()));
    }
    return corpus;
  }

  /** The tables that scores and fingerprints are made of. */
  final class Counted {
    private final Dataset<Row> articles;
    private final Dataset<Row> mentions;
    private final Dataset<Row> pairs;
    private final Dataset<Row> pairDaily;
    private final Dataset<Row> entityDaily;
    private final Dataset<Row> margins;

    Counted(List<News> corpus, Map<String, String> names) {
      var ofArticles = new ArrayList<Map<String, Object>>();
      var ofMentions = new ArrayList<Map<String, Object>>();
      var ofPairs = new ArrayList<Map<String, Object>>();
      for (News news : corpus) {
        var article = new HashMap<>(article(news.day(), news.duplicateOf()));
        article.put("article_id", news.id());
        article.put("source", news.source());
        ofArticles.add(article);
        if (news.duplicateOf() == null) {
          for (int i = 0; i < news.told().size(); i++) {
            ofMentions.add(mention(news, i));
            for (int j = i + 1; j < news.told().size(); j++) {
              ofPairs.add(pair(news, news.told().get(i), news.told().get(j)));
            }
          }
        }
      }
      articles = rows(ArticlesTable.TABLE, ofArticles.stream());
      mentions = rows(MentionsTable.TABLE, ofMentions.stream());
      pairs = rows(CooccurrencesTable.TABLE, ofPairs.stream());
      Dataset<Row> entities =
          rows(
              EntitiesTable.TABLE,
              names.entrySet().stream()
                  .map(e -> row("entity_id", e.getKey(), "name", e.getValue())));
      pairDaily = new CountPairs().in(pairs, articles, entities).cache();
      entityDaily = new CountEntities().in(mentions).cache();
      margins = new CountMargins().in(pairs, articles).cache();
    }

    Dataset<Row> fingerprints(String basis) {
      return new FingerprintPeriods(SETTINGS, basis)
          .of(pairDaily, entityDaily, articles, margins, pairs, mentions);
    }

    GivenIngredients ingredients(Map<String, Dataset<Row>> kept) {
      return new GivenIngredients(
          spark(),
          Map.of(
              PairDailyTable.TABLE.name(), pairDaily,
              EntityDailyTable.TABLE.name(), entityDaily,
              ArticlesTable.TABLE.name(), articles,
              MarginsTable.TABLE.name(), margins,
              CooccurrencesTable.TABLE.name(), pairs,
              MentionsTable.TABLE.name(), mentions,
              PeriodInputsTable.TABLE.name(), fingerprints("program")),
          kept,
          "program");
    }

    Dataset<Row> scores(UnchangedPeriods unchanged) {
      return new ScorePairs(
              SETTINGS,
              Set.of(
                  new KindPair(Kinds.CITY, Kinds.COMPANY),
                  new KindPair(Kinds.COMPANY, Kinds.COMPANY)))
          .without(unchanged)
          .in(pairDaily, entityDaily, articles, margins, pairs, mentions);
    }
  }

  private static String type(String entity) {
    return entity.startsWith("city") ? "CITY" : "COMPANY";
  }

  private static Map<String, Object> mention(News news, int ordinal) {
    String entity = news.told().get(ordinal);
    return row(
        "article_id",
        news.id(),
        "published_date",
        day(news.day()),
        "field",
        "body",
        "start",
        10 * ordinal,
        "end",
        10 * ordinal + 2,
        "entity_id",
        entity,
        "entity_type",
        type(entity),
        "paired",
        true);
  }

  private static Map<String, Object> pair(News news, String a, String b) {
    return row(
        "article_id",
        news.id(),
        "published_date",
        day(news.day()),
        "entity_a",
        a,
        "type_a",
        type(a),
        "entity_b",
        b,
        "type_b",
        type(b),
        "paragraphs",
        1L,
        "sentences",
        news.near() ? 1L : 0L,
        "story_entities",
        (long) news.told().size());
  }

  static Map<String, String> names() {
    return new TreeMap<>(
        Map.of(
            "city:a",
            "杭州",
            "city:b",
            "合肥",
            "company:c",
            "蔚来",
            "company:d",
            "百度",
            "company:e",
            "腾讯"));
  }
}
