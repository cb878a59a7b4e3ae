package io.trihelix.text;

import java.util.Arrays;

/**
 * Paragraphs and sentences of a text.
 *
 * <p>A paragraph ends at a line feed. A sentence ends behind a run of {@code 。！？!?；;} and the
 * closing quotation marks or brackets that follow it, mixed as they may be ({@code ！”。}), and at a
 * line feed. Both are counted from 0 through the whole text; every offset belongs to exactly one of
 * each. Immutable.
 */
public final class TextStructure {
  private static final String ENDS = "。！？!?；;";
  private static final String CLOSERS = "”’\"」』）)》〉】］]";

  private final int length;
  private final int[] paragraphStarts;
  private final int[] sentenceStarts;

  private TextStructure(int length, int[] paragraphStarts, int[] sentenceStarts) {
    this.length = length;
    this.paragraphStarts = paragraphStarts;
    this.sentenceStarts = sentenceStarts;
  }

  public static TextStructure of(String text) {
    int[] paragraphs = new int[8];
    int[] sentences = new int[16];
    int paragraphCount = 1;
    int sentenceCount = 1;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int next = i + 1;
      boolean sentenceEnd = false;
      if (c == '\n') {
        while (next < text.length() && text.charAt(next) == '\n') {
          next++;
        }
        sentenceEnd = true;
        if (next < text.length()) {
          paragraphs = append(paragraphs, paragraphCount++, next);
        }
      } else if (ENDS.indexOf(c) >= 0) {
        while (next < text.length() && closesSentence(text.charAt(next))) {
          next++;
        }
        // A line feed right behind ends the same sentence, not another, empty one.
        sentenceEnd = next >= text.length() || text.charAt(next) != '\n';
      }
      if (sentenceEnd && next < text.length()) {
        sentences = append(sentences, sentenceCount++, next);
      }
      i = next;
    }
    return new TextStructure(
        text.length(),
        Arrays.copyOf(paragraphs, paragraphCount),
        Arrays.copyOf(sentences, sentenceCount));
  }

  private static boolean closesSentence(char c) {
    return ENDS.indexOf(c) >= 0 || CLOSERS.indexOf(c) >= 0;
  }

  private static int[] append(int[] values, int count, int value) {
    int[] target = count < values.length ? values : Arrays.copyOf(values, values.length * 2);
    target[count] = value;
    return target;
  }

  public int paragraphs() {
    return paragraphStarts.length;
  }

  public int sentences() {
    return sentenceStarts.length;
  }

  /** Ordinal of the paragraph that holds the offset. */
  public int paragraphAt(int offset) {
    return at(paragraphStarts, offset);
  }

  /** Ordinal of the sentence that holds the offset. */
  public int sentenceAt(int offset) {
    return at(sentenceStarts, offset);
  }

  public int sentenceStart(int sentence) {
    return sentenceStarts[sentence];
  }

  /** End of the sentence, exclusive; trailing line feeds are part of it. */
  public int sentenceEnd(int sentence) {
    return sentence + 1 < sentenceStarts.length ? sentenceStarts[sentence + 1] : length;
  }

  private static int at(int[] starts, int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }
}
