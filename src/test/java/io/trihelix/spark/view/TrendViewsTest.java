package io.trihelix.spark.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.ask.View;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.step.trend.EntityTrendsTable;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.spark.table.PairTrendsTable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Views of what rises, fades and grows closer, over rows of which the answer is known. */
class TrendViewsTest extends SparkSuite {
  private final List<Map<String, Object>> entities = new ArrayList<>();
  private final List<Map<String, Object>> pairs = new ArrayList<>();
  private final List<Map<String, Object>> stats = new ArrayList<>();

  @SuppressWarnings("unchecked")
  private List<String> view(String name, String select) {
    SparkSession session = spark().newSession();
    Map.of(
            EntityTrendsTable.TABLE, entities,
            PairTrendsTable.TABLE, pairs,
            PairStatsTable.TABLE, stats)
        .forEach(
            (table, rows) ->
                session
                    .createDataFrame(
                        dataset(table, rows.toArray(Map[]::new)).collectAsList(), table.schema())
                    .createOrReplaceTempView(table.name()));
    for (String needed : List.of("trend_months", "movements", name)) {
      View view =
          View.bundled().stream().filter(v -> v.name().equals(needed)).findAny().orElseThrow();
      session.sql(SqlEngine.SPARK.view(view));
    }
    return session.sql("SELECT " + select + " FROM " + name).collectAsList().stream()
        .map(Row::mkString)
        .sorted()
        .toList();
  }

  private static Date month(int month) {
    return Date.valueOf("2025-%02d-01".formatted(month));
  }

  /** Months from January on, each of ten articles that it could be in. */
  private List<Map<String, Object>> entity(String name, long... articles) {
    var months = new ArrayList<Map<String, Object>>();
    for (int t = 0; t < articles.length; t++) {
      months.add(
          new HashMap<>(
              row(
                  "period_type",
                  "month",
                  "period_start",
                  month(t + 1),
                  "entity_id",
                  "city:" + name,
                  "name",
                  name,
                  "entity_type",
                  "CITY",
                  "chained_assessment",
                  "assessed",
                  "chained_n_a",
                  articles[t],
                  "chained_n",
                  10.0,
                  "chained_part",
                  0.5)));
    }
    entities.addAll(months);
    return months;
  }

  private static void burst(
      List<Map<String, Object>> months, String prefix, int from, int to, double p) {
    for (int t = from; t <= to; t++) {
      months.get(t - 1).put(prefix + "burst_start", month(from));
      months.get(t - 1).put(prefix + "burst_p_value", p);
    }
  }

  private void someEntities() {
    // 8 in 20 after 2 in 20: 8 ln(0.4 / 0.25) + 2 ln(0.1 / 0.25).
    entity("甲", 1, 1, 4, 4).get(2).put("chained_change_p_value", 0.002);
    // 12 in 20, else 2 in 20: 12 ln(0.6 / 0.35) + 2 ln(0.1 / 0.35).
    burst(entity("乙", 1, 6, 6, 1), "chained_", 2, 3, 0.004);
    burst(entity("丙", 1, 6, 6, 1), "chained_", 2, 3, 0.02);
    entity("丁", 0, 0, 1, 1).get(2).put("chained_change_p_value", 0.002);
    // 6 in 10 after 1 in 10, then 2 in 20.
    List<Map<String, Object>> hump = entity("戊", 1, 6, 1, 1);
    hump.get(1).put("chained_change_p_value", 0.003);
    hump.get(2).put("chained_change_p_value", 0.004);
  }

  @Test
  void whatRisesIsANewLevelOrABurstThatIsMoreThanChance() {
    someEntities();
    assertEquals(
        List.of(
            "1 乙 burst false 2025-02-01 2025-03-01 12 2.0 5.0 0.1 0.6 0.004 3.962432 0.5",
            "2 戊 level false 2025-02-01 2025-02-01 6 1.0 4.333333 0.1 0.6 0.003 1.981216 0.5",
            "3 甲 level true 2025-03-01 2025-04-01 8 2.0 3.4 0.1 0.4 0.002 1.927448 0.5"),
        view(
            "rising_entities",
            "concat_ws(' ', by_weight, name, kind, lasting, month_start, until, articles,"
                + " round(expected, 6), round(times_expected, 6), round(before, 6), round(now, 6),"
                + " p_value, round(weight, 6), behind)"));
  }

  @Test
  void whatFadesIsANewLevelBelowTheOneBefore() {
    someEntities();
    assertEquals(
        List.of("1 戊 level true 2025-03-01 2025-04-01 2 12.0 2.903923"),
        view(
            "fading_entities",
            "concat_ws(' ', by_weight, name, kind, lasting, month_start, until, articles,"
                + " round(expected, 6), round(weight, 6))"));
  }

  private List<Map<String, Object>> pair(String b, boolean sure, long... articles) {
    var months = new ArrayList<Map<String, Object>>();
    for (int t = 0; t < articles.length; t++) {
      months.add(
          new HashMap<>(
              row(
                  "period_type",
                  "month",
                  "period_start",
                  month(t + 1),
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
                  articles[t],
                  "attraction_assessment",
                  "assessed",
                  "attraction_standardised",
                  0.5)));
    }
    pairs.addAll(months);
    stats.add(
        row(
            "period_type",
            "all",
            "window",
            "article",
            "entity_a",
            "city:a",
            "entity_b",
            "city:" + b,
            "n_ab",
            8L,
            "lift",
            2.0,
            "q_value",
            sure ? 0.01 : 0.2));
    return months;
  }

  /**
   * 乙: a burst of ten stories where two months like the others have 2, 10 ln(10 / 6) + 2 ln(2 / 6).
   * 丙: a new level, 8 where none was before, 8 ln(8 / 4). The change of 丁 is none of attraction by
   * all readings; 戊 may be chance.
   */
  @Test
  void burstsPassAndLevelsLast() {
    burst(pair("乙", true, 1, 5, 5, 1), "attraction_", 2, 3, 0.001);
    Map<String, Object> closer = pair("丙", true, 0, 0, 4, 4).get(2);
    closer.put("attraction_change", "closer");
    closer.put("attraction_change_p_value", 0.002);
    pair("丁", true, 0, 0, 4, 4).get(2).put("attraction_change_p_value", 0.002);
    burst(pair("戊", false, 1, 5, 5, 1), "attraction_", 2, 3, 0.001);
    assertEquals(
        List.of(
            "1 丙 closer level true 2025-03-01 2025-04-01 8 0.0 17.0 0.0 8.0 5.545177",
            "2 乙 closer burst false 2025-02-01 2025-03-01 10 2.0 4.2 2.0 10.0 2.911032"),
        view(
            "closer_pairs",
            "concat_ws(' ', by_weight, name_b, direction, kind, lasting, month_start, until, articles,"
                + " expected, round(times_expected, 6), before, now, round(weight, 6))"));
    assertEquals(List.of(), view("rising_pairs", "name_b"), "together is another reading");
  }
}
