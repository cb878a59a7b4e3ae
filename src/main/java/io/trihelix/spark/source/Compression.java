package io.trihelix.spark.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;

/** How a file is compressed, by its name. */
enum Compression {
  NONE(""),
  GZIP(".gz"),
  BZIP2(".bz2"),
  ZSTD(".zst");

  private static final byte[] BZIP2_MAGIC = {'B', 'Z', 'h'};
  private static final int BUFFER_BYTES = 1 << 16;

  private final String suffix;

  Compression(String suffix) {
    this.suffix = suffix;
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
  InputStream decompress(InputStream compressed, Configuration hadoop) throws IOException {
    return switch (this) {
      case NONE -> compressed;
      case GZIP -> new GZIPInputStream(new Unhurried(compressed), BUFFER_BYTES);
      case ZSTD -> new ZstdInputStream(compressed);
      case BZIP2 -> {
        var codec = new BZip2Codec();
        codec.setConf(hadoop);
        yield codec.createInputStream(requireBzip2(compressed));
      }
    };
  }

  /** Hadoop's codec takes what is not bzip2 for an empty file. */
  private static InputStream requireBzip2(InputStream compressed) throws IOException {
    var in = new PushbackInputStream(compressed, BZIP2_MAGIC.length);
    byte[] begin = in.readNBytes(BZIP2_MAGIC.length);
    if (!Arrays.equals(begin, BZIP2_MAGIC)) {
      throw new IOException("Not in bzip2 format");
    }
    in.unread(begin);
    return in;
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
