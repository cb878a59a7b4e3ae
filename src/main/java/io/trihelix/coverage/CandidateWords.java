package io.trihelix.coverage;

import io.trihelix.text.RuleFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that tell where a name ends and begins: {@code conf/rules/candidates.tsv} and the
 * breaks of {@code conf/rules/name-suffixes.tsv}. Thread-safe.
 */
final class CandidateWords {
  private static final int LONGEST = 6;

  private final Map<String, UnlinkedKind> suffixes = new HashMap<>();
  private final Set<String> commonSuffixes = new HashSet<>();
  private final Set<String> breaks = new HashSet<>();
  private final Set<String> common = new HashSet<>();
  private final Set<String> besideBefore = new HashSet<>();
  private final Set<String> besideAfter = new HashSet<>();

  CandidateWords() {
    for (RuleFile.Row row : RuleFile.bundled("candidates.tsv", 2)) {
      String word = row.cell(1);
      switch (row.cell(0)) {
        case "company" -> suffixes.put(word, UnlinkedKind.COMPANY);
        case "company-beside" -> {
          suffixes.put(word, UnlinkedKind.COMPANY);
          commonSuffixes.add(word);
        }
        case "university" -> suffixes.put(word, UnlinkedKind.UNIVERSITY);
        case "break" -> breaks.add(word);
        case "common" -> common.add(word);
        case "beside-before" -> besideBefore.add(word);
        case "beside-after" -> besideAfter.add(word);
        default -> throw new IllegalStateException(row.where() + ": unknown kind " + row.cell(0));
      }
    }
    for (RuleFile.Row row : RuleFile.bundled("name-suffixes.tsv", 2)) {
      if (row.cell(0).equals("break")) {
        breaks.add(row.cell(1));
      }
    }
  }

  /** Kind of the name whose last characters are a suffix that ends at {@code end}, or null. */
  UnlinkedKind suffixKind(String text, int end) {
    int at = longestBefore(text, end, suffixes.keySet());
    return at < 0 ? null : suffixes.get(text.substring(at, end));
  }

  /** Start of the longest suffix that ends at {@code end}, or -1. */
  int suffixStart(String text, int end) {
    return longestBefore(text, end, suffixes.keySet());
  }

  /** Whether the suffix is a common word too, which alone makes no name. */
  boolean isCommonSuffix(String suffix) {
    return commonSuffixes.contains(suffix);
  }

  /** Whether some break ends at {@code end}. */
  boolean breaksBefore(String text, int end) {
    return longestBefore(text, end, breaks) >= 0;
  }

  boolean isCommon(String name) {
    return common.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a word beside the name tells that a company or a brand is meant. */
  boolean isBesideCompanyWord(String text, int start, int end) {
    if (longestBefore(text, start, besideBefore) >= 0) {
      return true;
    }
    for (int length = 1; length <= LONGEST && end + length <= text.length(); length++) {
      if (besideAfter.contains(text.substring(end, end + length))) {
        return true;
      }
    }
    return false;
  }

  private static int longestBefore(String text, int end, Set<String> words) {
    for (int length = LONGEST; length >= 1; length--) {
      if (end >= length && words.contains(text.substring(end - length, end))) {
        return end - length;
      }
    }
    return -1;
  }
}
