package io.trihelix.spark.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a WARC file from any place on. A gzipped archive holds each record as a gzip
 * member of its own, so that reading may begin at any of them; the checksum of each is checked.
 */
final class WebArchive implements Closeable {
  private static final byte[] BEGIN = {'W', 'A', 'R', 'C', '/'};
  private static final int GZIP_MAGIC_1 = 0x1F;
  private static final int GZIP_MAGIC_2 = 0x8B;
  private static final int DEFLATE = 8;
  private static final int RESERVED_FLAGS = 0xE0;

  private final String path;
  private final Configuration hadoop;
  private final Compression compression;
  private PositionedStream file;
  private WarcReader reader;
  private long base;
  private long position;

  WebArchive(String path, Compression compression, Configuration hadoop) {
    this.path = path;
    this.compression = compression;
    this.hadoop = hadoop;
  }

  /** Goes to a place where a record begins. */
  void seek(long offset) throws IOException {
    close();
    file = streamFrom(offset);
    base = offset;
    position = offset;
  }

  /**
   * The next record, or nothing at the end. The body of the one before is read over, and of a
   * gzipped archive its checksum is checked.
   */
  Optional<WarcRecord> next() throws IOException {
    while (true) {
      if (reader == null && !openMember()) {
        return Optional.empty();
      }
      Optional<WarcRecord> record;
      try {
        record = reader.next();
      } finally {
        position = compression == Compression.GZIP ? base : base + reader.position();
      }
      if (record.isPresent() || compression != Compression.GZIP) {
        return record;
      }
      reader = null;
      base = file.offset();
      position = base;
    }
  }

  private boolean openMember() throws IOException {
    file.mark(1);
    if (file.read() < 0) {
      return false;
    }
    file.reset();
    reader =
        new WarcReader(
            compression == Compression.GZIP ? new GzipCompressorInputStream(file) : file);
    return true;
  }

  /** Where the record (or its gzip member) begins that was read or tried last. */
  long position() {
    return position;
  }

  /** The first place from an offset on where a record begins; empty if there is none. */
  Optional<Long> recordFrom(long offset) throws IOException {
    return compression == Compression.GZIP ? memberFrom(offset) : plainFrom(offset);
  }

  private Optional<Long> plainFrom(long offset) throws IOException {
    long from = Math.max(0, offset - 1);
    try (PositionedStream in = streamFrom(from)) {
      int before = offset == 0 ? '\n' : in.read();
      int matched = 0;
      while (before >= 0) {
        int b = in.read();
        if (matched == BEGIN.length) {
          if (b >= '0' && b <= '9') {
            return Optional.of(in.offset() - BEGIN.length - 1);
          }
          matched = 0;
        } else if (b == BEGIN[matched] && (matched > 0 || before == '\n')) {
          matched++;
        } else {
          matched = 0;
        }
        before = b;
      }
      return Optional.empty();
    }
  }

  private Optional<Long> memberFrom(long offset) throws IOException {
    try (PositionedStream in = streamFrom(offset)) {
      int[] last = {-1, -1, -1};
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (last[0] == GZIP_MAGIC_1
            && last[1] == GZIP_MAGIC_2
            && last[2] == DEFLATE
            && (b & RESERVED_FLAGS) == 0
            && isMember(in.offset() - 4)) {
          return Optional.of(in.offset() - 4);
        }
        last[0] = last[1];
        last[1] = last[2];
        last[2] = b;
      }
      return Optional.empty();
    }
  }

  /**
   * The bytes of a gzip header may stand anywhere in compressed data: a WARC record has to follow.
   */
  private boolean isMember(long offset) {
    try (var in = new GzipCompressorInputStream(streamFrom(offset))) {
      return Arrays.equals(BEGIN, in.readNBytes(BEGIN.length));
    } catch (IOException e) {
      return false;
    }
  }

  private PositionedStream streamFrom(long offset) throws IOException {
    Path location = new Path(path);
    FSDataInputStream raw = location.getFileSystem(hadoop).open(location);
    try {
      if (compression == Compression.NONE || compression == Compression.GZIP) {
        raw.seek(offset);
        return new PositionedStream(raw, offset);
      }
      InputStream plain = compression.decompress(raw);
      plain.skipNBytes(offset);
      return new PositionedStream(plain, offset);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    reader = null;
    if (file != null) {
      file.close();
      file = null;
    }
  }
}
