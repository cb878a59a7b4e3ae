package io.trihelix.text;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Many regular expressions, of which any may match a whole line. Which of them a line can meet at
 * all is decided by its first character, once for each character: nearly every line of prose meets
 * none. Thread-safe.
 */
final class RuleUnion {
  private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern NONE = Pattern.compile("(?!)");

  private final List<Pattern> rules;
  private final AtomicReferenceArray<Pattern> byFirst =
      new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

  /**
   * @param rules regular expressions, none of which matches the empty line
   */
  RuleUnion(List<String> rules) {
    this.rules = rules.stream().map(rule -> Pattern.compile(rule, FLAGS)).toList();
  }

  boolean matches(String line) {
    Pattern possible = possible(line);
    return possible != NONE && possible.matcher(line).matches();
  }

  /** Where the begin of the line ends that one of the rules matches, or -1. */
  int prefix(String line) {
    Pattern possible = possible(line);
    Matcher m = possible.matcher(line);
    return possible != NONE && m.lookingAt() ? m.end() : -1;
  }

  private Pattern possible(String line) {
    if (line.isEmpty()) {
      return NONE;
    }
    char first = line.charAt(0);
    Pattern possible = byFirst.get(first);
    if (possible == null) {
      possible = beginningWith(first);
      byFirst.set(first, possible);
    }
    return possible;
  }

  private Pattern beginningWith(char first) {
    String union =
        rules.stream()
            .filter(rule -> mayBeginWith(rule, first))
            .map(rule -> "(?:" + rule.pattern() + ")")
            .collect(Collectors.joining("|"));
    return union.isEmpty() ? NONE : Pattern.compile(union, FLAGS);
  }

  private static boolean mayBeginWith(Pattern rule, char first) {
    // A surrogate alone is no character: behind it anything may follow.
    if (Character.isSurrogate(first)) {
      return true;
    }
    Matcher m = rule.matcher(String.valueOf(first));
    return m.matches() || m.hitEnd();
  }
}
