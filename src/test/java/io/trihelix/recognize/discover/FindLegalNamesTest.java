package io.trihelix.recognize.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.model.Mention;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindLegalNamesTest {
  private static final Gazetteer GAZETTEER =
      GivenGazetteer.of(
          "city:cn-110000,北京,Beijing,北京市,,,CN",
          "city:cn-330100,杭州,Hangzhou,杭州市,,浙江,CN",
          "city:cn-440300,深圳,Shenzhen,深圳市,,广东,CN",
          "company:x-unicom,中国联通,,联通,,,CN",
          "company:szse-1,鹿鸣装备,,,,广东,CN",
          "company:sse-1,听涛海锐,,,,福建,CN",
          "company:sse-2,晴川平安,,,,福建,CN",
          "company:x-unitree,宇树科技,Unitree,,city:cn-330100,浙江,CN");
  private static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(GAZETTEER, new RecognitionSettings(0.5));

  private static List<Mention> companies(String body) {
    return RECOGNIZER.recognize("", body).stream()
        .filter(mention -> mention.kind() == Kinds.COMPANY)
        .toList();
  }

  private static Mention company(String body) {
    List<Mention> companies = companies(body);
    assertEquals(1, companies.size(), companies.toString());
    return companies.get(0);
  }

  @Test
  void theCompanyOfAGroupInSomePlaceIsAnother() {
    Mention company = company("代表来自联通浙江杭州供电公司。");

    assertEquals("联通浙江杭州供电公司", company.surface());
    assertTrue(company.entityId().startsWith("company:d-"), company.entityId());
    assertEquals("联通信息杭州公司", company("由联通信息杭州公司运营。").surface());
    assertEquals("company:x-unicom", company("联通杭州分公司开业。").entityId());
  }

  @Test
  void aPlaceInBracketsBeforeTheFormIsPartOfTheName() {
    List<Mention> mentions = RECOGNIZER.recognize("", "宇树科技（深圳）公司在杭州设点。");

    assertEquals(List.of("宇树科技（深圳）公司", "杭州"), mentions.stream().map(Mention::surface).toList());
    assertEquals("company:x-unitree", mentions.get(0).entityId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "记者来到杭州蓝鲸智造有限公司采访。 | 杭州蓝鲸智造有限公司 | 蓝鲸智造",
        "昨天，蓝鲸智造（深圳）有限公司成立了。 | 蓝鲸智造（深圳）有限公司 | 蓝鲸智造",
        "他是北京蓝鲸智造股份有限公司的职工。 | 北京蓝鲸智造股份有限公司 | 蓝鲸智造",
        "代表参观浙江省杭州市蓝鲸智造有限责任公司。 | 浙江省杭州市蓝鲸智造有限责任公司 | 蓝鲸智造",
        "北京和鲸岚科技有限公司开业。 | 北京和鲸岚科技有限公司 | 和鲸岚科技",
        "深圳与杭州鲸岚科技有限公司签约。 | 杭州鲸岚科技有限公司 | 鲸岚科技",
        "三鲸岚餐饮有限公司开业。 | 三鲸岚餐饮有限公司 | 三鲸岚餐饮",
        "大桥开工，由鲸岚路桥有限公司承建。 | 鲸岚路桥有限公司 | 鲸岚路桥",
        "经纬鲸岚园艺有限公司开业。 | 经纬鲸岚园艺有限公司 | 经纬鲸岚园艺",
        "乙方（鲸岚餐饮有限公司）签字。 | 鲸岚餐饮有限公司 | 鲸岚餐饮",
      })
  void aFullNameIsFoundWithItsBoundaries(String sentence, String surface, String name) {
    Mention company = company(sentence);

    assertEquals(surface, company.surface());
    assertEquals(name, company.name());
    assertEquals("full-name", company.method());
  }

  @Test
  void spellingsOfOneNameHaveOneId() {
    String id = company("杭州鲸岚ＡＩ科技有限公司开业。").entityId();

    assertEquals(id, company("鲸岚AI科技（深圳）有限责任公司开业。").entityId());
    assertEquals(id, company("浙江鯨嵐ai科技股份有限公司开业。").entityId());
    assertEquals("company:d-", id.substring(0, 10));
    assertEquals(22, id.length());
    assertNotEquals(id, company("鲸岚AI网络有限公司开业。").entityId());
  }

  @Test
  void aPlaceThatTellsTwoCompaniesApartStaysInTheName() {
    Mention hangzhou = company("杭州管道有限公司开业。");

    assertEquals("杭州管道", hangzhou.name());
    assertNotEquals(hangzhou.entityId(), company("深圳管道有限公司开业。").entityId());
  }

  @Test
  void aKnownNameWithItsPlaceAndFormStaysTheKnownCompany() {
    Mention company = company("今天，杭州宇树科技有限公司发布新品。");

    assertEquals("company:x-unitree", company.entityId());
    assertEquals("杭州宇树科技有限公司", company.surface());
  }

  @Test
  void aKnownNameWithFurtherWordsIsAnotherCompany() {
    Mention company = company("代表考察联通数据智能有限公司。");

    assertEquals("联通数据智能有限公司", company.surface());
    assertEquals("联通数据智能", company.name());
    assertEquals("company:d-", company.entityId().substring(0, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"这是一家有限公司。", "该科技有限公司已注销。", "依法设立的有限责任公司须登记。", "科技有限公司很多。", "有限公司"})
  void whatNamesNoCompanyIsNone(String sentence) {
    assertEquals(List.of(), companies(sentence));
  }

  @Test
  void nothingIsDiscoveredWhereThatIsOff() {
    var off = new MentionRecognizer(GAZETTEER, new RecognitionSettings(0.5, false, false));

    assertEquals(List.of(), off.recognize("", "昨天，蓝鲸智造有限公司成立了。"));
  }

  @ParameterizedTest
  @CsvSource({"公司与鹿鸣电力装备股份有限公司签约。, company:szse-1", "股东福建听涛海锐通讯股份有限公司减持。, company:sse-1"})
  void aFullNameThatAListedShortNameIsMadeOfIsThatCompanys(String text, String id) {
    assertEquals(id, company(text).entityId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"晴川平安人寿保险股份有限公司获批。", "鹿鸣电力装备有限公司获批。"})
  void aHouseOfFinanceOrAnotherFormIsNot(String text) {
    assertTrue(company(text).entityId().startsWith("company:d-"), text);
  }
}
