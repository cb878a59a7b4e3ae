package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
                      Pattern alone = Pattern.compile(row.cell(1), Pattern.UNICODE_CHARACTER_CLASS);
                      assertTrue(alone.matcher(row.cell(2)).matches(), row.cell(1));
                      assertTrue(
                          row.cell(0).equals("tail")
                              ? rules.startsTail(row.cell(2))
                              : rules.isFurniture(row.cell(2)));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> eachRuleIsOfAKnownKind() {
    return ROWS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.where(),
                    () -> assertTrue(List.of("line", "tail").contains(row.cell(0)), row.cell(0))));
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
      })
  void ordinarySentencesAreNoFurniture(String sentence) {
    assertFalse(rules.isFurniture(sentence), sentence);
    assertFalse(rules.startsTail(sentence), sentence);
  }

  @Test
  void aLongLineIsTextWhateverItBeginsWith() {
    String line = "版权声明：" + "浙江大学关于知识产权的研究。".repeat(20);

    assertFalse(rules.isFurniture(line));
    assertTrue(rules.isFurniture(line.substring(0, 60)));
  }
}
