package io.trihelix.recognize.veto;

import io.trihelix.model.NamingRules;
import io.trihelix.recognize.lexicon.Lexicon;
import io.trihelix.recognize.lexicon.Role;
import io.trihelix.text.NormalizedText;
import java.util.EnumSet;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Tells from what follows a name whether it only begins a longer one: 上海 in 上海证券交易所 (another
 * organisation: still a mention, nested), 杭州 in 杭州某某科技有限公司 (a company's own name: no mention). The
 * suffixes and the words that cannot stand inside a name are those of the {@link Lexicon}.
 * Thread-safe.
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

  private final Lexicon lexicon = Lexicon.bundled();

  private static Whole whole(EnumSet<Role> roles) {
    return roles.contains(Role.ORGANISATION)
        ? Whole.ORGANISATION
        : roles.contains(Role.COMPANY)
            ? Whole.COMPANY
            : roles.contains(Role.UNIVERSITY) ? Whole.UNIVERSITY : Whole.NONE;
  }

  private static boolean tells(EnumSet<Role> roles) {
    return roles.contains(Role.BREAK) || whole(roles) != Whole.NONE;
  }

  /**
   * Whether a city's name that ends at {@code end} names a larger or smaller place with what
   * follows: 利沃夫州, 静冈县, 三沙镇.
   *
   * @param limit where the next recognised name begins
   * @param abroad whether the city is; asked where it matters, which is seldom
   */
  public boolean isOtherPlace(NormalizedText text, int end, int limit, BooleanSupplier abroad) {
    boolean[] other = {false};
    lexicon.forEachFrom(
        text,
        end,
        limit,
        (wordEnd, roles) -> {
          boolean region =
              roles.contains(Role.REGION)
                  || (roles.contains(Role.REGION_ABROAD) && abroad.getAsBoolean());
          other[0] = region && isNameEnd(text, end, wordEnd);
          return !other[0];
        });
    return other[0];
  }

  /**
   * Whether a city's name that ends at {@code end} names a street with what follows: 南京西路, 重庆道. A
   * direction tells the street; a plain 路 or 道 may begin another word (路演, 道歉).
   */
  public boolean isStreet(NormalizedText text, int end) {
    int at = end;
    while (at - end < 2 && "东西南北中".indexOf(text.neighbour(at)) >= 0) {
      at++;
    }
    int stop = lexicon.longestFrom(text, at, text.length(), Role.STREET);
    if (stop > 0) {
      return at > end || isNameEnd(text, at, stop);
    }
    stop = lexicon.longestFrom(text, at, text.length(), Role.ROAD);
    return stop > 0 && (at > end ? isNameEnd(text, at, stop) : endsPhrase(text, stop));
  }

  /** Whether no word goes on there: a mark of punctuation, or what stands behind streets' names. */
  private static boolean endsPhrase(NormalizedText text, int at) {
    char next = text.neighbour(at);
    return !Character.isLetter(next) || "上与和及至的、将口附段沿在到号夜步之".indexOf(next) >= 0;
  }

  /** Whether the name that ends at {@code end} is a club's: 主场, 主帅 follow; 队 behind a city's. */
  public boolean isClub(NormalizedText text, int end, boolean ofCity) {
    return lexicon.longestFrom(text, end, text.length(), Role.CLUB) > 0
        || (ofCity && text.neighbour(end) == '队' && text.neighbour(end + 1) != '伍');
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
      int wordEnd = lexicon.longestFrom(text, at, text.length(), LongerNames::tells);
      while (wordEnd > 0) {
        if (lexicon.is(text, at, wordEnd, Role.BREAK)) {
          return Whole.NONE;
        }
        Whole whole = whole(lexicon.roles(text, at, wordEnd));
        if (isNameEnd(text, at, wordEnd) && fits(whole, at - end, rules)) {
          return longest(text, at, wordEnd - at, limit, whole);
        }
        wordEnd = lexicon.longestFrom(text, at, wordEnd - 1, LongerNames::tells);
      }
    }
    return Whole.NONE;
  }

  /**
   * 学院 in 学院附属医院 is not the end: the last suffix of a row of them tells what the whole is, up to a
   * mark of punctuation or the next recognised name.
   */
  private Whole longest(NormalizedText text, int at, int first, int limit, Whole begun) {
    var found =
        new Object() {
          private Whole whole = begun;
          private boolean broken;
        };
    int stop = Math.min(Math.min(text.length(), limit), at + LONGEST_WORD);
    for (int begin = at; begin < stop && isNameCharacter(text.charAt(begin)); begin++) {
      boolean behindFirst = begin >= at + first;
      lexicon.forEachFrom(
          text,
          begin,
          text.length(),
          (wordEnd, roles) -> {
            Whole next = whole(roles);
            found.whole = behindFirst && next != Whole.NONE ? next : found.whole;
            found.broken = roles.contains(Role.BREAK);
            return !found.broken;
          });
      if (found.broken) {
        break;
      }
    }
    return found.whole;
  }

  /** 大学 in 大学生 ends no name. */
  public boolean isNameEnd(NormalizedText text, int at, int end) {
    return lexicon.longestFrom(text, at, text.length(), Role.COMPOUND) <= end;
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
