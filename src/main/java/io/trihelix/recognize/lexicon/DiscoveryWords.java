package io.trihelix.recognize.lexicon;

import io.trihelix.recognize.words.DictionaryWords;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.RuleFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that tell where a name that no gazetteer knows begins and ends: {@code
 * conf/rules/discovery.tsv} and the breaks of {@code conf/rules/name-suffixes.tsv}. Thread-safe.
 */
public final class DiscoveryWords {
  private static final int LONGEST = 6;

  private final Set<String> forms = new HashSet<>();
  private final Set<String> trades = new HashSet<>();
  private final Set<String> breaks = new HashSet<>();
  private final Set<String> kinds = new HashSet<>();
  private final Set<String> groups = new HashSet<>();
  private final Set<String> never = new HashSet<>();
  private final Set<String> regions = new HashSet<>();
  private final Set<String> noCompanies = new HashSet<>();
  private final Set<String> parts = new HashSet<>();
  private final Set<String> generics = new HashSet<>();
  private final Set<String> studies = new HashSet<>();
  private final Set<String> noSchools = new HashSet<>();

  public DiscoveryWords() {
    for (RuleFile.Row row : RuleFile.bundled("discovery.tsv", 2)) {
      switch (row.cell(0)) {
        case "form" -> forms.add(row.cell(1));
        case "trade" -> trades.add(row.cell(1));
        case "left" -> breaks.add(row.cell(1));
        case "kind" -> kinds.add(row.cell(1));
        case "group" -> groups.add(row.cell(1));
        case "no-company" -> noCompanies.add(row.cell(1));
        case "part" -> parts.add(row.cell(1));
        case "generic" -> generics.add(row.cell(1));
        case "study" -> studies.add(row.cell(1));
        case "no-school" -> noSchools.add(row.cell(1));
        case "never" -> never.add(row.cell(1));
        default -> throw new IllegalStateException(row.where() + ": unknown kind " + row.cell(0));
      }
    }
    for (RuleFile.Row row : RuleFile.bundled("name-suffixes.tsv", 2)) {
      if (row.cell(0).equals("break")) {
        breaks.add(row.cell(1));
      }
    }
    // A word of trade ends no left context: 投资 and 建设 stand inside names.
    breaks.removeAll(trades);
    // Numbers and 来 begin and join names (三一, 来福士) more often than they lead to one.
    breaks.removeAll(Set.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "来"));
    for (RuleFile.Row row : RuleFile.bundled("legal-forms.tsv", 2)) {
      if (row.cell(0).equals("region")) {
        regions.add(row.cell(1));
      }
    }
  }

  /** Whether the characters are a word of trade or a legal form. */
  public boolean isTradeWord(NormalizedText text, int start, int end) {
    String word = text.substring(start, end);
    return trades.contains(word) || forms.contains(word) || word.equals("公司");
  }

  /** Length of the longest word of study (理工, 国立) that begins there, or 0. */
  public int studyWord(NormalizedText text, int at, int limit) {
    for (int length = Math.min(LONGEST, limit - at); length >= 1; length--) {
      if (studies.contains(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  /** Whether what ends so, behind a place, is no university (党校, 老年大学). */
  public boolean isNoSchool(String name) {
    return noSchools.stream().anyMatch(name::endsWith);
  }

  /** Where the legal form that ends at {@code end} begins, or -1. */
  public int formStart(NormalizedText text, int end) {
    return longestBefore(forms, text, end);
  }

  /** Length of the longest word that ends at {@code end} and cannot stand inside a name, or 0. */
  public int breakBefore(NormalizedText text, int end) {
    int start = longestBefore(breaks, text, end);
    return start < 0 ? 0 : end - start;
  }

  private static int longestBefore(Set<String> words, NormalizedText text, int end) {
    for (int length = Math.min(LONGEST, end); length >= 1; length--) {
      if (words.contains(text.substring(end - length, end))) {
        return end - length;
      }
    }
    return -1;
  }

  /** Whether the name ends with a legal form. */
  public boolean hasForm(String name) {
    return forms.stream().anyMatch(form -> name.length() > form.length() && name.endsWith(form));
  }

  /** The name without its legal form and without places in brackets. */
  public String withoutForm(String name) {
    String core = name;
    for (int length = LONGEST; length >= 1; length--) {
      if (core.length() > length && forms.contains(core.substring(core.length() - length))) {
        core = core.substring(0, core.length() - length);
        break;
      }
    }
    for (String region : regions) {
      core = core.replace(region, "");
    }
    return core.replaceAll("\\([^()]*\\)", "");
  }

  /** Whether the whole is made of words of trade and kind. */
  public boolean isTrade(String core) {
    return isMadeOf(core, (start, end) -> trades.contains(core.substring(start, end)));
  }

  /**
   * Whether the whole says only of what kind companies are (国有商业银行, 律师事务所), and names none. With 中国
   * before them such words often are a name.
   */
  public boolean isGeneric(String name) {
    return isMadeOf(
        name,
        (start, end) -> {
          String word = name.substring(start, end);
          return generics.contains(word) || (trades.contains(word) && !word.equals("中国"));
        });
  }

  /** Whether the whole is made of words of trade and of the dictionary: no coined name. */
  public boolean isCommon(String core) {
    return isMadeOf(
        core,
        (start, end) ->
            trades.contains(core.substring(start, end))
                || DictionaryWords.isWord(core, start, end));
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
    return kinds.contains(ending);
  }

  /** Whether this says only that a name is a group's, whatever stands before it. */
  public boolean isGroup(String ending) {
    return groups.contains(ending);
  }

  /** Whether what ends so is an institution of another kind (上海期货交易所, 新华社). */
  public boolean isNoCompany(String name) {
    return noCompanies.stream().anyMatch(name::endsWith);
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
    return behind.isEmpty() || parts.stream().anyMatch(behind::endsWith);
  }

  /** Whether what ends so is some company's relation, and no name (母公司). */
  public boolean isNoEnding(String name) {
    return name.length() >= 3 && never.contains(name.substring(name.length() - 3));
  }

  /** Whether no company's name begins so. */
  public boolean isNoBeginning(String name) {
    return List.of(1, 2, 3, 4).stream()
        .anyMatch(length -> name.length() >= length && never.contains(name.substring(0, length)));
  }
}
