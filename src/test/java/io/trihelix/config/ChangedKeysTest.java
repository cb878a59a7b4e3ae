package io.trihelix.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedKeysTest {
  private static String settings(String... overrides) {
    return ConfigLoader.load(null, List.of(overrides)).json();
  }

  @Test
  void theSameSettingsHaveNone() {
    assertEquals(List.of(), ChangedKeys.between(settings(), settings()));
  }

  @Test
  void keysWithOtherValuesAreTold() {
    assertEquals(
        List.of("pairs.evidence-chars", "statistics.periods"),
        ChangedKeys.between(
            settings("pairs.evidence-chars=50"), settings("statistics.periods=[month]")));
  }

  @Test
  void aKeyThatOnlyOneVersionKnowsIsTold() {
    assertEquals(
        List.of("new.key"),
        ChangedKeys.between("{\"trihelix\":{}}", "{\"trihelix\":{\"new\":{\"key\":1}}}"));
  }
}
