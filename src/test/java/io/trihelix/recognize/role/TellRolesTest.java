package io.trihelix.recognize.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellRolesTest {

  private static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(
          GivenGazetteer.of(
              "city:cn-310000,上海,Shanghai,上海市,,上海,CN",
              "city:cn-330100,杭州,Hangzhou,杭州市,,浙江,CN",
              "city:cn-510100,成都,Chengdu,成都市,,四川,CN",
              "city:tw-taipei,台北,Taipei,台北市,,台湾,TW",
              "city:us-los-angeles,洛杉矶,Los Angeles,,,,US",
              "company:x-baidu,百度,Baidu,,,北京,CN",
              "company:x-bmw,宝马,BMW,,,,DE",
              "company:x-tesla,特斯拉,Tesla,,,,US",
              "company:x-huawei,华为,Huawei,,,广东,CN",
              "company:x-sina,新浪,Sina,,,北京,CN",
              "company:x-weibo,微博,Weibo,,,北京,CN",
              "university:us-mit,麻省理工学院,Massachusetts Institute of Technology,MIT,,,US",
              "university:cn-zju,浙江大学,Zhejiang University,浙大,,浙江,CN"),
          RecognitionSettings.defaults());

  private static String roles(String body) {
    return RECOGNIZER.recognize("", body).stream()
        .map(mention -> mention.surface() + "/" + mention.role().label())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "新华社洛杉矶2月18日电　特斯拉在上海扩建工厂。 | 洛杉矶/dateline 特斯拉/text 上海/text",
        "中新网成都11月3日电 (记者 李某)华为在成都设立研究所。 | 成都/dateline 华为/text 成都/text",
        "（中央社记者李明华台北5日电）特斯拉来台北设点。 | 台北/dateline 特斯拉/text 台北/text",
        "本报杭州讯 浙江大学今日开学。 | 杭州/dateline 浙江大学/text",
        "钱江在线杭州4月25日讯（记者 施某）华为新店开业。 | 杭州/dateline 华为/text",
        "第一段说了别的。\\n新华社上海1月2日电 百度发布财报。 | 上海/dateline 百度/text",
        "杭州气象台3月5日电话答复市民。 | 杭州/text",
        "杭州今年3月5日电动车上牌。 | 杭州/text",
      })
  void whereAReportWasSentFromIsADateline(String text, String expected) {
    assertEquals(expected, roles(text.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "本报记者 张三 杭州报道\\n华为在成都签约。 | 杭州/byline 华为/text 成都/text",
        "【记者王小明／台北报导】特斯拉降价。 | 台北/byline 特斯拉/text",
        "李四 发自 上海\\n华为新机亮相。 | 上海/byline 华为/text",
        "华为新机亮相。（来源：新浪财经） | 华为/text 新浪财经/byline",
        "文/新浪汽车 赵某\\n宝马在上海降价。 | 新浪汽车/byline 宝马/text 上海/text",
        "华为研发中心落成。（作者系浙江大学教授） | 华为/text 浙江大学/byline",
        "记者从杭州获悉，华为将建设新园区。 | 杭州/text 华为/text",
        "数据来源于杭州多家工厂，华为也在其中。 | 杭州/text 华为/text",
      })
  void whoWroteItIsAByline(String text, String expected) {
    assertEquals(expected, roles(text.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "据《成都商报》报道，华为开了新店。 | 成都/media 华为/text",
        "上海电视台昨晚播出了这条消息。 | 上海/media",
        "上海证券交易所发布公告。 | 上海/name_part",
        "成都人工智能产业园开园。 | 成都/name_part",
      })
  void aPaperIsNotItsCity(String text, String expected) {
    assertEquals(expected, roles(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "新款宝马X1在上海上市。 | 宝马/product 上海/text",
        "特斯拉Model 3在成都交付。 | 特斯拉/product 成都/text",
        "司机打开百度地图找路。 | 百度/product",
        "代码以 MIT 许可证发布。 | MIT/product",
        "特斯拉Q3在上海交付十万辆。 | 特斯拉/text 上海/text",
        "百度L4级自动驾驶车驶入杭州。 | 百度/text 杭州/text",
        "华为在成都发布新品。 | 华为/text 成都/text",
        "他与 MIT 的团队合作。 | MIT/text",
      })
  void aBrandInTheNameOfAProductIsAProduct(String text, String expected) {
    assertEquals(expected, roles(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "余某在微博上说，华为的发布会改到成都。 | 微博/product 华为/text 成都/text",
        "他通过其微博账号宣布加入华为。 | 微博/product 华为/text",
        "这件事登上微博热搜。 | 微博/product",
        "微博在上海举办大会。 | 微博/text 上海/text",
        "他在华为上班三年。 | 华为/text",
      })
  void whereSomethingWasSaidIsNoPartner(String text, String expected) {
    assertEquals(expected, roles(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "车祸发生在浙江大学路口附近。 | 浙江大学/street",
        "浙江大学路演队夺冠。 | 浙江大学/text",
      })
  void aStreetIsNotTheUniversityItIsNamedFor(String text, String expected) {
    assertEquals(expected, roles(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"他辞去上海互联网大厂的工作。", "杭州高铁接触网送电。", "成都市智能网联汽车上路测试。"})
  void aNetThatIsNoSiteIsNoMedium(String text) {
    assertTrue(roles(text).endsWith("/text") || roles(text).endsWith("/name_part"), roles(text));
  }
}
