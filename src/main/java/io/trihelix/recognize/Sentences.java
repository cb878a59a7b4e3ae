package io.trihelix.recognize;

import io.trihelix.text.NormalizedText;
import io.trihelix.text.TextStructure;
import java.util.ArrayList;
import java.util.List;

/** Sentences by offsets of the normalised text. */
final class Sentences {
  private Sentences() {}

  /** Start and end (exclusive) of every sentence that is not empty. */
  static List<int[]> of(NormalizedText text, TextStructure structure) {
    var sentences = new ArrayList<int[]>();
    int at = 0;
    for (int sentence = 0; sentence < structure.sentences(); sentence++) {
      int end = structure.sentenceEnd(sentence);
      int start = at;
      while (at < text.length() && text.originalStart(at) < end) {
        at++;
      }
      if (at > start) {
        sentences.add(new int[] {start, at});
      }
    }
    return sentences;
  }
}
