package io.trihelix.recognize.tagger;

import io.trihelix.text.RuleFile;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells how likely a name that the tagger found is right, by a logistic regression: by the tagger's
 * own probability; by how many companies the article is otherwise known to hold, since a tagger
 * that learnt from sentences full of companies expects too many elsewhere; and by what the name
 * looks like. The weights stand in {@code conf/rules/tagger-confidence.tsv}. Immutable and
 * thread-safe.
 */
final class NameConfidence {
  /**
   * The density of companies is that of the article and of a text of {@value #PRIOR_LENGTH}
   * characters with one company together, so that a short text without any says little.
   */
  private static final double PRIOR_COMPANIES = 1;

  private static final double PRIOR_LENGTH = 100;
  private static final double UNIT_LENGTH = 1000;

  /** Beyond these a probability says no more than that the tagger is sure. */
  private static final double LEAST = 1e-3;

  private static final double MOST = 1 - LEAST;

  private final double base;
  private final double probability;
  private final double density;
  private final double known;
  private final double firm;
  private final double latin;
  private final double person;
  private final double headline;
  private final double characters;

  NameConfidence() {
    Map<String, Double> weights = new HashMap<>();
    for (RuleFile.Row row : RuleFile.bundled("tagger-confidence.tsv", 2)) {
      weights.put(row.cell(0), row.number(1));
    }
    base = weight(weights, "base");
    probability = weight(weights, "probability");
    density = weight(weights, "density");
    known = weight(weights, "known");
    firm = weight(weights, "firm");
    latin = weight(weights, "latin");
    person = weight(weights, "person");
    headline = weight(weights, "headline");
    characters = weight(weights, "characters");
  }

  private static double weight(Map<String, Double> weights, String name) {
    Double weight = weights.get(name);
    if (weight == null) {
      throw new IllegalStateException("conf/rules/tagger-confidence.tsv: no weight " + name);
    }
    return weight;
  }

  /** Confidence that a company stands there, with just these boundaries, 0..1. */
  double of(NameEvidence evidence) {
    double p = Math.max(LEAST, Math.min(MOST, evidence.exact()));
    double perUnit =
        (evidence.companies() + PRIOR_COMPANIES) / (evidence.length() + PRIOR_LENGTH) * UNIT_LENGTH;
    double odds =
        base
            + probability * Math.log(p / (1 - p))
            + density * Math.log(perUnit)
            + of(evidence.looks());
    return 1 / (1 + Math.exp(-odds));
  }

  private double of(NameEvidence.Looks looks) {
    return (looks.known() ? known : 0)
        + (looks.firm() ? firm : 0)
        + (looks.latin() ? latin : 0)
        + (looks.person() ? person : 0)
        + (looks.headline() ? headline : 0)
        + characters * looks.characters();
  }
}
