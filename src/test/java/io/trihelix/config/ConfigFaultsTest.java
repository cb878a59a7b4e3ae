package io.trihelix.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.KindPair;
import io.trihelix.model.Kinds;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be used stops the run with a message that names the key, the value and the place. */
class ConfigFaultsTest {
  @TempDir private Path folder;

  private static String refusal(String override) {
    return assertThrows(
            ConfigurationException.class, () -> ConfigLoader.load(null, List.of(override)))
        .getMessage();
  }

  private static String refusal(File file) {
    return assertThrows(ConfigurationException.class, () -> ConfigLoader.load(file, List.of()))
        .getMessage();
  }

  private File file(String content) throws IOException {
    return Files.writeString(folder.resolve("my.conf"), content).toFile();
  }

  @ParameterizedTest
  @CsvSource({
    "recognition.treshold=0.7, trihelix.recognition.treshold, trihelix.recognition.threshold",
    "threshold=0.7, trihelix.threshold, trihelix.recognition.threshold",
    "input.fields.ur=[x], trihelix.input.fields.ur, trihelix.input.fields.url",
    "pairs.exact=true, trihelix.pairs.exact, trihelix.duplicates.exact",
  })
  void anUnknownKeyIsNamedWithTheNearestOne(String override, String key, String nearest) {
    assertEquals(
        "Unknown key " + key + " in --set " + override + "; did you mean " + nearest + "?",
        refusal(override));
  }

  @Test
  void anUnknownKeyNearNoOtherPointsToTheList() {
    assertEquals(
        "Unknown key trihelix.colour in --set colour=red; conf/trihelix.conf lists all keys",
        refusal("colour=red"));
  }

  @Test
  void anUnknownKeyInAFileIsNamedWithFileAndLine() throws IOException {
    File file = file("trihelix {\n  input.format = jsonl\n  inputs.format = page\n}\n");
    String message = refusal(file);

    assertTrue(message.startsWith("Unknown key trihelix.inputs.format in "), message);
    assertTrue(message.contains("my.conf: 3"), message);
    assertTrue(message.endsWith("did you mean trihelix.input.format?"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recognition.threshold=high | a number | \"high\"",
        "duplicates.exact=perhaps | a boolean | \"perhaps\"",
        "gazetteer.layers=/data | a list | \"/data\"",
        "pairs.types=CITY-CITY | a list | \"CITY-CITY\"",
        "dates.zone=[UTC] | a string | [\"UTC\"]",
        "recognition=0.7 | an object | 0.7",
      })
  void aValueOfAnotherTypeIsNamedWithItsKey(String override, String expected, String actual) {
    assertEquals(
        "Key trihelix."
            + override.substring(0, override.indexOf('='))
            + " in --set "
            + override
            + " must be "
            + expected
            + ", but is "
            + actual,
        refusal(override));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "input.format=docx | one of [auto, jsonl, json, csv, tsv, parquet, orc, arrow, page, html, warc, feed, mhtml, archive],"
            + " but is 'docx'",
        "dates.zone=Mars/Base | a time zone such as Asia/Shanghai, but is 'Mars/Base'",
        "dates.earliest=2025-02-30 | a day such as 2025-02-18, but is '2025-02-30'",
        "pairs.types=[CITY] | all, or two kinds joined by '-', such as CITY-COMPANY, but is 'CITY'",
        "pairs.types=[CITY-TOWN] | one of the kinds [CITY, COMPANY, UNIVERSITY], but is 'TOWN'",
        "statistics.periods=[week] | one of [all, year, quarter, month], but is 'week'",
        "input.max-record-size=2 GiB | less than 2 GiB, but is '2 GiB'",
      })
  void aValueThatCannotBeIsNamedWithItsKeyAndPlace(String override, String message) {
    assertEquals(
        "Key trihelix."
            + override.substring(0, override.indexOf('='))
            + " (--set "
            + override
            + ") must be "
            + message,
        refusal(override));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "input.split-size=1 kB | input.split-size must be 1 KiB or more, but is 1000",
        "input.charset=klingon | input.charset must be auto, or a character set such as"
            + " UTF-8, GB18030 or Big5, but is klingon",
        "input.csv.delimiter=:: | input.csv.delimiter must be auto or one character, but"
            + " is ::",
        "input.max-record-size=0 | input.max-record-size must be 1 KiB or more, but is 0",
        "dates.days-ahead=-1 | dates.days-ahead must be 0 or more, but is -1",
        "language.min-han-share=0 | language.min-han-share must be above 0 and at most 1, but is 0.0",
        "furniture.min-articles=1 | furniture.min-articles must be 2 or more, but is 1",
        "furniture.min-share=0 | furniture.min-share must be above 0 and at most 1, but is 0.0",
        "furniture.max-line-chars=0 | furniture.max-line-chars must be 1 or more, but is 0",
        "duplicates.min-body-chars=-1 | duplicates.min-body-chars must be 0 or more, but is -1",
        "duplicates.near.jaccard=0 | duplicates.near.jaccard must be above 0 and at most 1, but is 0.0",
        "duplicates.near.within-days=-1 | duplicates.near.within-days must be 0 or more, but is -1",
        "duplicates.near.signature-size=1 | duplicates.near.signature-size must be 2 or more, but is 1",
        "pairs.evidence-chars=10 | pairs.evidence-chars must be 20 or more, but is 10",
        "pairs.roles=[] | pairs.roles must be one role or more, but is empty",
        "statistics.min-articles=0 | statistics.min-articles must be 1 or more, but is 0",
        "output.target-file-size=100 | output.target-file-size must be 4096 bytes or more, but is 100",
        "output.row-group-size=2 GiB | output.row-group-size must be from 4096 to 1073741824 bytes, but is 2147483648",
        "output.max-rows-per-file=0 | output.max-rows-per-file must be 1 or more, but is 0",
        "discovery.min-articles=0 | discovery.min-articles must be 1 or more, but is 0",
        "discovery.min-confidence=-1 | discovery.min-confidence must be 0 or more, but is -1.0",
        "statistics.triads.max-per-story=0 | statistics.triads.max-per-story must be 1 or more, but is 0",
        "statistics.synergy.draws=99 | statistics.synergy.draws must be 100 or more, but is 99",
        "statistics.network.max-q-value=1.5 | statistics.network.max-q-value must be from 0 to 1, but is 1.5",
        "statistics.network.max-edges=0 | statistics.network.max-edges must be from 1 to 10000000, but is 0",
        "statistics.network.resolution=0 | statistics.network.resolution must be more than 0, but is 0.0",
        "statistics.similarity.dimensions=501 | statistics.similarity.dimensions must be from 1 to 500, but is 501",
        "trends.burst-ratio=1 | trends.burst-ratio must be more than 1, but is 1.0",
        "recognition.threshold=1.5 | recognition.threshold must be from 0 to 1, but is 1.5",
      })
  void aNumberOutOfRangeIsNamedWithItsKey(String override, String message) {
    assertEquals("Cannot use the configuration: " + message, refusal(override));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"input.split-size=many", "dates.days-ahead=99999999999", "dates.zone=null"})
  void whatTheParserRefusesIsNamedWithItsKey(String override) {
    String message = refusal(override);

    assertTrue(message.startsWith("Cannot use the configuration: "), message);
    assertTrue(message.contains(override.substring(0, override.indexOf('='))), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"recognition.threshold", "=0.7", ""})
  void anOverrideIsAKeyAndAValue(String override) {
    assertEquals(
        "Cannot set '" + override + "': write --set key=value, e.g. recognition.threshold=0.7",
        refusal(override));
  }

  @Test
  void anOverrideWhoseKeyIsNoneIsNamed() {
    String message = refusal("a..b=1");

    assertTrue(message.startsWith("Cannot set 'a..b=1': trihelix.a..b is no key; "), message);
  }

  @Test
  void aMissingFileIsNamed() {
    File missing = folder.resolve("none.conf").toFile();

    assertEquals("Cannot read the configuration: no such file: " + missing, refusal(missing));
  }

  @Test
  void aFileThatCannotBeParsedIsNamedWithTheLine() throws IOException {
    File file = file("trihelix {\n  input {\n");
    String message = refusal(file);

    assertTrue(
        message.startsWith("Cannot read the configuration: ") && message.contains("my.conf"),
        message);
  }

  @Test
  void aReferenceToNothingIsNamed() throws IOException {
    File file = file("trihelix.dates.zone = ${nowhere}");
    String message = refusal(file);

    assertTrue(message.contains("nowhere"), message);
    assertTrue(message.contains("my.conf"), message);
  }

  @Test
  void aTypePairInTheWrongOrderIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> new KindPair(Kinds.UNIVERSITY, Kinds.CITY));

    assertEquals("not in canonical order: UNIVERSITY-CITY", e.getMessage());
  }
}
