package io.trihelix.recognize.sense;

import io.trihelix.model.EntityType;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.FieldScan;
import io.trihelix.recognize.chain.Sense;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the whole article says before any ambiguous form is decided. */
public final class Evidence {
  private final Set<String> unique = new HashSet<>();
  private final Map<EntityType, Integer> uniqueOfType = new EnumMap<>(EntityType.class);
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final Map<String, Boolean> mentioned = new HashMap<>();
  private final List<FieldScan> scans;

  private Evidence(List<FieldScan> scans) {
    this.scans = scans;
  }

  public static Evidence in(List<FieldScan> scans) {
    var evidence = new Evidence(scans);
    for (FieldScan scan : scans) {
      for (Candidate candidate : scan.candidates()) {
        if (candidate.isUnique()) {
          Sense sense = candidate.senses().get(0);
          if (evidence.unique.add(sense.entity().id())) {
            evidence.uniqueOfType.merge(sense.entity().type(), 1, Integer::sum);
          }
        } else if (!candidate.isStopPhrase()) {
          evidence.occurrences.merge(form(candidate, scan), 1, Integer::sum);
        }
      }
    }
    return evidence;
  }

  private static String form(Candidate candidate, FieldScan scan) {
    return scan.text().substring(candidate.start(), candidate.end());
  }

  /** Whether a unique form of the entity stands in the article. */
  public boolean hasUnique(String entityId) {
    return unique.contains(entityId);
  }

  /** How many entities of the type stand there by unique forms. */
  int uniqueOfType(EntityType type) {
    return uniqueOfType.getOrDefault(type, 0);
  }

  /** How often the ambiguous form stands in the article. */
  int occurrences(Candidate candidate, FieldScan scan) {
    return occurrences.getOrDefault(form(candidate, scan), 0);
  }

  /** Whether the article holds this normalised word. */
  boolean mentions(String word) {
    return mentioned.computeIfAbsent(
        word, w -> scans.stream().anyMatch(scan -> scan.text().contains(w)));
  }
}
