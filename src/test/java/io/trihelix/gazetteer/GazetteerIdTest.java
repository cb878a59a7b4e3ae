package io.trihelix.gazetteer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"city:cn-330100", "city:us-new-york", "city:x-1"})
  void partsOfLettersAndDigitsAreWellFormed(String id) {
    assertTrue(GazetteerId.isWellFormed(id, "city"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "city",
        "city:",
        "city:cn",
        "city:cn-",
        "city:-cn",
        "city:cn--1",
        "city:CN-1",
        "city:cn-一",
        "company:cn-1",
        "citycn-1",
        "city:cn-1 "
      })
  void allElseIsNot(String id) {
    assertFalse(GazetteerId.isWellFormed(id, "city"));
  }
}
