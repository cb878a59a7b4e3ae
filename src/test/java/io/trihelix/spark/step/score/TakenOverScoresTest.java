package io.trihelix.spark.step.score;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.config.Settings;
import io.trihelix.model.KindPair;
import io.trihelix.model.Kinds;
import io.trihelix.spark.step.count.CountEntities;
import io.trihelix.spark.step.count.CountMargins;
import io.trihelix.spark.step.count.CountPairs;
import io.trihelix.spark.step.rows.UnchangedPeriods;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.stats.PeriodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The law of taking scores over: those of periods with the same fingerprint, beside new ones of all
 * others, are those of all periods computed anew. Of a small random corpus of five quarters.
 */
class TakenOverScoresTest extends ScoreSuite {
  private static final String[] COLUMNS = PairStatsTable.TABLE.schema().fieldNames();
  private static final List<String> DAYS =
      List.of("2024-02-03", "2024-05-01", "2024-05-02", "2024-06-30", "2025-01-01", "2025-02-28");

  private static final String[] TOLD = {"city:a", "company:c", "company:d"};

  private static final Settings.Statistics SETTINGS =
      new Settings.Statistics(List.of(PeriodType.YEAR, PeriodType.QUARTER, PeriodType.MONTH), 1);

  /** What an article is, and of which entities it tells, in one sentence or apart. */
  private record News(
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
  private static List<News> corpus() {
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
  private final class Counted {
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

  private static Map<String, String> names() {
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

  private static List<News> changed(List<News> corpus, int index, UnaryOperator<News> change) {
    var changed = new ArrayList<>(corpus);
    changed.set(index, change.apply(corpus.get(index)));
    return changed;
  }

  private static List<News> with(List<News> corpus, News... more) {
    var all = new ArrayList<>(corpus);
    all.addAll(Arrays.asList(more));
    return all;
  }

  private static int firstOn(List<News> corpus, String day) {
    for (int i = 0; i < corpus.size(); i++) {
      if (corpus.get(i).day().equals(day) && corpus.get(i).told().size() > 2) {
        return i;
      }
    }
    throw new AssertionError("no news of " + day);
  }

  /** Plans as large as these take longer to compile than so few rows take. */
  @BeforeEach
  void compileNothing() {
    spark().conf().set("spark.sql.codegen.wholeStage", "false");
    spark().conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    spark().conf().set("spark.sql.adaptive.enabled", "false");
    spark().conf().set("spark.sql.shuffle.partitions", "1");
  }

  /** One of the fifty largest sources gives way to another, as news of one month come in. */
  @Test
  void oldRowsOfUnchangedPeriodsAndNewRowsOfOthersAreThoseOfAll() {
    assertTakenOver(
        Map.of(
            "a source grows",
            counted(
                with(
                    corpus(),
                    news("x1", "2025-02-28", "报158", TOLD),
                    news("x2", "2025-02-28", "报158", TOLD),
                    news("x3", "2025-02-28", "报158", TOLD)))));
  }

  @Test
  @Tag("slow")
  void whateverHasChanged() {
    List<News> corpus = corpus();
    var renamed = names();
    renamed.put("company:e", "腾讯控股");
    int january = firstOn(corpus, "2025-01-01");
    int may = firstOn(corpus, "2024-05-02");
    assertTakenOver(
        Map.of(
            "a day more",
            counted(with(corpus, news("新", "2025-02-28", "报100", TOLD))),
            "a late one",
            counted(with(corpus, news("迟", "2024-06-30", "报100", TOLD))),
            "withdrawn",
            counted(without(corpus, may)),
            "another day",
            counted(changed(corpus, may, one -> one.at("2025-02-28"))),
            "corrected",
            counted(changed(corpus, january, one -> one.telling("city:b"))),
            "a repost",
            counted(changed(corpus, january, one -> one.repeating("id-1000"))),
            "another source",
            counted(changed(corpus, may, one -> one.from("新报"))),
            "no date",
            counted(changed(corpus, may, one -> one.at(null))),
            "another name",
            new Counted(corpus, renamed)));
  }

  @Test
  void nothingIsTakenOverFromAnotherProgram() {
    var counted = new Counted(corpus(), names());
    assertTrue(
        UnchangedPeriods.between(counted.fingerprints("new"), counted.fingerprints("old"))
            .areNone());
  }

  private Counted counted(List<News> corpus) {
    return new Counted(corpus, names());
  }

  private static News news(String id, String day, String source, String... told) {
    return new News(id, day, source, null, List.of(told), true);
  }

  private static List<News> without(List<News> corpus, int index) {
    var rest = new ArrayList<>(corpus);
    rest.remove(index);
    return rest;
  }

  private void assertTakenOver(Map<String, Counted> cases) {
    Counted before = counted(corpus());
    Dataset<Row> fingerprints = before.fingerprints("program").cache();
    Dataset<Row> scores = before.scores(UnchangedPeriods.none()).cache();
    cases.forEach((name, after) -> assertTakenOver(name, after, fingerprints, scores));
  }

  private static void assertTakenOver(
      String name, Counted after, Dataset<Row> fingerprints, Dataset<Row> scores) {
    UnchangedPeriods unchanged =
        UnchangedPeriods.between(after.fingerprints("program"), fingerprints);
    Dataset<Row> taken = unchanged.in(scores);
    // Who has another name is another in every period, and is in all of them.
    assertEquals(!name.equals("another name"), !taken.isEmpty(), name);
    assertEquals(0, taken.where(col("period_type").equalTo("all")).count(), name);
    assertEquals(
        lines(after.scores(UnchangedPeriods.none()), COLUMNS),
        lines(after.scores(unchanged).unionByName(taken), COLUMNS),
        name);
  }
}
