package io.trihelix.recognize.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Tells cheaply which clauses are worth the tagger's time: a logistic regression over hashed pairs
 * of characters, one look-up a character. Immutable and thread-safe.
 */
public final class ClauseGate {
  /** Features are hashed into so many numbers; the table stays in a core's own cache. */
  public static final int FEATURES = 1 << 15;

  private static final int ROUNDS = 6;
  private static final double RATE = 0.1;
  private static final double DECAY = 1e-6;
  private static final long SEED = 20250218;

  /** Weights are kept in units of a hundredth. */
  private static final double UNIT = 100;

  private final short[] weights;
  private final int least;

  private ClauseGate(short[] weights, int least) {
    this.weights = weights;
    this.least = least;
  }

  /**
   * A clause to learn from.
   *
   * @param features hashed into {@link #FEATURES}
   * @param open whether the tagger has something to say there
   */
  public record Example(int[] features, boolean open) {}

  /** The weight of a feature, to be added up over a clause. */
  public int weight(int feature) {
    return weights[feature];
  }

  /** Whether a clause whose features' weights add up to this is worth tagging. */
  public boolean opens(int sum) {
    return sum >= least;
  }

  /**
   * Learns from the examples; deterministic.
   *
   * @param recall share of the open examples that the gate must let pass
   */
  public static ClauseGate train(List<Example> examples, double recall) {
    var weights = new double[FEATURES];
    var order = new ArrayList<>(examples);
    var random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      double rate = RATE / (1 + round);
      for (Example example : order) {
        double sum = 0;
        for (int feature : example.features()) {
          sum += weights[feature];
        }
        double error = (example.open() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
        for (int feature : example.features()) {
          weights[feature] += rate * (error - DECAY * weights[feature]);
        }
      }
    }
    var rounded = new short[FEATURES];
    for (int i = 0; i < FEATURES; i++) {
      rounded[i] =
          (short)
              Math.max(-Short.MAX_VALUE, Math.min(Short.MAX_VALUE, Math.round(weights[i] * UNIT)));
    }
    return new ClauseGate(rounded, least(rounded, examples, recall));
  }

  private static int least(short[] weights, List<Example> examples, double recall) {
    int[] sums =
        examples.stream()
            .filter(Example::open)
            .mapToInt(example -> Arrays.stream(example.features()).map(f -> weights[f]).sum())
            .sorted()
            .toArray();
    return sums.length == 0 ? 0 : sums[(int) ((sums.length - 1) * (1 - recall))];
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(least);
    for (short weight : weights) {
      out.writeShort(weight);
    }
  }

  static ClauseGate read(DataInputStream in) throws IOException {
    int least = in.readInt();
    var weights = new short[FEATURES];
    for (int i = 0; i < FEATURES; i++) {
      weights[i] = in.readShort();
    }
    return new ClauseGate(weights, least);
  }
}
