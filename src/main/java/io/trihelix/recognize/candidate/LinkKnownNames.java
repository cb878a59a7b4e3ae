package io.trihelix.recognize.candidate;

import io.trihelix.model.Mention;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Candidates.Decision;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Sense;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.text.Han;
import java.util.Set;

/**
 * Makes a mention of every candidate that holds its place: of what it was decided to mean, else of
 * the first entity that it may mean, as those do that have no other meaning.
 */
public final class LinkKnownNames implements Stage {
  public static final String NAME = "known-names";

  private static final String METHOD = "gazetteer";

  /**
   * Confidences of forms that are unique, by what a language model judged of 45 mentions of each
   * kind, drawn at random from the three corpora that the labels of {@code src/training} speak of
   * (of Han companies 135): so many were right by our rules. Latin names are products more often.
   */
  private static final double COMPANY = 0.98;

  private static final double LATIN_COMPANY = 0.9;
  private static final double CITY = 0.98;
  private static final double UNIVERSITY = 0.97;

  /** An estimate: of names without rules no more is known than that they were listed as unique. */
  private static final double PLAIN = 0.9;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.ADDS);
  }

  @Override
  public void apply(Draft draft) {
    for (Candidates candidates : draft.candidates()) {
      for (Candidate candidate : candidates.holding()) {
        if (!candidate.isStopPhrase()) {
          Mention mention = mention(candidate, candidates);
          draft.mentions().put(mention, candidate.isUnique() ? "has no other meaning" : "");
        }
      }
    }
  }

  private static Mention mention(Candidate candidate, Candidates candidates) {
    Decision decision = candidates.decision(candidate);
    if (decision == null) {
      Sense sense = candidate.senses().get(0);
      decision =
          new Decision(sense, sense.method(METHOD), confidence(sense, candidate, candidates));
    }
    return candidates
        .span(candidate)
        .mention(decision.sense().entity(), decision.method(), decision.confidence());
  }

  private static double confidence(Sense sense, Candidate candidate, Candidates candidates) {
    return switch (sense.entity().rules()) {
      case CITY -> CITY;
      case COMPANY ->
          Han.isAlphabetic(candidates.field().text().charAt(candidate.start()))
              ? LATIN_COMPANY
              : COMPANY;
      case UNIVERSITY -> UNIVERSITY;
      case PLAIN -> PLAIN;
    };
  }
}
