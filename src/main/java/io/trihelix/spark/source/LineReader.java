package io.trihelix.spark.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads lines as bytes, never more than a given number of them into memory. A line ends at {@code
 * '\n'}; a {@code '\r'} before it is part of the end.
 */
final class LineReader {
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int filled;
  private long position;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long fullLength;

  /**
   * @param position offset of the stream's first byte in its file
   * @param maxBytes longest line that is kept whole
   */
  LineReader(InputStream in, long position, int maxBytes) {
    this.in = in;
    this.position = position;
    this.maxBytes = maxBytes;
  }

  /** Offset of the next byte to be read. */
  long position() {
    return position;
  }

  /** Reads the next line; false at the end of the stream. */
  boolean next() throws IOException {
    length = 0;
    fullLength = 0;
    boolean any = false;
    while (true) {
      if (at == filled) {
        filled = in.read(buffer, 0, buffer.length);
        at = 0;
        if (filled <= 0) {
          filled = 0;
          return any;
        }
      }
      any = true;
      int newline = at;
      while (newline < filled && buffer[newline] != '\n') {
        newline++;
      }
      append(at, newline);
      boolean ended = newline < filled;
      position += newline - at + (ended ? 1 : 0);
      at = ended ? newline + 1 : newline;
      if (ended) {
        return true;
      }
    }
  }

  private void append(int from, int to) {
    fullLength += to - from;
    int kept = Math.min(to - from, maxBytes - length);
    if (length + kept > line.length) {
      line = Arrays.copyOf(line, Math.min(maxBytes, Math.max(length + kept, line.length * 2)));
    }
    System.arraycopy(buffer, from, line, length, kept);
    length += kept;
  }

  /** Bytes of the line; valid up to {@link #length()}, until the next call of {@link #next()}. */
  byte[] bytes() {
    return line;
  }

  /** How many bytes of the line were kept, its end apart. */
  int length() {
    return length > 0 && length == fullLength && line[length - 1] == '\r' ? length - 1 : length;
  }

  /** How many bytes the line has in the file. */
  long fullLength() {
    return fullLength;
  }

  /** Whether the line is longer than what was kept. */
  boolean isCut() {
    return fullLength > length;
  }
}
