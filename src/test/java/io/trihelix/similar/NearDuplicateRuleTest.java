package io.trihelix.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.text.TextNormalizer;
import io.trihelix.text.Wording;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NearDuplicateRuleTest {
  private static final Wording WORDING = new Wording(TextNormalizer.with(c -> c));
  private static final String TITLE = "钱江新材料公司与浙江大学共建实验室";
  private static final String FIRST =
      "昨天上午，钱江新材料公司与浙江大学在杭州签约，共同建设一座面向海洋工程的复合材料实验室。"
          + "公司负责人说，双方此前已经合作了五年，在船舶外壳和深海管道上做过许多试验，成果正在走出校园。";
  private static final String SECOND =
      "实验室设在紫金港校区，首批招收二十名研究生，由两边的导师一同指导。学校方面表示，企业提出的问题往往比"
          + "课本更难，学生在这里能够看到材料怎样从配方变成产品。按照协议，专利归双方共有，产品先在舟山试用。";
  private static final String BODY = FIRST + "\n" + SECOND;

  private final NearDuplicateRule rule = new NearDuplicateRule(NearDuplicateSettings.defaults());

  private static ComparedArticle article(String title, String body) {
    return ComparedArticle.of(WORDING, title, body, OptionalInt.of(20_000));
  }

  private boolean sameItem(ComparedArticle a, ComparedArticle b) {
    assertEquals(rule.sameItem(b, a), rule.sameItem(a, b), "symmetric");
    return rule.sameItem(a, b);
  }

  @Test
  void aRepostWithAnotherTitleAndAHeaderIsTheSameItem() {
    assertTrue(
        sameItem(article(TITLE, BODY), article("校企携手", "【来源：甬江晚报】\n" + BODY + "\n责任编辑：陈小红")));
  }

  @Test
  void wordsReplacedHereAndThereMakeNoOtherItem() {
    String repost =
        BODY.replace("昨天上午", "日前")
            .replace("签约", "签署协议")
            .replace("共同建设", "联手打造")
            .replace("许多试验", "大量测试")
            .replace("走出校园", "走向市场")
            .replace("往往比", "常常比")
            .replace("按照协议", "根据约定");
    assertTrue(sameItem(article(TITLE, BODY), article(TITLE, repost)));
  }

  @Test
  void titlesOfTwoInstalmentsAreOfTwoItems() {
    assertTrue(sameItem(article("实验室举行第二次会议", BODY), article("第二次会议在实验室举行", BODY)));
    assertFalse(sameItem(article("实验室举行第一次会议", BODY), article("实验室举行第二次会议", BODY)));
  }

  @Test
  void anExcerptIsTheSameItemUnlessItIsTooSmallAPart() {
    String whole = BODY + "\n" + "当地的渔民也来看了热闹，他们问这种材料能不能修船，工程师答应明年开春送去样品。";
    assertTrue(sameItem(article(TITLE, whole), article("签约", BODY)));
    String much = "这一天的会上还谈到港口、航运与保险，各家都报了自己的账目，听众提了不少问题，主持人一一记下。".repeat(1);
    var longer = new StringBuilder(FIRST + SECOND);
    for (int i = 0; i < 12; i++) {
      longer.append(much, i, much.length()).append((char) ('甲' + i)).append((char) ('子' + 7 * i));
    }
    assertFalse(sameItem(article("综述", longer.toString()), article(TITLE, FIRST + "另有消息说明年继续。")));
  }

  @Test
  void theNextItemOfATemplateHasOtherNumbers() {
    String monday =
        "截至3月3日收盘，之江指数报4120点，跌18点，成交额512亿元，领涨的是机器人板块，涨幅3个百分点；领跌的是煤炭板块，"
            + "跌幅2个百分点。分析人士说，市场在等待年报，资金仍然谨慎，短期内难有大的起伏，投资者应当看长远一些。";
    String tuesday =
        monday
            .replace("3月3日", "3月4日")
            .replace("4120", "4135")
            .replace("18点", "15点")
            .replace("跌15点", "涨15点")
            .replace("512", "498");
    assertFalse(sameItem(article("收盘", monday), article("收盘", tuesday)));
  }

  @Test
  void theNextItemOfATemplateNamesOthersAgainAndAgain() {
    String first =
        "市长在市民中心会见来访的青岚市代表团。青岚市代表团团长感谢主人的款待，说青岚市愿意在港口和旅游上多作往来。"
            + "市长说，两座城市隔海相望，交往已有多年，欢迎更多的企业来投资兴业。会见结束后，客人参观了城市规划馆和老街。";
    String second = first.replace("青岚市", "白榆州");
    assertFalse(sameItem(article("市长会见青岚市客人", first), article("市长会见白榆州客人", second)));
  }

  @Test
  void shortItemsMustDifferInScatteredLettersOnly() {
    String body = "甬江重工今天宣布，将在宁波新建一座风电设备工厂。";
    assertTrue(sameItem(article("甬江重工建厂", body), article("甬江重工建厂", "甬江重工日前宣布，将在宁波新建一座风电设备工厂。")));
    assertFalse(sameItem(article("甬江重工建厂", body), article("甬江重工建厂", "甬江重工今天宣布，将在大连收购三家老牌造船企业。")));
  }

  @Test
  void aVerbatimExcerptOfAShortItemIsTheSameItem() {
    String body = FIRST.substring(0, 90);
    assertTrue(sameItem(article(TITLE, body), article(TITLE, body.substring(0, 55))));
    assertTrue(sameItem(article(TITLE, FIRST + SECOND.substring(0, 30)), article("签约", body)));
  }

  @Test
  void itemsThatShareTheirFurnitureOnlyAreNotTheSame() {
    String furniture =
        "来源：甬江晚报 编辑：陈小红 上一篇：港口吞吐量再创新高 下一篇：老街改造完工迎客 免责声明：本文仅代表作者个人观点，与本网"
            + "无关，转载请注明出处 分享到：微信 微博 打印 收藏 字号 大 中 小 欢迎扫描下方的二维码关注我们，获取更多资讯";
    assertFalse(
        sameItem(
            article("快讯", "甬江重工今天宣布，将在宁波新建一座风电设备工厂。" + furniture),
            article("快讯", "白榆州的果农连日抢收苹果，外地客商排队等候装车。" + furniture)));
  }

  @Test
  void underFurnitureOfManyArticlesTheItemsThemselvesDecide() {
    String furniture =
        "来源：甬江晚报 编辑：陈小红 上一篇：港口吞吐量再创新高 下一篇：老街改造完工迎客 免责声明：本文仅代表作者个人观点，与本网"
            + "无关，转载请注明出处 分享到：微信 微博 打印 收藏 字号 大 中 小 欢迎扫描下方的二维码关注我们，获取更多资讯";
    var phrases = new CommonPhrases();
    for (int i = 0; i < 200; i++) {
      phrases.add(WORDING.of(i % 3 > 0 ? furniture : "第" + (char) ('一' + 7 * i) + "篇"));
    }
    String title = "甬江重工在宁波建风电设备工厂";
    String body = "甬江重工今天宣布，将在宁波新建一座风电设备工厂，明年投产。";
    ComparedArticle plain = article(title, body, phrases);
    assertTrue(sameItem(plain, article(title, body + furniture, phrases)));
    assertTrue(sameItem(plain, article("快讯", body + furniture, phrases)), "another title");
    assertFalse(
        sameItem(
            article("快讯", body + furniture.repeat(3), phrases),
            article("快讯", "白榆州的果农连日抢收苹果，外地客商排队等候装车。" + furniture.repeat(3), phrases)));
    assertFalse(
        sameItem(
            article("甬江重工启动上市", "能上尽上。" + furniture, phrases),
            article("白榆果业筹备发行", "能上尽上。" + furniture, phrases)),
        "four letters tell nothing");
  }

  private static ComparedArticle article(String title, String body, CommonPhrases phrases) {
    return ComparedArticle.of(WORDING, title, body, OptionalInt.of(20_000), phrases);
  }

  @Test
  void whatIsFarApartIsAnotherItemButAnUnknownDayIsNearToAll() {
    ComparedArticle now = article(TITLE, BODY);
    assertTrue(sameItem(now, ComparedArticle.of(WORDING, TITLE, BODY, OptionalInt.of(20_030))));
    assertFalse(sameItem(now, ComparedArticle.of(WORDING, TITLE, BODY, OptionalInt.of(20_031))));
    assertTrue(sameItem(now, ComparedArticle.of(WORDING, TITLE, BODY, OptionalInt.empty())));
  }

  @Test
  void articlesWithoutAnyLetterAreNeverTheSame() {
    assertFalse(sameItem(article("", ""), article("！", "……")));
  }
}
