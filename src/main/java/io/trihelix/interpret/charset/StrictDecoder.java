package io.trihelix.interpret.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes, and tells what cannot be decoded instead of replacing it. Thread-safe. */
public final class StrictDecoder {
  private static final char REPLACEMENT = '\uFFFD';

  private final Charset charset;

  public StrictDecoder(Charset charset) {
    this.charset = charset;
  }

  public Charset charset() {
    return charset;
  }

  /**
   * @param from first byte
   * @param to last byte, exclusive
   */
  public String decode(byte[] bytes, int from, int to) throws UndecodableException {
    // The fast way replaces; where nothing was replaced it is right.
    String text = new String(bytes, from, to - from, charset);
    if (text.indexOf(REPLACEMENT) >= 0) {
      check(bytes, from, to);
    }
    return text;
  }

  /** With U+FFFD for what cannot be decoded. */
  public String decodeReplacing(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, charset);
  }

  private void check(byte[] bytes, int from, int to) throws UndecodableException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate(1 << 12);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    if (result.isError()) {
      int at = in.position();
      throw new UndecodableException(charset, at - from, bytes[at] & 0xFF);
    }
  }
}
