package io.trihelix.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.trihelix.config.ConfigLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsBasisTest {
  private static String basisOf(String program, String spark, String... settings) {
    return StatisticsBasis.of(
        program, spark, ConfigLoader.load(null, List.of(settings)).effectiveJson());
  }

  private static String basis(String... settings) {
    return basisOf("0.1.0 digest", "4.1.0", settings);
  }

  @Test
  void whatCountsAndScoresIsPartOfItAndWhatWritesIsNot() {
    String usual = basis();
    assertEquals(usual, basis("output.report=false"));
    assertEquals(usual, basis("duplicates.near.enabled=false"), "shows in the rows themselves");
    for (String setting :
        List.of(
            "statistics.min-articles=7",
            "statistics.periods=[month]",
            "pairs.max-entities=9",
            "trends.min-articles=50")) {
      assertNotEquals(usual, basis(setting), setting);
    }
    assertNotEquals(usual, basisOf("0.1.0 other digest", "4.1.0"));
    assertNotEquals(usual, basisOf("0.1.0 digest", "4.1.1"));
  }
}
