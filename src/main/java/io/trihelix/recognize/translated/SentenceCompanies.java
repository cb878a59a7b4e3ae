package io.trihelix.recognize.translated;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.model.TextField;
import io.trihelix.recognize.chain.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The companies of one article by the sentences that they stand in and by their seats: those that
 * stand beside a name tell of it. Not thread-safe.
 */
final class SentenceCompanies {
  /** So many companies of one seat in a sentence make it an enumeration of them. */
  private static final int ENUMERATION = 2;

  /** What an enumeration says for another of that seat, in log-odds. */
  private static final double SUPPORT = 1;

  private final NameIndex index;
  private final Map<Sentence, Map<String, Set<String>>> bySentence = new HashMap<>();

  private record Sentence(TextField field, int ordinal) {}

  SentenceCompanies(NameIndex index, Iterable<Mention> mentions) {
    this.index = index;
    mentions.forEach(this::add);
  }

  void add(Mention mention) {
    if (mention.rules() == NamingRules.COMPANY) {
      bySentence
          .computeIfAbsent(
              new Sentence(mention.field(), mention.sentence()), sentence -> new HashMap<>())
          .computeIfAbsent(index.seat(mention.entityId()), seat -> new HashSet<>())
          .add(mention.entityId());
    }
  }

  /**
   * Those beside a span.
   *
   * @param span where no mention stands
   */
  Beside beside(Span span) {
    int sentence = span.field().structure().sentenceAt(span.start());
    return new Beside(
        bySentence.getOrDefault(new Sentence(span.field().field(), sentence), Map.of()));
  }

  /** The companies of one sentence, by their seats. */
  record Beside(Map<String, Set<String>> bySeat) {
    boolean areOfSeat(String seat) {
      return !seat.isEmpty() && bySeat.getOrDefault(seat, Set.of()).size() >= ENUMERATION;
    }

    double support(String seat) {
      return areOfSeat(seat) ? SUPPORT : 0;
    }
  }
}
