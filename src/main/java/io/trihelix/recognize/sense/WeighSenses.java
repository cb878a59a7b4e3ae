package io.trihelix.recognize.sense;

import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Candidates.Decision;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Sense;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.chain.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides what ambiguous candidates mean.
 *
 * <ol>
 *   <li>The entities that unique forms mean are the article's evidence.
 *   <li>Each ambiguous form is weighed by that evidence, by the words beside it and by those beside
 *       it elsewhere in the article.
 *   <li>What is not likely enough gives its place to shorter forms inside it, which are weighed in
 *       their turn.
 * </ol>
 */
public final class WeighSenses implements Stage {
  public static final String NAME = "senses";

  private final SenseScorer scorer;
  private final double threshold;
  private final String unlikely;

  /**
   * @param threshold least probability of what a form is taken to mean, 0..1
   */
  public WeighSenses(SenseScorer scorer, double threshold) {
    this.scorer = scorer;
    this.threshold = threshold;
    this.unlikely =
        String.format(Locale.ROOT, "context probability below threshold (%.2f)", threshold);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.SENSES, Change.PLACES);
  }

  @Override
  public void apply(Draft draft) {
    Evidence evidence = Evidence.in(draft.candidates());
    var senses = new ArticleSenses(scorer, evidence, draft.candidates());
    for (Candidates candidates : draft.candidates()) {
      List<Candidate> undecided = candidates.holding();
      while (!undecided.isEmpty()) {
        var freed = new ArrayList<Candidate>();
        for (Candidate candidate : undecided) {
          if (!candidate.isStopPhrase() && !candidate.isUnique()) {
            freed.addAll(decide(candidate, candidates, evidence, senses, draft));
          }
        }
        freed.sort(Comparator.comparingInt(Candidate::start));
        undecided = freed;
      }
    }
  }

  /** Decides, or withdraws the candidate: then these hold their places that it had displaced. */
  private List<Candidate> decide(
      Candidate candidate,
      Candidates candidates,
      Evidence evidence,
      ArticleSenses senses,
      Draft draft) {
    Decision best = null;
    for (Sense sense : candidate.senses()) {
      double p = senses.probability(sense, candidate, candidates);
      draft
          .trace()
          .weighed(
              candidates.span(candidate),
              candidate,
              sense,
              p,
              () -> scorer.contributions(sense, candidate, candidates, evidence));
      if (p >= threshold && (best == null || p > best.confidence())) {
        boolean known = evidence.hasUnique(sense.entity().id());
        best = new Decision(sense, sense.method(known ? "document" : "context"), p);
      }
    }
    if (best == null) {
      return candidates.withdraw(candidate, unlikely);
    }
    candidates.decide(candidate, best);
    return List.of();
  }

  /** Everything in the draft that is to be decided; what {@code trihelix train} learns from. */
  public List<Doubt> doubts(Draft draft) {
    Evidence evidence = Evidence.in(draft.candidates());
    var doubts = new ArrayList<Doubt>();
    for (Candidates candidates : draft.candidates()) {
      ArticleText.Field field = candidates.field();
      for (Candidate candidate : candidates.holding()) {
        if (!candidate.isUnique()) {
          Span span = field.span(candidate.start(), candidate.end());
          for (Sense sense : candidate.senses()) {
            var features = new TreeMap<String, Double>();
            scorer.features().of(sense, candidate, candidates, evidence, features::put);
            doubts.add(
                new Doubt(
                    field.field(),
                    span.start(),
                    span.end(),
                    sense.entity().id(),
                    features,
                    scorer.probability(sense, candidate, candidates, evidence)));
          }
        }
      }
    }
    return doubts;
  }
}
