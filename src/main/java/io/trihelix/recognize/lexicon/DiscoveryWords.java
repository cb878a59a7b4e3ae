package io.trihelix.recognize.lexicon;

import io.trihelix.recognize.words.DictionaryWords;
import io.trihelix.text.NormalizedText;
import java.util.EnumSet;

/**
 * What the {@link Lexicon} says of names that no gazetteer knows: where they begin and end, and
 * what in them tells one company from another. Thread-safe.
 */
public final class DiscoveryWords {
  private static final String COMPANY = "公司";
  private static final String CHINA = "中国";
  private static final int LONGEST = 6;

  private final Lexicon lexicon = Lexicon.bundled();

  /** A word that ends what stands before a name; one of trade may stand inside it (投资, 建设). */
  private static boolean isBreak(EnumSet<Role> roles) {
    return (roles.contains(Role.BREAK) || roles.contains(Role.BEFORE))
        && !roles.contains(Role.TRADE)
        && !roles.contains(Role.INSIDE);
  }

  /** Where the longest word of trade or legal form that begins there ends; -1 if none does. */
  public int endOfTradeWord(NormalizedText text, int start, int limit) {
    int end =
        lexicon.longestFrom(
            text,
            start,
            limit,
            roles -> roles.contains(Role.TRADE) || roles.contains(Role.LEGAL_FORM));
    int company = start + COMPANY.length();
    return company > end && company <= limit && text.startsWith(COMPANY, start) ? company : end;
  }

  /** Length of the longest word of study (理工, 国立) that begins there, or 0. */
  public int studyWord(NormalizedText text, int at, int limit) {
    return Math.max(at, lexicon.longestFrom(text, at, limit, Role.STUDY)) - at;
  }

  /** Whether what ends so, behind a place, is no university (党校, 老年大学). */
  public boolean isNoSchool(String name) {
    return lexicon.endsWith(name, Role.NO_SCHOOL);
  }

  /** Where the legal form that ends at {@code end} begins, or -1. */
  public int formStart(NormalizedText text, int end) {
    return lexicon.longestBefore(text, end, Role.LEGAL_FORM);
  }

  /** Length of the longest word that ends at {@code end} and cannot stand inside a name, or 0. */
  public int breakBefore(NormalizedText text, int end) {
    int start = lexicon.longestBefore(text, end, DiscoveryWords::isBreak);
    return start < 0 ? 0 : end - start;
  }

  /** Whether the name ends with a legal form. */
  public boolean hasForm(String name) {
    return lexicon.longestEnding(name, Role.LEGAL_FORM) > 0;
  }

  /** The name without its legal form and without places in brackets. */
  public String withoutForm(String name) {
    int form = lexicon.longestEnding(name, Role.LEGAL_FORM);
    String core = form > 0 ? name.substring(0, form) : name;
    return core.indexOf('(') < 0 ? core : core.replaceAll("\\([^()]*\\)", "");
  }

  /** Whether the whole is made of words of trade and kind. */
  public boolean isTrade(String core) {
    return isMadeOf(core, (start, end) -> lexicon.is(core, start, end, Role.TRADE));
  }

  /**
   * Whether the whole says only of what kind companies are (国有商业银行, 律师事务所), and names none. With 中国
   * before them such words often are a name.
   */
  public boolean isGeneric(String name) {
    return isMadeOf(
        name,
        (start, end) ->
            lexicon.is(name, start, end, Role.GENERIC)
                || lexicon.is(name, start, end, Role.LEGAL_FORM)
                || (lexicon.is(name, start, end, Role.TRADE)
                    && !(end - start == CHINA.length() && name.startsWith(CHINA, start))));
  }

  /** Whether the whole is made of words of trade and of the dictionary: no coined name. */
  public boolean isCommon(String core) {
    return isMadeOf(
        core,
        (start, end) ->
            lexicon.is(core, start, end, Role.TRADE) || DictionaryWords.isWord(core, start, end));
  }

  /** Whether the name is a works' and says no more than where or what it is: 茶园|茶厂. */
  public boolean isSomeWorks(String name) {
    int ending = lexicon.longestEnding(name, Role.FACTORY);
    return ending > 0
        && DictionaryWords.isWord(name, 0, ending)
        && isCommon(name.substring(0, ending))
        && !DictionaryWords.isName(name.substring(0, ending));
  }

  @FunctionalInterface
  private interface Words {
    boolean have(int start, int end);
  }

  private static boolean isMadeOf(String core, Words words) {
    var reached = new boolean[core.length() + 1];
    reached[0] = true;
    for (int at = 0; at < core.length(); at++) {
      for (int end = at + 1; reached[at] && end <= Math.min(core.length(), at + LONGEST); end++) {
        reached[end] |= words.have(at, end);
      }
    }
    return reached[core.length()];
  }

  /** What is left of the core without the words of trade that end it. */
  public String brand(String core) {
    for (int end = 0; end <= core.length(); end++) {
      if (isTrade(core.substring(end))) {
        return core.substring(0, end);
      }
    }
    return core;
  }

  /** Whether a company is the same one with and without this behind its name. */
  public boolean isKind(String ending) {
    return lexicon.is(ending, Role.KIND);
  }

  /** Whether this says only that a name is a group's, whatever stands before it. */
  public boolean isGroup(String ending) {
    return lexicon.is(ending, Role.GROUP);
  }

  /** Whether what ends so is an institution of another kind (上海期货交易所, 新华社). */
  public boolean isNoCompany(String name) {
    return lexicon.endsWith(name, Role.NO_COMPANY);
  }

  /** Whether the name goes on as that of such an institution (上海证券 in 上海证券交易所). */
  public boolean beginsNoCompany(NormalizedText text, int start, int end) {
    for (int to = end + 1; to <= Math.min(text.length(), end + LONGEST); to++) {
      if (!Character.isLetterOrDigit(text.charAt(to - 1))) {
        return false;
      }
      if (isNoCompany(text.substring(start, to))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands behind a company's name says no more than which part of it is meant. */
  public boolean isPart(String behind) {
    return behind.isEmpty() || lexicon.endsWith(behind, Role.PART);
  }

  /** Whether what ends so is some company's relation, and no name (母公司). */
  public boolean isNoEnding(String name) {
    return name.length() >= 3
        && lexicon.is(name, name.length() - 3, name.length(), Role.NO_BEGINNING);
  }

  /** Whether the whole is a word that begins, ends or breaks names, and so is none. */
  public boolean isNoName(String name) {
    return lexicon.isNoName(name);
  }

  /** Whether no company's name begins so. */
  public boolean isNoBeginning(String name) {
    return lexicon.longestFrom(name, 0, name.length(), Role.NO_BEGINNING) > 0;
  }
}
