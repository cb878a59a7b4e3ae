package io.trihelix.recognize.train;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.model.TextField;
import io.trihelix.recognize.RecognitionChain;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.tagger.ClauseView;
import io.trihelix.recognize.tagger.Clauses;
import io.trihelix.recognize.tagger.NameFeatures;
import io.trihelix.recognize.tagger.Tag;
import io.trihelix.recognize.tagger.TaggedName;
import io.trihelix.recognize.tagger.TaggerModel;
import io.trihelix.text.ContentHash;
import io.trihelix.text.NormalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the tagger learns from articles that nobody has annotated: that what the gazetteer finds is
 * a company, and that the rest is none.
 *
 * <ol>
 *   <li>Clauses with a company are examples, and about {@link #NEGATIVES} an article without any.
 *   <li>Judgements stand above the gazetteer; a clause that has one counts fully, others {@link
 *       #WEIGHT}.
 *   <li>A clause is left out where a company is in doubt: by the context model, or because a tagger
 *       that learnt from annotated texts alone finds one where the gazetteer knows nothing.
 *   <li>In every {@link #BLIND}th clause with a company the tagger does not see what the gazetteer
 *       matches, so that it learns what names look like and what stands beside them.
 * </ol>
 */
final class SilverExamples {
  private static final double SURE = 0.8;
  private static final double WEIGHT = 0.2;
  private static final double JUDGED_WEIGHT = 1;
  private static final int BLIND = 2;
  private static final int NEGATIVES = 2;
  private static final double SUSPICIOUS = 0.4;

  private final RecognitionChain untagged;
  private final NameFeatures features;
  private final List<Clause> clauses = new ArrayList<>();

  /**
   * @param article its id
   * @param example what is to be learnt from it
   * @param judged whether a judgement stands behind it
   * @param decided for every character, whether the gazetteer or the context model has decided
   *     about it
   */
  private record Clause(String article, ClauseExample example, boolean judged, boolean[] decided) {
    boolean isTrusted(TaggerModel firstModel) {
      return judged
          || firstModel.tag(example.forTagger().features()).names(SUSPICIOUS).stream()
              .allMatch(this::isDecided);
    }

    private boolean isDecided(TaggedName span) {
      for (int at = span.start(); at < span.end(); at++) {
        if (decided[at]) {
          return true;
        }
      }
      return false;
    }
  }

  SilverExamples(RecognitionChain untagged, NameFeatures features) {
    this.untagged = untagged;
    this.features = features;
  }

  /**
   * Those in which the tagger, which learnt from annotated texts alone, finds nothing more.
   *
   * @param heldOut of the ids of the articles, those whose judgements must not be learnt
   */
  List<ClauseExample> trustedBy(TaggerModel firstModel, Predicate<String> heldOut) {
    return clauses.stream()
        .filter(clause -> !clause.judged() || !heldOut.test(clause.article()))
        .filter(clause -> clause.isTrusted(firstModel))
        .map(Clause::example)
        .toList();
  }

  void add(TaggerTraining.Silver article) {
    Draft seen = untagged.run(article.title(), article.body());
    for (Candidates candidates : seen.candidates()) {
      add(article, candidates, seen.mentions().of(candidates.field().field()));
    }
  }

  private void add(TaggerTraining.Silver article, Candidates candidates, List<Mention> mentions) {
    NormalizedText text = candidates.field().text();
    TextField field = candidates.field().field();
    List<TaggerTraining.Judgement> judged =
        article.judgements().stream().filter(j -> j.field() == field).toList();
    List<int[]> companies = companies(mentions, judged);
    Tag[] tags = TaggerTraining.tags(text, companies);
    int rare = Math.max(1, Clauses.of(text).size() / NEGATIVES);
    ClauseView.forEach(
        text,
        candidates.found(),
        mentions,
        clause -> {
          int first = text.originalStart(clause.from());
          int last = text.originalEnd(clause.to());
          long chance = chance(article.id(), field, clause.from());
          boolean isJudged = judged.stream().anyMatch(j -> j.start() < last && first < j.end());
          boolean hasCompany = companies.stream().anyMatch(c -> c[0] < last && first < c[1]);
          if ((!isJudged && !hasCompany && chance % rare != 0)
              || (!isJudged && isInDoubt(clause))) {
            return;
          }
          boolean blind = hasCompany && chance / 7 % BLIND == 0;
          ClauseExample example =
              ClauseExample.of(
                  clause,
                  blind ? clause.unseen() : clause,
                  tags,
                  features,
                  isJudged ? JUDGED_WEIGHT : WEIGHT);
          clauses.add(new Clause(article.id(), example, isJudged, decided(clause, tags)));
        });
  }

  private static boolean[] decided(ClauseView clause, Tag[] tags) {
    var decided = new boolean[clause.to() - clause.from()];
    for (int i = 0; i < decided.length; i++) {
      decided[i] = tags[clause.from() + i] != Tag.OUTSIDE;
    }
    for (Candidate candidate : clause.candidates()) {
      for (int at = Math.max(candidate.start(), clause.from()); at < candidate.end(); at++) {
        decided[at - clause.from()] |= !candidate.isStopPhrase();
      }
    }
    return decided;
  }

  private static long chance(String id, TextField field, int at) {
    return Long.parseUnsignedLong(
            ContentHash.hash(id + '/' + field + '/' + at).substring(0, 15), 16)
        >>> 1;
  }

  private static List<int[]> companies(
      List<Mention> mentions, List<TaggerTraining.Judgement> judged) {
    var companies = new ArrayList<int[]>();
    for (Mention mention : mentions) {
      if (mention.rules() == NamingRules.COMPANY
          && mention.confidence() >= SURE
          && judged.stream()
              .noneMatch(j -> j.start() < mention.end() && mention.start() < j.end())) {
        companies.add(new int[] {mention.start(), mention.end()});
      }
    }
    for (TaggerTraining.Judgement judgement : judged) {
      if (judgement.company()) {
        companies.add(new int[] {judgement.start(), judgement.end()});
      }
    }
    return companies;
  }

  private static boolean isInDoubt(ClauseView clause) {
    return clause.mentions().stream()
        .anyMatch(m -> m.rules() == NamingRules.COMPANY && m.confidence() < SURE);
  }
}
