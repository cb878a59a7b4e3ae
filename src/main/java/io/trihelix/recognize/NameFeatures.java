package io.trihelix.recognize;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import io.trihelix.model.Mention;
import io.trihelix.recognize.tagger.TaggerModel;
import io.trihelix.text.NormalizedText;
import java.util.Arrays;
import java.util.List;

/**
 * What the tagger sees of every character of a sentence: the characters around it, one, two and
 * three together; their classes; the words of HanLP's core dictionary that begin and end there;
 * what the gazetteers match there, decided or in doubt; words of trade that begin and end there.
 * Every feature is a number in {@link TaggerModel#FEATURES}, by a hash. Thread-safe.
 */
final class NameFeatures {
  private static final int LONGEST_WORD = 6;
  private static final int MOST = 48;

  private final DiscoveryWords words;

  NameFeatures(DiscoveryWords words) {
    this.words = words;
  }

  /** Collects the features of one character. */
  private static final class Collected {
    private final int[] features = new int[MOST];
    private int count;

    void add(int kind, long value) {
      if (count < MOST) {
        long hash = (value * 31 + kind + 1) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
        hash *= 0xBF58476D1CE4E5B9L;
        features[count++] = (int) (hash >>> 44);
      }
    }

    int[] drain() {
      int[] result = Arrays.copyOf(features, count);
      count = 0;
      return result;
    }
  }

  /**
   * @param from first normalised character of the sentence
   * @param to behind its last one
   * @param candidates everything that the gazetteers match in the text
   * @param mentions what was decided in this field
   */
  int[][] of(
      NormalizedText text, int from, int to, List<Candidate> candidates, List<Mention> mentions) {
    int length = to - from;
    long[] known = known(text, from, to, candidates, mentions);
    long[] begins = new long[length];
    long[] ends = new long[length];
    int[] trade = new int[length];
    dictionary(text, from, to, begins, ends, trade);
    var result = new int[length][];
    var collected = new Collected();
    for (int i = 0; i < length; i++) {
      int at = from + i;
      long a3 = in(text, at - 3, from, to);
      long a2 = in(text, at - 2, from, to);
      long a1 = in(text, at - 1, from, to);
      long c = in(text, at, from, to);
      long b1 = in(text, at + 1, from, to);
      long b2 = in(text, at + 2, from, to);
      long b3 = in(text, at + 3, from, to);
      collected.add(0, 1);
      collected.add(1, c);
      collected.add(2, a1);
      collected.add(3, b1);
      collected.add(4, a2);
      collected.add(5, b2);
      collected.add(6, a3);
      collected.add(7, b3);
      collected.add(8, a1 << 16 | c);
      collected.add(9, c << 16 | b1);
      collected.add(10, a2 << 16 | a1);
      collected.add(11, b1 << 16 | b2);
      collected.add(12, a1 << 16 | b1);
      collected.add(13, a3 << 16 | a2);
      collected.add(14, b2 << 16 | b3);
      collected.add(15, a2 << 32 | a1 << 16 | c);
      collected.add(16, a1 << 32 | c << 16 | b1);
      collected.add(17, c << 32 | b1 << 16 | b2);
      collected.add(18, a3 << 32 | a2 << 16 | a1);
      collected.add(19, b1 << 32 | b2 << 16 | b3);
      collected.add(
          20, kind(a2) * 10000L + kind(a1) * 1000L + kind(c) * 100L + kind(b1) * 10L + kind(b2));
      collected.add(21, begins[i]);
      collected.add(22, ends[i]);
      collected.add(23, at(ends, i - 1));
      collected.add(24, at(begins, i + 1));
      collected.add(25, at(ends, i - 1) * 1000003 + begins[i]);
      collected.add(26, ends[i] * 1000003 + at(begins, i + 1));
      collected.add(27, trade[i]);
      collected.add(28, i > 0 ? trade[i - 1] : -1);
      collected.add(29, i + 1 < length ? trade[i + 1] : -1);
      collected.add(30, known[i]);
      collected.add(31, at(known, i - 1) * 1000003 + known[i]);
      collected.add(32, known[i] * 1000003 + at(known, i + 1));
      if (known[i] != 0) {
        collected.add(33, known[i] << 16 | c);
        collected.add(34, known[i] << 16 | a1);
        collected.add(35, known[i] << 16 | b1);
      }
      collected.add(36, at(known, i + 1) << 8 | trade[i]);
      collected.add(37, at(known, i - 1) << 8 | trade[i]);
      result[i] = collected.drain();
    }
    return result;
  }

  private static long at(long[] values, int i) {
    return i >= 0 && i < values.length ? values[i] : -1;
  }

  private static long in(NormalizedText text, int at, int from, int to) {
    return at < from ? 2 : at >= to ? 3 : text.charAt(at);
  }

  private static int kind(long value) {
    char c = (char) value;
    if (c <= 3) {
      return 0;
    }
    if (c >= '0' && c <= '9') {
      return 1;
    }
    if (c >= 'a' && c <= 'z') {
      return 2;
    }
    if ("一二三四五六七八九十百千万亿".indexOf(c) >= 0) {
      return 3;
    }
    return c >= 0x4E00 && c <= 0x9FFF ? 4 : c == ' ' ? 6 : "“”\"'《》〈〉「」".indexOf(c) >= 0 ? 7 : 5;
  }

  /** For every character, what of the gazetteers covers it and where in the form it stands. */
  private static long[] known(
      NormalizedText text, int from, int to, List<Candidate> candidates, List<Mention> mentions) {
    var known = new long[to - from];
    var longest = new int[to - from];
    for (Candidate candidate : candidates) {
      if (candidate.start() < from || candidate.end() > to || candidate.isStopPhrase()) {
        continue;
      }
      Sense sense = candidate.senses().get(0);
      long label = 1 + sense.entity().type().ordinal() * 4L + sense.aliasClass().ordinal();
      mark(known, longest, candidate.start() - from, candidate.end() - from, label);
    }
    int first = text.originalStart(from);
    for (Mention mention : mentions) {
      if (mention.start() >= first && mention.start() < text.originalEnd(to)) {
        int start = offset(text, mention.start(), from, to);
        int end = offset(text, mention.end(), from, to);
        for (int i = start; i < end; i++) {
          known[i - from] |= (1L + mention.type().ordinal()) << 12;
        }
      }
    }
    return known;
  }

  private static void mark(long[] known, int[] longest, int start, int end, long label) {
    int length = end - start;
    for (int i = start; i < end; i++) {
      if (length > longest[i]) {
        longest[i] = length;
        long place = length == 1 ? 3 : i == start ? 0 : i + 1 == end ? 2 : 1;
        known[i] = label << 6 | place << 3 | Math.min(length, 7);
      }
    }
  }

  private static int offset(NormalizedText text, int original, int from, int to) {
    int at = from;
    while (at < to && text.originalStart(at) < original) {
      at++;
    }
    return at;
  }

  private void dictionary(
      NormalizedText text, int from, int to, long[] begins, long[] ends, int[] trade) {
    for (int at = from; at < to; at++) {
      int state = CoreDictionary.trie.getBase()[0];
      int limit = Math.min(to, at + LONGEST_WORD);
      for (int i = at; i < limit; i++) {
        state = CoreDictionary.trie.transition(text.charAt(i), state);
        if (state < 0) {
          break;
        }
        CoreDictionary.Attribute word = CoreDictionary.trie.output(state);
        if (word != null) {
          long label = (i + 1 - at) * 1000L + nature(word);
          begins[at - from] = label;
          if (ends[i - from] == 0) {
            ends[i - from] = label;
          }
        }
      }
      for (int length = 2; length <= 4 && at + length <= to; length++) {
        if (words.isTradeWord(text, at, at + length)) {
          for (int i = at; i < at + length; i++) {
            trade[i - from] = Math.max(trade[i - from], i == at ? 1 : i + 1 == at + length ? 3 : 2);
          }
        }
      }
    }
  }

  private static int nature(CoreDictionary.Attribute word) {
    Nature nature = word.nature[0];
    return nature.ordinal();
  }
}
