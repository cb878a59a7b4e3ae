package io.trihelix.recognize.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.words.HanLpText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameParserTest {
  private static final NameParser PARSER = parser();

  private static NameParser parser(String... companies) {
    return new NameParser(
        GivenGazetteer.of(
            Stream.concat(
                    Stream.of(
                        "city:cn-330100,杭州,Hangzhou,杭州市,,浙江,CN",
                        "city:cn-440300,深圳,Shenzhen,深圳市,,广东,CN"),
                    Stream.of(companies))
                .toArray(String[]::new)),
        HanLpText.normalizer());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "杭州群核信息技术有限公司 | 群核信息技术 | 群核 | 信息技术 | 群核 | true | city:cn-330100",
        "浙江省杭州市群核信息技术有限公司 | 群核信息技术 | 群核 | 信息技术 | 群核 | true | city:cn-330100",
        "群核（深圳）信息技术有限公司 | 群核信息技术 | 群核 | 信息技术 | 群核 | true | city:cn-440300",
        "浙江群核科技集团有限公司 | 群核科技集团 | 群核 | 科技集团 | 群核 | true |",
        "群核科技 | 群核科技 | 群核 | 科技 | 群核 | false |",
        "群核 | 群核 | 群核 | | 群核 | false |",
        "群核公司 | 群核 | 群核 | | 群核 | false |",
        "杭州群核科技公司 | 群核科技 | 群核 | 科技 | 群核 | false | city:cn-330100",
        "蓝鲸智造机器人科技有限公司 | 蓝鲸智造机器人科技 | 蓝鲸智造 | 机器人科技 | 蓝鲸智造机器人 | true |",
      })
  void aCoinedNameIsTakenApart(
      String name,
      String spelled,
      String brand,
      String trades,
      String core,
      boolean full,
      String seat) {
    assertEquals(
        new NameParts(
            spelled, brand, trades == null ? "" : trades, core, full, seat == null ? "" : seat),
        PARSER.parse(NamingRules.COMPANY, name));
  }

  @ParameterizedTest
  @CsvSource({
    "杭州城市建设投资集团有限公司, 杭州城市建设投资",
    "杭州市城市建设投资集团有限公司, 杭州城市建设投资",
    "浙江省杭州市城市建设投资有限公司, 杭州城市建设投资",
    "深圳城市建设投资集团有限公司, 深圳城市建设投资",
    "浙江城市建设投资集团有限公司, 浙江城市建设投资",
    "杭州二机床集团有限公司, 杭州二机床",
    "杭州汽轮机厂有限责任公司, 杭州汽轮机厂",
    "杭州城市建设公司, 杭州城市建设公司",
  })
  void whereNothingIsCoinedThePlaceTellsCompaniesApart(String name, String core) {
    NameParts parts = PARSER.parse(NamingRules.COMPANY, name);

    assertEquals(core, parts.core());
    assertEquals(core, parts.brand());
    assertEquals("", parts.trades());
  }

  @Test
  void aUniversityIsItsWholeName() {
    assertEquals(
        new NameParts("杭州蓝鲸学院", "杭州蓝鲸学院", "", "杭州蓝鲸学院", false, "city:cn-330100"),
        PARSER.parse(NamingRules.UNIVERSITY, "杭州蓝鲸学院"));
  }

  @Test
  void companiesOfTheGazetteerMakeNoDifference() {
    NameParser knowing = parser("company:x-whale,鲸岚智造,,鲸岚,,,CN");

    for (String name : List.of("杭州鲸岚智造有限公司", "鲸岚", "鲸岚科技", "杭州城市建设投资有限公司")) {
      assertEquals(
          PARSER.parse(NamingRules.COMPANY, name), knowing.parse(NamingRules.COMPANY, name));
    }
  }
}
