package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureRulesTest {
  private static final List<RuleFile.Row> ROWS = RuleFile.bundled("furniture.tsv", 3);

  private final FurnitureRules rules = FurnitureRules.bundled();

  @TestFactory
  Stream<DynamicTest> eachRuleMatchesItsOwnExample() {
    return ROWS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.where() + " " + row.cell(2),
                    () -> {
                      Matcher alone =
                          Pattern.compile(row.cell(1), Pattern.UNICODE_CHARACTER_CLASS)
                              .matcher(row.cell(2));
                      switch (row.cell(0)) {
                        case "tail" -> assertTrue(alone.matches() && rules.startsTail(row.cell(2)));
                        case "line" ->
                            assertTrue(alone.matches() && rules.isFurniture(row.cell(2)));
                        case "caption" ->
                            assertTrue(alone.lookingAt() && rules.isFurniture(row.cell(2)));
                        default ->
                            assertTrue(
                                alone.find()
                                    && rules.isFurniture("声明：这是一个比较长的句子，" + row.cell(2) + "。"));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> eachRuleIsOfAKnownKind() {
    return ROWS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.where(),
                    () ->
                        assertTrue(
                            List.of("line", "caption", "word", "tail").contains(row.cell(0)),
                            row.cell(0))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DeepSeek的崛起引起了人们对杭州市的关注。",
        "浙江大学与阿里巴巴在杭州签署合作协议。",
        "评论人士认为，深圳的优势在于制造业。",
        "阅读是一种习惯，杭州新增了三座图书馆。",
        "记者从北京市教委获悉，清华大学将扩大招生。",
        "分享经济在上海发展迅速。",
        "来源于高校的技术正在改变企业。",
        "点击率不是唯一的指标。",
        "广告收入同比增长12%，腾讯超出预期。",
        "人才密度",
        "才华拥有一切",
        "更多企业选择合肥。",
        "下一阶段，公司将在武汉建设研发中心。",
        "上一财年，华为研发投入达1797亿元。",
        "登录月球的梦想",
        "分享、转发这条消息的人超过十万。",
        "下载该APP的用户超过千万。",
        "打开客户端的人越来越多。",
        "扫码骑车的市民乐于分享体验。",
        "扫码点餐引发关注。",
        "关注我国制造业的转型。",
        "更多企业落户合肥，最新产线尽在高新区。",
        "作者是浙江大学教授，文章发表在《自然》。",
        "正文部分提到了深圳。",
        "声明称，双方将在杭州合作。",
        "文化产业在西安发展迅速。",
        "编辑部设在上海。",
        "投资有风险意识的城市。",
        "返回杭州的列车满员。",
        "本站是西安地铁最深的车站。",
        "京东物流在宿迁新建园区。",
        "京ICP备案制度由工信部负责。",
        "最新数据显示，一季度全国规模以上工业增加值同比增长6.5%。",
        "声明：两家公司从未接触，也没有签过任何协议。",
        "来源：新安江的水有四成来自黄山市的山间溪流。",
        "（来源：江城早报）这座水厂在今年扩建了两次。",
        "标签：长安汽车、重庆大学联合设立的实验室，下月启用。",
        "风险提示：宁德时代说明了欧洲工厂的三种可能，最坏的是延期一年。",
        "作者|张三 东风汽车在武汉发布了新的底盘，价格更低。",
        "编辑：李四 合肥的晶圆厂在昨天迎来了第一批设备。",
        "阅读 3 分钟 · 东风汽车在武汉发布了新的底盘。",
        "分享给大家一个消息，合肥要建第三座机场。",
      })
  void ordinarySentencesAreNoFurniture(String sentence) {
    assertFalse(rules.isFurniture(sentence), sentence);
    assertFalse(rules.startsTail(sentence), sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "来源：中央广播电视总台",
        "来源：新华社、人民日报、央视新闻",
        "（文章来源：证券时报网）",
        "编辑：张三，李四，王五",
        "标签：人工智能、大模型、深圳市人民政府",
        "“特别声明：以上作品由用户上传并发布，本平台仅提供信息存储空间服务。”",
        "风险提示：基金有风险，投资需谨慎。",
        "声明：本文内容仅供参考，据此操作，风险自担。",
        "来源：本刊记者根据公开资料整理。",
        "图集",
        "+1",
        "1/10",
        "您的浏览器暂不支持播放该视频，请升级。",
        "阅读 1.2万 · 评论 30",
      })
  void furnitureIsKnownByTheWholeLine(String line) {
    assertTrue(rules.isFurniture(line), line);
  }

  @Test
  void newsOfRightsIsNoBoilerplate() {
    assertFalse(rules.isBoilerplate("会议强调，全面落实知识产权侵权惩罚性赔偿制度，健全跨部门执法联动机制，提高保护水平。"));
    assertTrue(rules.isBoilerplate("本网站版权归报社所有，未经授权不得转载，违者必究。"));
  }

  @Test
  void aLongLineIsTextWhateverItBeginsWith() {
    String line = "版权声明：" + "转载浙江大学关于知识产权的研究。".repeat(20);

    assertFalse(rules.isFurniture(line));
    assertTrue(rules.isFurniture(line.substring(0, 60)));
  }
}
