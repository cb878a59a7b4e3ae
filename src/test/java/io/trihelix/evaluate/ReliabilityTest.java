package io.trihelix.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.model.Kinds;
import io.trihelix.model.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  @Test
  void aBinTellsTheMeanConfidenceAndTheShareThatIsRight() {
    Reliability reliability =
        Stream.of(
                Reliability.of(0.71, true),
                Reliability.of(0.79, false),
                Reliability.of(0.72, true),
                Reliability.of(0.1, false))
            .reduce(Reliability.NONE, Reliability::plus);
    Reliability.Bin bin = reliability.bins().get(7);
    assertEquals(3, bin.mentions());
    assertEquals(0.74, bin.confidence(), 1e-12);
    assertEquals(2.0 / 3, bin.share(), 1e-12);
    assertEquals(new Reliability.Bin(1, 0, 0.1), reliability.bins().get(1));
  }

  @Test
  void certaintyStandsInTheLastBin() {
    assertEquals(1, Reliability.of(1, true).bins().get(9).mentions());
    assertEquals(1, Reliability.of(0, true).bins().get(0).mentions());
  }

  private static FoundMention found(int start, String surface, String method, double confidence) {
    return new FoundMention(
        TextField.BODY,
        start,
        start + surface.length(),
        surface,
        "",
        Kinds.COMPANY,
        List.of(surface),
        method,
        confidence);
  }

  private static GoldEntity gold(int start, String surface, List<String> names) {
    return new GoldEntity(
        TextField.BODY, start, start + surface.length(), surface, Kinds.COMPANY, names);
  }

  private static GoldArticle article(String body, GoldEntity... entities) {
    return new GoldArticle("a", "", body, Set.copyOf(Kinds.ALL.all()), List.of(entities));
  }

  @Test
  void aMentionIsRightIfTheGoldHasItsEntityInTheSentenceWhateverItsBoundaries() {
    Evaluation evaluation =
        new ArticleScorer()
            .score(
                article("华为公司扩产。小米降价。", gold(0, "华为公司", List.of("华为"))),
                List.of(found(0, "华为", "gazetteer", 0.98), found(7, "小米", "context", 0.6)));
    assertEquals(
        new Reliability.Bin(1, 1, 0.98), evaluation.reliabilities().get("gazetteer").bins().get(9));
    assertEquals(
        new Reliability.Bin(1, 0, 0.6), evaluation.reliabilities().get("context").bins().get(6));
  }

  @Test
  void whereTheGoldHasNoNamesAMentionIsRightWithTheGoldsBoundaries() {
    Evaluation evaluation =
        new ArticleScorer()
            .score(
                article("华为公司扩产。小米降价。", gold(0, "华为公司", List.of()), gold(7, "小米", List.of())),
                List.of(found(0, "华为", "gazetteer", 0.98), found(7, "小米", "gazetteer", 0.98)));
    assertEquals(
        new Reliability.Bin(2, 1, 1.96), evaluation.reliabilities().get("gazetteer").bins().get(9));
  }
}
