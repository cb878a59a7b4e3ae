package io.trihelix.recognize.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SyllablesTest {
  @Test
  void latinWordsAreSplitIntoTheFewestSyllables() {
    assertEquals(List.of("yun", "shen", "chu"), Syllables.ofLatin("yunshenchu"));
    assertEquals(List.of("pin", "duo", "duo"), Syllables.ofLatin("pinduoduo"));
    assertEquals(List.of(), Syllables.ofLatin("google"));
    assertEquals(List.of(), Syllables.ofLatin(""));
  }

  @Test
  void hanCharactersHaveOneSyllableEach() {
    assertEquals(List.of("hang", "zhou"), Syllables.ofHan("杭州"));
    assertEquals(List.of(), Syllables.ofHan("A股"));
  }

  @Test
  void confusedSyllablesAreNearerThanOthers() {
    assertEquals(0, Syllables.distance("zhe", "zhe"));
    assertTrue(Syllables.distance("zhe", "ze") < Syllables.distance("zhe", "me"));
    assertTrue(Syllables.distance("jian", "jiang") < Syllables.distance("jian", "jiu"));
    assertEquals(Syllables.distance("ji", "zhe"), Syllables.distance("zhe", "ji"));
  }

  @Test
  void namesOfDifferentLengthAreFarApart() {
    assertEquals(1, Syllables.distance(List.of("zhe"), List.of("zhe", "jiang")));
    assertEquals(1, Syllables.distance(List.of(), List.of()));
  }
}
