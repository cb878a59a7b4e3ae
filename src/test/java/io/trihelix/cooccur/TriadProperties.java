package io.trihelix.cooccur;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.model.Kinds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Triads against all triples of mentions, one by one. */
class TriadProperties {
  @Provide
  Arbitrary<List<MentionPlace>> articles() {
    Arbitrary<MentionPlace> mention =
        Combinators.combine(
                Arbitraries.integers().between(0, 1),
                Arbitraries.of("c1", "c2", "f1", "f2", "u1", "u2"),
                Arbitraries.integers().between(0, 5))
            .as((item, id, sentence) -> TriadCounterTest.body(item, id, sentence / 2, sentence));
    return mention.list().ofMaxSize(14);
  }

  private static TreeSet<String> triads(List<MentionPlace> mentions) {
    var told = new TreeSet<String>();
    for (Triad t : new TriadCounter(Kinds.ALL.all(), 1000).in(Story.of(mentions)).triads()) {
      String name = t.firstId() + t.secondId() + t.thirdId();
      told.add(name + " story");
      if (t.inParagraph()) {
        told.add(name + " paragraph");
      }
      if (t.inSentence()) {
        told.add(name + " sentence");
      }
    }
    return told;
  }

  @Property
  void theyAreThoseOfAllTriplesOfMentions(@ForAll("articles") List<MentionPlace> mentions) {
    var expected = new TreeSet<String>();
    for (MentionPlace c : mentions) {
      for (MentionPlace f : mentions) {
        for (MentionPlace u : mentions) {
          if (c.kind() == Kinds.CITY
              && f.kind() == Kinds.COMPANY
              && u.kind() == Kinds.UNIVERSITY
              && c.item() == f.item()
              && c.item() == u.item()) {
            String name = c.entityId() + f.entityId() + u.entityId();
            expected.add(name + " story");
            if (c.paragraph() == f.paragraph() && c.paragraph() == u.paragraph()) {
              expected.add(name + " paragraph");
            }
            if (c.sentence() == f.sentence() && c.sentence() == u.sentence()) {
              expected.add(name + " sentence");
            }
          }
        }
      }
    }
    assertEquals(expected, triads(mentions));
  }

  @Property
  void theOrderOfMentionsMakesNoDifference(
      @ForAll("articles") List<MentionPlace> mentions, @ForAll long seed) {
    var shuffled = new ArrayList<>(mentions);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(triads(mentions), triads(shuffled));
  }
}
