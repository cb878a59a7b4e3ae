package io.trihelix.recognize.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.recognize.LinkedText;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that end as only firms' do, with a legal form or without. */
class FindByEndingTest {
  private static String found(String body) {
    return LinkedText.mentions(body).stream()
        .map(mention -> mention.surface() + "/" + mention.rules())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "苏州晨和村镇银行被罚款三十万元。 | 苏州晨和村镇银行/COMPANY",
        "监管部门批准长沙星浏农商行增资。 | 长沙星浏农商行/COMPANY",
        "杭州市萧山区农村信用合作联社召开会议。 | 杭州市萧山区农村信用合作联社/COMPANY",
        "基层信用社人手不足。 | ",
        "多家农商行下调存款利率。 | ",
        "城里的信用社排起了队。 | ",
      })
  void aBankOfOnePlaceIsACompany(String text, String expected) {
    assertEquals(expected == null ? "" : expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "审计机构为杭州泓睿会计师事务所（特殊普通合伙）。 | 杭州泓睿会计师事务所（特殊普通合伙）/COMPANY",
        "由泓睿律师事务所出具法律意见书。 | 泓睿律师事务所/COMPANY",
        "一家律师事务所的合伙人这样说。 | ",
      })
  void aPracticeIsACompany(String text, String expected) {
    assertEquals(expected == null ? "" : expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "苏州泓启创业投资合伙企业（有限合伙）认缴三千万元。 | 苏州泓启创业投资合伙企业（有限合伙）/COMPANY",
        "员工持股平台杭州聚睿企业管理合伙企业(有限合伙)持股5%。 | 杭州聚睿企业管理合伙企业(有限合伙)/COMPANY",
        "这家合伙企业有三名合伙人。 | ",
      })
  void aPartnershipIsACompany(String text, String expected) {
    assertEquals(expected == null ? "" : expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "杭州市滨江区江陵路88号长沙泓铭软件有限公司被投诉。 | 杭州市/CITY 长沙泓铭软件有限公司/COMPANY",
        "苏州市高新区杭州泓睿光电有限公司发布新品。 | 苏州市/CITY 杭州泓睿光电有限公司/COMPANY",
        "某展示用品有限公司被查。 | ",
      })
  void anAddressInFrontIsNoPartOfTheName(String text, String expected) {
    assertEquals(expected == null ? "" : expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "位于城东的泓睿机械厂昨天停产。 | 泓睿机械厂/COMPANY",
        "红星造纸厂的老工人回来了。 | 红星造纸厂/COMPANY",
        "附近的造纸厂排放废水。 | ",
        "最大炼油厂遭袭。 | ",
        "乌称袭击俄炼油厂 | ",
        "茶园茶厂都在忙碌。 | ",
        "一家大型造纸厂将搬到苏州。 | 苏州/CITY",
        "杭州工厂下月投产。 | 杭州/CITY",
      })
  void aWorksWithANameOfItsOwnIsACompany(String text, String expected) {
    assertEquals(expected == null ? "" : expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "公司回复：对杭州泓睿光电有限公司的商誉没有减值。 | 杭州泓睿光电有限公司/COMPANY",
        "该项目由长沙泓铭软件有限公司承建。 | 长沙泓铭软件有限公司/COMPANY",
      })
  void whatLeadsToAPlaceIsNoPartOfTheName(String text, String expected) {
    assertEquals(expected, found(text));
  }
}
