package io.trihelix.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SettingsPartTest {
  private static final String DEFAULTS = ConfigLoader.load(null, List.of()).json();

  @TestFactory
  Stream<DynamicTest> everyKeyBelongsToOnePartAndChangesThatAlone() {
    return ConfigKey.ALL.stream()
        .map(
            key ->
                DynamicTest.dynamicTest(
                    key.name() + " is " + SettingsPart.of(key.name()),
                    () -> {
                      String json =
                          ConfigLoader.load(null, List.of(key.name() + "=" + key.set())).json();
                      for (SettingsPart part : SettingsPart.values()) {
                        assertEquals(
                            part == SettingsPart.of(key.name()),
                            !part.in(DEFAULTS).equals(part.in(json)),
                            part.name());
                      }
                    }));
  }

  @Test
  void everySectionOfAPartIsInTheFile() {
    Set<String> inTheFile =
        new TreeSet<>(BundledDefaults.read().getConfig("trihelix").root().keySet());
    inTheFile.addAll(BundledDefaults.kinds().getConfig("trihelix").root().keySet());
    Set<String> declared =
        Arrays.stream(SettingsPart.values())
            .flatMap(part -> part.sections().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(inTheFile, declared);
  }

  @Test
  void aKeyOfNoPartIsNamed() {
    assertEquals(
        "Key colours.red belongs to no part of the settings: say which in SettingsPart",
        assertThrows(IllegalArgumentException.class, () -> SettingsPart.of("colours.red"))
            .getMessage());
  }
}
