package io.trihelix.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trihelix.text.Credentials;
import io.trihelix.text.VisibleText;
import java.util.function.Consumer;

/** Whatever is shown: no character that a terminal obeys, and no password in an address. */
public final class FuzzedScreen implements Consumer<byte[]> {
  private static final String PASSWORD = "Gx7pw";

  @Override
  public void accept(byte[] input) {
    String text = new String(input, UTF_8);
    String line = VisibleText.line(text);
    if (line.codePoints().anyMatch(VisibleText::isOdd)) {
      throw new AssertionError("Odd characters in a line: " + line);
    }
    if (VisibleText.of(text)
        .codePoints()
        .anyMatch(c -> c != '\n' && c != '\t' && VisibleText.isOdd(c))) {
      throw new AssertionError("Odd characters in a text");
    }
    Credentials.masked(text);
    for (String address :
        new String[] {"s3a://user:" + PASSWORD + "@bucket/", "jdbc:x://h/?password=" + PASSWORD}) {
      if (!text.contains(PASSWORD) && Credentials.masked(address + "&" + text).contains(PASSWORD)) {
        throw new AssertionError("A password is shown");
      }
    }
  }
}
