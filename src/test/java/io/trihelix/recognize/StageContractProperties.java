package io.trihelix.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.recognize.chain.Trace;
import io.trihelix.text.TextStructure;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the contract of {@link Stage} says holds for every stage, on any text, however strange. */
class StageContractProperties {
  private static final RecognitionChain CHAIN = LinkedText.CHAIN;

  @Provide
  Arbitrary<Stage> stages() {
    return Arbitraries.of(CHAIN.stages());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> names =
        Arbitraries.of(
            "杭州",
            "杭州市",
            "浙江大学",
            "浙江大学生",
            "浙大",
            "宇树科技",
            "宇树",
            "Unitree",
            "Yushu技术",
            "Liang Wenfeng",
            "Hangzhou",
            "Suzhou",
            "云深技术",
            "千江大学",
            "强脑科技公司",
            "杭州鲸岚科技有限公司",
            "（以下简称“鲸岚”）",
            "鲸岚",
            "名为“甲乙”的公司",
            "塔什干国立经济大学",
            "鲸岚基金公司总经理表示",
            "没有",
            "公司",
            "有限公司",
            "（中国）",
            "1、",
            "◆",
            "【要闻】");
    Arbitrary<String> hostile =
        Arbitraries.of(
            "浙\u200B大",
            "𠮷",
            "😀",
            "\uD83D",
            "\uDC00",
            "\uD842",
            "。",
            "\n",
            "、",
            "，",
            " ",
            "·",
            "(");
    return Arbitraries.oneOf(names, names, hostile, Arbitraries.strings().ofMaxLength(6))
        .list()
        .ofMaxSize(25)
        .map(pieces -> String.join("", pieces));
  }

  /** All that can be seen of a draft. */
  private record Seen(
      Map<TextField, List<Candidate>> found,
      Map<TextField, List<Candidate>> holding,
      Map<TextField, List<Candidates.Decision>> decisions,
      List<Mention> mentions) {

    static Seen of(Draft draft) {
      var found = new HashMap<TextField, List<Candidate>>();
      var holding = new HashMap<TextField, List<Candidate>>();
      var decisions = new HashMap<TextField, List<Candidates.Decision>>();
      for (Candidates candidates : draft.candidates()) {
        TextField field = candidates.field().field();
        found.put(field, List.copyOf(candidates.found()));
        holding.put(field, candidates.holding());
        decisions.put(
            field,
            candidates.holding().stream()
                .map(candidates::decision)
                .filter(decision -> decision != null)
                .toList());
      }
      return new Seen(found, holding, decisions, draft.mentions().all());
    }

    /** How this differs from what was there before. */
    Set<Change> since(Seen before) {
      Set<Change> changes = EnumSet.noneOf(Change.class);
      if (!found.equals(before.found)) {
        changes.add(Change.CANDIDATES);
      } else if (!holding.equals(before.holding)) {
        changes.add(Change.PLACES);
      }
      if (!decisions.equals(before.decisions)) {
        changes.add(Change.SENSES);
      }
      Map<List<Object>, Mention> earlier = new HashMap<>();
      before.mentions.forEach(mention -> earlier.put(key(mention), mention));
      for (Mention mention : mentions) {
        Mention same = earlier.remove(key(mention));
        if (same == null) {
          changes.add(Change.ADDS);
        } else {
          addMarks(same, mention, changes);
        }
      }
      if (!earlier.isEmpty()) {
        changes.add(Change.DROPS);
      }
      return changes;
    }

    private static void addMarks(Mention before, Mention after, Set<Change> changes) {
      if (before.nested() != after.nested()) {
        changes.add(Change.NESTED);
      } else if (before.role() != after.role()) {
        changes.add(Change.ROLE);
      }
      if (before.negated() != after.negated()) {
        changes.add(Change.NEGATED);
      }
      if (before.item() != after.item()) {
        changes.add(Change.STORY);
      }
    }

    private static List<Object> key(Mention mention) {
      return List.of(
          mention.field(),
          mention.start(),
          mention.end(),
          mention.entityId(),
          mention.name(),
          mention.method(),
          mention.confidence());
    }
  }

  private static Draft before(Stage stage, String title, String body) {
    return CHAIN.before(stage.name()).run(title, body);
  }

  @Property(tries = 600, seed = "2026")
  void aStageChangesNothingButWhatItDeclares(
      @ForAll("stages") Stage stage, @ForAll("texts") String title, @ForAll("texts") String body) {
    Draft draft = before(stage, title, body);
    Seen then = Seen.of(draft);
    draft.pass(stage);
    Set<Change> changes = Seen.of(draft).since(then);
    assertTrue(stage.changes().containsAll(changes), stage.name() + " made " + changes);
  }

  @Property(tries = 600, seed = "2026")
  void mentionsStandInTheTextAndInOrderBehindEveryStage(
      @ForAll("stages") Stage stage, @ForAll("texts") String title, @ForAll("texts") String body) {
    List<Mention> mentions = CHAIN.until(stage.name()).run(title, body).mentions().all();
    Mention last = null;
    for (Mention mention : mentions) {
      String text = mention.field() == TextField.TITLE ? title : body;
      assertEquals(mention.surface(), text.substring(mention.start(), mention.end()));
      TextStructure structure = TextStructure.of(text);
      assertEquals(structure.sentenceAt(mention.start()), mention.sentence());
      assertEquals(structure.paragraphAt(mention.start()), mention.paragraph());
      assertTrue(
          last == null
              || last.field().compareTo(mention.field()) < 0
              || last.field() == mention.field() && last.end() <= mention.start(),
          last + " / " + mention);
      last = mention;
    }
  }

  @Property(tries = 400, seed = "2026")
  void aStageDoesTheSameWithTheSameDraft(
      @ForAll("stages") Stage stage, @ForAll("texts") String title, @ForAll("texts") String body) {
    Draft one = before(stage, title, body);
    Draft other = before(stage, title, body);
    one.pass(stage);
    other.pass(stage);
    assertEquals(Seen.of(one), Seen.of(other));
  }

  @Property(tries = 400, seed = "2026")
  void whetherSomeoneTakesItDownChangesNothing(
      @ForAll("texts") String title, @ForAll("texts") String body) {
    var told = new HashSet<String>();
    Trace listening =
        new Trace() {
          @Override
          public void enters(Stage stage) {
            told.add(stage.name());
          }
        };
    assertEquals(Seen.of(CHAIN.run(title, body)), Seen.of(CHAIN.run(title, body, listening)));
    assertEquals(Set.copyOf(CHAIN.names()), told);
  }

  @Property(tries = 400, seed = "2026")
  void everyOtherStageWorksWithoutOne(
      @ForAll("stages") Stage stage, @ForAll("texts") String title, @ForAll("texts") String body) {
    Draft draft = CHAIN.without(stage.name()).run(title, body);
    assertEquals(Seen.of(draft), Seen.of(CHAIN.without(stage.name()).run(title, body)));
  }
}
