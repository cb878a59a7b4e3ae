package io.trihelix.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a caption of site furniture with its value (来源：某某网, 标签：芯片、合肥, 声明：未经授权不得转载) from a paragraph
 * that begins like one and tells news (声明：公司从未与对方接触，也没有签过协议。).
 *
 * <ol>
 *   <li>What stands behind the caption is a sentence if it has an end or a comma, and a clause of
 *       at least {@value #SHORTEST_CLAUSE} Chinese characters: names and keywords are shorter.
 *   <li>A line without a sentence is furniture.
 *   <li>A line with one is furniture if it says what only furniture says: 转载, 不构成投资建议.
 * </ol>
 *
 * Thread-safe.
 */
final class CaptionRules {
  /** 中央广播电视总台, the longest of usual sources, has nine, but no comma behind it. */
  private static final int SHORTEST_CLAUSE = 7;

  /** One of them may stand in news. */
  private static final int FEWEST_WORDS = 2;

  private final RuleUnion captions;
  private final Pattern words;

  /**
   * @param captions regular expressions of what a line begins with
   * @param words regular expressions of what only furniture says
   */
  CaptionRules(List<String> captions, List<String> words) {
    this.captions = new RuleUnion(captions);
    this.words = Pattern.compile(words.isEmpty() ? "(?!)" : String.join("|", words));
  }

  boolean isFurniture(String line) {
    int end = captions.prefix(line);
    return end >= 0 && (!isSentence(line, end) || words.matcher(line).find());
  }

  /** Whether a line says two things or more that only furniture says. */
  boolean isBoilerplate(String line) {
    Matcher m = words.matcher(line);
    Set<String> said = new HashSet<>();
    while (said.size() < FEWEST_WORDS && m.find()) {
      said.add(m.group());
    }
    return said.size() >= FEWEST_WORDS;
  }

  private static boolean isSentence(String line, int from) {
    boolean punctuated = false;
    int clause = 0;
    int longest = 0;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if ("。！？，；".indexOf(c) >= 0) {
        punctuated = true;
      }
      if ("。！？，；、,;".indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        clause = 0;
      } else if (Han.isHan(c)) {
        clause++;
        longest = Math.max(longest, clause);
      }
    }
    return punctuated && longest >= SHORTEST_CLAUSE;
  }
}
