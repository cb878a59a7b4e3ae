package io.trihelix.recognize.listed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.model.Mention;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedNamesTest {
  private static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(
          GivenGazetteer.of(
              "city:cn-450300,桂林,Guilin,桂林市,,广西,CN",
              "company:szse-000978,桂林旅游,,桂林旅游@never-alone,,广西,CN,codes=000978.SZ",
              "company:szse-000002,万科,Vanke,,,广东,CN,codes=000002.SZ|02202.HK",
              "company:szse-000876,新希望,,新希望@needs-full-name-nearby,,四川,CN,codes=000876.SZ",
              "company:szse-000858,五粮液,,,,四川,CN,codes=000858.SZ",
              "company:twse-1216,统一,,统一@needs-full-name-nearby,,台湾,TW,codes=1216.TW",
              "company:hkex-01113,长实集团,,,,香港,HK,codes=01113.HK"),
          RecognitionSettings.defaults());

  private static List<String> found(String body) {
    return RECOGNIZER.recognize("", body).stream()
        .map(mention -> mention.surface() + " = " + mention.name())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "桂林旅游（000978）跌停。 | 桂林旅游 = 桂林旅游",
        "桂林旅游（000978.SZ）跌停。 | 桂林旅游 = 桂林旅游",
        "桂林旅游(SZ:000978)跌停。 | 桂林旅游 = 桂林旅游",
        "*ST桂林旅游（000978）复牌。 | *ST桂林旅游 = 桂林旅游",
        "桂林旅游-U（000978）复牌。 | 桂林旅游-U = 桂林旅游",
        "新 希 望（000876）获增持。 | 新 希 望 = 新希望",
        "食品股走高，統一（1216）領漲。 | 統一 = 统一",
        "长实集团(1113.HK)公布业绩。 | 长实集团 = 长实集团",
      })
  void aNameWithItsOwnCodeIsTheCompany(String text, String expected) {
    assertEquals(List.of(expected), found(text));
  }

  @Test
  void anotherCompanysCodeSaysNothing() {
    assertEquals(List.of("桂林 = 桂林"), found("桂林旅游（000999）跌停。"));
  }

  @Test
  void aYearInBracketsIsNoCode() {
    assertEquals(List.of(), found("统一（1216年）之后。"));
  }

  @Test
  void theSameFormElsewhereIsTheCompanyToo() {
    List<Mention> mentions = RECOGNIZER.recognize("", "新希望（000876）公告称，新希望将回购股份。");
    assertEquals(2, mentions.size());
    assertEquals("szse-000876", mentions.get(1).entityId().substring("company:".length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "五 粮 液领涨。 | ",
        "白酒股里，五 粮 液、 | 五 粮 液 = 五粮液",
        "万 科Ａ涨停。 | 万 科Ａ = 万科",
        "万科A、 | 万科A = 万科",
      })
  void namesAreReadAsExchangesWriteThem(String text, String expected) {
    assertEquals(expected == null ? List.of() : List.of(expected), found(text));
  }

  @Test
  void aLatinLetterOfAWordIsNoShareClass() {
    assertEquals(List.of("万科 = 万科"), found("万科APP上线。"));
    assertEquals(List.of("万科 = 万科"), found("万科B轮融资。"));
    assertEquals(List.of("万科 = 万科"), found("万科A股。"));
  }
}
