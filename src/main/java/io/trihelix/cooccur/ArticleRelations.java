package io.trihelix.cooccur;

import io.trihelix.model.Mention;
import io.trihelix.model.Relation;
import io.trihelix.model.TextField;
import io.trihelix.relate.RelationPatterns;
import io.trihelix.text.TextStructure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the plain relations that one article states or denies, each with its direction.
 *
 * <ol>
 *   <li>Sentences and stories are those of {@link CooccurrenceCounter}: the two stand in one
 *       sentence of one story.
 *   <li>A relation leads from the one that acts to the other; a mutual one from the one that comes
 *       first in the order of pairs.
 *   <li>What several sentences state is told once, with the first of them; what one states and
 *       another denies, twice.
 * </ol>
 *
 * Thread-safe.
 */
public final class ArticleRelations {
  private static final Comparator<Mention> TEXT_ORDER =
      Comparator.comparing(Mention::field)
          .thenComparingInt(Mention::start)
          .thenComparing(Comparator.comparingInt(Mention::end).reversed())
          .thenComparing(Mention::entityId);

  private static final Comparator<Mention> PAIR_ORDER =
      Comparator.comparing(Mention::kind).thenComparing(Mention::entityId);

  private final RelationPatterns patterns = RelationPatterns.bundled();
  private final EvidenceWindow window;

  /**
   * @param evidenceChars longest sentence that is told, in UTF-16 code units; of a longer one the
   *     part with the two
   */
  public ArticleRelations(int evidenceChars) {
    this.window = new EvidenceWindow(evidenceChars);
  }

  /**
   * A relation that an article states.
   *
   * @param from who acts
   * @param to whom or where it is done to
   * @param denied whether the sentences deny it
   * @param sentences how many say so
   * @param sentence the first of them
   */
  public record Stated(
      Relation relation, Mention from, Mention to, boolean denied, int sentences, String sentence) {
    /** Probability that both are who they seem to be: the lower one of the two mentions. */
    public double confidence() {
      return Math.min(from.confidence(), to.confidence());
    }
  }

  private record Key(Relation relation, String from, String to, boolean denied) {}

  /** A sentence of a story. */
  private record Place(TextField field, int item, int sentence) {}

  private static final class Found {
    private final Mention from;
    private final Mention to;
    private final Set<Place> places = new HashSet<>();

    Found(Mention from, Mention to) {
      this.from = from;
      this.to = to;
    }
  }

  /**
   * In the order in which the article states them.
   *
   * @param mentions those that may be paired, in any order
   */
  public List<Stated> in(String title, String body, List<Mention> mentions) {
    List<Mention> ordered = mentions.stream().sorted(TEXT_ORDER).toList();
    var bySentence = new LinkedHashMap<Place, List<Mention>>();
    for (Mention mention : ordered) {
      bySentence
          .computeIfAbsent(
              new Place(mention.field(), mention.item(), mention.sentence()),
              place -> new ArrayList<>())
          .add(mention);
    }
    var texts = new EvidenceTexts(title, body, ordered, window);
    var found = new LinkedHashMap<Key, Found>();
    bySentence.forEach(
        (place, ofSentence) -> {
          for (RelationPatterns.Statement statement : statements(place, ofSentence, texts)) {
            add(statement, place, found);
          }
        });
    var stated = new ArrayList<Stated>();
    for (Map.Entry<Key, Found> entry : found.entrySet()) {
      Found of = entry.getValue();
      stated.add(
          new Stated(
              entry.getKey().relation(),
              of.from,
              of.to,
              entry.getKey().denied(),
              of.places.size(),
              texts.inSentence(Passage.between(of.from, of.to))));
    }
    return stated;
  }

  private List<RelationPatterns.Statement> statements(
      Place place, List<Mention> mentions, EvidenceTexts texts) {
    TextStructure structure = texts.structure(place.field());
    return patterns.withDenied(
        texts.content(place.field()),
        structure.sentenceStart(place.sentence()),
        structure.sentenceEnd(place.sentence()),
        mentions);
  }

  private static void add(
      RelationPatterns.Statement statement, Place place, Map<Key, Found> found) {
    Mention from = statement.from();
    Mention to = statement.to();
    if (statement.relation().isMutual() && PAIR_ORDER.compare(from, to) > 0) {
      from = statement.to();
      to = statement.from();
    }
    Mention first = from;
    Mention second = to;
    found
        .computeIfAbsent(
            new Key(statement.relation(), from.entityId(), to.entityId(), statement.denied()),
            key -> new Found(first, second))
        .places
        .add(place);
  }
}
