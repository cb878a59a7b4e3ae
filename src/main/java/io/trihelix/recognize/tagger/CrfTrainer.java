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
    return TaggerModel.of(weights.features.weights(), weights.steps.weights());
  }

  private static void learn(Learned weights, Example example) {
    var lattice = new Lattice(weights, example.features());
    var errors = new double[Tag.COUNT];
    for (int i = 0; i < lattice.length(); i++) {
      int right = example.tags()[i].column();
      double largest = 0;
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        errors[tag] = (lattice.probability(i, tag) - (tag == right ? 1 : 0)) * example.weight();
        largest = Math.max(largest, Math.abs(errors[tag]));
      }
      if (largest < LEAST_ERROR) {
        continue;
      }
      for (int feature : example.features()[i]) {
        weights.features.move(feature, errors);
      }
      if (i > 0) {
        int before = example.tags()[i - 1].column();
        for (int from = 0; from < Tag.COUNT; from++) {
          for (int tag = 0; tag < Tag.COUNT; tag++) {
            boolean there = from == before && tag == right;
            errors[tag] =
                (lattice.stepProbability(i, from, tag) - (there ? 1 : 0)) * example.weight();
          }
          weights.steps.move(from, errors);
        }
      }
    }
    weights.changed();
  }

  /**
   * Weights with what FTRL keeps of each. What belongs to one row of tags stands together, in a
   * line of the processor's cache: most of the time of training goes to fetching it.
   */
  private static final class Coordinates {
    private static final int SUMS = Tag.COUNT;
    private static final int SQUARES = 2 * Tag.COUNT;
    private static final int ROW = 16;

    private final float[] rows;
    private final Parameters parameters;

    Coordinates(int rows, Parameters parameters) {
      this.parameters = parameters;
      this.rows = new float[rows * ROW];
    }

    void addTo(double[] scores, int row) {
      int at = row * ROW;
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        scores[tag] += rows[at + tag];
      }
    }

    void move(int row, double[] gradients) {
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        double gradient = gradients[tag];
        if (gradient == 0) {
          continue;
        }
        int at = row * ROW + tag;
        double root = Math.sqrt(rows[at + SQUARES]);
        rows[at + SQUARES] += (float) (gradient * gradient);
        double newRoot = Math.sqrt(rows[at + SQUARES]);
        float sum =
            rows[at + SUMS] + (float) (gradient - (newRoot - root) / parameters.rate() * rows[at]);
        rows[at + SUMS] = sum;
        double beyond = Math.abs(sum) - parameters.l1();
        rows[at] =
            beyond <= 0
                ? 0
                : (float)
                    (-Math.signum(sum)
                        * beyond
                        / ((1 + newRoot) / parameters.rate() + parameters.l2()));
      }
    }

    /** The weights alone, row by row. */
    float[] weights() {
      var weights = new float[rows.length / ROW * Tag.COUNT];
      for (int row = 0; row < rows.length / ROW; row++) {
        System.arraycopy(rows, row * ROW, weights, row * Tag.COUNT, Tag.COUNT);
      }
      return weights;
    }
  }

  private static final class Learned implements Weights {
    final Coordinates features;
    final Coordinates steps;
    private final double[] factors = new double[Tag.COUNT * Tag.COUNT];

    Learned(Parameters parameters) {
      features = new Coordinates(TaggerModel.FEATURES, parameters);
      steps = new Coordinates(Tag.COUNT, parameters);
      changed();
    }

    void changed() {
      TaggerModel.factors(steps.weights(), factors);
    }

    @Override
    public void addTo(double[] scores, int feature) {
      features.addTo(scores, feature);
    }

    @Override
    public double[] stepFactors() {
      return factors;
    }
  }
}
