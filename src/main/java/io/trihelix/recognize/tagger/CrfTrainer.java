package io.trihelix.recognize.tagger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains the conditional random field by FTRL-Proximal (McMahan et al. 2013, "Ad click prediction:
 * a view from the trenches", algorithm 1): every weight has a learning rate of its own, and L1
 * leaves most weights zero, which keeps the model small. Deterministic: the order of the examples
 * is shuffled by a fixed seed.
 */
public final class CrfTrainer {
  private static final long SEED = 20250218;

  /** Below this a character's error moves nothing: it spares most of the work of later rounds. */
  private static final double LEAST_ERROR = 1e-3;

  /**
   * A text to learn from.
   *
   * @param features of every character, hashed into {@link TaggerModel#FEATURES}
   * @param tags the right ones
   * @param weight how much its errors count; 1 for a text that is to be trusted
   */
  public record Example(int[][] features, Tag[] tags, double weight) {
    public Example {
      if (features.length != tags.length) {
        throw new IllegalArgumentException(
            "Cannot learn from " + features.length + " characters with " + tags.length + " tags");
      }
    }
  }

  /**
   * @param rounds passes over the examples
   * @param rate α of the paper: the larger, the faster weights move
   * @param l1 λ1: what a weight's gradients must add up to before it is not zero
   * @param l2 λ2: pulls weights towards zero
   */
  public record Parameters(int rounds, double rate, double l1, double l2) {
    /** The same with another number of passes. */
    public Parameters withRounds(int other) {
      return new Parameters(other, rate, l1, l2);
    }
  }

  private CrfTrainer() {}

  public static TaggerModel train(List<Example> examples, Parameters parameters) {
    var weights = new Learned(parameters);
    var order = new ArrayList<>(examples);
    var random = new Random(SEED);
    for (int round = 0; round < parameters.rounds(); round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        learn(weights, example);
      }
    }
    return TaggerModel.of(weights.features.now, weights.steps.now);
  }

  private static void learn(Learned weights, Example example) {
    var lattice = new Lattice(weights, example.features());
    var errors = new double[Tag.COUNT];
    for (int i = 0; i < lattice.length(); i++) {
      int right = example.tags()[i].ordinal();
      double largest = 0;
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        errors[tag] = (lattice.probability(i, tag) - (tag == right ? 1 : 0)) * example.weight();
        largest = Math.max(largest, Math.abs(errors[tag]));
      }
      if (largest < LEAST_ERROR) {
        continue;
      }
      for (int feature : example.features()[i]) {
        weights.features.move(feature * Tag.COUNT, errors);
      }
      if (i > 0) {
        int before = example.tags()[i - 1].ordinal();
        for (int from = 0; from < Tag.COUNT; from++) {
          for (int tag = 0; tag < Tag.COUNT; tag++) {
            boolean there = from == before && tag == right;
            errors[tag] =
                (lattice.stepProbability(i, from, tag) - (there ? 1 : 0)) * example.weight();
          }
          weights.steps.move(from * Tag.COUNT, errors);
        }
      }
    }
    weights.changed();
  }

  /** Weights with what FTRL keeps of each. */
  private static final class Coordinates {
    private final float[] now;
    private final float[] sums;
    private final float[] squares;
    private final Parameters parameters;

    Coordinates(int count, Parameters parameters) {
      this.parameters = parameters;
      now = new float[count];
      sums = new float[count];
      squares = new float[count];
    }

    void move(int first, double[] gradients) {
      for (int i = 0; i < gradients.length; i++) {
        double gradient = gradients[i];
        if (gradient == 0) {
          continue;
        }
        int at = first + i;
        double root = Math.sqrt(squares[at]);
        squares[at] += (float) (gradient * gradient);
        double newRoot = Math.sqrt(squares[at]);
        sums[at] += (float) (gradient - (newRoot - root) / parameters.rate() * now[at]);
        double beyond = Math.abs(sums[at]) - parameters.l1();
        now[at] =
            beyond <= 0
                ? 0
                : (float)
                    (-Math.signum(sums[at])
                        * beyond
                        / ((1 + newRoot) / parameters.rate() + parameters.l2()));
      }
    }
  }

  private static final class Learned implements Weights {
    final Coordinates features;
    final Coordinates steps;
    private final double[] factors = new double[Tag.COUNT * Tag.COUNT];

    Learned(Parameters parameters) {
      features = new Coordinates(TaggerModel.FEATURES * Tag.COUNT, parameters);
      steps = new Coordinates(Tag.COUNT * Tag.COUNT, parameters);
      changed();
    }

    void changed() {
      TaggerModel.factors(steps.now, factors);
    }

    @Override
    public void addTo(double[] scores, int feature) {
      int at = feature * Tag.COUNT;
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        scores[tag] += features.now[at + tag];
      }
    }

    @Override
    public double[] stepFactors() {
      return factors;
    }
  }
}
