package io.trihelix.spark.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** How a file is compressed, by its name or its first bytes. */
enum Compression {
  NONE(""),
  GZIP(".gz", 0x1F, 0x8B),
  BZIP2(".bz2", 'B', 'Z', 'h'),
  ZSTD(".zst", 0x28, 0xB5, 0x2F, 0xFD),
  XZ(".xz", 0xFD, '7', 'z', 'X');

  /** What an xz file may ask for: its highest level takes 65 MiB. */
  private static final int MOST_XZ_KIB = 100 << 10;

  private static final int BUFFER_BYTES = 1 << 16;

  private final String suffix;
  private final int[] magic;

  Compression(String suffix, int... magic) {
    this.suffix = suffix;
    this.magic = magic;
  }

  /** What the first bytes of a file tell. */
  static Compression ofContent(byte[] head, int length) {
    for (Compression compression : values()) {
      if (compression != NONE && compression.begins(head, length)) {
        return compression;
      }
    }
    return NONE;
  }

  private boolean begins(byte[] head, int length) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= length || (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  static Compression ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Compression compression : values()) {
      if (compression != NONE && lower.endsWith(compression.suffix)) {
        return compression;
      }
    }
    return NONE;
  }

  /** The name without the suffix of the compression. */
  String bareName(String name) {
    return name.substring(0, name.length() - suffix.length());
  }

  /**
   * The plain bytes; files of several gzip members or zstd frames are read to the end of the last.
   */
  InputStream decompress(InputStream compressed) throws IOException {
    return switch (this) {
      case NONE -> compressed;
      case GZIP -> new GZIPInputStream(new Unhurried(compressed), BUFFER_BYTES);
      case ZSTD -> new ZstdInputStream(compressed);
      case XZ ->
          XZCompressorInputStream.builder()
              .setInputStream(new BufferedInputStream(compressed))
              .setDecompressConcatenated(true)
              .setMemoryLimitKiB(MOST_XZ_KIB)
              .get();
      // Hadoop's codec takes a damaged block, and what is not bzip2 at all, for the end.
      case BZIP2 -> new BZip2CompressorInputStream(new BufferedInputStream(compressed), true);
    };
  }

  /**
   * Never says that nothing is available. {@link GZIPInputStream} takes that for the end of the
   * file and would pass over further members, but streams of remote files say so between two
   * packets.
   */
  private static final class Unhurried extends FilterInputStream {
    Unhurried(InputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      return Math.max(1, super.available());
    }
  }
}
