package io.trihelix.spark.sink;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tells a run from others; names of folders are made of it.
 *
 * @param text the instant of its begin and eight digits of chance: {@code 20250218T093000-0a1b2c3d}
 */
public record RunId(String text) {
  private static final Pattern FORM = Pattern.compile("[0-9]{8}T[0-9]{6}-[0-9a-f]{8}");

  /** Stands for all runs before there were {@link PartList manifests}. */
  static final RunId EARLIER = new RunId("00000000T000000-00000000");

  /**
   * @throws IllegalArgumentException if the text is no such name
   */
  public RunId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("'" + text + "' is no id of a run");
    }
  }

  /** What a file or a name of a folder says, which anybody may have written. */
  static Optional<RunId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new RunId(text)) : Optional.empty();
  }
}
