package io.trihelix.interpret.charset;

import java.nio.charset.Charset;
import java.util.Locale;

/** A text that is not valid in its character set. */
public final class UndecodableException extends Exception {
  private final Charset charset;
  private final int offset;
  private final int value;

  UndecodableException(Charset charset, int offset, int value) {
    super(
        String.format(
            Locale.ROOT,
            "byte 0x%02X at offset %d is not valid %s",
            value,
            offset,
            charset.name()));
    this.charset = charset;
    this.offset = offset;
    this.value = value;
  }

  /**
   * What is wrong, for a person.
   *
   * @param base offset in its file of the text's first byte
   */
  public String detail(long base) {
    return String.format(
        Locale.ROOT,
        "byte 0x%02X at byte offset %d is not valid %s",
        value,
        base + offset,
        charset.name());
  }
}
