package io.trihelix.recognize.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.model.TextField;
import io.trihelix.recognize.RecognitionChain;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.chain.Contribution;
import io.trihelix.recognize.explain.Explanation.Event;
import io.trihelix.recognize.explain.Explanation.Form;
import io.trihelix.recognize.explain.Explanation.Meaning;
import io.trihelix.recognize.explain.Explanation.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionExplainerTest {
  private static final Gazetteer GAZETTEER =
      GivenGazetteer.of(
          "city:cn-110000,北京,Beijing,北京市",
          "city:cn-330100,杭州,Hangzhou,杭州市",
          "city:cn-442000,中山,Zhongshan,中山@needs-context",
          "city:jp-shizuoka,静冈,Shizuoka,,,,JP",
          "company:x-alibaba,阿里巴巴,Alibaba",
          "company:x-hope,新希望,,新希望@needs-full-name-nearby|新希望集团",
          "university:cn-pku,北京大学,Peking University",
          "university:cn-sysu,中山大学",
          "university:jp-kyoto,京都大学,,京大,,,JP");
  private static final RecognitionSettings SETTINGS = new RecognitionSettings(0.5);
  private static final RecognitionChain CHAIN = RecognitionChain.of(GAZETTEER, SETTINGS);

  private final MentionExplainer explainer = new MentionExplainer(CHAIN);

  private Form form(String surface, String body) {
    return form(surface, explainer.explain("", body));
  }

  private static Form form(String surface, Explanation explanation) {
    return explanation.forms().stream()
        .filter(form -> form.surface().equals(surface))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no form " + surface + " in " + explanation));
  }

  private static List<String> events(Form form) {
    return form.events().stream()
        .map(event -> event.stage() + " " + event.outcome() + " " + event.because())
        .map(String::strip)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "杭州     | 阿里巴巴在杭州设立总部。 | known-names  | ACCEPTED   | as 杭州, gazetteer 0.98: has no other meaning",
        "北京大学 | 北京大学生就业率上升。   | whole-words  | FORBIDDEN  | not whole words",
        "中山     | 中山大学举行校庆。       | candidates   | DISPLACED  | 中山大学",
        "京大     | 北京大红大紫。           | candidates   | OVERLAPPED | 北京",
        "静冈     | 日本静冈县发生地震。     | longer-names | DROPPED    | names another place with what follows",
      })
  void whatWasDecidedLastIsToldWithTheStageAndTheReason(
      String surface, String body, String stage, Outcome outcome, String because) {
    Form form = form(surface, body);
    assertEquals(new Event(stage, outcome, because), form.last());
    assertEquals(outcome == Outcome.ACCEPTED, form.mention().isPresent());
  }

  @Test
  void aCityThatBeginsTheNameOfACompanyIsToldAsSuch() {
    assertEquals(
        List.of(
            "candidates FOUND",
            "known-names ACCEPTED as 杭州, gazetteer 0.98: has no other meaning",
            "longer-names DROPPED begins the longer name of a company"),
        events(form("杭州", "杭州云帆信息科技有限公司成立。")));
  }

  @Test
  void aNameThatNoGazetteerKnowsIsToldToo() {
    Form form = form("杭州云帆信息科技有限公司", "杭州云帆信息科技有限公司成立。");
    assertEquals(
        List.of("legal-names ACCEPTED as 杭州云帆, full-name 0.93: ends with a legal form"),
        events(form));
    assertEquals("full-name", form.mention().orElseThrow().method());
  }

  @Test
  void whatTheTaggerLeavesAloneIsToldWithTheReason() {
    var strict = RecognitionChain.of(GAZETTEER, new RecognitionSettings(0.99));
    Explanation explanation = new MentionExplainer(strict).explain("", "鲸岚基金总经理表示，看好后市。");
    Event last = form("鲸岚基金", explanation).last();
    assertEquals("tagger", last.stage());
    assertEquals(Outcome.DECLINED, last.outcome());
    assertTrue(last.because().matches("confidence 0\\.\\d\\d, below 0\\.99"), last.because());
  }

  private static String last(List<String> events) {
    return events.get(events.size() - 1);
  }

  @Test
  void aFormThatTheContextSpeaksAgainstIsToldSo() {
    List<String> events = events(form("新希望", "生活有了新希望，大家高兴。"));
    assertTrue(
        events.contains("senses WITHDRAWN context probability below threshold (0.50)"),
        events.toString());
  }

  @Test
  void aShortNameIsToldByTheStageThatLinksIt() {
    assertEquals(
        "aliases ACCEPTED as 阿里巴巴, document 0.93: the article introduces the short name of 阿里巴巴",
        last(events(form("淘淘", "阿里巴巴（以下简称“淘淘”）昨日开门。"))));
  }

  @Test
  void anExtendedNameIsToldToReplaceTheShorterOne() {
    Explanation explanation = explainer.explain("", "记者从阿里巴巴公司获悉。");
    assertEquals(
        new Event("legal-forms", Outcome.REPLACED, "by 阿里巴巴公司"), form("阿里巴巴", explanation).last());
    assertTrue(form("阿里巴巴公司", explanation).mention().isPresent());
  }

  @Test
  void aChainThatEndsEarlyTellsHowThingsStandThere() {
    Explanation explanation = new MentionExplainer(CHAIN.until("persons")).explain("", "北京大学生在杭州。");
    assertEquals(List.of(), explanation.mentions());
    assertEquals(
        new Event("whole-words", Outcome.FORBIDDEN, "not whole words"),
        form("北京大学", explanation).last());
    assertEquals(Outcome.FOUND, form("杭州", explanation).last().outcome());
  }

  @Test
  void anAmbiguousFormIsWeighedByFeaturesThatSumUpToItsProbability() {
    Meaning meaning = form("中山", "他们在中山开了一家小店。").meanings().get(0);
    assertEquals(AliasClass.NEEDS_CONTEXT, meaning.aliasClass());
    List<Contribution> reasons = meaning.reasons();
    assertFalse(reasons.isEmpty());
    double sum = reasons.stream().mapToDouble(Contribution::logOdds).sum();
    assertEquals(1 / (1 + Math.exp(-sum)), meaning.probability().orElseThrow(), 1e-9);
    for (int i = 1; i < reasons.size(); i++) {
      assertTrue(
          Math.abs(reasons.get(i - 1).logOdds()) >= Math.abs(reasons.get(i).logOdds()),
          reasons.toString());
    }
  }

  @Test
  void theModelIsNotAskedAboutAUniqueForm() {
    Meaning meaning = form("杭州", "阿里巴巴在杭州。").meanings().get(0);
    assertTrue(meaning.probability().isEmpty());
    assertEquals(List.of(), meaning.reasons());
  }

  @Test
  void formsStandInOrderOfTheTextTitleFirstLongerOnesFirst() {
    Explanation explanation = explainer.explain("中山大学", "杭州有阿里巴巴。");
    assertEquals(
        List.of("中山大学", "中山", "杭州", "阿里巴巴"),
        explanation.forms().stream().map(Form::surface).toList());
    assertEquals(TextField.TITLE, explanation.forms().get(0).field());
    assertEquals(3, explanation.forms().get(3).start());
    assertEquals(7, explanation.forms().get(3).end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "没有名字。",
        "阿里巴巴在杭州市，北京大学生来了。中山的新希望集团和新希望在静冈县。",
        "孙中山到过中山大学。ＡＬＩＢＡＢＡ与杭州云帆信息科技有限公司。"
      })
  void whatIsExplainedIsWhatIsRecognisedAndEveryMentionHasItsForm(String body) {
    Explanation explanation = explainer.explain("杭州的阿里巴巴", body);
    assertEquals(CHAIN.run("杭州的阿里巴巴", body).mentions().all(), explanation.mentions());
    assertEquals(
        explanation.mentions(),
        explanation.forms().stream().flatMap(form -> form.mention().stream()).toList());
  }
}
