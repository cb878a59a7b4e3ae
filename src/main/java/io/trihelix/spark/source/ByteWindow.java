package io.trihelix.spark.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a stream from a place that is still needed up to where reading has come; one may go
 * back to any place between. Places are offsets in the stream. What has to be moved in memory is
 * moved so seldom that the cost stays in proportion to the bytes read.
 */
final class ByteWindow {
  private static final int READ_BYTES = 1 << 16;

  private final InputStream in;
  private byte[] bytes = new byte[2 * READ_BYTES];
  // The place of bytes[0].
  private long origin;
  private int needed;
  private int at;
  private int filled;

  ByteWindow(InputStream in) {
    this.in = in;
  }

  /** The next byte, or -1 at the end of the stream. */
  int read() throws IOException {
    if (at == filled && !fill()) {
      return -1;
    }
    return bytes[at++] & 0xFF;
  }

  private boolean fill() throws IOException {
    if (bytes.length - filled < READ_BYTES) {
      if (needed >= filled - needed) {
        System.arraycopy(bytes, needed, bytes, 0, filled - needed);
        origin += needed;
        at -= needed;
        filled -= needed;
        needed = 0;
      } else {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
    }
    int read = in.read(bytes, filled, READ_BYTES);
    filled += Math.max(0, read);
    return read > 0;
  }

  /** Where the next byte stands. */
  long place() {
    return origin + at;
  }

  /** Goes back to a place that is kept. */
  void seek(long place) {
    at = index(place);
  }

  /** What stands before a place is not needed any more. */
  void keepFrom(long place) {
    needed = index(place);
  }

  /** Where in {@link #bytes()} the byte of a place stands, until the next is read. */
  int index(long place) {
    long index = place - origin;
    if (index < needed || index > filled) {
      throw new IllegalArgumentException("place " + place + " is not kept");
    }
    return (int) index;
  }

  byte[] bytes() {
    return bytes;
  }
}
