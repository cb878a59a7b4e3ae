package io.trihelix.recognize.veto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name is part of decides what it means. */
class LongerReadingTest {

  private static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(
          GivenGazetteer.of(
              "city:cn-310000,上海,Shanghai,上海市,,上海,CN",
              "city:cn-320100,南京,Nanjing,南京市,,江苏,CN",
              "city:cn-500000,重庆,Chongqing,重庆市,,重庆,CN",
              "city:cn-210200,大连,Dalian,大连市,,辽宁,CN",
              "city:cn-469007,东方,,东方@needs-full-name-nearby|东方市,,海南,CN",
              "city:cn-150700,呼伦贝尔,,呼伦贝尔市,,内蒙古,CN",
              "city:it-milan,米兰,Milan,米兰市,,,IT",
              "city:gr-athens,雅典,Athens,雅典市,,,GR",
              "company:sse-601607,上海医药,,,,上海,CN",
              "company:sse-601158,重庆水务,,,,重庆,CN",
              "company:x-wanda,万达集团,,大连万达|万达,,辽宁,CN",
              "company:x-google,谷歌,,,,,US",
              "company:szse-000062,深圳华强,,,,广东,CN",
              "company:tse-1,砺银,,,,,JP",
              "company:sse-600718,东砺,,,,辽宁,CN",
              "company:sse-600036,招商银行,,招行,,广东,CN"),
          RecognitionSettings.defaults());

  private static String found(String body) {
    return RECOGNIZER.recognize("", body).stream()
        .map(mention -> mention.surface() + "/" + mention.rules())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "上海医药行业恢复增长。 | 上海/CITY",
        "上海医药公告称，净利润增长。 | 上海医药/COMPANY",
        "上海医药业绩大增。 | 上海医药/COMPANY",
        "重庆水务局发布预警。 | 重庆/CITY",
        "重庆水务发布年报。 | 重庆水务/COMPANY",
      })
  void aTradeOfAPlaceIsNoCompany(String text, String expected) {
    assertEquals(expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "第二大股东砺银出售了股份。 | 砺银/COMPANY",
        "第二大股东东砺出售了股份。 | 东砺/COMPANY",
        "东砺的业绩增长。 | 东砺/COMPANY",
      })
  void aNameThatReachesAcrossAnotherLeavesNoRoomForIt(String text, String expected) {
    assertEquals(expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "上海市南京东路步行街客流增加。 | 上海市/CITY",
        "大连市重庆路、南京街将封闭施工。 | 大连市/CITY",
        "南京街头行人稀少。 | 南京/CITY",
        "南京大街小巷张灯结彩。 | 南京/CITY",
      })
  void aStreetIsNotTheCityItIsNamedFor(String text, String expected) {
    assertEquals(expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "大连万达主场取胜。 | ",
        "大连万达队夺冠。 | ",
        "万达集团公布业绩。 | 万达集团/COMPANY",
      })
  void aClubIsNotTheCompanyItIsNamedFor(String text, String expected) {
    assertEquals(expected == null ? "" : expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "佐治亚州雅典市发生火灾。 | ",
        "美国雅典市发生火灾。 | ",
        "希腊首都雅典发生火灾。 | 雅典/CITY",
        "内蒙古呼伦贝尔市下雪。 | 呼伦贝尔市/CITY",
        "伦巴第大区首府米兰下雪。 | 米兰/CITY",
      })
  void aNamesakeInAnotherCountryIsNotTheCity(String text, String expected) {
    assertEquals(expected == null ? "" : expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "东方市委召开会议。 | 东方/CITY",
        "东方市长出席会议。 | 东方/CITY",
        "东方红了。 | ",
      })
  void aCityBeforeItsMayorIsTheCity(String text, String expected) {
    assertEquals(expected == null ? "" : expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"招商银行大连分行新增贷款。 | 招商银行"})
  void aBranchIsTheBank(String text, String expected) {
    assertEquals(
        expected,
        RECOGNIZER.recognize("", text).stream()
            .filter(mention -> mention.rules() == io.trihelix.model.NamingRules.COMPANY)
            .map(mention -> mention.surface())
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "他在深圳华强北的柜台买手机。 | ",
        "深圳华强北京分部成立。 | 深圳华强/COMPANY",
        "深圳华强发布年报。 | 深圳华强/COMPANY",
        "万达村的村民在果园里忙碌。 | ",
        "万达路与平安路都要封闭。 | ",
        "万达路演吸引了许多人。 | 万达/COMPANY",
        "万达谷歌展开合作。 | 万达/COMPANY 谷歌/COMPANY",
      })
  void aPlaceCalledByACompanyIsNone(String text, String expected) {
    assertEquals(expected == null ? "" : expected, found(text));
  }
}
