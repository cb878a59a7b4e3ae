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
    "复旦大学与腾讯共建实验室。,cooperates_with:复旦大学+腾讯",
    "华为、小米将合作研发芯片。,cooperates_with:华为+小米",
    "华为携手浙江大学在杭州共建实验室。,cooperates_with:华为+浙江大学",
    "清华大学毕业的小米创始人。,graduated_from:清华大学+小米",
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
        "华为在上海成立研究院。",
        "阿里巴巴在深圳成立子公司。",
        "杭州成立的基金参观腾讯。",
        "创始人毕业于浙江大学，华为很忙。",
        "深圳没有诞生深度求索。",
        "小米拟收购美团。",
        "据传腾讯收购米哈游。",
        "华为否认收购小米。",
        "小米终止收购美团。",
        "如果腾讯投资美团。",
        "华为未与小米合作。",
        "华为与小米竞争，美团与腾讯合作社无关。",
        "腾讯是否投资美团？",
        "华为总部在哪里？杭州。",
        "华为董事长会见毕业于清华大学的小米创始人。",
        "腾讯收购了美团的竞争对手小米。",
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
}
