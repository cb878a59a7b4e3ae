package io.trihelix.recognize;

/** How likely an ambiguous form means an entity, by the model over its context. Thread-safe. */
final class SenseScorer {
  private final ContextFeatures features;
  private final ContextModel model;

  SenseScorer(ContextFeatures features, ContextModel model) {
    this.features = features;
    this.model = model;
  }

  ContextFeatures features() {
    return features;
  }

  double probability(Sense sense, Candidate candidate, FieldScan scan, Evidence evidence) {
    var logOdds = new double[1];
    features.of(
        sense,
        candidate,
        scan,
        evidence,
        (name, value) -> logOdds[0] += model.weight(name) * value);
    return ContextModel.probability(logOdds[0]);
  }
}
