package io.trihelix.recognize;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import io.trihelix.model.EntityType;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.RuleFile;
import java.util.TreeMap;

/**
 * Judges whether a match is made of whole words (北京大学 is not, in 北京大学生).
 *
 * <ol>
 *   <li>A boundary is in doubt only if some dictionary word reaches across it.
 *   <li>Only then HanLP's segmenter reads the clause around it; a word that reaches across the
 *       boundary in its reading makes the match part of something else.
 *   <li>A city may be the beginning of a longer word (北京 in 北京城): the place is meant all the same.
 * </ol>
 *
 * Words that HanLP's small dictionary lacks stand in {@code conf/rules/words.tsv}: across them no
 * match holds. Thread-safe; one a JVM, for HanLP's dictionaries are static.
 */
final class WordBoundaries {
  private static final int LONGEST_WORD = 6;
  private static final int CLAUSE_CHARS = 12;

  // Words that HanLP's small dictionary lacks: they join what its segmenter takes apart.
  private final DoubleArrayTrie<Boolean> extraWords = new DoubleArrayTrie<>();
  private final Segment segment;

  private WordBoundaries() {
    segment =
        new ViterbiSegment()
            .enableAllNamedEntityRecognize(false)
            .enableCustomDictionary(false)
            .enableOffset(true);
    var extra = new TreeMap<String, Boolean>();
    for (RuleFile.Row row : RuleFile.bundled("words.tsv", 2)) {
      extra.put(row.cell(0), Boolean.TRUE);
    }
    extraWords.build(extra);
  }

  private static final class Holder {
    static final WordBoundaries INSTANCE = new WordBoundaries();
  }

  static WordBoundaries instance() {
    return Holder.INSTANCE;
  }

  /** Whether the match from start to end consists of whole words. */
  boolean holds(NormalizedText text, int start, int end, EntityType type) {
    boolean mayContinue = type == EntityType.CITY;
    boolean inExtraWord =
        crossed(extraWords, text, start, start, false)
            || crossed(extraWords, text, end, start, mayContinue);
    if (inExtraWord) {
      return false;
    }
    boolean doubtful =
        crossed(CoreDictionary.trie, text, start, start, false)
            || crossed(CoreDictionary.trie, text, end, start, mayContinue);
    return !doubtful || segmenterAgrees(text, start, end, mayContinue);
  }

  /** Whether a word of the dictionary begins before the boundary and ends behind it. */
  private static boolean crossed(
      DoubleArrayTrie<?> words,
      NormalizedText text,
      int boundary,
      int matchStart,
      boolean mayContinue) {
    if (boundary == 0 || boundary == text.length()) {
      return false;
    }
    for (int begin = boundary - 1; begin >= Math.max(0, boundary - LONGEST_WORD + 1); begin--) {
      if (mayContinue && begin == matchStart) {
        continue;
      }
      int state = words.getBase()[0];
      int limit = Math.min(text.length(), begin + LONGEST_WORD);
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

  private boolean segmenterAgrees(NormalizedText text, int start, int end, boolean mayContinue) {
    int from = start;
    while (from > 0
        && start - from < CLAUSE_CHARS
        && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length()
        && to - end < CLAUSE_CHARS
        && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    for (Term term : segment.seg(text.substring(from, to))) {
      int begin = from + term.offset;
      int stop = begin + term.word.length();
      boolean crossesStart = begin < start && stop > start;
      boolean crossesEnd = begin < end && stop > end && !(mayContinue && begin == start);
      if (crossesStart || crossesEnd) {
        return false;
      }
    }
    return true;
  }
}
