package io.trihelix.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The pairs of neighbouring letters or digits of a text, blanks and punctuation left out. */
final class WordPairs {
  private final List<Integer> pairs;
  private final Set<Integer> distinct;

  private WordPairs(List<Integer> pairs) {
    this.pairs = pairs;
    this.distinct = new HashSet<>(pairs);
  }

  static WordPairs of(String text) {
    var pairs = new ArrayList<Integer>();
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        if (last != 0) {
          pairs.add(last << 16 | c);
        }
        last = c;
      }
    }
    return new WordPairs(pairs);
  }

  /** Which share of these pairs, 0..1, another text has too; 0 if there are none. */
  double shareIn(WordPairs other) {
    return pairs.isEmpty()
        ? 0
        : (double) pairs.stream().filter(other.distinct::contains).count() / pairs.size();
  }
}
