package io.trihelix.recognize;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Mention;
import io.trihelix.recognize.tagger.PerceptronTrainer;
import io.trihelix.recognize.tagger.Span;
import io.trihelix.recognize.tagger.Tag;
import io.trihelix.recognize.tagger.TaggerModel;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.TextNormalizer;
import io.trihelix.text.TextStructure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Trains the tagger of companies from annotated texts, and tells how good it is on others. */
public final class TaggerTraining {
  private final TextNormalizer normalizer = HanLpText.normalizer();
  private final NameFeatures features = new NameFeatures(new DiscoveryWords());
  private final MentionRecognizer recognizer;
  private final SurfaceFormIndex index;
  private final int rounds;

  /**
   * An annotated text.
   *
   * @param text of one field
   * @param companies UTF-16 offsets of the companies, start and end (exclusive)
   */
  public record Annotated(String text, List<int[]> companies) {}

  /** Of spans that match exactly. */
  public record Score(long right, long found, long gold) {
    Score plus(Score other) {
      return new Score(right + other.right, found + other.found, gold + other.gold);
    }

    /** Share of the found spans that are right; 0 when none is found. */
    public double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    /** Share of the annotated spans that are found; 0 when there is none. */
    public double recall() {
      return gold == 0 ? 0 : (double) right / gold;
    }

    /** Harmonic mean of precision and recall; 0 when nothing is right. */
    public double f1() {
      return right == 0 ? 0 : 2.0 * right / (found + gold);
    }
  }

  public TaggerTraining(Gazetteer gazetteer, int rounds) {
    this.recognizer = new MentionRecognizer(gazetteer, new RecognitionSettings(0.5, false, false));
    this.index = new SurfaceFormIndex(gazetteer, normalizer);
    this.rounds = rounds;
  }

  public TaggerModel train(List<Annotated> texts) {
    return PerceptronTrainer.train(examples(texts), rounds);
  }

  /** Trains on all folds but one and scores on that one, for every fold. */
  public Score crossValidate(List<Annotated> texts, int folds) {
    List<PerceptronTrainer.Example> all = examples(texts);
    var score = new Score(0, 0, 0);
    for (int fold = 0; fold < folds; fold++) {
      var train = new ArrayList<PerceptronTrainer.Example>();
      var test = new ArrayList<PerceptronTrainer.Example>();
      for (int i = 0; i < all.size(); i++) {
        (i % folds == fold ? test : train).add(all.get(i));
      }
      score = score.plus(score(PerceptronTrainer.train(train, rounds), test));
    }
    return score;
  }

  private static Score score(TaggerModel model, List<PerceptronTrainer.Example> test) {
    var score = new Score(0, 0, 0);
    for (PerceptronTrainer.Example example : test) {
      Set<List<Integer>> gold = spans(example.tags());
      List<Span> found = model.tag(example.features());
      long right =
          found.stream().filter(span -> gold.contains(List.of(span.start(), span.end()))).count();
      score = score.plus(new Score(right, found.size(), gold.size()));
    }
    return score;
  }

  private static Set<List<Integer>> spans(Tag[] tags) {
    var spans = new HashSet<List<Integer>>();
    int start = 0;
    for (int i = 0; i < tags.length; i++) {
      if (tags[i] == Tag.BEGIN || tags[i] == Tag.SINGLE) {
        start = i;
      }
      if (tags[i] == Tag.END || tags[i] == Tag.SINGLE) {
        spans.add(List.of(start, i + 1));
      }
    }
    return spans;
  }

  private List<PerceptronTrainer.Example> examples(List<Annotated> texts) {
    var examples = new ArrayList<PerceptronTrainer.Example>();
    for (Annotated text : texts) {
      NormalizedText normal = normalizer.normalize(text.text());
      TextStructure structure = TextStructure.of(text.text());
      List<Candidate> candidates = index.find(normal);
      List<Mention> mentions = recognizer.recognize("", text.text());
      Tag[] tags = tags(normal, text.companies());
      for (int[] sentence : Sentences.of(normal, structure)) {
        examples.add(
            new PerceptronTrainer.Example(
                features.of(normal, sentence[0], sentence[1], candidates, mentions),
                Arrays.copyOfRange(tags, sentence[0], sentence[1])));
      }
    }
    return examples;
  }

  private static Tag[] tags(NormalizedText text, List<int[]> companies) {
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
