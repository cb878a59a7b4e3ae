package io.trihelix.recognize.sense;

import io.trihelix.model.Entity;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Sense;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the whole article says before any ambiguous form is decided. */
final class Evidence {
  private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

  private final Set<String> unique = new HashSet<>();
  private final Map<NamingRules, Integer> uniqueOfRules = new EnumMap<>(NamingRules.class);
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final Map<String, Boolean> mentioned = new HashMap<>();
  private final List<Candidates> fields;
  private final boolean traditional;

  private Evidence(List<Candidates> fields) {
    this.fields = fields;
    this.traditional = fields.stream().anyMatch(among -> among.field().isTraditional());
  }

  /**
   * Whether the article is written in traditional characters and the entity is at home where they
   * are.
   */
  boolean isAtHome(Entity entity) {
    return traditional && TRADITIONAL.contains(entity.country());
  }

  static Evidence in(List<Candidates> fields) {
    var evidence = new Evidence(fields);
    for (Candidates among : fields) {
      for (Candidate candidate : among.holding()) {
        if (candidate.isUnique()) {
          Sense sense = candidate.senses().get(0);
          if (evidence.unique.add(sense.entity().id())) {
            evidence.uniqueOfRules.merge(sense.entity().rules(), 1, Integer::sum);
          }
        } else if (!candidate.isStopPhrase()) {
          evidence.occurrences.merge(form(candidate, among), 1, Integer::sum);
        }
      }
    }
    return evidence;
  }

  private static String form(Candidate candidate, Candidates among) {
    return among.field().text().substring(candidate.start(), candidate.end());
  }

  /** Whether a unique form of the entity stands in the article. */
  boolean hasUnique(String entityId) {
    return unique.contains(entityId);
  }

  /** How many entities whose names follow the rules stand there by unique forms. */
  int uniqueOfRules(NamingRules rules) {
    return uniqueOfRules.getOrDefault(rules, 0);
  }

  /** How often the ambiguous form stands in the article. */
  int occurrences(Candidate candidate, Candidates among) {
    return occurrences.getOrDefault(form(candidate, among), 0);
  }

  /** Whether the article holds this normalised word. */
  boolean mentions(String word) {
    return mentioned.computeIfAbsent(
        word, w -> fields.stream().anyMatch(among -> among.field().text().contains(w)));
  }
}
