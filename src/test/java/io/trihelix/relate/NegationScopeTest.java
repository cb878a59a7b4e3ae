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

class NegationScopeTest {
  private final NegationScope scope = NegationScope.bundled();

  private String denied(String body) {
    List<Mention> marked =
        scope.mark(HanLpText.normalizer().normalize(body), Sentences.mentions(body));
    return marked.stream()
        .filter(Mention::negated)
        .map(Mention::surface)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "杭州没有米哈游。,米哈游",
    "杭州沒有特斯拉。,特斯拉",
    "深圳并没有吸引特斯拉前来。,特斯拉",
    "上海不能拥有阿里巴巴。,阿里巴巴",
    "华为总部不在北京。,北京",
    "深度求索的创始人并非来自杭州。,杭州",
    "特斯拉未在深圳设厂。,深圳",
    "美团从未离职去过西雅图。,西雅图",
    "这样的公司尚未出现在深圳。,深圳",
    "核心成员都不来自浙江大学。,浙江大学",
    "华为否认收购小米。,小米",
    "小米拒绝与华为、美团合作。,华为 美团",
    "腾讯没有投资美团和小米。,美团 小米",
    "这家公司选择的是杭州而不是深圳。,深圳",
    "小米没去上海。,上海",
    "小米无一人来自浙江大学。,浙江大学",
    "小米既没有去上海，也没有去北京。,上海 北京",
    "在深圳他无法从清华大学招到人。,清华大学"
  })
  void theObjectOfADenialIsMarkedAndTheSubjectIsNot(String body, String expected) {
    assertEquals(expected, denied(body));
  }

  @ParameterizedTest
  @CsvSource({
    "杭州没有米哈游，但有深度求索。,米哈游",
    "杭州没有米哈游但有深度求索。,米哈游",
    "深圳并没有吸引特斯拉，而是培养了腾讯。,特斯拉",
    "公司不是来自深圳而是来自杭州。,深圳",
    "阿里巴巴并不在深圳而在杭州。,深圳",
    "公司不是来自深圳，而是来自杭州。,深圳",
    "北京没有小米，但小米出现了。,小米",
    "腾讯没有投资美团；华为落户杭州。,美团",
    "腾讯没有投资美团。华为落户杭州。,美团"
  })
  void theScopeEndsWithItsClause(String body, String expected) {
    assertEquals(expected, denied(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "没有一家公司不来自杭州。",
        "创始人无不来自浙江大学。",
        "小米不得不与华为合作。",
        "公司离不开杭州。",
        "这并不能阻止特斯拉在西雅图扎根。",
        "小米不能没有北京。"
      })
  void twoDenialsAreNone(String body) {
    assertEquals("", denied(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "公司不仅在杭州，也在深圳。",
        "杭州的人才不少于深圳。",
        "华为不断走进清华大学。",
        "不久前，小米来到上海。",
        "最好的公司没有之一是华为。",
        "未来，杭州会有特斯拉。",
        "无人机飞过深圳。",
        "非常喜欢杭州。",
        "华为对是不是收购小米没有回应。",
        "公司没有透露是否与华为合作。",
        "有没有去过杭州的特斯拉？",
        "难道不是华为吗？",
        "这并非华为首次投资。",
        "并不是所有公司都在北京。",
        "华为未必在上海。",
        "腾讯不会放弃深圳。"
      })
  void whatOnlyLooksLikeADenialIsNone(String body) {
    assertEquals("", denied(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"没有浙江大学，就没有今天的阿里巴巴。", "没有浙江大学就没有阿里巴巴。", "如果没有阿里巴巴，杭州会怎样？", "要不是华为，深圳也许不同。"})
  void whatIsSupposedIsNotDenied(String body) {
    assertEquals("", denied(body));
  }

  @ParameterizedTest
  @CsvSource({"没有特斯拉的上海展会。,特斯拉", "没有工厂的小米。,''", "不想造车的华为。,''"})
  void whatARelativeClauseBelongsToIsNotDenied(String body, String expected) {
    assertEquals(expected, denied(body));
  }

  @Test
  void aMentionBeyondTheReachIsNotDenied() {
    assertEquals("", denied("他并不是因为那一年的一次偶然旅行来到杭州。"));
    assertEquals("", denied("没有想到多年以后这里最大的一家企业会是阿里巴巴。"));
  }

  @Test
  void theCommaInANumberEndsNoClause() {
    assertEquals("杭州", denied("没有1,000人在杭州。"));
  }
}
