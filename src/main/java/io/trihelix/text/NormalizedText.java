package io.trihelix.text;

import java.util.Arrays;

/**
 * Text in matching form, with the way back to where it came from. Offsets count UTF-16 code units;
 * ends are exclusive. Immutable.
 */
public final class NormalizedText implements CharSequence {
  private final String original;
  private final char[] chars;
  private final int length;
  // Original offset of each normalised character; null when nothing was dropped.
  private final int[] origin;

  NormalizedText(String original, char[] chars, int length, int[] origin) {
    this.original = original;
    this.length = length;
    this.chars = length == chars.length ? chars : Arrays.copyOf(chars, length);
    this.origin = origin;
  }

  /** The text before normalisation. */
  public String original() {
    return original;
  }

  /** Number of normalised characters. */
  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int offset) {
    return chars[offset];
  }

  /**
   * The character at the offset, or a line feed outside the text: a neighbour that joins nothing.
   */
  public char neighbour(int offset) {
    return offset < 0 || offset >= length ? '\n' : chars[offset];
  }

  /** Whether a Han character stands there, or a half of one; not outside the text. */
  public boolean isHan(int offset) {
    if (offset < 0 || offset >= length) {
      return false;
    }
    char unit = chars[offset];
    return Character.isLowSurrogate(unit)
        ? offset > 0 && Han.isFirstHalf(chars[offset - 1])
        : Han.isHan(unit);
  }

  /** The normalised characters themselves; callers must not change them. */
  public char[] units() {
    return chars;
  }

  /** Original offset of the normalised character at {@code start}. */
  public int originalStart(int start) {
    return origin == null ? start : origin[start];
  }

  /** Original offset just behind the normalised character before {@code end}. */
  public int originalEnd(int end) {
    return origin == null ? end : origin[end - 1] + 1;
  }

  /**
   * The first normalised offset that comes from {@code original} or behind it: the way back of
   * {@link #originalStart}, and of {@link #originalEnd} for the end of a range.
   */
  public int offsetOf(int original) {
    if (origin == null) {
      return Math.min(original, length);
    }
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (origin[middle] < original) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The normalised characters of a range. */
  public String substring(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return substring(start, end);
  }

  /** Whether the normalised text holds {@code word} anywhere. */
  public boolean contains(String word) {
    for (int i = 0; i + word.length() <= length; i++) {
      if (startsWith(word, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the normalised text holds {@code word} at {@code offset}. */
  public boolean startsWith(String word, int offset) {
    if (offset < 0 || offset + word.length() > length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (chars[offset + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
