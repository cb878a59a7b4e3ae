package io.trihelix.ask;

import java.util.List;

/**
 * One part of what there is to say of an entity or a pair.
 *
 * @param title above it, for the eye
 * @param key of it in JSON
 * @param question whose answer it is
 * @param ifEmpty what stands in place of a table when there are no rows
 * @param leastNeeded columns that may be left out where there is no room, the first ones first
 */
public record Section(
    String title, String key, Question question, String ifEmpty, List<String> leastNeeded) {
  public static final String NO_ROWS = "(no rows)";

  public Section {
    leastNeeded = List.copyOf(leastNeeded);
  }

  Section(String title, String key, Question question) {
    this(title, key, question, NO_ROWS, List.of());
  }
}
