package io.trihelix.recognize.sense;

import io.trihelix.text.RuleFile;
import java.util.HashMap;
import java.util.Map;

/**
 * A logistic regression over {@link ContextFeatures}: the probability that an ambiguous form means
 * an entity is {@code 1 / (1 + exp(-Σ weight × value))}. Its weights are a readable file, {@code
 * conf/rules/context-model.tsv}, written by {@code trihelix train}. Thread-safe.
 */
public final class ContextModel {
  private final Map<String, Double> weights;

  ContextModel(Map<String, Double> weights) {
    // A feature that it does not know, as most, is told by its hash alone; Map.copyOf compares
    // texts.
    this.weights = new HashMap<>(weights);
  }

  /** The model that comes with the program. */
  public static ContextModel bundled() {
    var weights = new HashMap<String, Double>();
    for (RuleFile.Row row : RuleFile.bundled("context-model.tsv", 2)) {
      weights.put(row.cell(0), row.number(1));
    }
    return new ContextModel(weights);
  }

  /** The weight of a feature; 0 for one that the model does not know. */
  double weight(String feature) {
    return weights.getOrDefault(feature, 0.0);
  }

  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
