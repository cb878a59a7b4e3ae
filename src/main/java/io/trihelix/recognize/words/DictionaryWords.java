package io.trihelix.recognize.words;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import io.trihelix.text.NormalizedText;

/** The words of HanLP's core dictionary, whose tables are static. Thread-safe. */
public final class DictionaryWords {
  /** Longer words are too few to look for. */
  public static final int LONGEST = 7;

  private DictionaryWords() {}

  /** Whether the dictionary has the word. */
  public static boolean contains(String word) {
    return CoreDictionary.contains(word);
  }

  /** Whether the dictionary has a word of two or more characters from start to end. */
  public static boolean isWord(String name, int start, int end) {
    return end - start >= 2 && CoreDictionary.contains(name.substring(start, end));
  }

  /** Whether the dictionary has the word, and first of all as a name. */
  public static boolean isName(String word) {
    CoreDictionary.Attribute attribute = CoreDictionary.get(word);
    return attribute != null
        && attribute.nature[0].startsWith('n')
        && attribute.nature[0] != Nature.n;
  }

  /** Whether a word of the dictionary begins before the boundary and ends behind it. */
  public static boolean crosses(NormalizedText text, int boundary) {
    return isCrossed(CoreDictionary.trie, text, boundary, -1);
  }

  /**
   * Whether one of the words begins before the boundary and ends behind it.
   *
   * @param except where a word may begin that does not count
   */
  public static boolean isCrossed(
      DoubleArrayTrie<?> words, NormalizedText text, int boundary, int except) {
    if (boundary == 0 || boundary == text.length()) {
      return false;
    }
    int earliest = Math.max(0, boundary - LONGEST + 1);
    for (int begin = boundary - 1; begin >= earliest; begin--) {
      if (begin == except) {
        continue;
      }
      int state = words.getBase()[0];
      int limit = Math.min(text.length(), begin + LONGEST);
      for (int i = begin; i < limit; i++) {
        state = words.transition(text.charAt(i), state);
        if (state < 0) {
          break;
        }
        if (i >= boundary && words.output(state) != null) {
          return true;
        }
      }
    }
    return false;
  }
}
