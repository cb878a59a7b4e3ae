package io.trihelix.recognize.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ViterbiProperties {
  private record RandomWeights(double[][] weights, double[][] steps) implements Weights {
    static RandomWeights of(Random random, int features) {
      return new RandomWeights(matrix(random, features), matrix(random, Tag.COUNT));
    }

    private static double[][] matrix(Random random, int rows) {
      double[][] matrix = new double[rows][Tag.COUNT];
      for (double[] row : matrix) {
        for (int i = 0; i < row.length; i++) {
          row[i] = random.nextGaussian();
        }
      }
      return matrix;
    }

    @Override
    public void addTo(double[] scores, int feature) {
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        scores[tag] += weights[feature][tag];
      }
    }

    @Override
    public double transition(int from, int to) {
      return steps[from][to];
    }
  }

  private static int[][] sentence(int length) {
    int[][] features = new int[length][];
    for (int i = 0; i < length; i++) {
      features[i] = new int[] {i};
    }
    return features;
  }

  @Property
  void theBestSequenceIsLegal(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int length) {
    var weights = RandomWeights.of(new Random(seed), length);
    boolean open = false;
    for (int tag : new Viterbi(weights, sentence(length)).best()) {
      assertTrue(Tag.of(tag).mayFollow(open));
      open = Tag.of(tag).isOpen();
    }
    assertFalse(open);
  }

  @Property
  void noLegalSequenceIsBetter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int length) {
    var weights = RandomWeights.of(new Random(seed), length);
    int[] best = new Viterbi(weights, sentence(length)).best();
    double most = Double.NEGATIVE_INFINITY;
    for (int code = 0; code < Math.pow(Tag.COUNT, length); code++) {
      int[] tags = new int[length];
      for (int i = 0, rest = code; i < length; i++, rest /= Tag.COUNT) {
        tags[i] = rest % Tag.COUNT;
      }
      most = Math.max(most, isLegal(tags) ? score(weights, tags) : most);
    }
    assertEquals(most, score(weights, best), 1e-9);
  }

  private static boolean isLegal(int[] tags) {
    boolean open = false;
    for (int tag : tags) {
      if (!Tag.of(tag).mayFollow(open)) {
        return false;
      }
      open = Tag.of(tag).isOpen();
    }
    return !open;
  }

  private static double score(RandomWeights weights, int[] tags) {
    double score = 0;
    for (int i = 0; i < tags.length; i++) {
      score += weights.weights()[i][tags[i]] + (i > 0 ? weights.steps()[tags[i - 1]][tags[i]] : 0);
    }
    return score;
  }
}
