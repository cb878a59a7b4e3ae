package io.trihelix.spark.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that knows where it is: how many bytes were taken out of it. */
final class PositionedStream extends BufferedInputStream {
  private final long start;
  private long taken;
  private long takenAtMark;

  /**
   * @param start offset of the first byte
   */
  PositionedStream(InputStream in, long start) {
    super(in, 1 << 16);
    this.start = start;
  }

  /** Offset of the next byte. */
  long offset() {
    return start + taken;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    taken += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, length);
    taken += Math.max(0, n);
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    taken += skipped;
    return skipped;
  }

  @Override
  public void mark(int limit) {
    super.mark(limit);
    takenAtMark = taken;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    taken = takenAtMark;
  }
}
