package io.trihelix.recognize;

import java.io.Serializable;

/**
 * What can be set about recognition.
 *
 * @param threshold mentions with a lower confidence are dropped, 0..1
 * @param districts whether the name of a district (余杭区, 浦东) is a mention of the city that it
 *     implies
 * @param discovery whether companies that no gazetteer knows are found by their own structure
 * @param maxMentions most mentions of one article that are kept, the first of it
 */
public record RecognitionSettings(
    double threshold, boolean districts, boolean discovery, int maxMentions)
    implements Serializable {
  private static final double DEFAULT_THRESHOLD = 0.5;
  private static final int DEFAULT_MAX_MENTIONS = 100_000;

  /** The defaults of {@code conf/trihelix.conf}. */
  public static RecognitionSettings defaults() {
    return new RecognitionSettings(DEFAULT_THRESHOLD, false, true);
  }

  public RecognitionSettings {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "recognition.threshold must be from 0 to 1, but is " + threshold);
    }
    if (maxMentions < 1) {
      throw new IllegalArgumentException(
          "recognition.max-mentions must be 1 or more, but is " + maxMentions);
    }
  }

  /** As many mentions as by default. */
  public RecognitionSettings(double threshold, boolean districts, boolean discovery) {
    this(threshold, districts, discovery, DEFAULT_MAX_MENTIONS);
  }

  /** Districts do not count; names are discovered. */
  public RecognitionSettings(double threshold) {
    this(threshold, false, true);
  }
}
