package io.trihelix.recognize.veto;

import io.trihelix.model.NamingRules;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.RuleFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells from what follows a name whether it only begins a longer one: 上海 in 上海证券交易所 (another
 * organisation: still a mention, nested), 杭州 in 杭州某某科技有限公司 (a company's own name: no mention). The
 * suffixes and the words that cannot stand inside a name are data: {@code
 * conf/rules/name-suffixes.tsv}. Thread-safe.
 */
public final class LongerNames {
  private static final int LONGEST_GAP = 14;
  private static final int LONGEST_WORD = 6;

  /** What the longer name is. */
  public enum Whole {
    NONE,
    ORGANISATION,
    COMPANY,
    UNIVERSITY;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<String, Whole> suffixes = new HashMap<>();
  private final Set<String> regions = new HashSet<>();
  private final Set<String> regionsAbroad = new HashSet<>();
  private final Set<String> breaks = new HashSet<>();
  private final Set<String> compounds = new HashSet<>();

  public LongerNames() {
    for (RuleFile.Row row : RuleFile.bundled("name-suffixes.tsv", 2)) {
      switch (row.cell(0)) {
        case "organisation" -> suffixes.put(row.cell(1), Whole.ORGANISATION);
        case "company" -> suffixes.put(row.cell(1), Whole.COMPANY);
        case "university" -> suffixes.put(row.cell(1), Whole.UNIVERSITY);
        case "region" -> regions.add(row.cell(1));
        case "abroad" -> regionsAbroad.add(row.cell(1));
        case "break" -> breaks.add(row.cell(1));
        case "compound" -> compounds.add(row.cell(1));
        default -> throw new IllegalStateException(row.where() + ": unknown kind " + row.cell(0));
      }
    }
  }

  /**
   * Whether a city's name that ends at {@code end} names a larger or smaller place with what
   * follows: 利沃夫州, 静冈县, 三沙镇.
   *
   * @param limit where the next recognised name begins
   */
  public boolean isOtherPlace(NormalizedText text, int end, int limit, boolean abroad) {
    for (int length = 1; length <= LONGEST_WORD && end + length <= limit; length++) {
      String word = text.substring(end, end + length);
      if ((regions.contains(word) || (abroad && regionsAbroad.contains(word)))
          && isNameEnd(text, end, end + length)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the name that ends at {@code end} is the beginning of.
   *
   * @param limit where the next recognised name begins: a longer name does not reach into it
   */
  public Whole wholeFrom(NormalizedText text, int end, int limit, NamingRules rules) {
    int stop = Math.min(Math.min(text.length(), limit), end + LONGEST_GAP);
    for (int at = end; at < stop; at++) {
      char c = text.charAt(at);
      if (!isNameCharacter(c)) {
        return Whole.NONE;
      }
      // The longest word holds: 有限公司 is a suffix, although 有 alone would break a name.
      for (int length = Math.min(LONGEST_WORD, text.length() - at); length > 0; length--) {
        String word = text.substring(at, at + length);
        if (breaks.contains(word)) {
          return Whole.NONE;
        }
        Whole whole = suffixes.get(word);
        if (whole != null && isNameEnd(text, at, at + length) && fits(whole, at - end, rules)) {
          return longest(text, at, length, limit, whole);
        }
      }
    }
    return Whole.NONE;
  }

  /**
   * 学院 in 学院附属医院 is not the end: the last suffix of a row of them tells what the whole is, up to a
   * mark of punctuation or the next recognised name.
   */
  private Whole longest(NormalizedText text, int at, int first, int limit, Whole begun) {
    Whole whole = begun;
    int stop = Math.min(Math.min(text.length(), limit), at + LONGEST_WORD);
    for (int begin = at; begin < stop && isNameCharacter(text.charAt(begin)); begin++) {
      for (int length = 1; length <= LONGEST_WORD && begin + length <= text.length(); length++) {
        Whole next = suffixes.get(text.substring(begin, begin + length));
        if (next != null && begin >= at + first) {
          whole = next;
        }
        if (breaks.contains(text.substring(begin, begin + length))) {
          return whole;
        }
      }
    }
    return whole;
  }

  /** 大学 in 大学生 ends no name. */
  public boolean isNameEnd(NormalizedText text, int at, int end) {
    for (int length = 2; length <= LONGEST_WORD && at + length <= text.length(); length++) {
      if (at + length > end && compounds.contains(text.substring(at, at + length))) {
        return false;
      }
    }
    return true;
  }

  /** A company is more than a city and a suffix: 北京公司 is no name, 北京某某公司 is. */
  private static boolean fits(Whole whole, int gap, NamingRules rules) {
    return switch (whole) {
      case COMPANY -> rules == NamingRules.CITY && gap >= 2;
      case UNIVERSITY -> gap <= 10;
      default -> true;
    };
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '·' || c == '(' || c == ')';
  }
}
