package io.trihelix.app.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.PairStatsTable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pairs that a run's summary names. */
class StrongestPairsTest extends SparkSuite {
  private static Map<String, Object> pair(String b, long together, double qValue) {
    return row(
        "period_type",
        "all",
        "window",
        "article",
        "entity_a",
        "city:cn-330100",
        "name_a",
        "杭州",
        "type_a",
        "CITY",
        "entity_b",
        b,
        "name_b",
        b,
        "type_b",
        "COMPANY",
        "n_ab",
        together,
        "npmi",
        0.5,
        "llr",
        100.0 - together,
        "lift",
        2.0,
        "q_value",
        qValue);
  }

  @SafeVarargs
  private List<String> printed(Map<String, Object>... pairs) {
    var out = new StringWriter();
    new StrongestPairs(new PrintWriter(out, true))
        .print(
            StrongestPairs.in(dataset(PairStatsTable.TABLE, pairs))
                .orderBy("type_a", "type_b", "rank")
                .collectAsList());
    return out.toString().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  @Test
  void onlyPairsThatAreHardlyChanceAreNamed() {
    List<String> lines = printed(pair("甲", 3, 0.049), pair("乙", 2, 0.001), pair("丙", 9, 0.05));
    assertEquals(2, lines.size(), lines.toString());
    assertEquals("杭州 甲 3 0.50", lines.get(1).replaceAll("\\s+", " "));
  }

  @Test
  void whereThereIsNoneTheSummarySaysWhyAndHowToSeeTheOthers() {
    assertEquals(
        List.of(
            "No pair is hardly chance (q < 0.05, 3 articles or more);",
            "trihelix top --max-q 1 --min-articles 1 lists all."),
        printed(pair("乙", 2, 0.001)));
  }
}
