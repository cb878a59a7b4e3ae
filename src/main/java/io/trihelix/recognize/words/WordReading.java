package io.trihelix.recognize.words;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.utility.Predefine;
import io.trihelix.text.NormalizedText;
import java.util.Arrays;

/**
 * The most probable sequence of words of a sentence, by the frequencies of HanLP's core dictionary
 * alone. Latin words and numbers are one word each; characters that are no word stand alone.
 */
public final class WordReading {
  private static final int LONGEST_WORD = 7;
  private static final double UNKNOWN_COST = -Math.log(1.0 / Predefine.TOTAL_FREQUENCY);

  /** Words up to this frequency have their cost in a table: a logarithm is slow. */
  private static final int OFTEN = 1 << 13;

  private static final double[] COSTS = costs();

  private static final int NO_WORD = 0;
  private static final int LATIN = 1;
  private static final int NUMBER = 2;
  private static final int FIRST_NATURE = 3;

  // For every character, relative to the sentence: where its word begins and ends.
  private final int[] starts;
  private final int[] ends;
  private final int[] natures;
  private final int[] hashes;

  public WordReading(NormalizedText text, int from, int to) {
    int length = to - from;
    var costs = new double[length + 1];
    var before = new int[length + 1];
    var nature = new int[length + 1];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    costs[0] = 0;
    int run = 0;
    for (int at = 0; at < length; at++) {
      // Within a run it ends where it does.
      run = run > at ? run : run(text, from, at, to);
      if (run > at) {
        boolean number = isDigit(text.charAt(from + at));
        relax(costs, before, nature, at, run, UNKNOWN_COST, number ? NUMBER : LATIN);
        continue;
      }
      relax(costs, before, nature, at, at + 1, UNKNOWN_COST, NO_WORD);
      int state = CoreDictionary.trie.getBase()[0];
      int limit = Math.min(length, at + LONGEST_WORD);
      for (int i = at; i < limit; i++) {
        state = CoreDictionary.trie.transition(text.charAt(from + i), state);
        if (state < 0) {
          break;
        }
        CoreDictionary.Attribute word = CoreDictionary.trie.output(state);
        if (word != null) {
          double cost = cost(word.totalFrequency);
          int number = WordClasses.number(word.nature[0]);
          relax(costs, before, nature, at, i + 1, cost, FIRST_NATURE + number);
        }
      }
    }
    starts = new int[length];
    ends = new int[length];
    natures = new int[length];
    hashes = new int[length];
    for (int end = length; end > 0; end = before[end]) {
      int start = before[end];
      int hash = 17;
      for (int i = start; i < end; i++) {
        hash = hash * 31 + text.charAt(from + i);
      }
      Arrays.fill(starts, start, end, start);
      Arrays.fill(ends, start, end, end);
      Arrays.fill(natures, start, end, nature[end]);
      Arrays.fill(hashes, start, end, hash);
    }
  }

  /** End of the run of Latin letters or of digits that begins at {@code at}, or {@code at}. */
  private static int run(NormalizedText text, int from, int at, int to) {
    int end = from + at;
    if (isDigit(text.charAt(end))) {
      while (end < to && isDigit(text.charAt(end))) {
        end++;
      }
    } else {
      while (end < to && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
        end++;
      }
    }
    return end - from;
  }

  private static double[] costs() {
    var costs = new double[OFTEN];
    for (int frequency = 0; frequency < OFTEN; frequency++) {
      costs[frequency] = computedCost(frequency);
    }
    return costs;
  }

  private static double computedCost(int frequency) {
    return -Math.log((frequency + 1.0) / Predefine.TOTAL_FREQUENCY);
  }

  private static double cost(int frequency) {
    return frequency < OFTEN ? COSTS[frequency] : computedCost(frequency);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void relax(
      double[] costs, int[] before, int[] natures, int at, int end, double cost, int nature) {
    if (costs[at] + cost < costs[end]) {
      costs[end] = costs[at] + cost;
      before[end] = at;
      natures[end] = nature;
    }
  }

  public int start(int at) {
    return starts[at];
  }

  public int end(int at) {
    return ends[at];
  }

  public int nature(int at) {
    return natures[at];
  }

  public int hash(int at) {
    return hashes[at];
  }
}
