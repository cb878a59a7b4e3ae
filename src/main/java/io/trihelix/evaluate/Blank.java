package io.trihelix.evaluate;

/** White space of any script, no-break spaces and the controls that separate among it. */
final class Blank {
  private static final int NEXT_LINE = 0x85;

  private Blank() {}

  static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == NEXT_LINE;
  }
}
