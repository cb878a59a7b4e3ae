package io.trihelix.recognize.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A trained tagger: weights of hashed features as rounded, in units of a common step. Immutable and
 * thread-safe.
 *
 * <p>Its file is compressed by gzip: an int that tells the format, the unit and the transitions as
 * floats, the number of features, and for each the distance from the one before and a short a tag.
 */
public final class TaggerModel implements Weights {
  /** The largest weight, in units: smaller ones than half a unit are dropped. */
  private static final int LARGEST = 2047;

  /** Features are hashed into so many numbers. */
  public static final int FEATURES = 1 << 20;

  private static final int FORMAT = 0x54485431;

  private final short[] weights;
  private final float unit;
  private final float[] steps;

  private TaggerModel(short[] weights, float unit, float[] steps) {
    this.weights = weights;
    this.unit = unit;
    this.steps = steps;
  }

  static TaggerModel of(float[] weights, float[] steps) {
    float largest = 1e-6f;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    float unit = largest / LARGEST;
    short[] rounded = new short[weights.length];
    for (int i = 0; i < weights.length; i++) {
      rounded[i] = (short) Math.round(weights[i] / unit);
    }
    return new TaggerModel(rounded, unit, steps.clone());
  }

  @Override
  public void addTo(double[] scores, int feature) {
    int at = feature * Tag.COUNT;
    for (int tag = 0; tag < Tag.COUNT; tag++) {
      scores[tag] += weights[at + tag] * unit;
    }
  }

  @Override
  public double transition(int from, int to) {
    return steps[from * Tag.COUNT + to];
  }

  /** The names in a sentence, by the hashed features of its characters. */
  public List<Span> tag(int[][] features) {
    return features.length == 0 ? List.of() : new Viterbi(this, features).spans();
  }

  public void write(OutputStream target) throws IOException {
    try (var out = new DataOutputStream(new GZIPOutputStream(target))) {
      out.writeInt(FORMAT);
      out.writeFloat(unit);
      for (float step : steps) {
        out.writeFloat(step);
      }
      int count = 0;
      for (int feature = 0; feature < FEATURES; feature++) {
        count += isUsed(feature) ? 1 : 0;
      }
      out.writeInt(count);
      int last = 0;
      for (int feature = 0; feature < FEATURES; feature++) {
        if (isUsed(feature)) {
          int distance = feature - last;
          while (distance >= 0xFF) {
            out.writeByte(0xFF);
            distance -= 0xFF;
          }
          out.writeByte(distance);
          for (int tag = 0; tag < Tag.COUNT; tag++) {
            out.writeShort(weights[feature * Tag.COUNT + tag]);
          }
          last = feature;
        }
      }
    }
  }

  private boolean isUsed(int feature) {
    for (int tag = 0; tag < Tag.COUNT; tag++) {
      if (weights[feature * Tag.COUNT + tag] != 0) {
        return true;
      }
    }
    return false;
  }

  public static TaggerModel read(InputStream source) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(source), 1 << 16))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("Cannot read the tagger's model: not a file of this format");
      }
      float unit = in.readFloat();
      float[] steps = new float[Tag.COUNT * Tag.COUNT];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = in.readFloat();
      }
      short[] weights = new short[(FEATURES + 1) * Tag.COUNT];
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
        for (int tag = 0; tag < Tag.COUNT; tag++) {
          weights[feature * Tag.COUNT + tag] = in.readShort();
        }
      }
      return new TaggerModel(weights, unit, steps);
    }
  }
}
