package io.trihelix.spark.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.ask.View;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.step.trend.EntityTrendsTable;
import io.trihelix.spark.table.PairTrendsTable;
import io.trihelix.spark.table.Table;
import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Views of what rises, fades and grows closer, over rows of which the answer is known. */
class TrendViewsTest extends SparkSuite {
  @SafeVarargs
  private List<String> view(String name, Table table, String select, Map<String, Object>... rows) {
    dataset(table, rows).createOrReplaceTempView(table.name());
    View view = View.bundled().stream().filter(v -> v.name().equals(name)).findAny().orElseThrow();
    List<String> found =
        spark()
            .sql("SELECT " + select + " FROM (" + view.select() + ") AS v")
            .collectAsList()
            .stream()
            .map(Row::mkString)
            .toList();
    spark().catalog().dropTempView(table.name());
    return found;
  }

  private static Map<String, Object> entity(
      String name, long articles, double growth, double zScore) {
    return row(
        "period_type",
        "month",
        "period_start",
        Date.valueOf("2025-02-01"),
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
        zScore);
  }

  @Test
  void theViewOfRisingEntitiesHoldsTheWordsOfTheTable() {
    assertTrue(
        View.bundled().stream()
            .filter(view -> view.name().equals("rising_entities"))
            .allMatch(view -> view.select().contains(EntityTrendsTable.RISES)));
  }

  /** 甲: 7 articles where 1 was to be expected, 7.5 / 1.5 - 1; 乙 too few; 丙 within its usual. */
  @Test
  void whatRisesIsBeyondItsOwnUpsAndDowns() {
    assertEquals(
        List.of("1 甲 7 1.0"),
        view(
            "rising_entities",
            EntityTrendsTable.TABLE,
            "concat_ws(' ', place, name, articles, round(expected, 6))",
            entity("甲", 7, 4, 3),
            entity("乙", 2, 4, 3),
            entity("丙", 9, 4, 2.9)));
  }

  /** 甲: no article where 7 were to be expected, 0.5 / 7.5 - 1; 乙: 1 where 2 were; 丙: usual. */
  @Test
  void whatFadesIsWhatWasToBeExpected() {
    assertEquals(
        List.of("1 甲 0 7.0"),
        view(
            "fading_entities",
            EntityTrendsTable.TABLE,
            "concat_ws(' ', place, name, articles, round(expected, 6))",
            entity("甲", 0, 0.5 / 7.5 - 1, -4),
            entity("乙", 1, 1.5 / 2.5 - 1, -4),
            entity("丙", 3, 3.5 / 7.5 - 1, -1)));
  }

  private static Map<String, Object> pair(
      String b, int month, long articles, Integer burst, String change) {
    var row =
        new HashMap<>(
            row(
                "period_type",
                "month",
                "period_start",
                Date.valueOf("2025-0%d-01".formatted(month)),
                "window",
                "article",
                "entity_a",
                "city:a",
                "name_a",
                "甲",
                "type_a",
                "CITY",
                "entity_b",
                "city:" + b,
                "name_b",
                b,
                "type_b",
                "CITY",
                "attraction_n_ab",
                articles,
                "attraction_assessment",
                "assessed",
                "attraction_expected",
                0.5));
    if (burst != null) {
      row.put("attraction_burst_level", 1);
      row.put("attraction_burst_start", Date.valueOf("2025-0%d-01".formatted(burst)));
    }
    if (change != null) {
      row.put("attraction_change", change);
      row.put("attraction_change_p_value", 0.002);
    }
    return row;
  }

  /**
   * 乙 has 12 stories in four months, as many expected in each: in the burst of two months it has 10
   * where 6 were usual. 丙 has 8 in four months, all since its change in the third: 8 where 4 were
   * usual, 8 ln 2 - 4 = 1.545 nats; before it none.
   */
  @Test
  void burstsPassAndChangesLast() {
    assertEquals(
        List.of(
            "1 丙 closer true 2025-03-01 2025-04-01 8 4.0 2.0 1.545177",
            "2 乙 closer false 2025-02-01 2025-03-01 10 6.0 1.666667 1.108256"),
        view(
            "closer_pairs",
            PairTrendsTable.TABLE,
            "concat_ws(' ', by_weight, name_b, direction, lasting, month_start, until, articles,"
                + " expected, round(times_usual, 6), round(weight, 6))",
            pair("乙", 1, 1, null, null),
            pair("乙", 2, 5, 2, null),
            pair("乙", 3, 5, 2, null),
            pair("乙", 4, 1, null, null),
            pair("丙", 1, 0, null, null),
            pair("丙", 2, 0, null, null),
            pair("丙", 3, 4, null, "closer"),
            pair("丙", 4, 4, null, null)));
  }
}
