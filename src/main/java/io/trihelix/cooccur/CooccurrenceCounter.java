package io.trihelix.cooccur;

import io.trihelix.model.Cooccurrence;
import io.trihelix.model.EntityPair;
import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.text.TextStructure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Counts, for one article, in how many sentences and paragraphs two entities stand together.
 *
 * <ol>
 *   <li>The title is a sentence and a paragraph of its own, apart from those of the body.
 *   <li>Entities of different stories of a digest do not pair.
 *   <li>The distance of two mentions is the number of characters between them in one sentence, 0
 *       when they touch or overlap.
 *   <li>The evidence is the sentence with the smallest distance, the first of several, one of the
 *       body before the title; for two that share only a paragraph, the passage from one to the
 *       other.
 * </ol>
 *
 * Thread-safe.
 */
public final class CooccurrenceCounter {
  private final int evidenceChars;

  /**
   * @param evidenceChars longest evidence, in UTF-16 code units
   */
  public CooccurrenceCounter(int evidenceChars) {
    this.evidenceChars = evidenceChars;
  }

  /** All pairs of the article, in canonical order. */
  public List<Cooccurrence> count(String title, String body, List<Mention> mentions) {
    var texts =
        Map.of(
            TextField.TITLE, new Text(title, TextStructure.of(title)),
            TextField.BODY, new Text(body, TextStructure.of(body)));
    var pairs = new ArrayList<Cooccurrence>();
    var stories = new TreeMap<Integer, Map<String, List<Mention>>>();
    for (Mention mention : mentions) {
      stories
          .computeIfAbsent(mention.item(), ignored -> new LinkedHashMap<>())
          .computeIfAbsent(mention.entityId(), ignored -> new ArrayList<>())
          .add(mention);
    }
    var tallies = new TreeMap<EntityPair, Tally>(PAIR_ORDER);
    for (Map<String, List<Mention>> story : stories.values()) {
      var entities = new ArrayList<>(story.values());
      for (int i = 0; i < entities.size(); i++) {
        for (int j = i + 1; j < entities.size(); j++) {
          List<Mention> a = entities.get(i);
          List<Mention> b = entities.get(j);
          tallies
              .computeIfAbsent(EntityPair.of(member(a.get(0)), member(b.get(0))), p -> new Tally())
              .add(a, b);
        }
      }
    }
    tallies.forEach((pair, tally) -> pairs.add(tally.result(pair, texts, evidenceChars)));
    return pairs;
  }

  private static final java.util.Comparator<EntityPair> PAIR_ORDER =
      java.util.Comparator.comparing(EntityPair::a).thenComparing(EntityPair::b);

  private static EntityPair.Member member(Mention mention) {
    return new EntityPair.Member(mention.entityId(), mention.type());
  }

  private record Text(String content, TextStructure structure) {}

  /** What is known of one pair so far. */
  private static final class Tally {
    // Sentence → closest distance in it and whether it is denied.
    private final Map<Place, Closest> sentences = new HashMap<>();
    private final Map<Place, Passage> paragraphs = new HashMap<>();

    private record Place(TextField field, int ordinal) {}

    private record Closest(int distance, boolean negated) {}

    private record Passage(TextField field, int start, int end) {}

    void add(List<Mention> a, List<Mention> b) {
      for (Mention one : a) {
        for (Mention other : b) {
          if (one.field() != other.field() || one.paragraph() != other.paragraph()) {
            continue;
          }
          paragraphs.putIfAbsent(
              new Place(one.field(), one.paragraph()),
              new Passage(
                  one.field(),
                  Math.min(one.start(), other.start()),
                  Math.max(one.end(), other.end())));
          if (one.sentence() == other.sentence()) {
            int distance =
                Math.max(
                    0, Math.max(one.start(), other.start()) - Math.min(one.end(), other.end()));
            sentences.merge(
                new Place(one.field(), one.sentence()),
                new Closest(distance, one.negated() || other.negated()),
                (x, y) -> new Closest(Math.min(x.distance, y.distance), x.negated || y.negated));
          }
        }
      }
    }

    Cooccurrence result(EntityPair pair, Map<TextField, Text> texts, int evidenceChars) {
      OptionalInt minDistance = sentences.values().stream().mapToInt(Closest::distance).min();
      return new Cooccurrence(
          pair,
          sentences.size(),
          paragraphs.size(),
          minDistance,
          (int) sentences.values().stream().filter(Closest::negated).count(),
          cut(evidence(texts), evidenceChars));
    }

    private String evidence(Map<TextField, Text> texts) {
      Place best = null;
      for (Place place : sentences.keySet()) {
        if (best == null || isBetter(place, best)) {
          best = place;
        }
      }
      if (best != null) {
        Text text = texts.get(best.field());
        return text.content()
            .substring(
                text.structure().sentenceStart(best.ordinal()),
                text.structure().sentenceEnd(best.ordinal()))
            .strip();
      }
      return paragraphs.entrySet().stream()
          .min(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(Place::ordinal)))
          .map(
              passage ->
                  texts
                      .get(passage.getValue().field())
                      .content()
                      .substring(passage.getValue().start(), passage.getValue().end()))
          .orElse("");
    }

    private boolean isBetter(Place one, Place other) {
      if (one.field() != other.field()) {
        return one.field() == TextField.BODY;
      }
      int distance = sentences.get(one).distance();
      int otherDistance = sentences.get(other).distance();
      return distance != otherDistance ? distance < otherDistance : one.ordinal() < other.ordinal();
    }

    private static String cut(String text, int chars) {
      if (text.length() <= chars) {
        return text;
      }
      int end = Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars;
      return text.substring(0, end);
    }
  }
}
