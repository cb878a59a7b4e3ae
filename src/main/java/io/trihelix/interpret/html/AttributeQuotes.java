package io.trihelix.interpret.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends {@code <meta content="研究院发布"神农"大模型">}, as templates write it that do not escape quotes: a
 * parser would end the value at the second quote. The value ends at the first quote that the end of
 * the element or another attribute follows. Takes one pass over the page.
 */
final class AttributeQuotes {
  private static final Pattern META = Pattern.compile("<meta\\s", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTENT =
      Pattern.compile("\\scontent\\s*=\\s*(?<quote>[\"'])", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEHIND =
      Pattern.compile("\\s*/?>|\\s+[A-Za-z:_-]{1,40}\\s*=\\s*[\"']");

  /** A description may be long; where no end is found within, the element stays as it is. */
  private static final int LONGEST_ELEMENT = 4096;

  private AttributeQuotes() {}

  static String mended(String html) {
    Matcher meta = META.matcher(html);
    StringBuilder mended = null;
    int copied = 0;
    int from = 0;
    while (meta.find(from)) {
      from = meta.end();
      Matcher content = CONTENT.matcher(html);
      content.region(meta.end() - 1, Math.min(html.length(), meta.end() + LONGEST_ELEMENT));
      if (!content.find() || html.substring(meta.end() - 1, content.start()).indexOf('>') >= 0) {
        continue;
      }
      char quote = content.group("quote").charAt(0);
      int begin = content.end();
      int next = meta.find(begin) ? meta.start() : html.length();
      int end = end(html, begin, Math.min(next, begin + LONGEST_ELEMENT), quote);
      int first = html.indexOf(quote, begin);
      if (end > first && first >= 0) {
        mended = mended == null ? new StringBuilder(html.length() + 64) : mended;
        mended.append(html, copied, begin);
        mended.append(
            html.substring(begin, end)
                .replace(String.valueOf(quote), quote == '"' ? "&quot;" : "&#39;"));
        copied = end;
        from = end;
      } else {
        from = begin;
      }
    }
    return mended == null ? html : mended.append(html, copied, html.length()).toString();
  }

  /** Where the value ends, or -1. */
  private static int end(String html, int begin, int last, char quote) {
    for (int at = html.indexOf(quote, begin);
        at >= 0 && at < last;
        at = html.indexOf(quote, at + 1)) {
      Matcher behind = BEHIND.matcher(html).region(at + 1, Math.min(html.length(), at + 100));
      if (behind.lookingAt()) {
        return at;
      }
    }
    return -1;
  }
}
