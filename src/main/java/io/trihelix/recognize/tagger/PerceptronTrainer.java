package io.trihelix.recognize.tagger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The averaged structured perceptron (Collins 2002): where the best sequence is wrong, the weights
 * move towards the right one; the model is the mean of all weights on the way. Deterministic: the
 * order of the examples is shuffled by a fixed seed. Right readings must win by a margin, so that
 * the model leans on many weak features instead of few strong ones.
 */
public final class PerceptronTrainer {
  /** Margins, in the weights' units: missed names weigh more than invented ones, being rarer. */
  private static final double MISSED = 400;

  private static final double MISPLACED = 250;
  private static final double INVENTED = 120;

  private static final long SEED = 20250218;

  /**
   * A sentence to learn from.
   *
   * @param features of every character, hashed into {@link TaggerModel#FEATURES}
   * @param tags the right ones
   */
  public record Example(int[][] features, Tag[] tags) {
    public Example {
      if (features.length != tags.length) {
        throw new IllegalArgumentException(
            "Cannot learn from " + features.length + " characters with " + tags.length + " tags");
      }
    }
  }

  private static final class Learned implements Weights {
    final float[] now = new float[(TaggerModel.FEATURES + 1) * Tag.COUNT];
    final float[] sums = new float[now.length];
    final float[] steps = new float[Tag.COUNT * Tag.COUNT];
    final float[] stepSums = new float[steps.length];

    @Override
    public void addTo(double[] scores, int feature) {
      int at = feature * Tag.COUNT;
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        scores[tag] += now[at + tag];
      }
    }

    @Override
    public double transition(int from, int to) {
      return steps[from * Tag.COUNT + to];
    }

    void move(int[][] features, int[] tags, float by, long time) {
      for (int i = 0; i < tags.length; i++) {
        for (int feature : features[i]) {
          int at = feature * Tag.COUNT + tags[i];
          now[at] += by;
          sums[at] += by * time;
        }
        if (i > 0) {
          int at = tags[i - 1] * Tag.COUNT + tags[i];
          steps[at] += by;
          stepSums[at] += by * time;
        }
      }
    }
  }

  private PerceptronTrainer() {}

  public static TaggerModel train(List<Example> examples, int rounds) {
    var weights = new Learned();
    var order = new ArrayList<>(examples);
    var random = new Random(SEED);
    long time = 1;
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        int[] right = ordinals(example.tags());
        int[] best = new Viterbi(weights, example.features(), handicap(right)).best();
        if (!java.util.Arrays.equals(right, best)) {
          weights.move(example.features(), right, 1, time);
          weights.move(example.features(), best, -1, time);
        }
        time++;
      }
    }
    return TaggerModel.of(
        averaged(weights.now, weights.sums, time), averaged(weights.steps, weights.stepSums, time));
  }

  /** What wrong tags score ahead of the right ones, which must learn to beat them all the same. */
  private static double[][] handicap(int[] right) {
    var scores = new double[right.length][Tag.COUNT];
    for (int i = 0; i < right.length; i++) {
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        if (tag != right[i]) {
          scores[i][tag] = right[i] == 0 ? INVENTED : tag == 0 ? MISSED : MISPLACED;
        }
      }
    }
    return scores;
  }

  private static float[] averaged(float[] now, float[] sums, long time) {
    float[] mean = new float[now.length];
    for (int i = 0; i < now.length; i++) {
      mean[i] = now[i] - sums[i] / time;
    }
    return mean;
  }

  private static int[] ordinals(Tag[] tags) {
    int[] ordinals = new int[tags.length];
    for (int i = 0; i < tags.length; i++) {
      ordinals[i] = tags[i].ordinal();
    }
    return ordinals;
  }
}
