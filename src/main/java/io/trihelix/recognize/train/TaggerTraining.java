package io.trihelix.recognize.train;

import io.trihelix.evaluate.Score;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.model.TextField;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionChain;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.lexicon.DiscoveryWords;
import io.trihelix.recognize.tagger.ClauseGate;
import io.trihelix.recognize.tagger.ClauseView;
import io.trihelix.recognize.tagger.CorrectByTagger;
import io.trihelix.recognize.tagger.CrfTrainer;
import io.trihelix.recognize.tagger.NameFeatures;
import io.trihelix.recognize.tagger.NameModel;
import io.trihelix.recognize.tagger.Tag;
import io.trihelix.recognize.tagger.TaggerModel;
import io.trihelix.text.NormalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Trains the tagger of companies from annotated texts, and tells how good it is on others. */
public final class TaggerTraining {
  /** Share of the clauses where the tagger has something to say that the gate lets pass. */
  private static final double GATE_RECALL = 0.98;

  /** A teacher's word counts so much of an annotator's: it is wrong here and there. */
  private static final double TAUGHT_WEIGHT = 0.4;

  private static final int BLIND = 2;

  /** What a copy with other names counts of its original. */
  private static final double REPLACED_WEIGHT = 0.5;

  // Of a few values tried in cross-validation, those of the best F1; it hardly depends on them.
  private static final double RATE = 0.06;
  private static final double L1 = 0.5;
  private static final double L2 = 1;

  private final Gazetteer gazetteer;
  private final CrfTrainer.Parameters parameters;
  private final NameFeatures features = new NameFeatures(new DiscoveryWords());
  private final NameReplacement replacement;
  // What the tagger is to see: all that stands before it.
  private final RecognitionChain untagged;

  /**
   * An annotated text.
   *
   * @param text of one field
   * @param companies UTF-16 offsets of the companies, start and end (exclusive)
   */
  public record Annotated(String text, List<int[]> companies) {}

  /**
   * An article that nobody has annotated.
   *
   * @param id as in the judgements
   * @param judgements of single names in it, if there are any
   */
  public record Silver(String id, String title, String body, List<Judgement> judgements) {}

  /**
   * Whether a company stands there.
   *
   * @param start UTF-16 offset in the field
   * @param end UTF-16 offset, exclusive
   * @param company whether it does, with just these boundaries
   */
  public record Judgement(TextField field, int start, int end, boolean company) {}

  /**
   * One fold of a cross-validation.
   *
   * @param number of the fold, from 0: it holds every text whose ordinal leaves this remainder
   * @param model that learnt from the other folds
   * @param texts score of what a run would recognise in this fold's texts with that model
   * @param judged the same of the judged places in this fold's articles
   */
  public record Fold(int number, NameModel model, Score texts, Score judged) {}

  /**
   * @param rounds passes over the examples
   * @param names of firms that are put into copies of the annotated and the taught texts in place
   *     of theirs; empty for no copies
   */
  public TaggerTraining(Gazetteer gazetteer, int rounds, List<String> names) {
    this.replacement = new NameReplacement(names);
    this.gazetteer = gazetteer;
    this.parameters = new CrfTrainer.Parameters(rounds, RATE, L1, L2);
    this.untagged =
        RecognitionChain.of(gazetteer, RecognitionSettings.defaults()).before(CorrectByTagger.NAME);
  }

  private MentionRecognizer recognizer(NameModel model) {
    return new MentionRecognizer(
        RecognitionChain.of(gazetteer, RecognitionSettings.defaults(), model));
  }

  public NameModel train(List<Annotated> texts, List<Annotated> taught, List<Silver> silver) {
    return train(texts, taughtExamples(taught), examples(silver), article -> false);
  }

  /**
   * What a teacher says of texts that nobody has annotated. In every {@link #BLIND}th of them the
   * tagger does not see what the gazetteer matches.
   */
  private List<ClauseExample> taughtExamples(List<Annotated> taught) {
    var examples = new ArrayList<ClauseExample>();
    for (int i = 0; i < taught.size(); i++) {
      addExamples(taught.get(i), TAUGHT_WEIGHT, i % BLIND == 0, examples);
    }
    return examples;
  }

  SilverExamples examples(List<Silver> silver) {
    var examples = new SilverExamples(untagged, features);
    silver.forEach(examples::add);
    return examples;
  }

  /** From the annotated and the taught texts first; then, with that model, from all. */
  private NameModel train(
      List<Annotated> texts,
      List<ClauseExample> taught,
      SilverExamples silver,
      Predicate<String> heldOut) {
    var examples = new ArrayList<ClauseExample>();
    texts.forEach(text -> addExamples(text, 1, false, examples));
    examples.addAll(taught);
    TaggerModel first = learn(examples, parameters.withRounds((parameters.rounds() + 1) / 2));
    examples.addAll(silver.trustedBy(first, heldOut));
    ClauseGate gate =
        ClauseGate.train(examples.stream().map(ClauseExample::forGate).toList(), GATE_RECALL);
    return new NameModel(gate, learn(examples, parameters));
  }

  private static TaggerModel learn(List<ClauseExample> examples, CrfTrainer.Parameters parameters) {
    return CrfTrainer.train(examples.stream().map(ClauseExample::forTagger).toList(), parameters);
  }

  /**
   * Trains on all folds but one and scores on that one what a run would recognise with that model,
   * for every fold. Articles with judgements are dealt out to the folds as the texts are.
   *
   * @param taught learnt in every fold, and never scored
   * @param done is told of each fold as soon as it is scored
   */
  public void crossValidate(
      List<Annotated> texts,
      List<Annotated> taught,
      List<Silver> silver,
      int folds,
      Consumer<Fold> done) {
    List<ClauseExample> taughtExamples = taughtExamples(taught);
    SilverExamples more = examples(silver);
    for (int number = 0; number < folds; number++) {
      done.accept(fold(texts, taughtExamples, silver, more, number, folds));
    }
  }

  private Fold fold(
      List<Annotated> texts,
      List<ClauseExample> taught,
      List<Silver> silver,
      SilverExamples more,
      int number,
      int folds) {
    Predicate<String> heldOut = article -> Math.floorMod(article.hashCode(), folds) == number;
    var others = new ArrayList<Annotated>();
    for (int i = 0; i < texts.size(); i++) {
      if (i % folds != number) {
        others.add(texts.get(i));
      }
    }
    NameModel model = train(others, taught, more, heldOut);
    MentionRecognizer recognizer = recognizer(model);
    Score annotated = Score.NONE;
    for (int i = number; i < texts.size(); i += folds) {
      annotated = annotated.plus(score(recognizer, texts.get(i)));
    }
    Score judged = Score.NONE;
    for (Silver article : silver) {
      if (!article.judgements().isEmpty() && heldOut.test(article.id())) {
        judged = judged.plus(score(recognizer, article));
      }
    }
    return new Fold(number, model, annotated, judged);
  }

  /** Only places that are judged count, with just the judged boundaries. */
  private static Score score(MentionRecognizer recognizer, Silver article) {
    Set<List<Object>> found = new HashSet<>();
    for (Mention mention : recognizer.recognize(article.title(), article.body())) {
      if (mention.rules() == NamingRules.COMPANY) {
        found.add(List.of(mention.field(), mention.start(), mention.end()));
      }
    }
    Score score = Score.NONE;
    for (Judgement judgement : article.judgements()) {
      boolean there =
          found.contains(List.of(judgement.field(), judgement.start(), judgement.end()));
      score =
          score.plus(
              new Score(
                  there && judgement.company() ? 1 : 0,
                  there && !judgement.company() ? 1 : 0,
                  !there && judgement.company() ? 1 : 0));
    }
    return score;
  }

  private static Score score(MentionRecognizer recognizer, Annotated text) {
    Set<List<Integer>> gold = new HashSet<>();
    text.companies().forEach(company -> gold.add(List.of(company[0], company[1])));
    long right = 0;
    long extra = 0;
    for (Mention mention : recognizer.recognize("", text.text())) {
      if (mention.rules() == NamingRules.COMPANY) {
        boolean inGold = gold.contains(List.of(mention.start(), mention.end()));
        right += inGold ? 1 : 0;
        extra += inGold ? 0 : 1;
      }
    }
    return new Score(right, extra, gold.size() - right);
  }

  private void addExamples(
      Annotated annotated, double weight, boolean blind, List<ClauseExample> examples) {
    addExample(annotated, weight, blind, examples);
    Annotated other = replacement.in(annotated);
    if (other != null) {
      addExample(other, weight * REPLACED_WEIGHT, false, examples);
    }
  }

  private void addExample(
      Annotated annotated, double weight, boolean blind, List<ClauseExample> examples) {
    Draft seen = untagged.run("", annotated.text());
    NormalizedText text = seen.article().body().text();
    Tag[] tags = tags(text, annotated.companies());
    ClauseView.forEach(
        text,
        seen.candidates(TextField.BODY).found(),
        seen.mentions().of(TextField.BODY),
        clause ->
            examples.add(
                ClauseExample.of(
                    clause, blind ? clause.unseen() : clause, tags, features, weight)));
  }

  static Tag[] tags(NormalizedText text, List<int[]> companies) {
    var tags = new Tag[text.length()];
    Arrays.fill(tags, Tag.OUTSIDE);
    for (int[] company : companies) {
      for (int i = 0; i < tags.length; i++) {
        int at = text.originalStart(i);
        if (at >= company[0] && at < company[1]) {
          boolean first = at == company[0];
          boolean last = at == company[1] - 1;
          tags[i] = first ? last ? Tag.SINGLE : Tag.BEGIN : last ? Tag.END : Tag.INSIDE;
        }
      }
    }
    return tags;
  }
}
