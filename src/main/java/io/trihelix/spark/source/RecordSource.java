package io.trihelix.spark.source;

import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.Interpreters;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import io.trihelix.spark.table.InterpretedTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;

/**
 * The records of one split, interpreted: rows of {@link InterpretedTable}. A file that cannot be
 * read to its end gives what was read and one reject that says so; nothing is thrown.
 */
public abstract class RecordSource implements Iterator<Row> {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputSplit split;
  private Row next;
  // Behind the last record stands the count of the split's lines; then it is finished.
  private boolean ended;
  private boolean finished;
  private long records;

  RecordSource(InputSplit split) {
    this.split = split;
  }

  /** The source for the kind of the split. */
  public static RecordSource of(
      InputSplit split, Interpreters interpreters, int maxRecordBytes, Configuration hadoop) {
    return switch (split.kind()) {
      case JSONL -> new JsonLinesSource(split, interpreters.json(), maxRecordBytes, hadoop);
      case PAGE -> new PageSource(split, interpreters.page(), maxRecordBytes, hadoop);
      case UNKNOWN -> new UnknownSource(split);
    };
  }

  /** The next record, or null behind the last. */
  abstract Row read() throws IOException;

  /** Lines read so far. */
  abstract long lines();

  abstract void close() throws IOException;

  @Override
  public final boolean hasNext() {
    if (next == null && !finished) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public final Row next() {
    if (!hasNext()) {
      throw new java.util.NoSuchElementException(split.path());
    }
    Row row = next;
    next = null;
    return row;
  }

  private Row advance() {
    if (!ended) {
      try {
        Row row = read();
        if (row != null) {
          records++;
          return row;
        }
        ended = true;
        close();
      } catch (IOException e) {
        ended = true;
        closeQuietly();
        return reject(
            lines() + 1,
            new Reject(
                RejectReason.UNREADABLE, "cannot read on after " + records + " records: " + e, ""));
      }
    }
    finished = true;
    return InterpretedTable.split(split.path(), split.start(), lines());
  }

  private void closeQuietly() {
    try {
      close();
    } catch (IOException ignored) {
      // The first failure is the one that is told.
    }
  }

  final Row row(long line, Interpretation interpretation) {
    if (interpretation instanceof Interpretation.Accepted accepted) {
      return InterpretedTable.article(split.path(), split.start(), line, accepted.article());
    }
    return reject(line, ((Interpretation.Rejected) interpretation).reject());
  }

  final Row reject(long line, Reject reject) {
    return InterpretedTable.reject(split.path(), split.start(), line, reject);
  }

  final InputSplit split() {
    return split;
  }

  /** Opens the file at the byte given; a compressed one only at its beginning. */
  static InputStream open(InputSplit split, long at, Configuration hadoop) throws IOException {
    Path path = new Path(split.path());
    FSDataInputStream raw = path.getFileSystem(hadoop).open(path);
    try {
      raw.seek(at);
      return Compression.ofName(split.path()).decompress(raw, hadoop);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** Strict UTF-8 without a byte order mark. */
  static String decode(byte[] bytes, int length) throws CharacterCodingException {
    int from = startsWithMark(bytes, length) ? BYTE_ORDER_MARK.length : 0;
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, length - from))
        .toString();
  }

  private static boolean startsWithMark(byte[] bytes, int length) {
    return length >= BYTE_ORDER_MARK.length
        && java.util.Arrays.equals(
            bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }

  static Reject badEncoding(byte[] bytes, int length) {
    int shown = Math.min(length, Reject.MAX_RAW_CHARS);
    return new Reject(
        RejectReason.BAD_ENCODING,
        "the bytes are not valid UTF-8",
        new String(bytes, 0, shown, StandardCharsets.UTF_8));
  }

  static Reject tooLarge(byte[] bytes, int length, long fullLength, int maxBytes) {
    int shown = Math.min(length, Reject.MAX_RAW_CHARS);
    return new Reject(
        RejectReason.TOO_LARGE,
        fullLength + " bytes, more than input.max-record-size = " + maxBytes,
        new String(bytes, 0, shown, StandardCharsets.UTF_8));
  }
}
