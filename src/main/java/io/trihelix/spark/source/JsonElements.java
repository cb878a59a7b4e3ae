package io.trihelix.spark.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts UTF-8 JSON into its elements: those of an array, or values one behind the other. Never more
 * than one element is in memory, and never more of it than a given number of bytes.
 *
 * <p>Only strings and brackets are looked at; what is between the brackets of an element, a parser
 * has to judge. So an element with a fault in it does not touch the next. An element that never
 * ends (a quote too many, a file that is cut off) can be given back: reading goes on behind its
 * begin, where the next object seems to begin.
 */
final class JsonElements {
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final int maxBytes;
  private byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int filled;
  private byte[] element = new byte[1 << 12];
  private int length;
  private final byte[] overflow = new byte[2];
  private long fullLength;
  private boolean complete;
  private int depth;
  private boolean inString;
  private int openArrays;
  private boolean commas;
  private boolean any;

  /**
   * @param maxBytes longest element that is kept whole
   */
  JsonElements(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Goes to the next element; false at the end. */
  boolean next() throws IOException {
    length = 0;
    fullLength = 0;
    complete = false;
    int first = firstOfElement();
    if (first < 0) {
      return false;
    }
    append(first);
    if (first == '{') {
      depth = 1;
      inString = false;
      readNested(maxBytes + 1L);
    } else {
      readScalar(first == '"');
    }
    return true;
  }

  private int firstOfElement() throws IOException {
    while (true) {
      int b = read();
      if (b == '[') {
        openArrays++;
      } else if (b == ']') {
        openArrays--;
      } else if (b < 0 || !isSeparator(b)) {
        any |= b >= 0;
        return b;
      }
      commas |= b == ',';
    }
  }

  private static boolean isSeparator(int b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == ',';
  }

  /** Reads on to the end of the element, or until so many bytes of it are read. */
  private void readNested(long limit) throws IOException {
    while (depth > 0 && fullLength < limit) {
      int b = read();
      if (b < 0 || inString && b == '\n') {
        // JSON has no line ends in strings: this one was never closed.
        return;
      }
      append(b);
      if (inString) {
        if (b == '\\') {
          int escaped = read();
          if (escaped >= 0) {
            append(escaped);
          }
        } else if (b == '"') {
          inString = false;
        }
      } else if (b == '"') {
        inString = true;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (b == '}' || b == ']') {
        depth--;
      }
    }
    complete = depth == 0;
  }

  private void readScalar(boolean string) throws IOException {
    depth = 0;
    inString = string;
    while (true) {
      int b = read();
      if (b < 0 || b == '\n' || !inString && (b == ',' || b == ']' || b == '[')) {
        if (b == ']' || b == '[') {
          at--;
        }
        complete = true;
        return;
      }
      append(b);
      if (inString && b == '\\') {
        int escaped = read();
        if (escaped >= 0) {
          append(escaped);
        }
      } else if (b == '"') {
        inString = !inString;
      }
    }
  }

  private int read() throws IOException {
    if (at == filled) {
      // What was given back may have made the buffer larger than is good for reading.
      if (buffer.length != BUFFER_BYTES) {
        buffer = new byte[BUFFER_BYTES];
      }
      at = 0;
      filled = Math.max(0, in.read(buffer, 0, buffer.length));
      if (filled == 0) {
        return -1;
      }
    }
    return buffer[at++] & 0xFF;
  }

  private void append(int b) {
    fullLength++;
    if (length < maxBytes) {
      if (length == element.length) {
        element = Arrays.copyOf(element, Math.min(maxBytes, element.length * 2));
      }
      element[length++] = (byte) b;
    } else if (fullLength - length <= overflow.length) {
      overflow[(int) (fullLength - length) - 1] = (byte) b;
    }
  }

  /**
   * Gives back the element but for what lies before the next object that seems to begin in it: one
   * behind a line end, or behind another object. False if there is none.
   */
  boolean recover() {
    int resume = 1;
    while (resume < length && !beginsObject(resume)) {
      resume++;
    }
    if (resume >= length) {
      return false;
    }
    // The bytes that were not kept are few: reading stops where an element is too long.
    int back = length - resume;
    int cut = (int) (fullLength - length);
    byte[] joined = new byte[back + cut + filled - at];
    System.arraycopy(element, resume, joined, 0, back);
    System.arraycopy(overflow, 0, joined, back, cut);
    System.arraycopy(buffer, at, joined, back + cut, filled - at);
    buffer = joined;
    at = 0;
    filled = joined.length;
    return true;
  }

  /** Reads over the rest of an element that is too long, without keeping it. */
  void skip() throws IOException {
    readNested(Long.MAX_VALUE);
  }

  private boolean beginsObject(int place) {
    if (element[place] != '{') {
      return false;
    }
    boolean behindLine = false;
    boolean behindComma = false;
    int i = place - 1;
    while (i > 0 && isSeparator(element[i])) {
      behindLine |= element[i] == '\n';
      behindComma |= element[i] == ',';
      i--;
    }
    return behindLine || behindComma && element[i] == '}';
  }

  /** Bytes of the element; valid up to {@link #length()}, until the next call. */
  byte[] bytes() {
    return element;
  }

  /** How many bytes of the element were kept. */
  int length() {
    return length;
  }

  /** How many bytes of the element were read; of one that is cut there may be more. */
  long fullLength() {
    return fullLength;
  }

  /** Whether the element is longer than what was kept. */
  boolean isCut() {
    return fullLength > length;
  }

  /** Whether the element ends where its brackets say. */
  boolean isComplete() {
    return complete;
  }

  /**
   * Whether, as far as the file was read, all arrays were closed and commas separated something.
   */
  boolean isSound() {
    return openArrays == 0 && (any || !commas);
  }
}
