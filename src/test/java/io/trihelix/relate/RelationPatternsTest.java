package io.trihelix.relate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.model.Mention;
import io.trihelix.recognize.words.HanLpText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationPatternsTest {
  private final NegationScope scope = NegationScope.bundled();
  private final RelationPatterns patterns = RelationPatterns.bundled();

  private String stated(String sentence) {
    List<Mention> mentions =
        scope.mark(HanLpText.normalizer().normalize(sentence), Sentences.mentions(sentence));
    return patterns.in(sentence, 0, sentence.length(), mentions).stream()
        .map(s -> s.relation().label() + ":" + s.one().surface() + "+" + s.other().surface())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "阿里巴巴总部位于杭州。,headquartered_in:阿里巴巴+杭州",
    "阿里巴巴的总部设在浙江省杭州市。,headquartered_in:阿里巴巴+杭州",
    "总部位于杭州的人工智能公司深度求索发布新模型。,headquartered_in:杭州+深度求索",
    "华为是一家通信企业，总部位于深圳。,headquartered_in:华为+深圳",
    "特斯拉宣布将全球总部迁至上海。,headquartered_in:特斯拉+上海",
    "位于深圳的华为总部。,headquartered_in:深圳+华为",
    "阿里巴巴诞生于杭州。,founded_in:阿里巴巴+杭州",
    "腾讯1998年在深圳成立。,founded_in:腾讯+深圳",
    "米哈游2012年在上海注册成立。,founded_in:米哈游+上海",
    "成立于北京的智能手机公司小米。,founded_in:北京+小米",
    "近年杭州诞生了深度求索。,founded_in:杭州+深度求索",
    "马云在杭州创办阿里巴巴。,founded_in:杭州+阿里巴巴",
    "深度求索创始人梁文锋毕业于浙江大学。,graduated_from:深度求索+浙江大学",
    "深度求索创始人梁文锋，毕业于浙江大学。,graduated_from:深度求索+浙江大学",
    "浙江大学校友创办的深度求索。,graduated_from:浙江大学+深度求索",
    "毕业于清华大学的王兴创立了美团。,graduated_from:清华大学+美团",
    "深度求索从清华大学和浙江大学等高校招募毕业生。," + "recruits_from:深度求索+浙江大学 recruits_from:深度求索+清华大学",
    "华为招聘了多名浙江大学毕业生。,recruits_from:华为+浙江大学",
    "腾讯走进浙江大学开展校园招聘。,recruits_from:腾讯+浙江大学",
    "腾讯领投美团。,invests_in:腾讯+美团",
    "美团获得腾讯、阿里巴巴的战略投资。,invests_in:美团+腾讯 invests_in:美团+阿里巴巴",
    "深度求索完成新一轮融资，由腾讯领投。,invests_in:深度求索+腾讯",
    "小米入股美团。,invests_in:小米+美团",
    "华为宣布以百亿元收购了美团。,acquires:华为+美团",
    "米哈游被腾讯全资收购。,acquires:米哈游+腾讯",
    "浙江大学与阿里巴巴达成战略合作。,cooperates_with:浙江大学+阿里巴巴",
    "华为与清华大学、复旦大学签署协议。," + "cooperates_with:华为+复旦大学 cooperates_with:华为+清华大学",
    "清华大学联合华为发布新系统。,cooperates_with:清华大学+华为",
    "腾讯与美团签署战略合作框架协议。,cooperates_with:腾讯+美团",
    "复旦大学与腾讯共建实验室。,cooperates_with:复旦大学+腾讯",
    "华为、小米将合作研发芯片。,cooperates_with:华为+小米",
    "华为携手浙江大学在杭州共建实验室。,cooperates_with:华为+浙江大学",
    "清华大学毕业的小米创始人。,graduated_from:清华大学+小米",
    "华为在上海成立研究院。,branch_in:华为+上海",
    "阿里巴巴在深圳成立子公司。,branch_in:阿里巴巴+深圳",
    "特斯拉上海超级工厂投产。,branch_in:特斯拉+上海",
    "小米首个工厂项目落户杭州。,branch_in:小米+杭州",
    "浙江大学深圳研究院很忙。,branch_in:浙江大学+深圳",
    "华为获小米大额订单。,supplies:华为+小米",
    "特斯拉向小米供应电池。,supplies:特斯拉+小米",
    "小米新车搭载华为激光雷达。,supplies:小米+华为",
    "腾讯起诉美团。,sues:腾讯+美团",
    "小米对华为提起专利诉讼。,sues:小米+华为",
    "美团、阿里巴巴的补贴战升级。,competes_with:美团+阿里巴巴",
    "腾讯VS美团。,competes_with:腾讯+美团",
    "华为与小米竞争，美团与腾讯合作社无关。,competes_with:华为+小米",
    "腾讯收购了美团的竞争对手小米。,competes_with:美团+小米",
    "小米参观总部位于深圳的腾讯。,headquartered_in:深圳+腾讯",
    "华为参观诞生于北京的小米。,founded_in:北京+小米",
    "腾讯投资了由浙江大学校友创办的深度求索。,graduated_from:浙江大学+深度求索"
  })
  void aPlainRelationIsTold(String sentence, String expected) {
    assertEquals(expected, stated(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "杭州的阿里巴巴很忙。",
        "华为总部不在北京。",
        "腾讯华东总部位于上海。",
        "腾讯的电子竞技行业总部位于上海。",
        "华为访问小米，美团没有到场，北京总部很忙。",
        "杭州成立的基金参观腾讯。",
        "创始人毕业于浙江大学，华为很忙。",
        "深圳没有诞生深度求索。",
        "小米拟收购美团。",
        "据传腾讯收购米哈游。",
        "华为否认收购小米。",
        "小米终止收购美团。",
        "如果腾讯投资美团。",
        "华为未与小米合作。",
        "腾讯是否投资美团？",
        "华为总部在哪里？杭州。",
        "华为董事长会见毕业于清华大学的小米创始人。",
        "腾讯收购美团旗下小米。",
        "腾讯与美团就收购小米达成协议。",
        "腾讯被曝收购美团。",
        "华为对腾讯的投资表示祝贺。",
        "深圳孵化了许多与腾讯竞争的企业。",
        "小米无意收购美团。",
        "“韩版特斯拉”获腾讯投资。"
      })
  void whatIsNotPlainlyStatedIsNotTold(String sentence) {
    assertEquals("", stated(sentence));
  }

  @Test
  void aThirdNameInBetweenTakesTheRelation() {
    assertEquals("headquartered_in:腾讯+深圳", stated("华为和腾讯总部位于深圳。"));
  }

  @Test
  void aListCountsForEachOfItsMembersButNotAmongThem() {
    assertEquals("cooperates_with:浙江大学+华为 cooperates_with:浙江大学+小米", stated("浙江大学与小米、华为开展合作。"));
  }

  @Test
  void oneMentionStatesNothing() {
    assertEquals("", stated("阿里巴巴总部位于某地。"));
  }

  private String led(String sentence) {
    List<Mention> mentions =
        scope.mark(HanLpText.normalizer().normalize(sentence), Sentences.mentions(sentence));
    return patterns.withDenied(sentence, 0, sentence.length(), mentions).stream()
        .map(
            s ->
                (s.denied() ? "not " : "")
                    + s.from().surface()
                    + " "
                    + s.relation().label()
                    + " "
                    + s.to().surface())
        .distinct()
        .sorted()
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource({
    "总部位于杭州的人工智能公司深度求索发布新模型。,深度求索 headquartered_in 杭州",
    "浙江大学校友创办的深度求索。,深度求索 graduated_from 浙江大学",
    "腾讯领投美团。,腾讯 invests_in 美团",
    "美团获得腾讯的战略投资。,腾讯 invests_in 美团",
    "米哈游被腾讯全资收购。,腾讯 acquires 米哈游",
    "小米新车搭载华为激光雷达。,华为 supplies 小米",
    "小米遭华为起诉侵权。,华为 sues 小米",
    "上海的特斯拉超级工厂投产。,特斯拉 branch_in 上海"
  })
  void aRelationLeadsFromTheOneThatActs(String sentence, String expected) {
    assertEquals(expected, led(sentence));
  }

  @ParameterizedTest
  @CsvSource({"腾讯否认收购美团。,not 腾讯 acquires 美团", "华为没有起诉小米。,not 华为 sues 小米", "腾讯收购美团。,腾讯 acquires 美团"})
  void whatIsDeniedIsToldAsDenied(String sentence, String expected) {
    assertEquals(expected, led(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "华为与小米签署股份转让协议。",
        "华为与小米签署协议。",
        "华为与小米联合宣布涨价。",
        "腾讯与美团签订服务器采购合同。",
        "华为与小米签署协议，受让后者持有的资产。",
        "腾讯与阿里巴巴签订《债务重组协议》。"
      })
  void aDealOfAnotherKindIsNoCooperation(String sentence) {
    assertEquals("", stated(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "腾讯收购小米西郊项目。",
        "华为收购美团的可行性很低。",
        "腾讯收购美团亚洲业务线。",
        "阿里巴巴创始人马某收购美团。",
        "公司向腾讯收购美团。",
        "小米创始人张某入股美团。",
        "有人冒充华为收购小米。",
        "华为收购小米发行的债券。",
        "小米地图业务获腾讯领投。"
      })
  void whatIsBoughtByOrFromOthersOrOnlyInPartIsNoAcquisition(String sentence) {
    assertEquals("", stated(sentence));
  }

  @Test
  void ofTwoPurchasesInOneListNothingIsToldSinceTheListDoesNotSayWhoBuys() {
    assertEquals("", stated("华为收购小米、腾讯收购阿里巴巴后，市场平静。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "国美面对小米、华为的竞争。",
        "小米、华为等竞争对手降价。",
        "公司面临腾讯和美团的激烈竞争。",
        "小米、华为的竞争力更强。",
        "腾讯与美团的股权之争尚未结束。",
        "能与华为、小米抗衡的竞争者不多。",
        "携手华为是对竞争对手小米的回击。"
      })
  void rivalsOfAThirdOrInCourtDoNotCompete(String sentence) {
    assertEquals("", stated(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "华为董秘告诉小米，一切正常。",
        "华为投诉小米。",
        "小米应诉华为专利案。",
        "除华为股东委托律师起诉小米外，别无他人。",
        "腾讯起诉美团董事长诽谤。",
        "腾讯起诉美团旗下公司。"
      })
  void toTellToComplainAndToAnswerIsNotToSue(String sentence) {
    assertEquals("", stated(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "华为计划在上海设立研究院。",
        "小米关闭上海工厂。",
        "小米与华为就专利诉讼达成和解。",
        "腾讯与美团联手，不再打价格战。",
        "华为在上海与小米举行成立大会。"
      })
  void plansAndEndsAreNoRelations(String sentence) {
    assertEquals("", stated(sentence));
  }
}
