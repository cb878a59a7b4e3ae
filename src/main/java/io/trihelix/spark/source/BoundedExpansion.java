package io.trihelix.spark.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * What is unpacked of a file, until that is more than {@value #MOST} times what was read of it:
 * text takes a twentieth of its room at best, so a small file that fills hours and disks is a trap.
 */
final class BoundedExpansion extends FilterInputStream {
  private static final int MOST = 200;

  /** Below this it does no harm. */
  private static final long HARMLESS_BYTES = 64 << 20;

  private final LongSupplier packed;
  private final Unpacked unpacked;

  /** How many bytes were unpacked, of an archive and of those in it. */
  private static final class Unpacked {
    private long bytes;
  }

  /** The end of an archive that expands too far. */
  static final class TooFar extends IOException {
    TooFar(String message) {
      super(message);
    }
  }

  /**
   * @param plain the unpacked bytes; stays open when this is closed
   * @param packed how many bytes of the file were read until now
   */
  BoundedExpansion(InputStream plain, LongSupplier packed) {
    this(plain, packed, new Unpacked());
  }

  private BoundedExpansion(InputStream plain, LongSupplier packed, Unpacked unpacked) {
    super(plain);
    this.packed = packed;
    this.unpacked = unpacked;
  }

  /** What is unpacked of a part of it counts with the rest. */
  BoundedExpansion of(InputStream part) {
    return new BoundedExpansion(part, packed, unpacked);
  }

  /** Reads to the end. */
  void drain() throws IOException {
    byte[] nothing = new byte[1 << 13];
    int read = 0;
    while (read >= 0) {
      read = read(nothing, 0, nothing.length);
    }
  }

  @Override
  public void close() {
    // What it reads from goes on behind its end.
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) throws IOException {
    unpacked.bytes += bytes;
    if (unpacked.bytes > HARMLESS_BYTES && unpacked.bytes / MOST > packed.getAsLong()) {
      throw new TooFar("it expands more than " + MOST + " times, and is not read on");
    }
  }
}
