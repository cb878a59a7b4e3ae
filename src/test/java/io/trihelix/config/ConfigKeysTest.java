package io.trihelix.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The defaults in the file, in this test and in the settings are the same. */
class ConfigKeysTest {
  private static Settings settings(String... overrides) {
    return ConfigLoader.load(null, List.of(overrides)).settings();
  }

  @Test
  void everyKeyOfTheFileStandsHere() {
    Set<String> inTheFile =
        BundledDefaults.read().getConfig("trihelix").entrySet().stream()
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> here =
        ConfigKey.ALL.stream().map(ConfigKey::name).collect(Collectors.toCollection(TreeSet::new));

    assertEquals(here, inTheFile, "a new key needs a row in ConfigKey");
  }

  @TestFactory
  Stream<DynamicTest> everyDefaultIsTheDocumentedOne() {
    Settings settings = settings();
    return ConfigKey.ALL.stream()
        .map(
            key ->
                DynamicTest.dynamicTest(
                    key.name(), () -> assertEquals(key.byDefault(), key.read().apply(settings))));
  }

  @TestFactory
  Stream<DynamicTest> everyKeyCanBeSetAndChangesItsSettingAlone() {
    Settings defaults = settings();
    return ConfigKey.ALL.stream()
        .map(
            key ->
                DynamicTest.dynamicTest(
                    key.name(),
                    () -> {
                      Settings changed = settings(key.name() + "=" + key.set());
                      assertEquals(key.then(), key.read().apply(changed));
                      for (ConfigKey other : ConfigKey.ALL) {
                        if (other != key) {
                          assertEquals(
                              other.read().apply(defaults),
                              other.read().apply(changed),
                              other.name());
                        }
                      }
                    }));
  }
}
