package io.trihelix.spark.source;

import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.charset.StrictDecoder;
import io.trihelix.interpret.charset.UndecodableException;
import io.trihelix.model.RejectReason;
import java.util.function.Function;

/**
 * The text of a page. Bytes that cannot be decoded spoil a page only where they stand in its
 * article: scripts and comments around it are no reason to lose it.
 *
 * @param text with U+FFFD for what could not be decoded
 * @param problem the first place that could not be decoded, or empty
 */
record DecodedPage(String text, String problem) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  static DecodedPage of(byte[] bytes, StrictDecoder decoder) {
    try {
      return new DecodedPage(unmarked(decoder.decode(bytes, 0, bytes.length)), "");
    } catch (UndecodableException e) {
      return new DecodedPage(
          unmarked(decoder.decodeReplacing(bytes, 0, bytes.length)), e.detail(0));
    }
  }

  private static String unmarked(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** The article, or a reject that says where the bytes are wrong. */
  Interpretation interpreted(Function<String, Interpretation> interpreter, SourceContext context) {
    Interpretation result = context.guarded(() -> interpreter.apply(text), () -> text);
    boolean spoilt =
        !problem.isEmpty()
            && result instanceof Interpretation.Rejected rejected
            && rejected.reject().reason() == RejectReason.GARBLED_TEXT;
    return spoilt ? Interpretation.rejected(RejectReason.BAD_ENCODING, problem, text) : result;
  }
}
