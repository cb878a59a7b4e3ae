package io.trihelix.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.Kinds;
import io.trihelix.recognize.words.HanLpCityForms;
import io.trihelix.recognize.words.HanLpText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {
  private static final String CITIES =
      "id\tname\tname_en\taliases\tseat\tprovince\tcountry\tlatitude\tlongitude\tpinyin\ttraditional\n";
  private static final String HANGZHOU =
      "city:cn-330100\t杭州\tHangzhou\t杭州市\t\t浙江\tCN\t30.29\t120.16\thang zhou\t杭州\n";
  private static final String XIAMEN =
      "city:cn-350200\t厦门\tXiamen\t厦@never-alone\t\t福建\tCN\t24.48\t118.08\txia men\t廈門\n";
  private static final String COMPANIES =
      "id\tname\tname_en\taliases\tseat\tprovince\tcountry\tparent\n";
  private static final String UNIVERSITIES =
      "id\tname\tname_en\taliases\tseat\tprovince\tcountry\n";
  private static final String DISTRICTS = "id\tname\taliases\tcity\tprovince\tlevel\n";

  @TempDir private Path folder;

  @BeforeEach
  void aFolderWithoutFaults() throws IOException {
    write("cities.tsv", CITIES + HANGZHOU + XIAMEN);
    write("companies.tsv", COMPANIES);
    write("universities.tsv", UNIVERSITIES);
    write("districts.tsv", DISTRICTS);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private SourceFolder source() {
    return new SourceFolder(Kinds.ALL, folder, HanLpText.normalizer(), new HanLpCityForms());
  }

  /** The problems, with the folder cut off. */
  private List<String> problems() {
    return source().check().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  @Test
  void theBundledGazetteersHaveNoFaults() {
    var bundled =
        new SourceFolder(
            Kinds.ALL, Path.of("conf/gazetteer"), HanLpText.normalizer(), new HanLpCityForms());
    assertEquals(List.of(), bundled.check());
  }

  @Test
  void aFolderInOrderHasNoProblems() {
    assertEquals(List.of(), problems());
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(folder.resolve("districts.tsv"));
    var failure = assertThrows(InvalidGazetteerException.class, this::source);
    assertTrue(failure.getMessage().contains("districts.tsv: no such file"), failure.getMessage());
  }

  @Test
  void rowsOutOfOrderAreFound() throws IOException {
    write("cities.tsv", CITIES + XIAMEN + HANGZHOU);
    assertEquals(
        List.of("cities.tsv:3: city:cn-330100 stands behind city:cn-350200: rows are sorted by id"),
        problems());
  }

  @Test
  void anIdThatStandsTwiceIsFound() throws IOException {
    write("cities.tsv", CITIES + HANGZHOU + HANGZHOU);
    assertEquals(List.of("cities.tsv:3: city:cn-330100 also stands at cities.tsv:2"), problems());
  }

  @Test
  void aMalformedIdIsFound() throws IOException {
    write("companies.tsv", COMPANIES + "company:Huawei\t华为\t\t\t\t\tCN\t\n");
    assertEquals(
        List.of(
            "companies.tsv:2: id 'company:Huawei' is not of the form company:<authority>-<code>"),
        problems());
  }

  @Test
  void aSeatThatIsNoCityIsFound() throws IOException {
    write("companies.tsv", COMPANIES + "company:x-huawei\t华为\t\t\tcity:cn-999999\t广东\tCN\t\n");
    assertEquals(
        List.of("companies.tsv:2: seat 'city:cn-999999' of company:x-huawei is no known city"),
        problems());
  }

  @Test
  void aParentThatIsNoCompanyIsFound() throws IOException {
    write(
        "companies.tsv",
        COMPANIES
            + "company:x-aliyun\t阿里云\t\t\t\t浙江\tCN\tcompany:x-alibaba\n"
            + "company:x-huawei\t华为\t\t\t\t广东\tCN\tcompany:x-huawei\n");
    assertEquals(
        List.of(
            "companies.tsv:2: parent 'company:x-alibaba' of company:x-aliyun is no known company",
            "companies.tsv:3: company:x-huawei is its own parent"),
        problems());
  }

  @Test
  void anAliasUniqueForTwoEntitiesIsFoundAcrossFilesAndScripts() throws IOException {
    write("companies.tsv", COMPANIES + "company:x-a\t廈門\t\t\t\t福建\tCN\t\n");
    assertEquals(
        List.of(
            "companies.tsv:2: '廈門' of company:x-a is also claimed by city:cn-350200"
                + " (cities.tsv:3), both as unique"),
        problems());
  }

  @Test
  void anAliasWithAClassMayBeClaimedTwice() throws IOException {
    write("companies.tsv", COMPANIES + "company:x-a\t厦门\t\t厦门@needs-context\t\t福建\tCN\t\n");
    assertEquals(List.of(), problems());
  }

  @Test
  void aOneCharacterAliasIsFound() throws IOException {
    write("cities.tsv", CITIES + HANGZHOU.replace("杭州市", "杭"));
    assertEquals(List.of("cities.tsv:2: one-character alias '杭' must be @never-alone"), problems());
  }

  @Test
  void twoClassesOfOneAliasAreFound() throws IOException {
    write("cities.tsv", CITIES + HANGZHOU.replace("杭州市", "杭城@needs-context@needs-context"));
    assertEquals(
        List.of("cities.tsv:2: alias '杭城@needs-context@needs-context' bears two classes"),
        problems());
  }

  @Test
  void anUnknownClassIsFound() throws IOException {
    write("cities.tsv", CITIES + HANGZHOU.replace("杭州市", "杭州市@maybe"));
    assertEquals(List.of("cities.tsv:2: unknown class of alias '杭州市@maybe'"), problems());
  }

  @Test
  void strayCharactersAreFoundInEveryCell() throws IOException {
    write(
        "universities.tsv",
        UNIVERSITIES + "university:cn-zju\t浙江大学\tZhejiang University\t\t\t浙\u200B江\tCN\n");
    assertEquals(List.of("universities.tsv:2: control character U+200B in '浙\u200B江'"), problems());
    write(
        "universities.tsv",
        UNIVERSITIES + "university:cn-zju\t浙江大学\tZhejiang University\t\t\t浙江 \tCN\n");
    assertEquals(
        List.of("universities.tsv:2: stray character or blank in province '浙江 '"), problems());
  }

  @Test
  void carriageReturnsAreStray() throws IOException {
    write(
        "districts.tsv", DISTRICTS + "district:cn-330106\t西湖区\t\tcity:cn-330100\t浙江\tdistrict\r\n");
    assertEquals(
        List.of("districts.tsv:2: stray character or blank in level 'district\r'"), problems());
  }

  @Test
  void aFormerNameIsAnAliasAndHasItsYear() throws IOException {
    String header = COMPANIES.strip() + "\tformer\n";
    String row = "company:sse-600000\t某某股份\t\t某某实业\t\t浙江\tCN\t\t";
    write("companies.tsv", header + row + "某某实业 -2015\n");
    assertEquals(List.of(), problems());
    write("companies.tsv", header + row + "某某机械 -2010\n");
    assertEquals(
        List.of(
            "companies.tsv:2: former name '某某机械' of company:sse-600000 is not among its aliases"),
        problems());
    write("companies.tsv", header + row + "某某实业\n");
    assertEquals(
        List.of(
            "companies.tsv:2: former name '某某实业' of company:sse-600000 is not of the form 'name -year'"),
        problems());
  }

  @Test
  void anUnknownCountryIsFound() throws IOException {
    write("cities.tsv", CITIES + HANGZHOU.replace("\tCN\t", "\tCC1\t"));
    assertEquals(
        List.of("cities.tsv:2: country 'CC1' of city:cn-330100 is no ISO 3166 alpha-2 code"),
        problems());
  }

  @Test
  void missingAndImpossibleCoordinatesAreFound() throws IOException {
    write(
        "cities.tsv", CITIES + HANGZHOU.replace("30.29", "130.29") + XIAMEN.replace("118.08", ""));
    assertEquals(
        List.of(
            "cities.tsv:2: latitude '130.29' of city:cn-330100 is no number in -90..90",
            "cities.tsv:3: longitude '' of city:cn-350200 is no number in -180..180"),
        problems());
  }

  @Test
  void derivedColumnsThatWereTypedAreFound() throws IOException {
    write("cities.tsv", CITIES + HANGZHOU + XIAMEN.replace("xia men", "sha men"));
    assertEquals(
        List.of(
            "cities.tsv:3: pinyin 'sha men' of city:cn-350200 is not 'xia men':"
                + " run scripts/gazetteer build"),
        problems());
  }

  @Test
  void aDistrictThatImpliesNoKnownCityIsFound() throws IOException {
    write("districts.tsv", DISTRICTS + "district:cn-110101\t东城区\t\tcity:cn-110000\t北京\tdistrict\n");
    assertEquals(
        List.of("districts.tsv:2: city 'city:cn-110000' of district:cn-110101 is no known city"),
        problems());
  }

  @Test
  void aMalformedIdOfADistrictIsFound() throws IOException {
    write("districts.tsv", DISTRICTS + "district:110101\t东城区\t\t\t北京\tdistrict\n");
    assertEquals(
        List.of(
            "districts.tsv:2: id 'district:110101' is not of the form district:<authority>-<code>"),
        problems());
  }

  @Test
  void aDistrictsFormIsNotUniqueForTwoCities() throws IOException {
    write(
        "districts.tsv",
        DISTRICTS
            + "district:cn-330106\t西湖区\t\tcity:cn-330100\t浙江\tdistrict\n"
            + "district:cn-350299\t西湖区\t\tcity:cn-350200\t福建\tdistrict\n");
    assertEquals(
        List.of(
            "districts.tsv:3: '西湖区' of district:cn-350299 is also claimed by district:cn-330106"
                + " (districts.tsv:2), both as unique"),
        problems());
  }

  @Test
  void buildSortsComputesAndLeavesNothingToDo() throws IOException {
    String without = "city:cn-341500\t六安\tLu'an\t\t\t安徽\tCN\t31.74\t116.52\n";
    write("cities.tsv", "# Quelle\n" + CITIES + XIAMEN + without + HANGZHOU.replace("hang", "x"));

    Map<Path, String> built = source().built();

    assertEquals(Set.of(folder.resolve("cities.tsv")), built.keySet());
    String luan = "city:cn-341500\t六安\tLu'an\t\t\t安徽\tCN\t31.74\t116.52\tlu an\t六安\n";
    assertEquals(
        "# Quelle\n" + CITIES + HANGZHOU + luan + XIAMEN, built.get(folder.resolve("cities.tsv")));
    Files.writeString(folder.resolve("cities.tsv"), built.get(folder.resolve("cities.tsv")));
    assertEquals(Map.of(), source().built());
    assertEquals(List.of(), problems());
  }

  @Test
  void buildAppendsDerivedColumnsThatAreMissing() throws IOException {
    write(
        "cities.tsv",
        CITIES.replace("\tpinyin\ttraditional", "") + HANGZHOU.replace("\thang zhou\t杭州\n", "\n"));
    assertEquals(
        "cities.tsv: the last columns must be pinyin traditional: run scripts/gazetteer build",
        problems().get(0));

    assertEquals(Map.of(folder.resolve("cities.tsv"), CITIES + HANGZHOU), source().built());
  }

  @Test
  void aFileWithAnotherHeaderIsNoGazetteerAndNotBuilt() throws IOException {
    write("cities.tsv", "city\tpeople\n杭州\t12\n上海\t25\n");
    assertThrows(InvalidGazetteerException.class, () -> source().built());
  }

  @Test
  void coverageCounts() throws IOException {
    write(
        "companies.tsv",
        COMPANIES
            + "company:x-huawei\t华为\tHuawei\t\tcity:cn-330100\t广东\tCN\t\n"
            + "company:x-xiaomi\t小米\t\t小米@needs-context\t\t北京\tCN\t\n");
    write("districts.tsv", DISTRICTS + "district:cn-330106\t西湖区\t\t\t浙江\tdistrict\n");
    List<GazetteerCoverage.Section> sections = new GazetteerCoverage(source().load()).sections();
    assertTrue(
        sections.contains(
            new GazetteerCoverage.Section(
                "companies",
                List.of(
                    new GazetteerCoverage.Count("all", 2),
                    new GazetteerCoverage.Count("with English name", 1),
                    new GazetteerCoverage.Count("with seat", 1),
                    new GazetteerCoverage.Count("without seat", 1)))),
        sections.toString());
    assertTrue(
        sections.contains(
            new GazetteerCoverage.Section(
                "surface forms of companies by class",
                List.of(
                    new GazetteerCoverage.Count("unique", 2),
                    new GazetteerCoverage.Count("needs-context", 1)))),
        sections.toString());
    assertTrue(
        sections.contains(
            new GazetteerCoverage.Section(
                "districts",
                List.of(
                    new GazetteerCoverage.Count("all", 1),
                    new GazetteerCoverage.Count("that imply a city", 0)))),
        sections.toString());
  }
}
