package io.trihelix.recognize.tagger;

import io.trihelix.text.NormalizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Clauses by offsets of the normalised text: names do not reach beyond them. What goes on without
 * punctuation for more than {@value #LONGEST} characters is cut there, so that no text needs the
 * memory for one endless clause.
 */
public final class Clauses {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4000;

  private Clauses() {}

  /** Start and end (exclusive) of every clause of two or more characters. */
  public static List<int[]> of(NormalizedText text) {
    var clauses = new ArrayList<int[]>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || isBoundary(text, at)) {
        if (at - start >= SHORTEST) {
          clauses.add(new int[] {start, at});
        }
        start = at + 1;
      } else if (at - start == LONGEST) {
        clauses.add(new int[] {start, at});
        start = at;
      }
    }
    return clauses;
  }

  private static boolean isBoundary(NormalizedText text, int at) {
    return switch (text.charAt(at)) {
      case '。', '!', '?', ';', ':', '\n' -> true;
      // 1,000 is one number.
      case ',' -> !isDigit(text.neighbour(at - 1)) || !isDigit(text.neighbour(at + 1));
      default -> false;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
