package io.trihelix.app.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.step.trend.EntityTrendsTable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** The entities that a run's summary says to have risen. */
class RisenEntitiesTest extends SparkSuite {
  private static Row rise(
      String name, String month, long articles, double expected, double weight) {
    return RowFactory.create(
        "city:" + name,
        "CITY",
        name,
        "burst",
        false,
        Date.valueOf(month),
        articles,
        expected,
        weight);
  }

  private static final StructType RISING =
      StructType.fromDDL(
          "entity_id STRING, entity_type STRING, name STRING, kind STRING, lasting BOOLEAN,"
              + " month_start DATE, articles BIGINT, expected DOUBLE, weight DOUBLE");

  @Test
  void ofEachEntityTheSurestRiseOfTheLastYearIsNamedTheSurestFirst() {
    var out = new StringWriter();
    List<Row> rows =
        RisenEntities.in(
                spark()
                    .createDataFrame(
                        List.of(
                            rise("甲", "2024-02-01", 99, 1, 50),
                            rise("甲", "2025-01-01", 7, 1, 4.5),
                            rise("甲", "2025-02-01", 12, 9, 1.2),
                            rise("乙", "2025-02-01", 9, 0.5, 12),
                            rise("丙", "2025-02-01", 9, 2, 3),
                            rise("丁", "2025-02-01", 9, 4, 2)),
                        RISING),
                dataset(
                    EntityTrendsTable.TABLE,
                    row("period_type", "month", "period_start", Date.valueOf("2025-02-01"))))
            .orderBy("type_a", "rank")
            .collectAsList();
    new RisenEntities(new PrintWriter(out, true)).print(rows);
    assertEquals(
        List.of(
            "CITY – rose most in the last 12 months articles expected",
            "乙 2025-02 9 0.5",
            "甲 2025-01 7 1.0",
            "丙 2025-02 9 2.0"),
        out.toString()
            .lines()
            .map(line -> line.strip().replaceAll("\\s+", " "))
            .filter(line -> !line.isEmpty())
            .toList());
  }
}
