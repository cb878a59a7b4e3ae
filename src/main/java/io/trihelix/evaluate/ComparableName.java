package io.trihelix.evaluate;

import java.util.Locale;

/** Names as they are compared: without blanks, dots and hyphens, and whatever their case. */
final class ComparableName {
  private static final String IGNORED = "·•.-";

  private ComparableName() {}

  static String of(String name) {
    var kept = new StringBuilder(name.length());
    name.codePoints()
        .filter(c -> !Blank.isBlank(c) && IGNORED.indexOf(c) < 0)
        .forEach(kept::appendCodePoint);
    return kept.toString().toLowerCase(Locale.ROOT);
  }
}
