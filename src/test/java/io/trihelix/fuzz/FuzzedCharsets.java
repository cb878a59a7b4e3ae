package io.trihelix.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trihelix.interpret.charset.CharacterSets;
import io.trihelix.interpret.charset.CharsetDetection;
import io.trihelix.interpret.charset.StrictDecoder;
import io.trihelix.interpret.charset.UndecodableException;
import io.trihelix.interpret.charset.WebPageCharset;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Consumer;

/** Whatever bytes a text is made of, and whatever its server calls their character set. */
public final class FuzzedCharsets implements Consumer<byte[]> {
  private static final int LONGEST_NAME = 24;

  @Override
  public void accept(byte[] input) {
    Charset detected = CharsetDetection.of(input, input.length);
    String header = new String(input, 0, Math.min(LONGEST_NAME, input.length), UTF_8).strip();
    Optional<Charset> named = CharacterSets.named(header);
    Charset ofPage = WebPageCharset.of(input, input.length, header);
    for (Charset charset : new Charset[] {detected, ofPage, named.orElse(UTF_8)}) {
      decode(charset, input);
    }
    if (CharsetDetection.isPlainlyUtf8(input, input.length) && !decode(UTF_8, input)) {
      throw new AssertionError("Plainly UTF-8, but not without a fault");
    }
  }

  private static boolean decode(Charset charset, byte[] input) {
    var decoder = new StrictDecoder(charset);
    try {
      String text = decoder.decode(input, 0, input.length);
      if (!text.equals(decoder.decodeReplacing(input, 0, input.length))) {
        throw new AssertionError("Two readings in " + charset);
      }
      return true;
    } catch (UndecodableException e) {
      if (e.detail(0).isBlank()) {
        throw new AssertionError("No reason given by " + charset, e);
      }
      return false;
    }
  }
}
