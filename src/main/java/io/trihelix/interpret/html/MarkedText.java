package io.trihelix.interpret.html;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The text of a field that holds a piece of HTML in place of plain text, as feeds do. */
public final class MarkedText {
  /** What no plain text holds: the end of an element of text, or a break. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "</(?:p|div|span|strong|b|a|section|h[1-6]|li|em)>|<br ?/?>|<img [^<>]{0,2000}>",
          Pattern.CASE_INSENSITIVE);

  private MarkedText() {}

  /** The lines of the text; a text without markup stays as it is. */
  public static String plain(String text) {
    if (text.indexOf('<') < 0 || !MARKUP.matcher(text).find()) {
      return text;
    }
    Document fragment = Jsoup.parseBodyFragment(text);
    NestingLimit.apply(fragment);
    fragment.select("script, style, noscript, template").remove();
    return String.join("\n", PageText.lines(fragment.body()));
  }
}
