package io.trihelix.spark.step.rows;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.PeriodInputsTable;
import io.trihelix.stats.PeriodType;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeriodFingerprintsTest extends SparkSuite {
  private static final StructType SCHEMA =
      new StructType()
          .add("published_date", DataTypes.DateType)
          .add("id", DataTypes.StringType)
          .add("other", DataTypes.StringType);

  private static final Row JANUARY = line("2025-01-31", "a", "x");
  private static final Row FEBRUARY = line("2025-02-01", "b", null);
  private static final Row APRIL = line("2025-04-01", "c", "x");
  private static final Row UNDATED = line(null, "d", "x");

  private final Periods periods = new Periods(List.of(PeriodType.QUARTER, PeriodType.MONTH));

  @BeforeEach
  void compileNothing() {
    spark().conf().set("spark.sql.codegen.wholeStage", "false");
    spark().conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
  }

  private static Row line(String day, String id, String other) {
    return RowFactory.create(day == null ? null : Date.valueOf(day), id, other);
  }

  private Dataset<Row> fingerprints(String basis, String name, Row... rows) {
    return new PeriodFingerprints(periods)
        .with(
            name,
            spark().createDataFrame(List.of(rows), SCHEMA).coalesce(1),
            col("id"),
            col("other"))
        .on(basis);
  }

  private Dataset<Row> fingerprints(Row... rows) {
    return fingerprints("program", "rows", rows);
  }

  /** The periods of the four rows that are as they were. */
  private List<String> unchanged(Dataset<Row> now) {
    Dataset<Row> before = fingerprints(JANUARY, FEBRUARY, APRIL, UNDATED);
    return lines(UnchangedPeriods.between(now, before).in(before), "period_type", "period_start");
  }

  @Test
  void aPeriodHasOneRowWithTheNumberOfItsInputs() {
    assertEquals(
        List.of(
            "all null program 4",
            "month 2025-01-01 program 1",
            "month 2025-02-01 program 1",
            "month 2025-04-01 program 1",
            "quarter 2025-01-01 program 2",
            "quarter 2025-04-01 program 1"),
        lines(
            fingerprints(JANUARY, FEBRUARY, APRIL, UNDATED),
            "period_type",
            "period_start",
            "basis",
            "rows"));
  }

  @Test
  void theOrderOfRowsDoesNotMatterAndAnAddedRowTouchesItsPeriodsAlone() {
    assertEquals(6, unchanged(fingerprints(UNDATED, APRIL, FEBRUARY, JANUARY)).size());
    assertEquals(
        List.of("month 2025-01-01", "month 2025-02-01", "quarter 2025-01-01"),
        unchanged(fingerprints(JANUARY, FEBRUARY, APRIL, UNDATED, line("2025-04-30", "e", null))));
    assertEquals(
        List.of("month 2025-02-01", "month 2025-04-01", "quarter 2025-04-01"),
        unchanged(fingerprints(FEBRUARY, APRIL, UNDATED)),
        "a row is gone, and a month with it");
    assertEquals(
        5,
        unchanged(fingerprints(JANUARY, FEBRUARY, APRIL, line(null, "e", "x"))).size(),
        "without a date: over all time alone");
  }

  @Test
  void whatStandsInAnotherColumnOrMonthIsAnotherRow() {
    List<String> notFebruary =
        List.of("month 2025-01-01", "month 2025-04-01", "quarter 2025-04-01");
    assertEquals(
        notFebruary,
        unchanged(fingerprints(JANUARY, line("2025-02-01", null, "b"), APRIL, UNDATED)));
    assertEquals(
        notFebruary, unchanged(fingerprints(JANUARY, line("2025-02-01", "b", ""), APRIL, UNDATED)));
    assertEquals(
        List.of("month 2025-04-01", "quarter 2025-04-01"),
        unchanged(
            fingerprints(
                line("2025-02-01", "a", "x"), line("2025-01-31", "b", null), APRIL, UNDATED)),
        "two rows have changed their months");
  }

  @Test
  void anotherBasisOrAnotherTableChangesAll() {
    Row[] rows = {JANUARY, FEBRUARY, APRIL, UNDATED};
    assertEquals(List.of(), unchanged(fingerprints("other program", "rows", rows)));
    assertEquals(List.of(), unchanged(fingerprints("program", "other rows", rows)));
  }

  @Test
  void whatWasNotKeptIsNotTakenOver() {
    Dataset<Row> none = spark().createDataFrame(List.of(), PeriodInputsTable.TABLE.schema());
    assertTrue(UnchangedPeriods.between(fingerprints(JANUARY), none).areNone());
  }

  @Test
  void periodsThatAreLeftOutHaveNoRows() {
    Dataset<Row> all = fingerprints(JANUARY, FEBRUARY, APRIL, UNDATED);
    UnchangedPeriods unchanged = UnchangedPeriods.between(fingerprints(JANUARY, FEBRUARY), all);
    Dataset<Row> rows =
        periods
            .without(unchanged)
            .of(spark().createDataFrame(List.of(JANUARY, APRIL, UNDATED), SCHEMA));
    assertEquals(
        List.of(
            "a all null", "c all null", "c month 2025-04-01", "c quarter 2025-04-01", "d all null"),
        lines(rows.select("id", "period.*"), "id", "period_type", "period_start"));
  }
}
