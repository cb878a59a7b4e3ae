package io.trihelix.recognize.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.model.Entity;
import io.trihelix.model.Kinds;
import io.trihelix.model.Mention;
import io.trihelix.model.Origin;
import io.trihelix.model.TextField;
import io.trihelix.recognize.words.HanLpText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DraftTest {
  private static final Entity CITY =
      new Entity("city:cn-330100", Kinds.CITY, "杭州", "", List.of(), "", "", "CN", Origin.GAZETTEER);
  private static final List<Sense> SENSES = List.of(new Sense(CITY, AliasClass.NEEDS_CONTEXT));

  private final Draft draft =
      new Draft(ArticleText.of("", "0123456789", HanLpText.normalizer()), Trace.NONE);

  private record Step(String name, Set<Change> changes, Consumer<Draft> work) implements Stage {
    @Override
    public void apply(Draft draft) {
      work.accept(draft);
    }
  }

  private void pass(Consumer<Draft> work, Change... changes) {
    draft.pass(new Step("step", Set.of(changes), work));
  }

  private Mention mention(int start, int end) {
    return new Span(draft.article().body(), start, end).mention(CITY, "test", 1);
  }

  private Span span(int start, int end) {
    return new Span(draft.article().body(), start, end);
  }

  private static List<Integer> starts(List<Mention> mentions) {
    return mentions.stream().map(Mention::start).toList();
  }

  @Test
  void whatAStageDoesNotDeclareIsRefused() {
    var refused =
        assertThrows(
            IllegalStateException.class,
            () -> pass(d -> d.mentions().put(mention(0, 2), ""), Change.NESTED));
    assertEquals("Stage step adds mentions, which it does not declare", refused.getMessage());
  }

  @Test
  void toPutAMentionInPlaceOfAnotherIsToDropThatOne() {
    pass(d -> d.mentions().put(mention(0, 2), ""), Change.ADDS);
    var refused =
        assertThrows(
            IllegalStateException.class,
            () -> pass(d -> d.mentions().put(mention(1, 3), ""), Change.ADDS));
    assertEquals("Stage step drops mentions, which it does not declare", refused.getMessage());
  }

  @Test
  void nothingIsChangedOutsideAStage() {
    var refused =
        assertThrows(IllegalStateException.class, () -> draft.mentions().put(mention(0, 2), ""));
    assertEquals("Cannot change a draft outside a stage: adds mentions", refused.getMessage());
  }

  @Test
  void mentionsAreFoundByWhatTheyOverlapAndWhereTheyBeginAndEnd() {
    pass(
        d -> {
          d.mentions().put(mention(6, 8), "");
          d.mentions().put(mention(0, 3), "");
          d.mentions().put(mention(4, 6), "");
        },
        Change.ADDS);
    Mentions mentions = draft.mentions();
    assertEquals(List.of(0, 4, 6), starts(mentions.all()));
    assertEquals(List.of(0, 4), starts(mentions.overlapping(span(2, 5))));
    assertEquals(List.of(), starts(mentions.overlapping(span(3, 4))));
    assertEquals(List.of(4, 6), starts(mentions.overlapping(span(5, 9))));
    assertTrue(mentions.isFree(span(3, 4)));
    assertFalse(mentions.isFree(span(0, 1)));
    assertTrue(mentions.isFree(span(8, 10)));
    assertEquals(4, mentions.startingAt(TextField.BODY, 4).start());
    assertNull(mentions.startingAt(TextField.BODY, 5));
    assertEquals(6, mentions.endingAt(TextField.BODY, 8).start());
    assertNull(mentions.endingAt(TextField.TITLE, 8));
  }

  @Test
  void aMentionTakesThePlaceOfAllThatItOverlaps() {
    pass(
        d -> {
          d.mentions().put(mention(0, 3), "");
          d.mentions().put(mention(4, 6), "");
          d.mentions().put(mention(6, 8), "");
          d.mentions().put(mention(2, 5), "");
        },
        Change.ADDS,
        Change.DROPS);
    assertEquals(List.of(2, 6), starts(draft.mentions().all()));
  }

  @Test
  void theLongestCandidateHoldsItsPlaceAndOfEqualOnesTheFirst() {
    pass(this::findAll, Change.CANDIDATES);
    assertEquals(List.of(0, 5), held());
  }

  @Test
  void aVetoMakesRoomForAllThatTheCandidateOverlapped() {
    pass(this::findAll, Change.CANDIDATES);
    pass(d -> body().veto(veto(0, 4)), Change.PLACES);
    assertEquals(List.of(1, 3), held());
  }

  @Test
  void aWithdrawnCandidateMakesRoomForThoseInsideItAlone() {
    pass(this::findAll, Change.CANDIDATES);
    var placed = new ArrayList<Candidate>();
    pass(d -> placed.addAll(body().withdraw(body().heldFrom(0), "unlikely")), Change.PLACES);
    assertEquals(List.of(1), placed.stream().map(Candidate::start).toList());
    assertEquals(List.of(1, 5), held());
  }

  @Test
  void neighboursAreFoundByWhereTheyBeginAndEnd() {
    pass(this::findAll, Change.CANDIDATES);
    assertEquals(4, body().heldFrom(0).end());
    assertNull(body().heldFrom(1));
    assertEquals(5, body().heldUpTo(8).start());
    assertNull(body().heldUpTo(5));
    assertEquals(5, body().nextStart(0));
    assertEquals(10, body().nextStart(5));
    assertTrue(body().hasFound(3, 7));
    assertFalse(body().hasFound(3, 8));
  }

  @Test
  void whatStagesShareIsMadeOnce() {
    StringBuilder made = draft.shared(StringBuilder.class, StringBuilder::new);
    assertSame(made, draft.shared(StringBuilder.class, StringBuilder::new));
  }

  /** 0..4 holds its place, 3..7 overlaps it and 5..8, 1..3 stands inside the first. */
  private void findAll(Draft d) {
    for (int[] place : new int[][] {{1, 3}, {0, 4}, {3, 7}, {5, 8}}) {
      d.candidates(TextField.BODY).find(new Candidate(place[0], place[1], SENSES));
    }
  }

  private Candidates body() {
    return draft.candidates(TextField.BODY);
  }

  private List<Integer> held() {
    return body().holding().stream().map(Candidate::start).toList();
  }

  private static Veto veto(int start, int end) {
    return new Veto() {
      @Override
      public boolean forbids(Candidate candidate, Candidates among) {
        return candidate.start() == start && candidate.end() == end;
      }

      @Override
      public String because() {
        return "test";
      }
    };
  }
}
