package io.trihelix.recognize.sense;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Contribution;
import io.trihelix.recognize.chain.Sense;
import io.trihelix.recognize.lexicon.Homelands;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How likely an ambiguous form means an entity, by the model over its context. Thread-safe. */
public final class SenseScorer {
  private final ContextFeatures features;
  private final ContextModel model;

  public SenseScorer(ContextFeatures features, ContextModel model) {
    this.features = features;
    this.model = model;
  }

  /** With the cues and the model that come with the program. */
  public static SenseScorer bundled(Homelands homelands) {
    return new SenseScorer(
        new ContextFeatures(new ContextCues(), homelands), ContextModel.bundled());
  }

  ContextFeatures features() {
    return features;
  }

  /** 0 for a form that needs the full name nearby and has none: that class is a law, not a hint. */
  public double probability(Sense sense, Candidate candidate, Candidates among, Evidence evidence) {
    if (sense.aliasClass() == AliasClass.NEEDS_FULL_NAME_NEARBY
        && !evidence.hasUnique(sense.entity().id())) {
      return 0;
    }
    var logOdds = new double[1];
    features.of(
        sense,
        candidate,
        among,
        evidence,
        (name, value) -> logOdds[0] += model.weight(name) * value);
    return ContextModel.probability(logOdds[0]);
  }

  /** What each feature adds to the log-odds, the strongest first, those without weight apart. */
  public List<Contribution> contributions(
      Sense sense, Candidate candidate, Candidates among, Evidence evidence) {
    var contributions = new ArrayList<Contribution>();
    features.of(
        sense,
        candidate,
        among,
        evidence,
        (name, value) -> {
          double added = model.weight(name) * value;
          if (added != 0) {
            contributions.add(new Contribution(name, added));
          }
        });
    contributions.sort(
        Comparator.comparingDouble((Contribution c) -> -Math.abs(c.logOdds()))
            .thenComparing(Contribution::feature));
    return contributions;
  }
}
