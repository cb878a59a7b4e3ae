package io.trihelix.evaluate;

import io.trihelix.model.EntityKind;
import io.trihelix.model.TextField;
import java.util.List;

/**
 * A recognised mention, as it is compared with the gold.
 *
 * @param field the part of the article
 * @param start UTF-16 offset in the cleaned text
 * @param end UTF-16 offset, exclusive
 * @param surface the characters from start to end
 * @param left the text just before it
 * @param kind its kind
 * @param names the usual name of its entity, then all others
 * @param method how it was found
 * @param confidence how likely it is right, by itself, 0..1
 */
public record FoundMention(
    TextField field,
    int start,
    int end,
    String surface,
    String left,
    EntityKind kind,
    List<String> names,
    String method,
    double confidence) {
  private static final int LEFT_CHARS = 24;

  public FoundMention {
    names = names.stream().filter(name -> name != null && !name.isEmpty()).toList();
  }

  /** As much of the text before an offset as is needed to tell places apart. */
  public static String leftOf(String text, int start) {
    int chars = Math.min(LEFT_CHARS, text.codePointCount(0, start));
    return text.substring(text.offsetByCodePoints(start, -chars), start);
  }
}
