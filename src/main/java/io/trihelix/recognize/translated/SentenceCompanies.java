package io.trihelix.recognize.translated;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.Mentions;
import io.trihelix.recognize.chain.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The companies that stand in one sentence with a name, by their seats. */
final class SentenceCompanies {
  /** So many companies of one seat in a sentence make it an enumeration of them. */
  private static final int ENUMERATION = 2;

  /** What an enumeration says for another of that seat, in log-odds. */
  private static final double SUPPORT = 1;

  private final Map<String, Set<String>> bySeat = new HashMap<>();

  private SentenceCompanies() {}

  static SentenceCompanies of(Span span, Mentions mentions, NameIndex index) {
    var companies = new SentenceCompanies();
    int sentence = span.field().structure().sentenceAt(span.start());
    for (Mention other : mentions.all()) {
      if (other.rules() == NamingRules.COMPANY
          && other.field() == span.field().field()
          && other.sentence() == sentence
          && !span.overlaps(other)) {
        companies
            .bySeat
            .computeIfAbsent(index.seat(other.entityId()), seat -> new HashSet<>())
            .add(other.entityId());
      }
    }
    return companies;
  }

  boolean areOfSeat(String seat) {
    return !seat.isEmpty() && bySeat.getOrDefault(seat, Set.of()).size() >= ENUMERATION;
  }

  double support(String seat) {
    return areOfSeat(seat) ? SUPPORT : 0;
  }
}
