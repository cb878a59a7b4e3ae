package io.trihelix.recognize.tagger;

import io.trihelix.text.RuleFile;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells how likely a name that the tagger found is right: by the tagger's own probability, and by
 * how many companies the article is otherwise known to hold, since a tagger that learnt from
 * sentences full of companies expects too many elsewhere. The weights stand in {@code
 * conf/rules/tagger-confidence.tsv}. Immutable and thread-safe.
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

  NameConfidence() {
    Map<String, Double> weights = new HashMap<>();
    for (RuleFile.Row row : RuleFile.bundled("tagger-confidence.tsv", 2)) {
      weights.put(row.cell(0), row.number(1));
    }
    base = weight(weights, "base");
    probability = weight(weights, "probability");
    density = weight(weights, "density");
  }

  private static double weight(Map<String, Double> weights, String name) {
    Double weight = weights.get(name);
    if (weight == null) {
      throw new IllegalStateException("conf/rules/tagger-confidence.tsv: no weight " + name);
    }
    return weight;
  }

  /**
   * Confidence that a company stands there, 0..1.
   *
   * @param exact the tagger's probability of the name with its boundaries
   * @param companies mentions of other companies that the article is known to hold
   * @param length of the article, in UTF-16 code units
   */
  double of(double exact, int companies, int length) {
    double p = Math.max(LEAST, Math.min(MOST, exact));
    double perUnit = (companies + PRIOR_COMPANIES) / (length + PRIOR_LENGTH) * UNIT_LENGTH;
    double odds = base + probability * Math.log(p / (1 - p)) + density * Math.log(perUnit);
    return 1 / (1 + Math.exp(-odds));
  }
}
