package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {
  private static final String HEFEI = "合肥高新区三条产线下月投产\n合肥高新区管委会发布消息，区内三条存储芯片产线将于下月投产，新增岗位四千二百个。";
  private static final String XIAN = "西安发布储能新材料\n西安交通大学日前发布一种储能新材料，循环寿命提高四成，隆基绿能参与了中试。";
  private static final String CHENGDU = "成都卫星互联网产业园落地\n成都市经信局透露，卫星互联网产业园二期将在天府新区落地，总投资约六十亿元。";

  /** The stories of a body, each as its text. */
  private static List<String> split(String title, String body) {
    Stories stories = Stories.of(title, body);
    var texts = new ArrayList<String>();
    int last = -1;
    for (int i = 0; i < body.length(); i++) {
      int story = stories.atBody(i);
      if (story != last) {
        texts.add("");
        last = story;
      }
      texts.set(texts.size() - 1, texts.get(texts.size() - 1) + body.charAt(i));
    }
    return texts.stream().map(String::strip).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"国内联播快讯", "财经要闻速览", "科技早报｜合肥产线投产", "每日要闻汇总：合肥产线投产"})
  void aDigestByNameIsSplitAtItsHeads(String title) {
    assertEquals(
        List.of(HEFEI, XIAN, CHENGDU), split(title, String.join("\n", HEFEI, XIAN, CHENGDU)));
  }

  @Test
  void theNameOfAPaperInTheTitleMakesNoDigest() {
    String body = String.join("\n", HEFEI, XIAN, CHENGDU);

    assertFalse(Stories.of("江城晚报记者探访三地产业园", body).areMany());
    assertFalse(Stories.of("江城晚报：三地产业园调查", body).areMany());
  }

  @Test
  void whatStandsBeforeTheFirstStoryBelongsToNone() {
    Stories stories = Stories.of("国内联播快讯", "本台消息：\n" + HEFEI + "\n" + XIAN);

    assertEquals(2, stories.inBody());
    assertEquals(0, stories.atBody(0));
    assertEquals(1, stories.atBody(6));
    assertEquals(2, stories.atBody(6 + HEFEI.length() + 1));
  }

  @Test
  void aStoryMayHaveSeveralParagraphs() {
    String xian = XIAN + "\n团队成员大多是八〇后，他们做了两千多次试验。";

    assertEquals(
        List.of(HEFEI, xian, CHENGDU), split("联播快讯", HEFEI + "\n" + xian + "\n" + CHENGDU));
  }

  @TestFactory
  List<DynamicTest> markedItemsAreSplitWithAndWithoutTheirLineBreaks() {
    var tests = new ArrayList<DynamicTest>();
    for (String[] marks :
        new String[][] {
          {"1. ", "2. ", "3. "}, {"1、", "2、", "3、"}, {"一、", "二、", "三、"}, {"◆", "◆", "◆"},
        }) {
      for (String separator : List.of("\n", "")) {
        List<String> items =
            List.of(
                marks[0] + "合肥高新区三条产线下月投产，新增岗位四千二百个。",
                marks[1] + "西安交通大学发布储能新材料。隆基绿能参与了中试。",
                marks[2] + "成都市卫星互联网产业园二期在天府新区落地。");
        tests.add(
            DynamicTest.dynamicTest(
                marks[0] + separator.length(),
                () -> assertEquals(items, split("科技早报｜今日要闻", String.join(separator, items)))));
      }
    }
    return tests;
  }

  @Test
  void headsInBracketsAreSplitEvenWithoutAName() {
    String[] items = {
      "【合肥高新区三条产线下月投产】合肥高新区管委会发布消息，新增岗位四千二百个。",
      "【西安发布储能新材料】西安交通大学发布新材料，隆基绿能参与了中试。",
      "【成都卫星互联网产业园落地】总投资约六十亿元，天府新区已聚集四十多家企业。",
      "【深圳出台人才新政】对基础研究人员给予最长六年的稳定资助。",
    };

    assertEquals(List.of(items), split("3月4日午间播报", String.join("", items)));
  }

  @Test
  void headsInBracketsThatShareTheTitlesWordsAreOneStory() {
    String body =
        "【新建产线三条】合肥高新区今年新建产线三条，新增岗位四千二百个。【引进人才】合肥高新区面向全国引进人才，安家费最高百万。"
            + "【建设公寓】合肥高新区建设人才公寓一万套。【设立基金】合肥高新区设立产业基金五十亿元。";

    assertFalse(Stories.of("合肥高新区发布产业新政", body).areMany());
  }

  @Test
  void linesWithoutHeadsAreAStoryEach() {
    String body = "合肥高新区三条产线将于下月投产。\n西安交通大学发布储能新材料，循环寿命提高四成。\n成都卫星互联网产业园二期将在天府新区落地。";

    assertEquals(List.of(body.split("\n")), split("隔夜要闻汇总", body));
  }

  @TestFactory
  List<DynamicTest> headsAreFoundWhenTheirLineBreaksWereLost() {
    return List.of(" ", "").stream()
        .map(
            separator ->
                DynamicTest.dynamicTest(
                    "'" + separator + "'",
                    () ->
                        assertEquals(
                            List.of(HEFEI, XIAN, CHENGDU).stream()
                                .map(s -> s.replace("\n", separator))
                                .toList(),
                            split(
                                "国内联播快讯",
                                String.join("\n", HEFEI, XIAN, CHENGDU).replace("\n", separator)))))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合肥为何孕育长鑫存储",
        "快讯：合肥三条产线下月投产",
        "快讯｜合肥三条产线下月投产",
        "深圳出台十条措施支持人工智能",
        "上海发布新政；楼市回暖",
        "浙江大学发布五项成果",
      })
  void anArticleOnOneTopicIsNotSplit(String title) {
    String numbered = "1、新增岗位四千二百个，面向应届毕业生。\n2、对基础研究给予六年资助，申请不限年龄。\n3、建设人才公寓一万套，租金减半。";
    String subheads = "人才从何而来\n一位研究员说，房租便宜了一半，孩子上学也有安排。\n钱从何而来\n地方政府的耐心比补贴更重要，基金投了八年。";

    assertFalse(Stories.of(title, numbered).areMany());
    assertFalse(Stories.of(title, subheads).areMany());
    assertEquals(0, Stories.of(title, numbered).atBody(10));
    assertEquals(0, Stories.of(title, numbered).ownOfHeadlineAt(2));
  }

  @Test
  void aNameWithoutStoriesMakesNoDigest() {
    assertFalse(Stories.of("财经早报", "记者从合肥获悉，产线下月投产，新增岗位四千二百个。").areMany());
  }

  @Test
  void aHeadlineBelongsToTheStoryThatTellsIt() {
    String title = "8点1氪｜西安发布储能新材料；深圳出台人才新政；合肥三条产线下月投产";
    Stories stories = Stories.of(title, String.join("\n", HEFEI, XIAN, CHENGDU));

    assertEquals(3, stories.inBody());
    assertEquals(OptionalInt.of(2), stories.ofHeadlineAt(title.indexOf("西安")));
    assertEquals(OptionalInt.of(1), stories.ofHeadlineAt(title.indexOf("合肥")));
    assertEquals(OptionalInt.empty(), stories.ofHeadlineAt(title.indexOf("深圳")));
    assertEquals(5, stories.ownOfHeadlineAt(title.indexOf("深圳")));
  }

  @Test
  void theHeadlinesOfATitleAreApartThoughTheBodyTellsOneStory() {
    String title = "创投周报｜西安发布储能新材料/合肥三条产线下月投产";
    Stories stories = Stories.of(title, "西安交通大学发布储能新材料，循环寿命提高四成。");

    assertTrue(stories.areMany());
    assertEquals(1, stories.atBody(3));
    assertEquals(OptionalInt.of(1), stories.ofHeadlineAt(title.indexOf("西安")));
    assertEquals(OptionalInt.empty(), stories.ofHeadlineAt(title.indexOf("合肥")));
    assertEquals(3, stories.ownOfHeadlineAt(title.indexOf("合肥")));
  }

  @TestFactory
  List<DynamicTest> eachRuleMatchesItsOwnExample() {
    DigestRules rules = DigestRules.bundled();
    return RuleFile.bundled("digests.tsv", 3).stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.where(),
                    () ->
                        assertTrue(
                            switch (row.cell(0)) {
                              case "whole" -> rules.isWhole(row.cell(2));
                              case "part" -> rules.isPart(row.cell(2));
                              case "mark" -> rules.mark().matcher(row.cell(2)).matches();
                              default -> false;
                            })))
        .toList();
  }
}
