package io.trihelix.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.trihelix.config.ConfigLoader;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.text.TextNormalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An appending run must not take over what another gazetteer, setting or program found. */
class AnalysisBasisTest {
  private static final String CITIES =
      """
      id\tname\tname_en\taliases\tseat\tprovince\tcountry\tparent\tlevel\tlatitude\tlongitude\tpinyin\ttraditional
      city:cn-330100\t杭州\tHangzhou\t\t\t浙江\tCN\t\tprefecture\t30.29\t120.16\thang zhou\t杭州
      """;
  private static final String DISTRICTS =
      """
      id\tname\taliases\tcity\tprovince\tlevel
      district:cn-330110\t余杭区\t余杭@never-alone\tcity:cn-330100\t浙江\tdistrict
      """;

  private static String basis(String program, String config, String cities, String districts) {
    return AnalysisBasis.of(
        program,
        config,
        Gazetteer.of(
            Kinds.ALL, Map.of(Kinds.CITY, cities), districts, TextNormalizer.with(c -> c)));
  }

  private static String basis(String cities, String districts) {
    return basis("1.0", "{}", cities, districts);
  }

  @Test
  void whereInAFileAnEntityStandsIsNoMatter() {
    assertEquals(basis(CITIES, DISTRICTS), basis("# cities\n" + CITIES, "# 区\n" + DISTRICTS));
  }

  @ParameterizedTest
  @CsvSource({
    "浙江, 江苏",
    "CN, SG",
    "Hangzhou, Hangchow",
    "hang zhou, hang chou",
    "prefecture, municipality",
  })
  void everythingThatIsToldOfAnEntityMatters(String is, String other) {
    assertNotEquals(basis(CITIES, DISTRICTS), basis(CITIES.replace(is, other), DISTRICTS));
  }

  @ParameterizedTest
  @CsvSource({"余杭区, 余杭新区", "never-alone, needs-context", "浙江, 江苏", "city:cn-330100, ''"})
  void everythingThatIsToldOfADistrictMatters(String is, String other) {
    assertNotEquals(basis(CITIES, DISTRICTS), basis(CITIES, DISTRICTS.replace(is, other)));
  }

  @Test
  void theProgramMatters() {
    assertNotEquals(basis("1.0", "{}", CITIES, DISTRICTS), basis("1.1", "{}", CITIES, DISTRICTS));
  }

  @ParameterizedTest
  @CsvSource({
    "recognition.threshold=0.9, true",
    "pairs.evidence-chars=200, true",
    "output.report=false, false",
    "statistics.min-articles=2, false",
    "trends.min-articles=9, false",
    "discovery.min-articles=5, false",
    "gazetteer.layers=[/elsewhere], false",
    "furniture.recurring-lines=false, false",
  })
  void ofTheSettingsThoseMatterThatAnAnalysisUses(String override, boolean matters) {
    String usual = basis("1.0", settings(), CITIES, DISTRICTS);
    assertEquals(matters, !usual.equals(basis("1.0", settings(override), CITIES, DISTRICTS)));
  }

  private static String settings(String... overrides) {
    return ConfigLoader.load(null, List.of(overrides)).json();
  }
}
