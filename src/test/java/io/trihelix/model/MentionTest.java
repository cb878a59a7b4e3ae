package io.trihelix.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionTest {
  private static Mention mention(int start, int end, String surface, double confidence) {
    return new Mention(
        TextField.BODY,
        0,
        0,
        start,
        end,
        surface,
        "city:cn-330100",
        Kinds.CITY,
        "杭州",
        "gazetteer",
        confidence,
        0,
        false,
        false,
        MentionRole.TEXT);
  }

  @Test
  void offsetsCountCodeUnits() {
    assertEquals("𠮷林", mention(3, 6, "𠮷林", 1).surface());
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "2, 2", "3, 1", "0, 3"})
  void offsetsThatDoNotFitTheSurfaceAreRefused(int start, int end) {
    var e = assertThrows(IllegalArgumentException.class, () -> mention(start, end, "杭州", 1));

    assertEquals("Cannot make a mention of 杭州: offsets " + start + ".." + end, e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void aConfidenceIsAProbability(double confidence) {
    var e = assertThrows(IllegalArgumentException.class, () -> mention(0, 2, "杭州", confidence));

    assertEquals("Cannot make a mention with confidence " + confidence, e.getMessage());
  }
}
