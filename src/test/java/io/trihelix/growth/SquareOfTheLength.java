package io.trihelix.growth;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What no part of the core may be like: at each character it walks through the whole text. */
public final class SquareOfTheLength implements Consumer<String> {
  private static final Pattern ENDS = Pattern.compile("长*短");

  @Override
  public void accept(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.indexOf('短') >= 0 || ENDS.matcher(text).lookingAt()) {
        throw new IllegalArgumentException("Cannot find 短 in " + text);
      }
    }
  }
}
