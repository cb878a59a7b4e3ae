package io.trihelix.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.EntityType;
import io.trihelix.model.TextField;
import io.trihelix.recognize.Explanation.Case;
import io.trihelix.recognize.Explanation.Meaning;
import io.trihelix.recognize.Explanation.Verdict;
import io.trihelix.recognize.sense.ContextModel;
import io.trihelix.recognize.sense.Contribution;
import io.trihelix.recognize.words.HanLpText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionExplainerTest {
  private static final Gazetteer GAZETTEER =
      Gazetteer.of(
          Map.of(
              EntityType.CITY,
              rows(
                  "city:cn-110000,北京,Beijing,北京市,,,",
                  "city:cn-330100,杭州,Hangzhou,杭州市,,,",
                  "city:cn-442000,中山,Zhongshan,中山@needs-context,,,",
                  "city:jp-shizuoka,静冈,Shizuoka,,,,JP"),
              EntityType.COMPANY,
              rows(
                  "company:x-alibaba,阿里巴巴,Alibaba,,,,",
                  "company:x-hope,新希望,,新希望@needs-full-name-nearby|新希望集团,,,"),
              EntityType.UNIVERSITY,
              rows(
                  "university:cn-pku,北京大学,Peking University,,,,",
                  "university:cn-sysu,中山大学,,,,,",
                  "university:jp-kyoto,京都大学,,京大,,,JP")),
          HanLpText.normalizer());
  private static final RecognitionSettings SETTINGS = new RecognitionSettings(0.5);
  private static final MentionRecognizer RECOGNIZER = new MentionRecognizer(GAZETTEER, SETTINGS);

  private final MentionExplainer explainer = new MentionExplainer(GAZETTEER, SETTINGS, List.of());

  private static String rows(String... rows) {
    var text = new StringBuilder("id\tname\tname_en\taliases\tseat\tprovince\tcountry\n");
    for (String row : rows) {
      text.append(row.replace(",", "\t")).append('\n');
    }
    return text.toString();
  }

  private Case caseOf(String surface, String body) {
    return explainer.explain("", body).cases().stream()
        .filter(c -> c.surface().equals(surface))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no candidate " + surface + " in " + body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "杭州     | 阿里巴巴在杭州设立总部。 | ACCEPTED           | ''",
        "北京大学 | 北京大学生就业率上升。   | NOT_WHOLE_WORDS    | ''",
        "中山     | 中山大学举行校庆。       | DISPLACED          | '中山大学'",
        "京大     | 北京大红大紫。           | OVERLAPPED         | '北京'",
        "静冈     | 日本静冈县发生地震。     | OTHER_PLACE        | ''",
        "新希望   | 生活有了新希望，大家高兴。 | UNLIKELY         | '0.50'",
      })
  void everyCandidateHasItsVerdict(String surface, String body, Verdict verdict, String detail) {
    Case c = caseOf(surface, body);
    assertEquals(verdict, c.verdict());
    assertEquals(detail, c.detail());
    assertEquals(verdict == Verdict.ACCEPTED, c.mention().isPresent());
  }

  @Test
  void aCityThatBeginsTheNameOfACompanyIsToldAsSuch() {
    Case c = caseOf("杭州", "杭州云帆信息科技有限公司成立。");
    assertEquals(Verdict.BEGINS_LONGER_NAME, c.verdict());
    assertEquals("of a company", c.detail());
  }

  @Test
  void anAmbiguousFormIsWeighedByFeaturesThatSumUpToItsProbability() {
    Case c = caseOf("中山", "他们在中山开了一家小店。");
    Meaning meaning = c.meanings().get(0);
    assertEquals(AliasClass.NEEDS_CONTEXT, meaning.aliasClass());
    List<Contribution> reasons = meaning.reasons();
    assertFalse(reasons.isEmpty());
    double sum = reasons.stream().mapToDouble(Contribution::logOdds).sum();
    assertEquals(ContextModel.probability(sum), meaning.probability().orElseThrow(), 1e-9);
    for (int i = 1; i < reasons.size(); i++) {
      assertTrue(
          Math.abs(reasons.get(i - 1).logOdds()) >= Math.abs(reasons.get(i).logOdds()),
          reasons.toString());
    }
  }

  @Test
  void theModelIsNotAskedAboutAUniqueForm() {
    Meaning meaning = caseOf("杭州", "阿里巴巴在杭州。").meanings().get(0);
    assertTrue(meaning.probability().isEmpty());
    assertEquals(List.of(), meaning.reasons());
  }

  @Test
  void candidatesStandInOrderOfTheTextTitleFirstLongerOnesFirst() {
    Explanation explanation = explainer.explain("中山大学", "杭州有阿里巴巴。");
    assertEquals(
        List.of("中山大学", "中山", "杭州", "阿里巴巴"),
        explanation.cases().stream().map(Case::surface).toList());
    assertEquals(TextField.TITLE, explanation.cases().get(0).field());
    assertEquals(3, explanation.cases().get(3).start());
    assertEquals(7, explanation.cases().get(3).end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "没有名字。",
        "阿里巴巴在杭州市，北京大学生来了。中山的新希望集团和新希望在静冈县。",
        "孙中山到过中山大学。ＡＬＩＢＡＢＡ与杭州云帆信息科技有限公司。"
      })
  void whatIsExplainedIsWhatIsRecognised(String body) {
    Explanation explanation = explainer.explain("杭州的阿里巴巴", body);
    assertEquals(RECOGNIZER.recognize("杭州的阿里巴巴", body), explanation.mentions());
    // What is discovered was no candidate of the gazetteer's.
    assertEquals(
        explanation.mentions().stream().filter(m -> !m.method().equals("full-name")).toList(),
        explanation.cases().stream().flatMap(c -> c.mention().stream()).toList());
  }
}
