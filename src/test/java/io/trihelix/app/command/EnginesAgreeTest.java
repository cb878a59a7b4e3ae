package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.app.SampleWarehouse;
import io.trihelix.app.session.HanLpForms;
import io.trihelix.ask.Answer;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.EntityQuestions;
import io.trihelix.ask.EntitySearch;
import io.trihelix.ask.GivenAnswer;
import io.trihelix.ask.PairQuestions;
import io.trihelix.ask.PairRanking;
import io.trihelix.ask.Question;
import io.trihelix.ask.Section;
import io.trihelix.ask.TableDictionary;
import io.trihelix.ask.TopEntities;
import io.trihelix.ask.TopPairs;
import io.trihelix.ask.View;
import io.trihelix.check.CheckInvariants;
import io.trihelix.check.Finding;
import io.trihelix.check.Invariant;
import io.trihelix.check.Verdict;
import io.trihelix.duckdb.DuckSettings;
import io.trihelix.duckdb.DuckWarehouse;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.view.QueryableWarehouse;
import io.trihelix.stats.HardlyChance;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.PeriodType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spark and DuckDB give the same answers, row by row. */
class EnginesAgreeTest extends SparkSuite {
  /** Sums of fractions depend on the order in which they are added. */
  private static final MathContext DIGITS = new MathContext(9);

  private static final String HANGZHOU = "city:cn-330100";
  private static final String DEEPSEEK = "company:x-deepseek";

  private QueryableWarehouse spark;
  private DuckWarehouse duckdb;

  /** Before the session that suites share is started, for a run stops it. */
  @BeforeAll
  static void makeTheSample() {
    SampleWarehouse.folder();
  }

  @BeforeEach
  void openTheSample() {
    spark = QueryableWarehouse.open(spark(), SampleWarehouse.folder().toString());
    duckdb = DuckWarehouse.open(SampleWarehouse.folder(), DuckSettings.DEFAULT);
  }

  private static List<List<Object>> rows(Answer answer) {
    return answer.collected().table().stream().map(EnginesAgreeTest::rounded).toList();
  }

  private static List<Object> rounded(List<Object> row) {
    return row.stream()
        .map(EnginesAgreeTest::rounded)
        .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
  }

  private static Object rounded(Object value) {
    return value instanceof Double number && Double.isFinite(number)
        ? new BigDecimal(number).round(DIGITS).doubleValue()
        : value;
  }

  private void assertAgreement(Question question) {
    GivenAnswer ofSpark = spark.ask(question).collected();
    GivenAnswer ofDuckDb = duckdb.ask(question).collected();
    assertEquals(ofSpark.columns(), ofDuckDb.columns(), question.sql());
    assertEquals(rows(ofSpark), rows(ofDuckDb), question.sql());
  }

  @Test
  void everyTableAndEveryViewHoldsTheSameRows() {
    for (String name :
        Stream.concat(
                TableDictionary.tables().stream().map(table -> table.name()), View.NAMES.stream())
            .toList()) {
      var question = new Question("SELECT * FROM " + name);
      GivenAnswer ofSpark = spark.ask(question).collected();
      GivenAnswer ofDuckDb = duckdb.ask(question).collected();
      assertEquals(ofSpark.columns(), ofDuckDb.columns(), name);
      assertEquals(sorted(ofSpark), sorted(ofDuckDb), name);
    }
  }

  /** They are written for both, and a hundred queries take Spark some time. */
  @Test
  @Tag("slow")
  void bothFindThatEveryInvariantHolds() {
    for (Invariant invariant : Invariant.bundled()) {
      for (AskableWarehouse warehouse : List.of(duckdb, spark)) {
        Finding finding = new CheckInvariants(warehouse, 1).of(invariant);
        assertEquals(Verdict.HOLDS, finding.verdict(), finding.toString());
      }
    }
  }

  private static List<String> sorted(GivenAnswer answer) {
    return rows(answer).stream().map(List::toString).sorted(Comparator.naturalOrder()).toList();
  }

  @Test
  void everyRankingIsTheSame() {
    for (PairRanking by : PairRanking.values()) {
      for (PairWindow window : PairWindow.values()) {
        assertAgreement(
            new TopPairs(
                    by, PeriodType.ALL, null, null, window, List.of(), HardlyChance.DEFAULT, 20)
                .question());
        assertAgreement(
            new TopPairs(
                    by,
                    PeriodType.MONTH,
                    LocalDate.of(2025, 2, 1),
                    LocalDate.of(2025, 3, 1),
                    window,
                    List.of("CITY-COMPANY", "COMPANY-UNIVERSITY"),
                    new HardlyChance(1, 1),
                    50)
                .question());
      }
    }
  }

  @Test
  void whatRisesAndFadesIsTheSame() {
    for (TopEntities.Direction direction : TopEntities.Direction.values()) {
      for (String kind : List.of("CITY", "COMPANY")) {
        assertAgreement(new TopEntities(kind, direction, null, null, 20).question());
        assertAgreement(
            new TopEntities(kind, direction, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), 20)
                .question());
      }
    }
  }

  @Test
  void whatIsSaidOfAnEntityAndOfAPairIsTheSame() {
    for (Section section :
        List.of(
            EntityQuestions.known(HANGZHOU),
            EntityQuestions.months(HANGZHOU),
            EntityQuestions.partners(HANGZHOU, 5),
            PairQuestions.strength(HANGZHOU, DEEPSEEK),
            PairQuestions.months(HANGZHOU, DEEPSEEK),
            PairQuestions.relations(HANGZHOU, DEEPSEEK),
            PairQuestions.evidence(HANGZHOU, DEEPSEEK, 20))) {
      assertAgreement(section.question());
      assertEquals(
          section.key().equals("relations"),
          duckdb.ask(section.question()).collected().table().isEmpty(),
          section.key());
    }
    for (AskableWarehouse warehouse : List.of(spark, duckdb)) {
      assertEquals(
          DEEPSEEK, EntitySearch.of(warehouse, HanLpForms::load).named("deepseek").get(0).id());
    }
  }

  @Test
  void valuesOfAllTypesAreTheSame() {
    assertAgreement(
        new Question(
            """
            SELECT CAST(1 AS TINYINT) AS tiny, CAST(7 AS INT) AS small, 9223372036854775807 AS large,
              CAST(0.1 AS FLOAT) AS float, CAST(1 AS DOUBLE) / 3 AS double, CAST(12.50 AS DECIMAL(10, 2)) AS decimal,
              true AS yes, DATE '2024-02-29' AS day, 'a''b' AS text, CAST(NULL AS DATE) AS no_day"""));
    assertAgreement(
        new Question(
            "SELECT run_id, started_at, published_at, aliases FROM runs"
                + " CROSS JOIN (SELECT published_at FROM articles WHERE published_at IS NOT NULL"
                + " ORDER BY published_at, article_id LIMIT 5) AS a"
                + " CROSS JOIN (SELECT aliases FROM entities ORDER BY entity_id LIMIT 5) AS e"
                + " ORDER BY published_at, aliases"));
  }

  @Test
  void nullsStandInTheSamePlaces() {
    for (String order : List.of("published_date", "published_date DESC")) {
      assertAgreement(
          new Question("SELECT published_date FROM articles ORDER BY " + order + " LIMIT 300"));
    }
  }
}
