package io.trihelix.cooccur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.EntityKind;
import io.trihelix.model.Kinds;
import io.trihelix.model.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriadCounterTest {
  private static final TriadCounter COUNTER = new TriadCounter(Kinds.ALL.all(), 1000);

  static MentionPlace body(int item, String id, int paragraph, int sentence) {
    return place(item, id, TextField.BODY, paragraph, sentence);
  }

  private static MentionPlace title(String id) {
    return place(0, id, TextField.TITLE, 0, 0);
  }

  private static MentionPlace place(
      int item, String id, TextField field, int paragraph, int sentence) {
    EntityKind type =
        switch (id.charAt(0)) {
          case 'c' -> Kinds.CITY;
          case 'f' -> Kinds.COMPANY;
          default -> Kinds.UNIVERSITY;
        };
    return new MentionPlace(item, type, id, field, paragraph, sentence);
  }

  private static List<Triad> triads(MentionPlace... mentions) {
    return List.copyOf(COUNTER.in(Story.of(List.of(mentions))).triads());
  }

  @Test
  void threeInOneSentenceAreInItsParagraphToo() {
    assertEquals(
        List.of(new Triad("c1", "f1", "u1", true, true)),
        triads(body(0, "u1", 2, 5), body(0, "f1", 2, 5), body(0, "c1", 2, 5), body(0, "c1", 0, 0)));
  }

  @Test
  void threeInOneParagraphNeedNoCommonSentence() {
    assertEquals(
        List.of(new Triad("c1", "f1", "u1", true, false)),
        triads(body(0, "c1", 1, 3), body(0, "f1", 1, 4), body(0, "u1", 1, 4)));
  }

  @Test
  void pairsThatMeetInDifferentSentencesAreNoTriadInOne() {
    // Each two share a sentence, but never all three.
    assertEquals(
        List.of(new Triad("c1", "f1", "u1", false, false)),
        triads(
            body(0, "c1", 0, 0),
            body(0, "f1", 0, 0),
            body(0, "f1", 1, 1),
            body(0, "u1", 1, 1),
            body(0, "c1", 2, 2),
            body(0, "u1", 2, 2)));
  }

  @Test
  void theTitleIsNoSentenceOfTheBody() {
    assertEquals(
        List.of(new Triad("c1", "f1", "u1", false, false)),
        triads(title("c1"), body(0, "f1", 0, 0), body(0, "u1", 0, 0)));
    assertEquals(
        List.of(new Triad("c1", "f1", "u1", true, true)),
        triads(title("c1"), title("f1"), title("u1")));
  }

  @Test
  void theStoriesOfADigestAreApart() {
    assertEquals(List.of(), triads(body(1, "c1", 0, 0), body(2, "f1", 0, 0), body(2, "u1", 0, 0)));
  }

  @Test
  void anArticleTellsATriadOnceAsNearAsItsNearestStory() {
    assertEquals(
        List.of(new Triad("c1", "f1", "u1", true, false)),
        triads(
            body(1, "c1", 0, 0),
            body(1, "f1", 1, 1),
            body(1, "u1", 2, 2),
            body(2, "c1", 3, 3),
            body(2, "f1", 3, 4),
            body(2, "u1", 3, 5)));
  }

  @Test
  void everyCombinationIsThereInTheOrderOfIds() {
    assertEquals(
        List.of("c1 f1 u1", "c1 f1 u2", "c1 f2 u1", "c1 f2 u2"),
        triads(
                body(0, "u2", 0, 0),
                body(0, "f2", 0, 1),
                body(0, "u1", 0, 2),
                body(0, "c1", 0, 3),
                body(0, "f1", 0, 4))
            .stream()
            .map(t -> t.firstId() + " " + t.secondId() + " " + t.thirdId())
            .toList());
  }

  @Test
  void aRollOfNamesIsLeftOutAndTold() {
    var mentions = new ArrayList<MentionPlace>();
    for (int i = 0; i < 10; i++) {
      mentions.add(body(1, "c" + i, 0, i));
      mentions.add(body(1, "f" + i, 0, i));
      mentions.add(body(1, "u" + i, 0, i));
    }
    mentions.addAll(List.of(body(2, "c1", 1, 11), body(2, "f1", 1, 11), body(2, "u1", 1, 11)));
    List<Story> stories = Story.of(mentions);
    TriadCounter.Found all = COUNTER.in(stories);
    assertEquals(1000, all.triads().size());
    assertEquals(0, all.storiesLeftOut());
    TriadCounter.Found some = new TriadCounter(Kinds.ALL.all(), 999).in(stories);
    assertEquals(List.of(new Triad("c1", "f1", "u1", true, true)), List.copyOf(some.triads()));
    assertEquals(1, some.storiesLeftOut());
  }

  @Test
  void aStoryKnowsItsEntitiesByType() {
    Story story =
        Story.of(List.of(body(0, "f2", 0, 0), body(0, "f1", 0, 1), body(0, "f2", 0, 2))).get(0);
    assertEquals(List.of("f1", "f2"), story.entities(Kinds.COMPANY));
    assertEquals(List.of(), story.entities(Kinds.CITY));
    assertEquals(0, story.triadCount(Kinds.ALL.all()));
    assertTrue(Story.of(List.of()).isEmpty());
  }
}
