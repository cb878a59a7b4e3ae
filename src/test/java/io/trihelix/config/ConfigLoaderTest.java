package io.trihelix.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {
  @TempDir private Path folder;

  private static Settings settings(String... overrides) {
    return ConfigLoader.load(null, List.of(overrides)).settings();
  }

  private File file(String content) throws IOException {
    return Files.writeString(folder.resolve("my.conf"), content).toFile();
  }

  @Test
  void theCommandLineLiesAboveTheFileAndTheFileAboveTheDefaults() throws IOException {
    File file = file("trihelix { pairs.evidence-chars = 100, dates.days-ahead = 5 }");
    Settings settings =
        ConfigLoader.load(file, List.of("dates.days-ahead=7", "dates.days-ahead = 9")).settings();

    assertEquals(100, settings.pairs().evidenceChars());
    assertEquals(9, settings.dates().daysAhead(), "the last of several holds");
    assertEquals(0.5, settings.recognition().threshold());
  }

  @Test
  void aListInPlaceOfTheKindsIsRefusedByItsKey() throws IOException {
    File file = file("trihelix { kinds = [ { name = RIVER } ] }");
    String message =
        assertThrows(ConfigurationException.class, () -> ConfigLoader.load(file, List.of()))
            .getMessage();

    assertTrue(message.startsWith("Key trihelix.kinds in "), message);
    assertTrue(message.contains("must be an object, but is [{\"name\":\"RIVER\"}]"), message);
  }

  @Test
  void whatARecordedConfigurationSaysIsJsonAndNoMore() throws IOException {
    File other = file("trihelix.statistics.triads.kinds = [CITY, COMPANY]");
    for (String recorded :
        List.of(
            "include file(\"" + other + "\")",
            "{\"trihelix\": {\"statistics\": {\"triads\": {\"kinds\": {\"a\": 1}}}}}",
            "[]",
            "{")) {
      String message =
          assertThrows(ConfigurationException.class, () -> ConfigLoader.triad(recorded), recorded)
              .getMessage();
      assertTrue(message.startsWith("Cannot read the configuration of the run: "), message);
    }
  }

  @Test
  void aKeyMayBearTheRoot() {
    assertEquals(5, settings("trihelix.dates.days-ahead=5").dates().daysAhead());
  }

  @Test
  void theJsonHoldsTheWholeConfiguration() {
    String json = ConfigLoader.load(null, List.of("dates.zone=UTC")).json();
    Config read = ConfigFactory.parseString(json);

    assertEquals("UTC", read.getString("trihelix.dates.zone"));
    assertEquals(
        BundledDefaults.read().entrySet().size() + BundledDefaults.kinds().entrySet().size(),
        read.entrySet().size());
  }

  @Test
  void aReferenceToAnotherKeyIsReplaced() throws IOException {
    File file = file("trihelix.input.split-size = ${trihelix.input.max-record-size}");

    assertEquals(8L << 20, ConfigLoader.load(file, List.of()).settings().input().splitSize());
  }

  @Test
  void anOptionalReferenceToNothingLeavesTheDefault() throws IOException {
    File file = file("trihelix.dates.zone = ${?TRIHELIX_TEST_NO_SUCH_VARIABLE}");

    assertEquals(
        ZoneId.of("Asia/Shanghai"), ConfigLoader.load(file, List.of()).settings().dates().zone());
  }
}
