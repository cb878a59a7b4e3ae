package io.trihelix.spark.step.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.step.rows.UnchangedPeriods;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.spark.table.PeriodInputsTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The law of taking scores over: those of periods with the same fingerprint, beside new ones of all
 * others, are those of all periods computed anew.
 */
class TakenOverScoresTest extends NewsSuite {
  private static final String[] COLUMNS = PairStatsTable.TABLE.schema().fieldNames();
  private static final String[] TOLD = {"city:a", "company:c", "company:d"};

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

  /** Rows of the run before that no computation would make tell which are taken over. */
  @Test
  void theTableTakesItsUnchangedPeriodsFromTheRunBefore() {
    List<News> corpus = corpus();
    Counted before = counted(corpus);
    Counted after = counted(with(corpus, news("新", "2025-02-28", "报100", TOLD)));
    Dataset<Row> inputs = before.fingerprints("program");
    Dataset<Row> marked =
        before.scores(UnchangedPeriods.none()).withColumn("npmi", lit(42.0)).cache();
    Dataset<Row> made =
        ScorePairs.DERIVED
            .compute(
                after.ingredients(
                    Map.of(
                        PairStatsTable.TABLE.name(), marked,
                        PeriodInputsTable.TABLE.name(), inputs)))
            .cache();
    assertEquals(
        List.of(
            "month 2024-02-01",
            "month 2024-05-01",
            "month 2024-06-01",
            "month 2025-01-01",
            "quarter 2024-01-01",
            "quarter 2024-04-01",
            "year 2024-01-01"),
        lines(
            made.where("npmi = 42").select("period_type", "period_start").distinct(),
            "period_type",
            "period_start"));
    assertEquals(
        List.of("all null", "month 2025-02-01", "quarter 2025-01-01", "year 2025-01-01"),
        lines(
            made.where("npmi < 42").select("period_type", "period_start").distinct(),
            "period_type",
            "period_start"));
    for (String kept : List.of(PairStatsTable.TABLE.name(), PeriodInputsTable.TABLE.name())) {
      Dataset<Row> one = kept.equals(PairStatsTable.TABLE.name()) ? marked : inputs;
      assertEquals(
          0,
          ScorePairs.DERIVED
              .compute(after.ingredients(Map.of(kept, one)))
              .where("npmi = 42")
              .count(),
          "with " + kept + " alone");
    }
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
