package io.trihelix.cooccur;

import io.trihelix.model.Cooccurrence;
import io.trihelix.model.EntityPair;
import io.trihelix.model.Mention;
import io.trihelix.model.Relation;
import io.trihelix.model.TextField;
import io.trihelix.relate.RelationPatterns;
import io.trihelix.text.TextStructure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts, for one article, in how many sentences and paragraphs two entities stand together.
 *
 * <ol>
 *   <li>The title is a sentence and a paragraph of its own, apart from those of the body.
 *   <li>Entities of different stories of a digest do not pair.
 *   <li>The distance of two mentions is the number of characters between them in one sentence, 0
 *       when they touch or overlap.
 *   <li>A sentence is negated for the two if, wherever they stand together in it, one of them is.
 *   <li>Of several relations that sentences state of the two, the most frequent is told, of several
 *       the first in order of {@link Relation}.
 *   <li>The evidence is a sentence that states this relation before one that does not, one that is
 *       not negated before one that is, one of the body before one of the title, of several the one
 *       with the smallest distance, of several the first; for two that share only a paragraph, the
 *       passage from one to the other, chosen alike. {@link EvidenceWindow} cuts it.
 *   <li>The order in which the mentions are given makes no difference.
 * </ol>
 *
 * Thread-safe.
 */
public final class CooccurrenceCounter {
  private static final Comparator<EntityPair> PAIR_ORDER =
      Comparator.comparing(EntityPair::a).thenComparing(EntityPair::b);

  private static final Comparator<Mention> TEXT_ORDER =
      Comparator.comparing(Mention::field)
          .thenComparingInt(Mention::start)
          .thenComparing(Comparator.comparingInt(Mention::end).reversed())
          .thenComparing(Mention::entityId);

  private final RelationPatterns relations = RelationPatterns.bundled();
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
      relate(story, texts, tallies);
    }
    tallies.forEach((pair, tally) -> pairs.add(tally.result(pair, texts, evidenceChars)));
    return pairs;
  }

  /** Adds what the sentences of a story state. */
  private void relate(
      Map<String, List<Mention>> story,
      Map<TextField, Text> texts,
      Map<EntityPair, Tally> tallies) {
    if (story.size() < 2) {
      return;
    }
    List<Mention> ordered =
        story.values().stream().flatMap(List::stream).sorted(TEXT_ORDER).toList();
    int from = 0;
    while (from < ordered.size()) {
      Mention first = ordered.get(from);
      int to = from + 1;
      while (to < ordered.size() && isTogether(first, ordered.get(to))) {
        to++;
      }
      Text text = texts.get(first.field());
      for (RelationPatterns.Statement statement :
          relations.in(
              text.content(),
              text.structure().sentenceStart(first.sentence()),
              text.structure().sentenceEnd(first.sentence()),
              ordered.subList(from, to))) {
        tallies
            .get(EntityPair.of(member(statement.one()), member(statement.other())))
            .add(statement);
      }
      from = to;
    }
  }

  private static boolean isTogether(Mention one, Mention other) {
    return one.field() == other.field() && one.sentence() == other.sentence();
  }

  private static EntityPair.Member member(Mention mention) {
    return new EntityPair.Member(mention.entityId(), mention.type());
  }

  private record Text(String content, TextStructure structure) {}

  /** What is known of one pair so far. */
  private static final class Tally {
    private final Map<Place, Passage> sentences = new HashMap<>();
    private final Map<Place, Passage> paragraphs = new HashMap<>();
    // Where they stand together without a denial.
    private final Map<Place, Passage> affirmed = new HashMap<>();
    private final Map<Relation, Map<Place, Passage>> stated = new EnumMap<>(Relation.class);

    private record Place(TextField field, int ordinal) {}

    /** From the beginning of the earlier of two mentions to the end of the later. */
    private record Passage(TextField field, int distance, int start, int end) {
      /** Body before title, then the closest, then the first. */
      static final Comparator<Passage> BEST_FIRST =
          Comparator.comparing((Passage passage) -> passage.field != TextField.BODY)
              .thenComparingInt(Passage::distance)
              .thenComparingInt(Passage::start)
              .thenComparingInt(Passage::end);

      static Passage between(Mention one, Mention other) {
        int gap = Math.max(one.start(), other.start()) - Math.min(one.end(), other.end());
        return new Passage(
            one.field(),
            Math.max(0, gap),
            Math.min(one.start(), other.start()),
            Math.max(one.end(), other.end()));
      }

      static Passage better(Passage one, Passage other) {
        return BEST_FIRST.compare(one, other) <= 0 ? one : other;
      }
    }

    void add(List<Mention> a, List<Mention> b) {
      for (Mention one : a) {
        for (Mention other : b) {
          if (one.field() == other.field() && one.paragraph() == other.paragraph()) {
            addTogether(one, other);
          }
        }
      }
    }

    private void addTogether(Mention one, Mention other) {
      Passage passage = Passage.between(one, other);
      paragraphs.merge(new Place(one.field(), one.paragraph()), passage, Passage::better);
      if (one.sentence() == other.sentence()) {
        var sentence = new Place(one.field(), one.sentence());
        sentences.merge(sentence, passage, Passage::better);
        if (!one.negated() && !other.negated()) {
          affirmed.merge(sentence, passage, Passage::better);
        }
      }
    }

    void add(RelationPatterns.Statement statement) {
      Mention one = statement.one();
      stated
          .computeIfAbsent(statement.relation(), ignored -> new HashMap<>())
          .merge(
              new Place(one.field(), one.sentence()),
              Passage.between(one, statement.other()),
              Passage::better);
    }

    Cooccurrence result(EntityPair pair, Map<TextField, Text> texts, int evidenceChars) {
      Optional<Relation> relation = relation();
      return new Cooccurrence(
          pair,
          sentences.size(),
          paragraphs.size(),
          relation,
          sentences.values().stream().mapToInt(Passage::distance).min(),
          sentences.size() - affirmed.size(),
          evidence(relation, texts, evidenceChars));
    }

    private Optional<Relation> relation() {
      Relation most = null;
      for (Relation relation : stated.keySet()) {
        if (most == null || stated.get(relation).size() > stated.get(most).size()) {
          most = relation;
        }
      }
      return Optional.ofNullable(most);
    }

    private Optional<Passage> bestSentence(Optional<Relation> relation) {
      Map<Place, Passage> best =
          relation.map(stated::get).orElse(affirmed.isEmpty() ? sentences : affirmed);
      return best.values().stream().min(Passage.BEST_FIRST);
    }

    private String evidence(
        Optional<Relation> relation, Map<TextField, Text> texts, int evidenceChars) {
      Optional<Passage> inSentence = bestSentence(relation);
      Optional<Passage> inParagraph = paragraphs.values().stream().min(Passage.BEST_FIRST);
      if (inSentence.isPresent()) {
        Passage passage = inSentence.get();
        Text text = texts.get(passage.field());
        int sentence = text.structure().sentenceAt(passage.start());
        return new EvidenceWindow(evidenceChars)
            .cut(
                text.content(),
                text.structure().sentenceStart(sentence),
                text.structure().sentenceEnd(sentence),
                passage.start(),
                passage.end());
      }
      return inParagraph
          .map(
              passage ->
                  new EvidenceWindow(evidenceChars)
                      .cut(
                          texts.get(passage.field()).content(),
                          passage.start(),
                          passage.end(),
                          passage.start(),
                          passage.end()))
          .orElse("");
    }
  }
}
