package io.trihelix.gazetteer;

/**
 * Ids look like {@code <kind>:<authority>-<code>}: lower-case ASCII letters and digits in parts
 * joined by single hyphens, at least two parts behind the colon.
 */
final class GazetteerId {
  private GazetteerId() {}

  /**
   * @param kind what stands before the colon
   */
  static boolean isWellFormed(String id, String kind) {
    if (!id.startsWith(kind) || id.length() <= kind.length() || id.charAt(kind.length()) != ':') {
      return false;
    }
    int parts = 1;
    boolean partIsEmpty = true;
    for (int i = kind.length() + 1; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c == '-') {
        if (partIsEmpty) {
          return false;
        }
        parts++;
        partIsEmpty = true;
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        partIsEmpty = false;
      } else {
        return false;
      }
    }
    return parts >= 2 && !partIsEmpty;
  }
}
