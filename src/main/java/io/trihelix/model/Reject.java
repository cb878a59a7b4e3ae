package io.trihelix.model;

import java.util.Objects;

/**
 * A record that could not be accepted, or a run of them that are alike.
 *
 * @param reason why, from a closed list
 * @param detail what exactly, for a person
 * @param raw the record as it stood, cut at {@link #MAX_RAW_BYTES}
 * @param records how many records it stands for, 1 or more; the detail and the text are those of
 *     the first
 */
public record Reject(RejectReason reason, String detail, String raw, long records) {
  /** How much of the raw record is kept, in bytes of UTF-8. */
  public static final int MAX_RAW_BYTES = 4096;

  public Reject {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
    raw = raw == null ? "" : cut(raw);
    if (records < 1) {
      throw new IllegalArgumentException("a reject stands for no record: " + records);
    }
  }

  /** One record. */
  public Reject(RejectReason reason, String detail, String raw) {
    this(reason, detail, raw, 1);
  }

  /**
   * @param more how many records behind it are alike
   */
  public Reject withMore(long more) {
    return new Reject(reason, detail, raw, records + more);
  }

  /** The longest begin of the text that fits, without half a character at its end. */
  private static String cut(String text) {
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean pair =
          Character.isHighSurrogate(c)
              && end + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(end + 1));
      bytes += pair ? 4 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      if (bytes > MAX_RAW_BYTES) {
        break;
      }
      end += pair ? 2 : 1;
    }
    return text.substring(0, end);
  }
}
