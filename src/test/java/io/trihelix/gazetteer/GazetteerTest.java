package io.trihelix.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trihelix.model.Entity;
import io.trihelix.model.Kinds;
import io.trihelix.text.TextNormalizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  private static final String HEADER = "id\tname\tname_en\taliases\tseat\tprovince\tcountry";
  private static final TextNormalizer NORMALIZER =
      TextNormalizer.with(c -> c == '學' ? '学' : c == '東' ? '东' : c);

  @TempDir Path folder;

  /** Rows with commas for tabs; the cells that a row leaves out are empty. */
  private static String file(String... rows) {
    var text = new StringBuilder("# 一行注释\n" + HEADER + "\n");
    for (String row : rows) {
      text.append(row.replace(",", "\t"));
      text.append("\t".repeat(Math.max(0, 6 - (int) row.chars().filter(c -> c == ',').count())));
      text.append('\n');
    }
    return text.toString();
  }

  private static Gazetteer gazetteer(String cities, String companies) {
    return Gazetteer.of(
        Kinds.ALL, Map.of(Kinds.CITY, cities, Kinds.COMPANY, companies), NORMALIZER);
  }

  private static List<String> problems(String cities, String companies) {
    return assertThrows(InvalidGazetteerException.class, () -> gazetteer(cities, companies))
        .problems()
        .stream()
        .map(GazetteerProblem::toString)
        .toList();
  }

  private void layer(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("layer")).resolve(name), text);
  }

  private Gazetteer layered() {
    return Gazetteer.load(Kinds.ALL, List.of(folder.resolve("layer")), NORMALIZER);
  }

  private List<String> layerProblems() {
    return assertThrows(InvalidGazetteerException.class, this::layered).problems().stream()
        .map(GazetteerProblem::toString)
        .toList();
  }

  @Test
  void aRowIsAnEntityWithItsForms() {
    Gazetteer gazetteer =
        Gazetteer.of(
            Kinds.ALL,
            Map.of(
                Kinds.CITY,
                HEADER
                    + "\tlatitude\tparent\n"
                    + "city:cn-330100\t杭州\tHangzhou\t杭州市|杭@never-alone|杭城@needs-context\t\t浙江\tCN\t30.29\t\n"),
            NORMALIZER);
    GazetteerEntry entry = gazetteer.entry("city:cn-330100");

    assertEquals(1, gazetteer.size());
    assertEquals(List.of("杭州市", "杭", "杭城"), entry.entity().aliases());
    assertEquals("浙江", entry.entity().province());
    assertEquals(
        List.of(
            new SurfaceForm("杭州市", AliasClass.UNIQUE),
            new SurfaceForm("杭", AliasClass.NEVER_ALONE),
            new SurfaceForm("杭城", AliasClass.NEEDS_CONTEXT),
            new SurfaceForm("杭州", AliasClass.UNIQUE),
            new SurfaceForm("Hangzhou", AliasClass.UNIQUE)),
        entry.forms());
    assertEquals(Map.of("latitude", "30.29"), entry.attributes(), "empty cells are not there");
    assertEquals("cities.tsv:2", entry.where());
  }

  @Test
  void aNameMayBeGivenAnotherClassAmongItsAliases() {
    GazetteerEntry entry =
        gazetteer(file(), file("company:x-meta,Meta,,Meta@needs-context")).entry("company:x-meta");

    assertEquals(List.of(new SurfaceForm("Meta", AliasClass.NEEDS_CONTEXT)), entry.forms());
    assertEquals(List.of(), entry.entity().aliases());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "city:cn-1,杭州,,,,,,多 | cities.tsv:3: 8 cells, but the header has 7",
        "cn-1,杭州 | cities.tsv:3: id 'cn-1' is not of the form city:<authority>-<code>",
        "city:CN-1,杭州 | cities.tsv:3: id 'city:CN-1' is not of the form city:<authority>-<code>",
        "company:x-a,杭州 | cities.tsv:3: id 'company:x-a' is not of the form city:<authority>-<code>",
        "city:cn-1, | cities.tsv:3: city:cn-1 has no name",
        "city:cn-1,杭州,,杭城@sometimes | cities.tsv:3: unknown class of alias '杭城@sometimes'",
        "city:cn-1,杭州,,@needs-context | cities.tsv:3: empty alias in '@needs-context'",
        "city:cn-1,杭州,,,city:cn-9 | cities.tsv:3: seat 'city:cn-9' of city:cn-1 is no known city",
        "city:cn-1,杭州,,杭 | cities.tsv:3: one-character alias '杭' must be @never-alone",
        "city:cn-1,杭州,,𠮷 | cities.tsv:3: one-character alias '𠮷' must be @never-alone",
        "city:cn-1,杭州 ,, | cities.tsv:3: stray character or blank in '杭州 '",
        "city:cn-1,杭\u200B州,, | cities.tsv:3: control character U+200B in '杭\u200B州'",
        "-city:cn-1 | cities.tsv:3: cannot remove city:cn-1: no such entity",
      })
  void eachProblemIsNamedByFileAndLine(String row, String problem) {
    assertEquals(List.of(problem), problems(file(row), file()));
  }

  @Test
  void emptyAndRepeatedAliasesAreNamed() {
    assertEquals(
        List.of("cities.tsv:3: empty alias in '杭城||杭城'", "cities.tsv:3: alias '杭城' stands twice"),
        problems(file("city:cn-1,杭州,,杭城||杭城"), file()));
  }

  @Test
  void theHeaderIsChecked() {
    assertEquals(List.of("cities.tsv:1: no header"), problems("# 空\n", file()));
    assertEquals(
        List.of(
            "cities.tsv:1: the header must begin with id name name_en aliases seat province"
                + " country"),
        problems("id\tname\n", file()));
  }

  @Test
  void anIdStandsOnce() {
    assertEquals(
        List.of("cities.tsv:4: city:cn-1 also stands at cities.tsv:3"),
        problems(file("city:cn-1,杭州", "city:cn-1,宁波"), file()));
  }

  @Test
  void noFormIsClaimedTwiceAsUnique() {
    assertEquals(
        List.of(
            "companies.tsv:3: '京東' of company:x-jd is also claimed by city:cn-1 (cities.tsv:3),"
                + " both as unique"),
        problems(file("city:cn-1,京东"), file("company:x-jd,京東")));
    assertEquals(
        2, gazetteer(file("city:cn-1,京东"), file("company:x-jd,京東,,京東@needs-context")).size());
  }

  @Test
  void allProblemsAreShownAtOnce() {
    var e =
        assertThrows(
            InvalidGazetteerException.class,
            () -> gazetteer(file("cn-1,杭州", "city:cn-2,"), file("x,京东")));

    assertEquals(
        """
        Cannot use the gazetteers: 3 problems
          cities.tsv:3: id 'cn-1' is not of the form city:<authority>-<code>
          cities.tsv:4: city:cn-2 has no name
          companies.tsv:3: id 'x' is not of the form company:<authority>-<code>""",
        e.getMessage());
  }

  @Test
  void aLongListOfProblemsIsCut() {
    String[] rows = new String[50];
    java.util.Arrays.fill(rows, "x,杭州");
    var e = assertThrows(InvalidGazetteerException.class, () -> gazetteer(file(rows), file()));

    assertEquals(50, e.problems().size());
    assertEquals(22, e.getMessage().lines().count());
    assertTrue(e.getMessage().endsWith("…"));
  }

  @Test
  void theBundledGazetteersAreValid() {
    Gazetteer gazetteer = Gazetteer.load(Kinds.ALL, List.of(), NORMALIZER);

    Entity hangzhou = gazetteer.entry("city:cn-330100").entity();
    assertEquals("杭州", hangzhou.name());
    assertEquals("浙江", hangzhou.province());
    Entity deepseek = gazetteer.entry("company:x-deepseek").entity();
    assertEquals("深度求索", deepseek.name());
    assertEquals("city:cn-330100", deepseek.seat());
    Entity zhejiangUniversity = gazetteer.entry("university:cn-4133010335").entity();
    assertEquals("浙江大学", zhejiangUniversity.name());
    assertEquals("city:cn-330100", zhejiangUniversity.seat());
    assertEquals(Kinds.UNIVERSITY, zhejiangUniversity.kind());
  }

  @Test
  void aLayerAddsReplacesAndRemoves() throws IOException {
    layer(
        "companies.tsv",
        file(
            "company:x-my-startup,杭州某某机器人,,,city:cn-330100,浙江,CN",
            "company:x-deepseek,深度求索,,DeepSeek,city:cn-110000,北京,CN",
            "-company:sse-600519"));
    Gazetteer bundled = Gazetteer.load(Kinds.ALL, List.of(), NORMALIZER);
    Gazetteer gazetteer = layered();

    assertEquals("杭州某某机器人", gazetteer.entry("company:x-my-startup").entity().name());
    assertEquals("city:cn-110000", gazetteer.entry("company:x-deepseek").entity().seat());
    assertNotNull(bundled.entry("company:sse-600519"));
    assertNull(gazetteer.entry("company:sse-600519"));
    assertEquals(bundled.size(), gazetteer.size(), "one more and one fewer");
  }

  @Test
  void laterLayersLieAboveEarlierOnes() throws IOException {
    layer("companies.tsv", file("company:x-new,甲公司"));
    Path above = Files.createDirectories(folder.resolve("above"));
    Files.writeString(above.resolve("companies.tsv"), file("company:x-new,乙公司"));

    assertEquals(
        "乙公司",
        Gazetteer.load(Kinds.ALL, List.of(folder.resolve("layer"), above), NORMALIZER)
            .entry("company:x-new")
            .entity()
            .name());
  }

  @Test
  void problemsOfALayerAreNamedByFileAndLine() throws IOException {
    layer(
        "companies.tsv",
        file("-company:x-nowhere", "company:x-a,某甲公司,,,city:cn-nowhere", "company:x-b,乙", "x,丙"));
    Path file = folder.resolve("layer").resolve("companies.tsv");

    assertEquals(
        List.of(
            file + ":6: id 'x' is not of the form company:<authority>-<code>",
            file + ":3: cannot remove company:x-nowhere: no such entity",
            file + ":4: seat 'city:cn-nowhere' of company:x-a is no known city",
            file + ":5: one-character alias '乙' must be @never-alone"),
        layerProblems());
  }

  @Test
  void anIdStandsOnceInALayer() throws IOException {
    layer("companies.tsv", file("company:x-a,某甲公司", "company:x-a,某乙公司"));
    Path file = folder.resolve("layer").resolve("companies.tsv");

    assertEquals(List.of(file + ":4: company:x-a also stands at " + file + ":3"), layerProblems());
  }

  @Test
  void aCityThatIsASeatCannotBeRemoved() throws IOException {
    layer("cities.tsv", file("-city:cn-330100"));

    assertTrue(
        layerProblems().stream()
            .anyMatch(
                problem ->
                    problem.startsWith("conf/gazetteer/companies.tsv:")
                        && problem.endsWith(
                            "seat 'city:cn-330100' of company:x-deepseek is no known city")));
  }

  @Test
  void aLayerThatIsNoFolderOrHoldsNothingIsNamed() throws IOException {
    assertEquals(
        List.of(folder.resolve("layer") + ": this gazetteer layer is no folder"), layerProblems());

    layer("citys.tsv", file());
    assertTrue(
        layerProblems().get(0).startsWith(folder.resolve("layer") + ": this gazetteer layer holds"),
        layerProblems().get(0));
  }

  @Test
  void aLayerWithAByteOrderMarkAndLineEndsOfWindowsIsRead() throws IOException {
    layer("cities.tsv", "\uFEFF" + file("city:x-new,新城市名").replace("\n", "\r\n"));

    assertEquals("新城市名", layered().entry("city:x-new").entity().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "province | 浙\u001B[31m江 | control character U+001B in '浙\u001B[31m江'",
        "country | CN\u202E | control character U+202E in 'CN\u202E'",
        "name_en | a\u0000b | control character U+0000 in 'a\u0000b'"
      })
  void noCellHoldsWhatATerminalObeys(String column, String value, String problem)
      throws IOException {
    int place = List.of(HEADER.split("\t")).indexOf(column);
    String[] cells = {"city:x-new", "新城市名", "", "", "", "", ""};
    cells[place] = value;
    layer("cities.tsv", HEADER + "\n" + String.join("\t", cells) + "\n");

    assertEquals(List.of(folder.resolve("layer/cities.tsv") + ":2: " + problem), layerProblems());
  }

  @Test
  void whatIsNoTextIsAProblemOfItsFile() throws IOException {
    Path layer = Files.createDirectories(folder.resolve("layer"));
    Files.write(layer.resolve("cities.tsv"), new byte[] {0x1F, (byte) 0x8B, 8, 0, (byte) 0xFF});
    Files.createDirectory(layer.resolve("companies.tsv"));
    layer("universities.tsv", HEADER + "\n" + "大".repeat(2 << 20));
    layer("districts.tsv", "");

    assertEquals(
        List.of(
            layer.resolve("cities.tsv") + ": cannot be read: it is not UTF-8",
            layer.resolve("companies.tsv") + ": cannot be read: it is a folder",
            layer.resolve("universities.tsv")
                + ": cannot be read: line 2 is longer than 1048576 characters",
            layer.resolve("districts.tsv") + ":1: no header"),
        layerProblems());
  }

  @Test
  void aDeviceThatNeverEndsIsNotRead() throws IOException {
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device), "This system has no /dev/zero");
    Path layer = Files.createDirectories(folder.resolve("layer"));
    Files.createSymbolicLink(layer.resolve("cities.tsv"), device);
    Files.createSymbolicLink(layer.resolve("facts.tsv"), device);

    assertEquals(
        List.of(layer.resolve("cities.tsv") + ": cannot be read: it is no plain file"),
        layerProblems());
    assertEquals(
        "Cannot use the gazetteers: 1 problem\n  "
            + layer.resolve("facts.tsv")
            + ": cannot be read: it is no plain file",
        assertThrows(InvalidGazetteerException.class, () -> EntityFacts.load(List.of(layer)))
            .getMessage());
  }
}
