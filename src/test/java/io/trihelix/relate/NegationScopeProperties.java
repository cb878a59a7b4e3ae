package io.trihelix.relate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.Mention;
import io.trihelix.recognize.words.HanLpText;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any text, however strange. */
class NegationScopeProperties {
  private final NegationScope scope = NegationScope.bundled();
  private final RelationPatterns patterns = RelationPatterns.bundled();

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "没有", "不", "并非", "未", "不仅", "而是", "但", "就没有", "的", "，", "。", "、", "\n", "吗？", "总部位于",
            "收购", "与", "合作", "1,0", "\u200B", "𠮷", "沒有", "\uD83D");
    Arbitrary<String> names = Arbitraries.of(Sentences.NAMES.keySet());
    return Arbitraries.oneOf(words, names, Arbitraries.strings().ofMaxLength(4))
        .list()
        .ofMaxSize(25)
        .map(pieces -> String.join("", pieces));
  }

  private List<Mention> marked(String body) {
    return scope.mark(HanLpText.normalizer().normalize(body), Sentences.mentions(body));
  }

  @Property(tries = 500)
  void negationChangesNeitherPlacesNorOrder(@ForAll("texts") String body) {
    List<Mention> before = Sentences.mentions(body);
    List<Mention> after = marked(body);

    assertEquals(before.size(), after.size());
    for (int i = 0; i < before.size(); i++) {
      Mention mention = after.get(i);
      assertEquals(mention.negated() ? before.get(i).asNegated() : before.get(i), mention);
    }
  }

  @Property(tries = 300)
  void theSameTextGivesTheSame(@ForAll("texts") String body) {
    assertEquals(marked(body), marked(body));
  }

  @Property(tries = 300)
  void aSentenceIsDeniedByItsOwnWordsAlone(
      @ForAll("texts") String before, @ForAll("texts") String body) {
    String first = before.replace("\n", "") + "。\n";
    var own = new ArrayList<Boolean>();
    for (Mention mention : marked("。\n" + body)) {
      own.add(mention.negated());
    }
    List<Mention> together =
        marked(first + body).stream().filter(m -> m.start() >= first.length()).toList();

    assertEquals(own, together.stream().map(Mention::negated).toList());
  }

  @Property(tries = 500)
  void statementsAreOfTwoUndeniedMentionsOfDifferentEntities(@ForAll("texts") String body) {
    List<Mention> mentions = marked(body);
    for (RelationPatterns.Statement statement : patterns.in(body, 0, body.length(), mentions)) {
      assertNotEquals(statement.one().entityId(), statement.other().entityId());
      assertTrue(mentions.contains(statement.one()) && mentions.contains(statement.other()));
      assertTrue(!statement.one().negated() && !statement.other().negated());
    }
  }
}
