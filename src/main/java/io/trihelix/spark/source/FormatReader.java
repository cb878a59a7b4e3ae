package io.trihelix.spark.source;

import io.trihelix.interpret.Interpretation;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads the records of one split in order and interprets each. One class a format. */
interface FormatReader extends Closeable {

  /**
   * A record and what became of it.
   *
   * @param number its line within the split, from 1; where records are not lines, its ordinal
   */
  record Numbered(long number, Interpretation interpretation) {
    static Numbered rejected(long number, Reject reject) {
      return new Numbered(number, new Interpretation.Rejected(reject));
    }
  }

  /** What it reads, for a person: a few words. */
  String kind();

  /** The next record, or null behind the last. */
  Numbered next() throws IOException;

  /** Lines (or records) of the split read so far, from which the numbers of later splits follow. */
  long count();

  /** Entries read so far that are no records: those of a web archive that hold no page. */
  default long passedOver() {
    return 0;
  }

  static Reject tooLarge(byte[] bytes, int length, long fullLength, int maxBytes) {
    return new Reject(
        RejectReason.TOO_LARGE,
        fullLength + " bytes, more than input.max-record-size = " + maxBytes,
        raw(bytes, length));
  }

  /** The begin of a record, for a person to look at. */
  static String raw(byte[] bytes, int length) {
    return raw(bytes, 0, length);
  }

  /**
   * @param from its first byte
   * @param to its end, exclusive
   */
  static String raw(byte[] bytes, int from, int to) {
    int length = Math.min(to - from, Reject.MAX_RAW_BYTES);
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }
}
