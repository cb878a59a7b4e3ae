package io.trihelix.recognize.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A trained tagger: weights of hashed features. Only what a tag has ahead of {@link Tag#OUTSIDE}
 * tells sequences apart, so a feature has four numbers, which stand together in one long. Immutable
 * and thread-safe.
 *
 * <p>In a file: the unit and the transitions as floats, the number of features, and for each the
 * distance from the one before and a short a tag, in units.
 */
public final class TaggerModel implements Weights {
  /** Features are hashed into so many numbers. */
  public static final int FEATURES = 1 << 20;

  /** The largest weight, in units: smaller ones than half a unit are dropped. */
  private static final int LARGEST = 255;

  private final long[] weights;
  // Which features have weights: most have none, and to ask this is cheaper than to fetch those.
  private final long[] weighted = new long[FEATURES >> 6];
  private final float unit;
  private final float[] steps;
  private final double[] factors = new double[Tag.COUNT * Tag.COUNT];

  private TaggerModel(long[] weights, float unit, float[] steps) {
    this.weights = weights;
    this.unit = unit;
    this.steps = steps;
    factors(steps, factors);
    for (int feature = 0; feature < FEATURES; feature++) {
      weighted[feature >> 6] |= weights[feature] == 0 ? 0 : 1L << feature;
    }
  }

  static TaggerModel of(float[] weights, float[] steps) {
    float largest = 1e-6f;
    for (int feature = 0; feature < FEATURES; feature++) {
      for (int tag = 1; tag < Tag.COUNT; tag++) {
        largest = Math.max(largest, Math.abs(ahead(weights, feature, tag)));
      }
    }
    float unit = largest / LARGEST;
    var packed = new long[FEATURES];
    for (int feature = 0; feature < FEATURES; feature++) {
      for (int tag = 1; tag < Tag.COUNT; tag++) {
        long rounded = Math.round(ahead(weights, feature, tag) / unit);
        packed[feature] |= (rounded & 0xFFFF) << 16 * (tag - 1);
      }
    }
    return new TaggerModel(packed, unit, steps.clone());
  }

  private static float ahead(float[] weights, int feature, int tag) {
    return weights[feature * Tag.COUNT + tag] - weights[feature * Tag.COUNT];
  }

  static void factors(float[] steps, double[] factors) {
    for (int from = 0; from < Tag.COUNT; from++) {
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        int at = from * Tag.COUNT + tag;
        factors[at] = Tag.of(tag).mayFollow(Tag.of(from).isOpen()) ? Math.exp(steps[at]) : 0;
      }
    }
  }

  @Override
  public void addTo(double[] scores, int feature) {
    if ((weighted[feature >> 6] >>> feature & 1) != 0) {
      long packed = weights[feature];
      scores[1] += (short) packed * unit;
      scores[2] += (short) (packed >> 16) * unit;
      scores[3] += (short) (packed >> 32) * unit;
      scores[4] += (short) (packed >> 48) * unit;
    }
  }

  @Override
  public double[] stepFactors() {
    return factors;
  }

  /** The text whose characters have these features, hashed. */
  public TaggedText tag(int[][] features) {
    return new TaggedText(new Lattice(this, features));
  }

  /** How many features have weights. */
  public int size() {
    int count = 0;
    for (long weight : weights) {
      count += weight == 0 ? 0 : 1;
    }
    return count;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(unit);
    for (float step : steps) {
      out.writeFloat(step);
    }
    out.writeInt(size());
    int last = 0;
    for (int feature = 0; feature < FEATURES; feature++) {
      if (weights[feature] != 0) {
        int distance = feature - last;
        while (distance >= 0xFF) {
          out.writeByte(0xFF);
          distance -= 0xFF;
        }
        out.writeByte(distance);
        for (int tag = 1; tag < Tag.COUNT; tag++) {
          out.writeShort((short) (weights[feature] >> 16 * (tag - 1)));
        }
        last = feature;
      }
    }
  }

  static TaggerModel read(DataInputStream in) throws IOException {
    float unit = in.readFloat();
    float[] steps = new float[Tag.COUNT * Tag.COUNT];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = in.readFloat();
    }
    var weights = new long[FEATURES];
    int feature = 0;
    for (int left = in.readInt(); left > 0; left--) {
      int distance = in.readUnsignedByte();
      while (distance == 0xFF) {
        feature += distance;
        distance = in.readUnsignedByte();
      }
      feature += distance;
      if (feature >= FEATURES) {
        throw new IOException("Cannot read the tagger's model: feature " + feature);
      }
      for (int tag = 1; tag < Tag.COUNT; tag++) {
        weights[feature] |= (in.readShort() & 0xFFFFL) << 16 * (tag - 1);
      }
    }
    return new TaggerModel(weights, unit, steps);
  }
}
