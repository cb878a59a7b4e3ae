package io.trihelix.cooccur;

import io.trihelix.model.Cooccurrence;
import io.trihelix.model.EntityPair;
import io.trihelix.model.Mention;
import io.trihelix.model.Relation;
import io.trihelix.model.TextField;
import io.trihelix.relate.RelationPatterns;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of one pair so far. Paragraphs have to come in order of the text; the stories of a
 * body follow each other, those of a title may change to and fro.
 */
final class PairTally {
  private final Places paragraphs = new Places();
  private final Places sentences = new Places();
  // Where they stand together without a denial.
  private final Places affirmed = new Places();
  private final Map<Relation, Places> stated = new EnumMap<>(Relation.class);
  private int minDistance = Integer.MAX_VALUE;
  private int storyEntities = Integer.MAX_VALUE;

  /** How many places there are, and the best passage in any of them. */
  private static final class Places {
    private int count;
    private int lastOfBody = -1;
    // Null as long as there is none.
    private BitSet ofTitle;
    private Passage best;

    void add(Mention at, int ordinal, Passage passage) {
      count += at.field() == TextField.BODY ? ofBody(ordinal) : ofTitle(ordinal);
      best = Passage.better(best, passage);
    }

    private int ofBody(int ordinal) {
      int added = ordinal == lastOfBody ? 0 : 1;
      lastOfBody = ordinal;
      return added;
    }

    private int ofTitle(int ordinal) {
      ofTitle = ofTitle == null ? new BitSet() : ofTitle;
      int added = ofTitle.get(ordinal) ? 0 : 1;
      ofTitle.set(ordinal);
      return added;
    }
  }

  /** A story of so many entities tells of both. */
  void isInStoryOf(int entities) {
    storyEntities = Math.min(storyEntities, entities);
  }

  /**
   * Adds what one paragraph says of the two.
   *
   * @param a mentions of one of them in it, in order of the text, none overlapping
   * @param b the same of the other
   */
  void add(List<Mention> a, List<Mention> b) {
    int i = 0;
    int j = 0;
    Mention lastA = null;
    Mention lastB = null;
    Mention affirmedA = null;
    Mention affirmedB = null;
    // The closest two mentions are neighbours in the merged row of all.
    while (i < a.size() || j < b.size()) {
      boolean nextIsA = j == b.size() || (i < a.size() && a.get(i).start() <= b.get(j).start());
      Mention next = nextIsA ? a.get(i++) : b.get(j++);
      meet(next, nextIsA ? lastB : lastA, nextIsA ? affirmedB : affirmedA);
      if (nextIsA) {
        lastA = next;
        affirmedA = next.negated() ? affirmedA : next;
      } else {
        lastB = next;
        affirmedB = next.negated() ? affirmedB : next;
      }
    }
  }

  /**
   * @param before the last mention of the other one, null for none
   * @param affirmedBefore the last that is not denied
   */
  private void meet(Mention next, Mention before, Mention affirmedBefore) {
    if (before == null) {
      return;
    }
    Passage passage = Passage.between(before, next);
    paragraphs.add(next, next.paragraph(), passage);
    if (before.sentence() == next.sentence()) {
      sentences.add(next, next.sentence(), passage);
      minDistance = Math.min(minDistance, passage.distance());
    }
    if (affirmedBefore != null && affirmedBefore.sentence() == next.sentence() && !next.negated()) {
      affirmed.add(next, next.sentence(), Passage.between(affirmedBefore, next));
    }
  }

  void add(RelationPatterns.Statement statement) {
    Mention one = statement.one();
    stated
        .computeIfAbsent(statement.relation(), relation -> new Places())
        .add(one, one.sentence(), Passage.between(one, statement.other()));
  }

  /** What the whole article says of the pair. */
  Cooccurrence result(EntityPair pair, EvidenceTexts texts) {
    Relation relation = relation();
    Passage sentence =
        relation != null
            ? stated.get(relation).best
            : affirmed.count > 0 ? affirmed.best : sentences.best;
    return new Cooccurrence(
        pair,
        sentences.count,
        paragraphs.count,
        Optional.ofNullable(relation),
        sentences.count == 0 ? OptionalInt.empty() : OptionalInt.of(minDistance),
        sentences.count - affirmed.count,
        evidence(sentence, texts),
        storyEntities,
        sentence != null && texts.isEnumerated(sentence));
  }

  private Relation relation() {
    Relation most = null;
    for (Relation relation : stated.keySet()) {
      if (most == null || stated.get(relation).count > stated.get(most).count) {
        most = relation;
      }
    }
    return most;
  }

  private String evidence(Passage sentence, EvidenceTexts texts) {
    if (sentence != null) {
      return texts.inSentence(sentence);
    }
    return paragraphs.best == null ? "" : texts.between(paragraphs.best);
  }
}
