package io.trihelix.interpret.html;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * The text of a field that holds a piece of HTML in place of plain text, as feeds do, or the
 * character references of one ({@code &nbsp;}), as what was cut out of pages does.
 */
public final class MarkedText {
  /** What no plain text holds: the end of an element of text, or a break. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "</(?:p|div|span|strong|b|a|section|h[1-6]|li|em)>|<br ?/?>|<img [^<>]{0,2000}>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#[0-9]{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z]{2,8}[0-9]{0,2});");

  private MarkedText() {}

  /** The lines of the text; a text without markup and character references stays as it is. */
  public static String plain(String text) {
    if (isMarked(text)) {
      return lines(text);
    }
    if (text.indexOf('&') < 0 || !REFERENCE.matcher(text).find()) {
      return text;
    }
    String told = Parser.unescapeEntities(text, false);
    // Markup that was escaped once more than it should have been.
    return isMarked(told) ? lines(told) : told;
  }

  private static boolean isMarked(String text) {
    return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
  }

  private static String lines(String text) {
    Document fragment = Jsoup.parseBodyFragment(text);
    NestingLimit.apply(fragment);
    fragment.select("script, style, noscript, template").remove();
    return String.join("\n", PageText.lines(fragment.body()));
  }
}
