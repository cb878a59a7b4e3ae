package io.trihelix.recognize.translated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearWordsTest {
  private static List<String> near(String word, String... words) {
    var near = new NearWords<String>();
    for (String each : words) {
      near.add(each, each);
    }
    return near.near(word);
  }

  @Test
  void oneLetterMoreOrLessOrAnotherIsNear() {
    assertEquals(
        List.of("hangzou", "hanngzhou", "hengzhou"),
        near("hangzhou", "hangzou", "hanngzhou", "hengzhou", "hengzou", "hangzhu0"));
  }

  @Test
  void theWordItselfIsNotNear() {
    assertEquals(List.of(), near("hangzhou", "hangzhou"));
  }

  @Test
  void twoNeighboursExchangedAreTwoLettersAway() {
    assertEquals(List.of(), near("hangzhou", "hangzhuo"));
  }

  @Test
  void oneWordMayStandForSeveral() {
    assertEquals(List.of("suzhou", "suzhou"), near("suzho", "suzhou", "suzhou"));
  }

  @Test
  void aWordMuchLongerThanAnyHasNoNeighbour() {
    assertEquals(List.of(), near("a".repeat(1_000_000), "aaa"));
  }
}
