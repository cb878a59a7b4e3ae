package io.trihelix.recognize.alias;

import io.trihelix.text.NormalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name in brackets behind another: 深度求索(DeepSeek), 某某有限公司(以下简称“某某”). Offsets count normalised
 * characters; ends are exclusive.
 *
 * @param open where the bracket opens: the name before it ends there
 * @param start where the name in the brackets begins
 * @param end where it ends
 * @param explicit whether words say that it is another name of the same (以下简称, 原名, 股票简称)
 */
record Introduction(int open, int start, int end, boolean explicit) {
  private static final int LONGEST = 40;
  private static final Pattern BRACKET =
      Pattern.compile(
          "(?<say>(?:(?:以?下文?)?(?:统一)?(?:简称|称|统称)|(?:中文|英文|股票|证券|公司)(?:简称|名称?)"
              + "|原名称?|曾用名|旧称|又称|又名|也称|亦称|别称)(?:为|作|叫)?[:,]?\\s*)?[“\"「『‘']?"
              + "(?<name>[\\p{IsHan}a-z0-9·.&' -]{2,24}?)[”\"」』’']?");

  /** All of a text, in order; costs one look at each character where there are none. */
  static List<Introduction> in(NormalizedText text) {
    var found = new ArrayList<Introduction>();
    for (int open = 1; open < text.length(); open++) {
      if (text.charAt(open) != '(') {
        continue;
      }
      int close = open + 1;
      while (close < text.length() && close - open < LONGEST && text.charAt(close) != ')') {
        close++;
      }
      if (close == text.length() || text.charAt(close) != ')') {
        continue;
      }
      Matcher matcher = BRACKET.matcher(text.substring(open + 1, close));
      if (matcher.matches()) {
        int start = open + 1 + matcher.start("name");
        int end = open + 1 + matcher.end("name");
        found.add(new Introduction(open, start, end, matcher.group("say") != null));
      }
    }
    return found;
  }
}
