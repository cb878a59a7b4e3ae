package io.trihelix.similar;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A text, and how much each letter and each shingle of it tells: see {@link CommonPhrases}. What is
 * expensive is made when it is first asked for. Not thread-safe.
 */
final class WeighedText {
  private final String text;
  private final CommonPhrases phrases;
  private float[] phraseWeights;
  private float[] letterWeights;
  private Shingles shingles;
  private OwnWording wording;
  private double weight = -1;

  WeighedText(String text, CommonPhrases phrases) {
    this.text = text;
    this.phrases = phrases;
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  Shingles shingles(int length) {
    if (shingles == null) {
      shingles = Shingles.of(text, length, shingleWeights(length));
    }
    return shingles;
  }

  OwnWording wording() {
    if (wording == null) {
      wording = new OwnWording(text, letterWeights());
    }
    return wording;
  }

  /**
   * Of each shingle, the mean weight of the phrases in it, 1 where it is too short to hold one: it
   * depends on its letters alone.
   */
  float[] shingleWeights(int length) {
    float[] ofPhrases = phraseWeights();
    int phrases = Math.min(text.length(), length) - CommonPhrases.LETTERS + 1;
    float[] means = new float[text.isEmpty() ? 0 : shingleCount(length)];
    Arrays.fill(means, 1);
    for (int start = 0; phrases > 0 && start < means.length; start++) {
      float sum = 0;
      for (int i = start; i < start + phrases; i++) {
        sum += ofPhrases[i];
      }
      means[start] = sum / phrases;
    }
    return means;
  }

  private int shingleCount(int length) {
    return text.length() - Math.min(text.length(), length) + 1;
  }

  /** Of each letter, the weight of the most common phrase it stands in. */
  float[] letterWeights() {
    if (letterWeights == null) {
      float[] weights = phraseWeights();
      letterWeights = new float[text.length()];
      Arrays.fill(letterWeights, 1);
      for (int start = 0; start < weights.length; start++) {
        int end = Math.min(text.length(), start + CommonPhrases.LETTERS);
        for (int i = start; i < end; i++) {
          letterWeights[i] = Math.min(letterWeights[i], weights[start]);
        }
      }
    }
    return letterWeights;
  }

  /** Of the letters in front of a place. */
  double weight(int end) {
    double sum = 0;
    for (int i = 0; i < end; i++) {
      sum += letterWeights()[i];
    }
    return sum;
  }

  double weight() {
    if (weight < 0) {
      weight = weight(text.length());
    }
    return weight;
  }

  double weight(BitSet letters) {
    double sum = 0;
    for (int i = letters.nextSetBit(0); i >= 0; i = letters.nextSetBit(i + 1)) {
      sum += letterWeights()[i];
    }
    return sum;
  }

  private float[] phraseWeights() {
    if (phraseWeights == null) {
      phraseWeights = phrases.weights(text);
    }
    return phraseWeights;
  }
}
