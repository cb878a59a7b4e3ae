package io.trihelix.app.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.step.trend.EntityTrendsTable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The entities that a run's summary says to have risen. */
class RisenEntitiesTest extends SparkSuite {
  private static Map<String, Object> month(
      String name, String month, long articles, double growth, double zScore) {
    return row(
        "period_type",
        "month",
        "period_start",
        Date.valueOf(month),
        "entity_id",
        "city:" + name,
        "name",
        name,
        "entity_type",
        "CITY",
        "chained_n_a",
        articles,
        "chained_growth",
        growth,
        "chained_z_score",
        zScore,
        "chained_part",
        1.0);
  }

  /** 7 articles and a growth of 4: 7.5 / 5 - 0.5 = 1 was to be expected. */
  @Test
  void ofEachEntityTheBestMonthOfTheLastYearIsNamedTheMostRisenFirst() {
    var out = new StringWriter();
    List<Row> rows =
        RisenEntities.in(
                dataset(
                    EntityTrendsTable.TABLE,
                    month("甲", "2024-03-01", 99, 50, 9),
                    month("甲", "2025-01-01", 7, 4, 3.5),
                    month("甲", "2025-02-01", 12, 1.5, 3.2),
                    month("乙", "2025-02-01", 9, 8.5, 4),
                    month("丙", "2025-02-01", 9, 8.5, 2.9),
                    month("丁", "2025-06-01", 2, 9, 3)))
            .orderBy("type_a", "rank")
            .collectAsList();
    new RisenEntities(new PrintWriter(out, true)).print(rows);
    assertEquals(
        List.of(
            "CITY – rose most in the last 12 months articles expected",
            "乙 2025-02 9 0.5",
            "甲 2025-01 7 1.0"),
        out.toString()
            .lines()
            .map(line -> line.strip().replaceAll("\\s+", " "))
            .filter(line -> !line.isEmpty())
            .toList());
  }
}
