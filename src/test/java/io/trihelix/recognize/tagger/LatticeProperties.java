package io.trihelix.recognize.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LatticeProperties {
  private static final double EXACT = 1e-9;

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
    public double[] stepFactors() {
      var factors = new double[Tag.COUNT * Tag.COUNT];
      for (int from = 0; from < Tag.COUNT; from++) {
        for (int tag = 0; tag < Tag.COUNT; tag++) {
          boolean legal = Tag.of(tag).mayFollow(Tag.of(from).isOpen());
          factors[from * Tag.COUNT + tag] = legal ? Math.exp(steps[from][tag]) : 0;
        }
      }
      return factors;
    }

    double score(int[] tags) {
      double score = 0;
      for (int i = 0; i < tags.length; i++) {
        score += weights[i][tags[i]] + (i > 0 ? steps[tags[i - 1]][tags[i]] : 0);
      }
      return Math.exp(score);
    }
  }

  private static int[][] text(int length) {
    int[][] features = new int[length][];
    for (int i = 0; i < length; i++) {
      features[i] = new int[] {i};
    }
    return features;
  }

  /** By going through all legal sequences, one by one. */
  private static double probability(RandomWeights weights, int length, Predicate<int[]> holds) {
    double all = 0;
    double some = 0;
    for (int code = 0; code < Math.pow(Tag.COUNT, length); code++) {
      int[] tags = new int[length];
      for (int i = 0, rest = code; i < length; i++, rest /= Tag.COUNT) {
        tags[i] = rest % Tag.COUNT;
      }
      if (isLegal(tags)) {
        double score = weights.score(tags);
        all += score;
        some += holds.test(tags) ? score : 0;
      }
    }
    return some / all;
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

  private static boolean isName(int[] tags, int start, int end) {
    for (int at = start; at < end; at++) {
      if (tags[at] != Tag.in(start, end, at).column()) {
        return false;
      }
    }
    return true;
  }

  @Property(tries = 100)
  void probabilitiesAreThoseOfAllLegalSequences(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int length) {
    var weights = RandomWeights.of(new Random(seed), length);
    var lattice = new Lattice(weights, text(length));
    for (int at = 0; at < length; at++) {
      int here = at;
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        int wanted = tag;
        assertEquals(
            probability(weights, length, tags -> tags[here] == wanted),
            lattice.probability(at, tag),
            EXACT);
        for (int from = 0; at > 0 && from < Tag.COUNT; from++) {
          int before = from;
          assertEquals(
              probability(
                  weights, length, tags -> tags[here] == wanted && tags[here - 1] == before),
              lattice.stepProbability(at, from, tag),
              EXACT);
        }
      }
    }
  }

  @Property(tries = 100)
  void namesHaveTheProbabilityOfTheSequencesThatHoldThem(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int length) {
    var weights = RandomWeights.of(new Random(seed), length);
    var lattice = new Lattice(weights, text(length));
    for (int start = 0; start < length; start++) {
      for (int end = start + 1; end <= length; end++) {
        int first = start;
        int last = end;
        assertEquals(
            probability(weights, length, tags -> isName(tags, first, last)),
            lattice.nameProbability(start, end),
            EXACT);
        assertEquals(
            probability(
                weights,
                length,
                tags -> {
                  boolean touched = false;
                  for (int at = first; at < last; at++) {
                    touched |= tags[at] != Tag.OUTSIDE.column();
                  }
                  return touched;
                }),
            lattice.touchProbability(start, end),
            EXACT);
      }
    }
  }

  @Property
  void longTextsKeepTheirProbabilities(
      @ForAll long seed, @ForAll @IntRange(min = 100, max = 3000) int length) {
    var lattice = new Lattice(RandomWeights.of(new Random(seed), length), text(length));
    for (int at = 0; at < length; at += 37) {
      double sum = 0;
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        sum += lattice.probability(at, tag);
      }
      assertEquals(1, sum, EXACT);
    }
  }

  @Property
  void chosenNamesDoNotOverlapAndAreLikelyEnough(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int length) {
    var lattice = new Lattice(RandomWeights.of(new Random(seed), length), text(length));
    List<TaggedName> names = Decoder.names(lattice, 0.3);
    int end = 0;
    for (TaggedName name : names) {
      assertTrue(name.start() >= end && name.end() > name.start() && name.end() <= length);
      assertTrue(name.exact() > 0.3 && name.touched() >= name.exact() - EXACT, name.toString());
      end = name.end();
    }
  }
}
