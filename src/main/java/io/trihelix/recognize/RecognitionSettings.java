package io.trihelix.recognize;

import java.io.Serializable;

/**
 * What can be set about recognition.
 *
 * @param threshold mentions with a lower confidence are dropped, 0..1
 */
public record RecognitionSettings(double threshold) implements Serializable {
  public RecognitionSettings {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "recognition.threshold must lie in 0..1, but is " + threshold);
    }
  }
}
