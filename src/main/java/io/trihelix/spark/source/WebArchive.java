package io.trihelix.spark.source;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
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
 * member of its own, so that reading may go on at any of them; the checksum of each is checked.
 */
final class WebArchive implements Closeable {
  private static final byte[] BEGIN = {'W', 'A', 'R', 'C', '/'};
  private static final int GZIP_MAGIC_1 = 0x1F;
  private static final int GZIP_MAGIC_2 = 0x8B;
  private static final int DEFLATE = 8;
  private static final int RESERVED_FLAGS = 0xE0;

  /** Longest header that is looked for where none is expected, of an entry or a gzip member. */
  private static final int MOST_HEADER_BYTES = 8192;

  /**
   * How much may be read again because entries turned out to be damaged: so many bytes, and so many
   * times what lies in front. An archive in which each entry claims the rest of the file would be
   * read as often as it has entries.
   */
  static final long MOST_BYTES_AGAIN = 256L << 20;

  private static final int MOST_TIMES_AGAIN = 4;

  private final String path;
  private final Configuration hadoop;
  private final Compression compression;
  private final long mostBytesAgain;
  private PositionedStream file;
  private Content content;
  private WarcReader reader;
  private long base;
  private long position;
  private long readAgain;

  /**
   * @param mostBytesAgain how much may be read again, besides some times what lies in front: {@link
   *     #MOST_BYTES_AGAIN}, less in tests
   */
  WebArchive(String path, Compression compression, Configuration hadoop, long mostBytesAgain) {
    this.mostBytesAgain = mostBytesAgain;
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
      Optional<WarcRecord> record = recordOfMember();
      if (record.isPresent() || compression != Compression.GZIP) {
        return record;
      }
      reader = null;
      base = file.offset();
      position = base;
    }
  }

  private Optional<WarcRecord> recordOfMember() throws IOException {
    Optional<WarcRecord> record;
    try {
      record = reader.next();
    } catch (IOException | RuntimeException e) {
      if (isBehindEnd()) {
        return Optional.empty();
      }
      throw e;
    } finally {
      position = compression == Compression.GZIP ? base : base + reader.position();
    }
    if (isBehindEnd()) {
      return Optional.empty();
    }
    // The library would go backwards, for ever.
    if (record.isPresent() && record.get().body().size() < 0) {
      throw new IOException("its length is " + record.get().body().size());
    }
    return record;
  }

  /**
   * Where the line ends behind the last entry are cut off, the library reads its own buffer again.
   */
  private boolean isBehindEnd() {
    return content.isEndReached() && reader.position() >= content.lines();
  }

  private boolean openMember() throws IOException {
    file.mark(1);
    if (file.read() < 0) {
      return false;
    }
    file.reset();
    content =
        new Content(compression == Compression.GZIP ? new GzipCompressorInputStream(file) : file);
    reader = new WarcReader(content);
    return true;
  }

  /** Where the record (or its gzip member) begins that was read or tried last. */
  long position() {
    return position;
  }

  /**
   * Whether reading may go on at a place, after that in front of it turned out to be damaged; to be
   * asked once each time.
   */
  boolean mayGoBackTo(long offset) {
    boolean isSought = compression == Compression.NONE || compression == Compression.GZIP;
    // Where a place cannot be sought all in front of it is unpacked again, here and to find it.
    readAgain += isSought ? Math.max(0, file.offset() - offset) : 2 * offset;
    return readAgain <= mostBytesAgain + MOST_TIMES_AGAIN * offset;
  }

  /** The first place from an offset on where a record may begin; empty if there is none. */
  Optional<Long> recordFrom(long offset) throws IOException {
    return compression == Compression.GZIP
        ? memberFrom(offset)
        : plainFrom(offset, Long.MAX_VALUE, true);
  }

  private boolean looksLikeRecord(long offset) throws IOException {
    try (PositionedStream in = streamFrom(offset)) {
      return Arrays.equals(BEGIN, in.readNBytes(BEGIN.length));
    }
  }

  /**
   * The first whole header of an entry within the one at an offset, whose end is not where another
   * begins. A gzip member has its end by itself: what is within it is no entry.
   */
  Optional<Long> headerWithin(long offset, long end) throws IOException {
    return compression == Compression.GZIP || looksLikeRecord(end)
        ? Optional.empty()
        : plainFrom(offset + 1, end, false);
  }

  /**
   * The first place between two that bears the name of the format, and behind it a whole header or,
   * where a line begins and that is enough, a digit. An entry that is cut off may end within a
   * line.
   */
  private Optional<Long> plainFrom(long offset, long end, boolean isLineEnough) throws IOException {
    try (PositionedStream in = streamFrom(Math.max(0, offset - 1))) {
      int before = offset == 0 ? '\n' : in.read();
      boolean isLine = false;
      int matched = 0;
      while (before >= 0 && in.offset() - matched < end) {
        int b = in.read();
        if (matched == BEGIN.length) {
          boolean isVersion = b >= '0' && b <= '9';
          if (isVersion && (isLine && isLineEnough || isHeader(in))) {
            return Optional.of(in.offset() - BEGIN.length - 1);
          }
        }
        if (matched < BEGIN.length && b == BEGIN[matched]) {
          isLine = matched == 0 ? before == '\n' : isLine;
          matched++;
        } else {
          isLine = before == '\n';
          matched = b == BEGIN[0] ? 1 : 0;
        }
        before = b;
      }
      return Optional.empty();
    }
  }

  /** Whether the rest of a header follows behind {@code WARC/1}. */
  private static boolean isHeader(PositionedStream in) throws IOException {
    in.mark(MOST_HEADER_BYTES);
    try {
      return HeaderShape.follows(in, MOST_HEADER_BYTES);
    } finally {
      in.reset();
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
            && isMember(b, in)) {
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
  private static boolean isMember(int flags, PositionedStream rest) throws IOException {
    rest.mark(MOST_HEADER_BYTES);
    byte[] behind = rest.readNBytes(MOST_HEADER_BYTES);
    rest.reset();
    byte[] member = new byte[4 + behind.length];
    member[0] = (byte) GZIP_MAGIC_1;
    member[1] = (byte) GZIP_MAGIC_2;
    member[2] = DEFLATE;
    member[3] = (byte) flags;
    System.arraycopy(behind, 0, member, 4, behind.length);
    try (var in = new GzipCompressorInputStream(new ByteArrayInputStream(member))) {
      return Arrays.equals(BEGIN, in.readNBytes(BEGIN.length));
    } catch (IOException e) {
      return false;
    }
  }

  /** What is behind the end of the file is empty. */
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
    } catch (EOFException e) {
      raw.close();
      return new PositionedStream(InputStream.nullInputStream(), offset);
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

  /**
   * What a reader reads of: it counts, and fails again as it failed first, lest whoever reads the
   * page of a damaged entry sees it go on.
   */
  private static final class Content extends FilterInputStream {
    private IOException failure;
    private long taken;
    private long lines;
    private boolean endReached;

    Content(InputStream in) {
      super(in);
    }

    /** How many bytes were read, without the line ends behind them. */
    long lines() {
      return lines;
    }

    /** Whether nothing follows what was read. */
    boolean isEndReached() {
      return endReached;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (failure != null) {
        throw failure;
      }
      try {
        int read = super.read(bytes, from, length);
        endReached = read < 0;
        taken += Math.max(0, read);
        for (int i = read - 1; i >= 0; i--) {
          if (bytes[from + i] != '\n' && bytes[from + i] != '\r') {
            lines = taken - read + i + 1;
            break;
          }
        }
        return read;
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
