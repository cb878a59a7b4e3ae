package io.trihelix.recognize.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.text.TextNormalizer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameObjectionsTest {
  private static final TextNormalizer NORMALIZER = HanLpText.normalizer();
  private static final Gazetteer GAZETTEER =
      GivenGazetteer.of(
          "city:cn-1,临川,,,,江西,CN",
          "city:cn-2,玉溪,,,,云南,CN",
          "city:x-prague,布拉格,,,,,CZ",
          "company:x-zhongde,中德装备");
  private static final CompanyNaming NAMES =
      new CompanyNaming(
          Kinds.COMPANY, GAZETTEER, new NameParser(GAZETTEER, NORMALIZER), NORMALIZER);

  private static String objection(String before, String name, String behind) {
    ArticleText.Field field = ArticleText.of("", before + name + behind, NORMALIZER).body();
    return NAMES.objection(field, before.length(), before.length() + name.length(), List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"健身器材公司", "IP漫画公司", "硅谷电子公司", "布拉格贸易公司", "外卖公司"})
  void whatSaysOnlyOfWhatKindACompanyIsNamesNone(String name) {
    assertEquals("says only which company it is", objection("据", name, "称"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"临川轮渡公司", "沐岚水务公司", "MQX公司"})
  void aCompanyOfOnePlaceAndABrandAreNames(String name) {
    assertNull(objection("据", name, "称"));
  }

  @ParameterizedTest
  @CsvSource({
    "多家, 沐岚集团, some company",
    "云南, 玉溪这家电器公司, points at a company",
    "募集, 百亿资本, a number",
    "向, 中英教育, a trade of some part of the world",
    "向, 布拉格软件, a trade of some part of the world",
    "用, AI医疗, says only of what kind",
    "在, 临川玉溪, a place",
    "卖掉, 沐子公司, some company's relation",
  })
  void whatPointsCountsOrTellsAPlaceNamesNone(String before, String name, String objection) {
    String said = objection(before, name, "的");
    assertEquals(objection, said == null ? null : said.substring(0, objection.length()));
  }

  @ParameterizedTest
  @CsvSource({"指数, a trade's shares", "板块, a trade's shares", "宣布,"})
  void aTradeBeforeIndexOrSectorIsNoCompany(String behind, String objection) {
    assertEquals(objection, objection("受", "沐证银行", behind));
  }

  @ParameterizedTest
  @ValueSource(strings = {"中德装备"})
  void aNameThatAGazetteerKnowsIsAbove(String known) {
    assertNull(objection("多家", known, "称"));
  }
}
