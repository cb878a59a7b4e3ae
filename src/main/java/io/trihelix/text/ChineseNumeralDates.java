package io.trihelix.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates in Chinese numerals: 二〇二五年二月十八日. */
final class ChineseNumeralDates {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<y>[一二][〇○Ο零一二三四五六七八九]{3})\\s?年\\s?"
              + "(?<m>十[一二]?|[一二三四五六七八九])\\s?月\\s?"
              + "(?<d>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?)\\s?[日号]");

  private ChineseNumeralDates() {}

  /** The text with such dates written {@code 2025年2月18日}. */
  static String inDigits(String text) {
    // Nearly every line is decided by this.
    return text.indexOf('年') < 4 ? text : DATE.matcher(text).replaceAll(ChineseNumeralDates::date);
  }

  private static String date(MatchResult match) {
    var year = new StringBuilder();
    match.group(1).chars().forEach(c -> year.append(digit((char) c)));
    return year + "年" + number(match.group(2)) + "月" + number(match.group(3)) + "日";
  }

  private static int digit(char c) {
    return Math.max(0, DIGITS.indexOf(c));
  }

  private static int number(String numeral) {
    String text = numeral.replace("廿", "二十");
    int ten = text.indexOf('十');
    if (ten < 0) {
      return digit(text.charAt(0));
    }
    int tens = ten == 0 ? 1 : digit(text.charAt(0));
    return 10 * tens + (ten + 1 < text.length() ? digit(text.charAt(ten + 1)) : 0);
  }
}
