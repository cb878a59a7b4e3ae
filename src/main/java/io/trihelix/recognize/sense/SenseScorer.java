package io.trihelix.recognize.sense;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.model.NamingRules;
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
  /**
   * Log-odds that a form in an article of traditional characters means the entity of Taiwan, Hong
   * Kong or Macau that it may mean. The model learnt from news of the mainland, where such names
   * are rare; an estimate by the development texts of docs/quality.md.
   */
  private static final double AT_HOME = 2.5;

  /** The same of a city: hardly another word is written so there. */
  private static final double CITY_AT_HOME = 4;

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

  /**
   * 0 for a form that needs the full name nearby and has none: that class is a law, not a hint.
   * Only where the entity is at home, news calls it so without saying more.
   */
  public double probability(Sense sense, Candidate candidate, Candidates among, Evidence evidence) {
    if (sense.aliasClass() == AliasClass.NEEDS_FULL_NAME_NEARBY
        && !evidence.hasUnique(sense.entity().id())
        && !evidence.isAtHome(sense.entity())) {
      return 0;
    }
    double[] logOdds = {atHome(sense, evidence)};
    features.of(
        sense,
        candidate,
        among,
        evidence,
        (name, value) -> logOdds[0] += model.weight(name) * value);
    return ContextModel.probability(logOdds[0]);
  }

  private static double atHome(Sense sense, Evidence evidence) {
    if (!evidence.isAtHome(sense.entity())) {
      return 0;
    }
    return sense.entity().rules() == NamingRules.CITY ? CITY_AT_HOME : AT_HOME;
  }

  /** What each feature adds to the log-odds, the strongest first, those without weight apart. */
  public List<Contribution> contributions(
      Sense sense, Candidate candidate, Candidates among, Evidence evidence) {
    var contributions = new ArrayList<Contribution>();
    double atHome = atHome(sense, evidence);
    if (atHome != 0) {
      contributions.add(new Contribution("script|traditional", atHome));
    }
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
