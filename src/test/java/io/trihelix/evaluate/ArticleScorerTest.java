package io.trihelix.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.EntityKind;
import io.trihelix.model.Kinds;
import io.trihelix.model.TextField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArticleScorerTest {
  private static final String BODY = "宇树科技在杭州，与浙大合作。深度求索也在杭州。\n小米在北京。";

  private static GoldEntity gold(
      String body, String surface, int from, EntityKind type, String... names) {
    int start = body.indexOf(surface, from);
    return new GoldEntity(
        TextField.BODY, start, start + surface.length(), surface, type, List.of(names));
  }

  private static FoundMention found(
      String body, String surface, int from, EntityKind type, String method, String... names) {
    int start = body.indexOf(surface, from);
    return new FoundMention(
        TextField.BODY,
        start,
        start + surface.length(),
        surface,
        FoundMention.leftOf(body, start),
        type,
        List.of(names),
        method,
        0.9);
  }

  private static GoldArticle article(String body, GoldEntity... entities) {
    return new GoldArticle("a", "", body, Set.copyOf(Kinds.ALL.all()), List.of(entities));
  }

  /** Seven mentions in three sentences. */
  private static GoldArticle sample() {
    return article(
        BODY,
        gold(BODY, "宇树科技", 0, Kinds.COMPANY, "宇树科技"),
        gold(BODY, "杭州", 0, Kinds.CITY, "杭州"),
        gold(BODY, "浙大", 0, Kinds.UNIVERSITY, "浙江大学"),
        gold(BODY, "深度求索", 0, Kinds.COMPANY, "深度求索", "DeepSeek"),
        gold(BODY, "杭州", 14, Kinds.CITY, "杭州"),
        gold(BODY, "小米", 0, Kinds.COMPANY, "小米"),
        gold(BODY, "北京", 0, Kinds.CITY, "北京"));
  }

  /**
   * Right but for: 宇树 is cut short, DeepSeek goes by its other name, 小米 is a grain, and 北京 is
   * linked wrongly.
   */
  private static List<FoundMention> sampleFound() {
    return List.of(
        found(BODY, "宇树", 0, Kinds.COMPANY, "context", "宇树科技", "Unitree"),
        found(BODY, "杭州", 0, Kinds.CITY, "gazetteer", "杭州"),
        found(BODY, "浙大", 0, Kinds.UNIVERSITY, "gazetteer", "浙江大学", "", "浙大"),
        found(BODY, "深度求索", 0, Kinds.COMPANY, "gazetteer", "Deep-Seek", "深度求索科技"),
        found(BODY, "杭州", 14, Kinds.CITY, "context", "杭州"),
        found(BODY, "北京", 0, Kinds.CITY, "context", "背景"));
  }

  @Test
  void spansLinksAndPairsAreCountedByHand() {
    Evaluation e = new ArticleScorer().score(sample(), sampleFound());

    assertEquals(EnumSet.allOf(Measure.class), e.measures());
    assertEquals(
        Map.of(
            "CITY", new Score(3, 0, 0),
            "COMPANY", new Score(1, 1, 2),
            "UNIVERSITY", new Score(1, 0, 0)),
        e.byType(Measure.SPAN));
    // The cut span names the right company; 北京 counts as missed and 背景 as extra.
    assertEquals(
        Map.of(
            "CITY", new Score(2, 1, 1),
            "COMPANY", new Score(2, 0, 1),
            "UNIVERSITY", new Score(1, 0, 0)),
        e.byType(Measure.LINKED));
    // By sentence: 杭州-宇树 杭州-浙大 宇树-浙大 | 杭州-深度求索 | 北京-小米 (missed).
    assertEquals(
        Map.of(
            "CITY-COMPANY", new Score(2, 0, 1),
            "CITY-UNIVERSITY", new Score(1, 0, 0),
            "COMPANY-UNIVERSITY", new Score(1, 0, 0)),
        e.byType(Measure.PAIR));
    // Gold: 2 cities × 3 companies, 2 × 1, 3 × 1; found: 杭州 and 背景 × 2 companies, 2 × 1, 2 × 1.
    assertEquals(
        Map.of(
            "CITY-COMPANY", new Score(2, 2, 4),
            "CITY-UNIVERSITY", new Score(1, 1, 1),
            "COMPANY-UNIVERSITY", new Score(2, 0, 1)),
        e.byType(Measure.JOINT));
    assertEquals(new Score(5, 1, 2), e.total(Measure.SPAN));
    assertEquals(new Score(5, 3, 6), e.total(Measure.JOINT));
  }

  @Test
  void aMethodIsMeasuredAgainstTheWholeGold() {
    Evaluation e = new ArticleScorer().score(sample(), sampleFound());

    assertEquals(
        Map.of("context", new Score(2, 1, 5), "gazetteer", new Score(3, 0, 4)),
        e.byMethod(Measure.SPAN));
    // Both sides of a pair count: all four pairs but that of gazetteer 杭州 and 浙大 have 'context'.
    assertEquals(
        Map.of("context", new Score(3, 0, 2), "gazetteer", new Score(4, 0, 1)),
        e.byMethod(Measure.PAIR));
  }

  @Test
  void errorsStandInTheirContext() {
    List<EvaluationError> errors = new ArticleScorer().score(sample(), sampleFound()).errors();

    assertEquals(
        new EvaluationError(
            Measure.SPAN,
            "a",
            true,
            "COMPANY",
            "宇树科技",
            "body:0",
            "",
            "【宇树科技】在杭州，与浙大合作。深度求索也在杭州。 小米在北"),
        errors.get(0));
    assertEquals(
        Set.of(
            "missed 北京 body:sentence 3 小米在北京。",
            "missed 小米 body:sentence 3 小米在北京。",
            "extra 背景 body:sentence 3 小米在北京。"),
        errors.stream()
            .filter(error -> error.measure() == Measure.LINKED)
            .map(
                error ->
                    (error.missed() ? "missed " : "extra ")
                        + error.what()
                        + " "
                        + error.place()
                        + " "
                        + error.context())
            .collect(Collectors.toSet()));
    assertTrue(
        errors.stream()
            .anyMatch(
                error -> error.measure() == Measure.JOINT && error.what().equals("背景 – 宇树科技")),
        errors.toString());
  }

  @Test
  void anEntityNamedTwiceInASentenceCountsOnce() {
    String body = "杭州，还是杭州，有阿里巴巴。";
    GoldArticle article =
        article(
            body,
            gold(body, "杭州", 0, Kinds.CITY, "杭州"),
            gold(body, "杭州", 3, Kinds.CITY, "杭州"),
            gold(body, "阿里巴巴", 0, Kinds.COMPANY, "阿里巴巴"));
    Evaluation e =
        new ArticleScorer()
            .score(
                article,
                List.of(
                    found(body, "杭州", 3, Kinds.CITY, "gazetteer", "杭州"),
                    found(body, "阿里巴巴", 0, Kinds.COMPANY, "gazetteer", "阿里巴巴")));
    assertEquals(new Score(1, 0, 1), e.byType(Measure.SPAN).get("CITY"));
    assertEquals(new Score(1, 0, 0), e.byType(Measure.LINKED).get("CITY"));
    assertEquals(new Score(1, 0, 0), e.total(Measure.PAIR));
  }

  @Test
  void goldWithoutLinksIsScoredOnSpansAlone() {
    String body = "华为和小米。";
    Evaluation e =
        new ArticleScorer()
            .score(
                article(body, gold(body, "华为", 0, Kinds.COMPANY)),
                List.of(found(body, "华为", 0, Kinds.COMPANY, "gazetteer", "华为")));
    assertEquals(Set.of(Measure.SPAN), e.measures());
    assertEquals(new Score(1, 0, 0), e.total(Measure.SPAN));
  }

  @Test
  void anArticleWithoutGoldIsScoredOnSpansAlone() {
    String body = "杭州有华为。";
    Evaluation e =
        new ArticleScorer()
            .score(
                article(body),
                List.of(
                    found(body, "杭州", 0, Kinds.CITY, "gazetteer", "杭州"),
                    found(body, "华为", 0, Kinds.COMPANY, "gazetteer", "华为")));
    assertEquals(new Score(0, 2, 0), e.total(Measure.SPAN));
    assertEquals(Score.NONE, e.total(Measure.LINKED));
    assertEquals(Score.NONE, e.total(Measure.PAIR));
  }

  @Test
  void onlyAnnotatedTypesAreScored() {
    String body = "杭州有华为。";
    var article =
        new GoldArticle(
            "a",
            "",
            body,
            Set.of(Kinds.COMPANY),
            List.of(gold(body, "华为", 0, Kinds.COMPANY, "华为")));
    Evaluation e =
        new ArticleScorer()
            .score(
                article,
                List.of(
                    found(body, "杭州", 0, Kinds.CITY, "gazetteer", "杭州"),
                    found(body, "华为", 0, Kinds.COMPANY, "gazetteer", "华为")));
    assertEquals(Map.of("COMPANY", new Score(1, 0, 0)), e.byType(Measure.SPAN));
    assertEquals(Map.of("COMPANY", new Score(1, 0, 0)), e.byType(Measure.LINKED));
  }

  @Test
  void aMentionThatIsNotInTheTextIsExtraAndItsEntityCountsWithTheFirstSentence() {
    String body = "杭州很美。有华为。";
    var elsewhere =
        new FoundMention(
            TextField.BODY, 3, 6, "杭州市", "", Kinds.CITY, List.of("杭州"), "gazetteer", 0.9);
    Evaluation e =
        new ArticleScorer()
            .score(
                article(
                    body,
                    gold(body, "杭州", 0, Kinds.CITY, "杭州"),
                    gold(body, "华为", 0, Kinds.COMPANY, "华为")),
                List.of(elsewhere));
    assertEquals(new Score(0, 1, 1), e.byType(Measure.SPAN).get("CITY"));
    assertEquals(new Score(1, 0, 0), e.byType(Measure.LINKED).get("CITY"));
    EvaluationError extra = e.errors().stream().filter(x -> !x.missed()).findFirst().orElseThrow();
    assertEquals("【杭州市】", extra.context());
  }

  @Test
  void partsOfACorpusAddUpToTheWhole() {
    var scorer = new ArticleScorer();
    Evaluation one = scorer.score(sample(), sampleFound());
    Evaluation two = scorer.score(sample(), List.of());
    var whole = new Evaluation();
    whole.add(one);
    whole.add(two);
    for (Measure measure : Measure.values()) {
      assertEquals(
          one.total(measure).plus(two.total(measure)), whole.total(measure), measure.label());
    }
    // What the method missed is counted over the whole gold.
    assertEquals(new Score(3, 0, 11), whole.byMethod(Measure.SPAN).get("gazetteer"));
    var errors = new ArrayList<>(one.errors());
    errors.addAll(two.errors());
    assertEquals(errors, whole.errors());
  }
}
