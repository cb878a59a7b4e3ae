package io.trihelix.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.trihelix.config.Settings.TypePair;
import io.trihelix.model.EntityType;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.PeriodType;
import io.trihelix.stats.trend.TrendPeriod;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigLoaderTest {
  /**
   * A key of conf/trihelix.conf.
   *
   * @param read the setting that it becomes
   * @param byDefault what that is when nothing is set
   * @param set another value, as on the command line
   * @param then what the setting is then
   */
  private record Key(
      String name, Function<Settings, Object> read, Object byDefault, String set, Object then) {}

  private static final TypePair CITY_COMPANY = new TypePair(EntityType.CITY, EntityType.COMPANY);

  private static final List<Key> KEYS =
      List.of(
          new Key(
              "input.format", s -> s.input().format(), InputFormat.AUTO, "page", InputFormat.PAGE),
          new Key("input.charset", s -> s.input().charset(), "auto", "GBK", "GBK"),
          new Key("input.split-size", s -> s.input().splitSize(), 32L << 20, "64 MiB", 64L << 20),
          new Key("input.max-record-size", s -> s.input().maxRecordSize(), 8 << 20, "2048", 2048),
          new Key("input.require-body", s -> s.input().requireBody(), true, "false", false),
          new Key(
              "input.fields.id",
              s -> s.input().fields().id(),
              List.of("id"),
              "[_id, meta.id]",
              List.of("_id", "meta.id")),
          new Key(
              "input.fields.title",
              s -> s.input().fields().title(),
              List.of("title", "headline", "标题"),
              "[标题]",
              List.of("标题")),
          new Key(
              "input.fields.body",
              s -> s.input().fields().body(),
              List.of("body", "content", "text", "正文", "内容"),
              "[content]",
              List.of("content")),
          new Key(
              "input.fields.published-at",
              s -> s.input().fields().publishedAt(),
              List.of("published_at", "publish_time", "date", "发布时间", "日期"),
              "[date]",
              List.of("date")),
          new Key(
              "input.fields.source",
              s -> s.input().fields().source(),
              List.of("source", "media", "来源", "媒体"),
              "[media]",
              List.of("media")),
          new Key(
              "input.fields.url",
              s -> s.input().fields().url(),
              List.of("url", "link", "链接"),
              "[link]",
              List.of("link")),
          new Key(
              "input.fields.author",
              s -> s.input().fields().author(),
              List.of("author", "作者"),
              "[]",
              List.of()),
          new Key("input.csv.delimiter", s -> s.input().csv().delimiter(), "auto", "\"|\"", "|"),
          new Key(
              "input.csv.columns",
              s -> s.input().csv().columns(),
              List.of(),
              "[id, title]",
              List.of("id", "title")),
          new Key(
              "dates.zone",
              s -> s.dates().zone(),
              ZoneId.of("Asia/Shanghai"),
              "UTC",
              ZoneId.of("UTC")),
          new Key(
              "dates.earliest",
              s -> s.dates().earliest(),
              LocalDate.of(1990, 1, 1),
              "2020-06-30",
              LocalDate.of(2020, 6, 30)),
          new Key("dates.days-ahead", s -> s.dates().daysAhead(), 2, "0", 0),
          new Key("dates.keep-undated", s -> s.dates().keepUndated(), true, "no", false),
          new Key("language.keep-others", s -> s.language().keepOthers(), false, "on", true),
          new Key("language.min-han-share", s -> s.language().minHanShare(), 0.2, "0.5", 0.5),
          new Key(
              "furniture.recurring-lines", s -> s.furniture().recurringLines(), true, "off", false),
          new Key("furniture.min-articles", s -> s.furniture().minArticles(), 20L, "50", 50L),
          new Key("furniture.min-share", s -> s.furniture().minShare(), 0.05, "0.5", 0.5),
          new Key("furniture.max-line-chars", s -> s.furniture().maxLineChars(), 80, "40", 40),
          new Key("duplicates.exact", s -> s.duplicates().exact(), true, "off", false),
          new Key("duplicates.min-body-chars", s -> s.duplicates().minBodyChars(), 30, "50", 50),
          new Key(
              "duplicates.near.enabled", s -> s.duplicates().near().enabled(), true, "off", false),
          new Key(
              "duplicates.near.within-days", s -> s.duplicates().near().withinDays(), 30, "7", 7),
          new Key("duplicates.near.shingle", s -> s.duplicates().near().shingle(), 3, "4", 4),
          new Key("duplicates.near.jaccard", s -> s.duplicates().near().jaccard(), 0.1, "0.5", 0.5),
          new Key(
              "duplicates.near.in-order", s -> s.duplicates().near().inOrder(), 0.63, "0.8", 0.8),
          new Key(
              "duplicates.near.containment",
              s -> s.duplicates().near().containment(),
              0.6,
              "0.9",
              0.9),
          new Key(
              "duplicates.near.shortest-part",
              s -> s.duplicates().near().shortestPart(),
              0.35,
              "0.5",
              0.5),
          new Key(
              "duplicates.near.signature-size",
              s -> s.duplicates().near().signatureSize(),
              32,
              "64",
              64),
          new Key(
              "duplicates.near.signature-shingle",
              s -> s.duplicates().near().signatureShingle(),
              5,
              "6",
              6),
          new Key(
              "gazetteer.layers",
              s -> s.gazetteer().layers(),
              List.of(),
              "[/data/gazetteer, more]",
              List.of("/data/gazetteer", "more")),
          new Key("recognition.threshold", s -> s.recognition().threshold(), 0.5, "0.75", 0.75),
          new Key("recognition.districts", s -> s.recognition().districts(), false, "true", true),
          new Key("recognition.discovery", s -> s.recognition().discovery(), true, "false", false),
          new Key("discovery.min-articles", s -> s.discovery().minArticles(), 2, "5", 5),
          new Key("discovery.min-confidence", s -> s.discovery().minConfidence(), 0.65, "1.1", 1.1),
          new Key(
              "pairs.types",
              s -> s.pairs().types(),
              Set.of(
                  new TypePair(EntityType.CITY, EntityType.CITY),
                  CITY_COMPANY,
                  new TypePair(EntityType.CITY, EntityType.UNIVERSITY),
                  new TypePair(EntityType.COMPANY, EntityType.COMPANY),
                  new TypePair(EntityType.COMPANY, EntityType.UNIVERSITY),
                  new TypePair(EntityType.UNIVERSITY, EntityType.UNIVERSITY)),
              "[company-city]",
              Set.of(CITY_COMPANY)),
          new Key("pairs.evidence-chars", s -> s.pairs().evidenceChars(), 300, "80", 80),
          new Key(
              "statistics.periods",
              s -> s.statistics().periods(),
              List.of(PeriodType.YEAR, PeriodType.QUARTER, PeriodType.MONTH),
              "[month, all, month]",
              List.of(PeriodType.MONTH)),
          new Key("statistics.min-articles", s -> s.statistics().minArticles(), 1L, "3", 3L),
          new Key(
              "trends.periods",
              s -> s.trends().periods(),
              List.of(TrendPeriod.WEEK, TrendPeriod.MONTH),
              "[month]",
              List.of(TrendPeriod.MONTH)),
          new Key(
              "trends.windows",
              s -> s.trends().windows(),
              List.of(PairWindow.ARTICLE),
              "[sentence, article, sentence]",
              List.of(PairWindow.SENTENCE, PairWindow.ARTICLE)),
          new Key("trends.min-articles", s -> s.trends().minArticles(), 5L, "20", 20L),
          new Key("trends.min-period-articles", s -> s.trends().minPeriodArticles(), 20L, "1", 1L),
          new Key("trends.average-weeks", s -> s.trends().measures().averageWeeks(), 4, "8", 8),
          new Key("trends.average-months", s -> s.trends().measures().averageMonths(), 3, "6", 6),
          new Key("trends.min-history", s -> s.trends().measures().minHistory(), 3, "12", 12),
          new Key("trends.burst-ratio", s -> s.trends().measures().burstRatio(), 2.0, "1.5", 1.5),
          new Key("trends.burst-cost", s -> s.trends().measures().burstCost(), 1.0, "0", 0.0),
          new Key("trends.burst-levels", s -> s.trends().measures().burstLevels(), 3, "1", 1),
          new Key(
              "trends.change-significance",
              s -> s.trends().measures().changeSignificance(),
              0.01,
              "0.05",
              0.05),
          new Key("trends.panel-presence", s -> s.trends().panelPresence(), 0.8, "1", 1.0),
          new Key("trends.panel-sources", s -> s.trends().panelSources(), 200, "0", 0),
          new Key(
              "statistics.triads.enabled",
              s -> s.structure().triads().enabled(),
              true,
              "no",
              false),
          new Key(
              "statistics.triads.max-per-story",
              s -> s.structure().triads().maxPerStory(),
              10_000L,
              "27",
              27L),
          new Key(
              "statistics.synergy.enabled",
              s -> s.structure().synergy().enabled(),
              true,
              "off",
              false),
          new Key(
              "statistics.synergy.min-stories",
              s -> s.structure().synergy().minStories(),
              30L,
              "10",
              10L),
          new Key(
              "statistics.synergy.draws", s -> s.structure().synergy().draws(), 500, "999", 999),
          new Key(
              "statistics.network.enabled",
              s -> s.structure().network().enabled(),
              true,
              "false",
              false),
          new Key(
              "statistics.network.window",
              s -> s.structure().network().window(),
              PairWindow.PARAGRAPH,
              "sentence",
              PairWindow.SENTENCE),
          new Key(
              "statistics.network.min-articles",
              s -> s.structure().network().minArticles(),
              3L,
              "5",
              5L),
          new Key(
              "statistics.network.max-q-value",
              s -> s.structure().network().maxQValue(),
              0.05,
              "0.001",
              0.001),
          new Key(
              "statistics.network.max-edges",
              s -> s.structure().network().maxEdges(),
              200_000,
              "1000",
              1000),
          new Key(
              "statistics.network.resolution",
              s -> s.structure().network().resolution(),
              1.0,
              "0.5",
              0.5),
          new Key(
              "statistics.rules.enabled",
              s -> s.structure().rules().enabled(),
              true,
              "false",
              false),
          new Key(
              "statistics.rules.min-stories",
              s -> s.structure().rules().minStories(),
              10L,
              "4",
              4L),
          new Key(
              "statistics.rules.min-confidence",
              s -> s.structure().rules().minConfidence(),
              0.2,
              "0.5",
              0.5),
          new Key(
              "statistics.rules.max-entities",
              s -> s.structure().rules().maxEntities(),
              15,
              "12",
              12),
          new Key(
              "statistics.topics.enabled",
              s -> s.structure().topics().enabled(),
              true,
              "false",
              false),
          new Key(
              "statistics.topics.min-articles",
              s -> s.structure().topics().minArticles(),
              5L,
              "20",
              20L),
          new Key(
              "statistics.topics.max-sentences",
              s -> s.structure().topics().maxSentences(),
              300L,
              "1000",
              1000L),
          new Key("statistics.topics.terms", s -> s.structure().topics().terms(), 10, "20", 20),
          new Key(
              "statistics.topics.prior", s -> s.structure().topics().prior(), 500.0, "50", 50.0),
          new Key(
              "statistics.similarity.enabled",
              s -> s.structure().similarity().enabled(),
              true,
              "false",
              false),
          new Key(
              "statistics.similarity.window",
              s -> s.structure().similarity().window(),
              PairWindow.ARTICLE,
              "paragraph",
              PairWindow.PARAGRAPH),
          new Key(
              "statistics.similarity.min-articles",
              s -> s.structure().similarity().minArticles(),
              10L,
              "5",
              5L),
          new Key(
              "statistics.similarity.max-entities",
              s -> s.structure().similarity().maxEntities(),
              3000,
              "500",
              500),
          new Key(
              "statistics.similarity.dimensions",
              s -> s.structure().similarity().dimensions(),
              50,
              "100",
              100),
          new Key(
              "statistics.similarity.neighbours",
              s -> s.structure().similarity().neighbours(),
              10,
              "5",
              5),
          new Key(
              "output.target-file-size",
              s -> s.output().targetFileSize(),
              128L << 20,
              "1 GiB",
              1L << 30),
          new Key(
              "output.row-group-size",
              s -> s.output().rowGroupSize(),
              16L << 20,
              "8 MiB",
              8L << 20),
          new Key(
              "output.max-rows-per-file",
              s -> s.output().maxRowsPerFile(),
              10_000_000L,
              "5000000000",
              5_000_000_000L),
          new Key("output.report", s -> s.output().report(), true, "false", false));

  @TempDir Path folder;

  private static Settings settings(String... overrides) {
    return ConfigLoader.load(null, List.of(overrides)).settings();
  }

  private static String refusal(String... overrides) {
    return assertThrows(
            ConfigurationException.class, () -> ConfigLoader.load(null, List.of(overrides)))
        .getMessage();
  }

  private File file(String content) throws IOException {
    return Files.writeString(folder.resolve("my.conf"), content).toFile();
  }

  private static Config defaults() {
    return ConfigFactory.parseReader(
        new InputStreamReader(
            ConfigLoaderTest.class.getResourceAsStream("/trihelix/trihelix.conf"),
            StandardCharsets.UTF_8));
  }

  @Test
  void everyKeyOfTheFileStandsInThisTest() {
    Set<String> inTheFile =
        defaults().getConfig("trihelix").entrySet().stream()
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> here = KEYS.stream().map(Key::name).collect(Collectors.toCollection(TreeSet::new));

    assertEquals(here, inTheFile, "a new key needs a row in KEYS above");
  }

  @TestFactory
  Stream<DynamicTest> everyDefaultIsTheDocumentedOne() {
    Settings settings = settings();
    return KEYS.stream()
        .map(
            key ->
                DynamicTest.dynamicTest(
                    key.name(), () -> assertEquals(key.byDefault(), key.read().apply(settings))));
  }

  @TestFactory
  Stream<DynamicTest> everyKeyCanBeSetAndChangesItsSettingAlone() {
    Settings defaults = settings();
    return KEYS.stream()
        .map(
            key ->
                DynamicTest.dynamicTest(
                    key.name(),
                    () -> {
                      Settings changed = settings(key.name() + "=" + key.set());
                      assertEquals(key.then(), key.read().apply(changed));
                      for (Key other : KEYS) {
                        if (other != key) {
                          assertEquals(
                              other.read().apply(defaults),
                              other.read().apply(changed),
                              other.name());
                        }
                      }
                    }));
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
  void aKeyMayBearTheRoot() {
    assertEquals(5, settings("trihelix.dates.days-ahead=5").dates().daysAhead());
  }

  @Test
  void theJsonHoldsTheWholeConfiguration() {
    String json = ConfigLoader.load(null, List.of("dates.zone=UTC")).json();
    Config read = ConfigFactory.parseString(json);

    assertEquals("UTC", read.getString("trihelix.dates.zone"));
    assertEquals(defaults().entrySet().size(), read.entrySet().size());
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
    var e = assertThrows(ConfigurationException.class, () -> ConfigLoader.load(file, List.of()));

    assertTrue(e.getMessage().startsWith("Unknown key trihelix.inputs.format in "), e.getMessage());
    assertTrue(e.getMessage().contains("my.conf: 3"), e.getMessage());
    assertTrue(e.getMessage().endsWith("did you mean trihelix.input.format?"), e.getMessage());
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
        "input.format=docx | one of [auto, jsonl, json, csv, tsv, parquet, orc, page, html, warc],"
            + " but is 'docx'",
        "dates.zone=Mars/Base | a time zone such as Asia/Shanghai, but is 'Mars/Base'",
        "dates.earliest=2025-02-30 | a day such as 2025-02-18, but is '2025-02-30'",
        "pairs.types=[CITY] | two types joined by '-', such as CITY-COMPANY, but is 'CITY'",
        "pairs.types=[CITY-TOWN] | one of [city, company, university], but is 'TOWN'",
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
        "input.split-size=1 kB | trihelix.input.split-size must be at least 1 KiB, but is 1000",
        "input.charset=klingon | trihelix.input.charset must be auto, or a character set such as"
            + " UTF-8, GB18030 or Big5, but is klingon",
        "input.csv.delimiter=:: | trihelix.input.csv.delimiter must be auto or one character, but"
            + " is ::",
        "input.max-record-size=0 | trihelix.input.max-record-size must be at least 1 KiB, but is 0",
        "dates.days-ahead=-1 | trihelix.dates.days-ahead must be 0 or more, but is -1",
        "language.min-han-share=0 | trihelix.language.min-han-share must be above 0 and at most 1, but is 0.0",
        "furniture.min-articles=1 | trihelix.furniture.min-articles must be 2 or more, but is 1",
        "furniture.min-share=0 | trihelix.furniture.min-share must be above 0 and at most 1, but is 0.0",
        "furniture.max-line-chars=0 | trihelix.furniture.max-line-chars must be 1 or more, but is 0",
        "duplicates.min-body-chars=-1 | trihelix.duplicates.min-body-chars must be 0 or more, but is -1",
        "duplicates.near.jaccard=0 | Cannot use the configuration: duplicates.near.jaccard must lie above 0 and not above 1, but is 0.0",
        "duplicates.near.within-days=-1 | Cannot use the configuration: duplicates.near.within-days must be 0 or more, but is -1",
        "duplicates.near.signature-size=1 | Cannot use the configuration: duplicates.near.signature-size must be 2 or more, but is 1",
        "pairs.evidence-chars=10 | trihelix.pairs.evidence-chars must be at least 20, but is 10",
        "statistics.min-articles=0 | trihelix.statistics.min-articles must be 1 or more, but is 0",
        "output.target-file-size=100 | trihelix.output.target-file-size must be 4096 bytes or more, but is 100",
        "output.row-group-size=2 GiB | trihelix.output.row-group-size must be from 4096 to 1073741824 bytes, but is 2147483648",
        "output.max-rows-per-file=0 | trihelix.output.max-rows-per-file must be 1 or more, but is 0",
        "discovery.min-articles=0 | Cannot use the configuration: discovery.min-articles must be 1 or more, but is 0",
        "discovery.min-confidence=-1 | Cannot use the configuration: discovery.min-confidence must be 0 or more, but is -1.0",
        "recognition.threshold=1.5 | Cannot use the configuration: recognition.threshold must lie in 0..1, but is 1.5",
      })
  void aNumberOutOfRangeIsNamedWithItsKey(String override, String message) {
    assertEquals(message, refusal(override));
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
    var e = assertThrows(ConfigurationException.class, () -> ConfigLoader.load(missing, List.of()));

    assertEquals("Cannot read the configuration: no such file: " + missing, e.getMessage());
  }

  @Test
  void aFileThatCannotBeParsedIsNamedWithTheLine() throws IOException {
    File file = file("trihelix {\n  input {\n");
    var e = assertThrows(ConfigurationException.class, () -> ConfigLoader.load(file, List.of()));

    assertTrue(
        e.getMessage().startsWith("Cannot read the configuration: ")
            && e.getMessage().contains("my.conf"),
        e.getMessage());
  }

  @Test
  void aReferenceToNothingIsNamed() throws IOException {
    File file = file("trihelix.dates.zone = ${nowhere}");
    var e = assertThrows(ConfigurationException.class, () -> ConfigLoader.load(file, List.of()));

    assertTrue(e.getMessage().contains("nowhere"), e.getMessage());
    assertTrue(e.getMessage().contains("my.conf"), e.getMessage());
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

  @Test
  void aTypePairInTheWrongOrderIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new TypePair(EntityType.UNIVERSITY, EntityType.CITY));

    assertEquals("not in canonical order: UNIVERSITY-CITY", e.getMessage());
  }
}
