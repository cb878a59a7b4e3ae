package io.trihelix.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By which names digests go, and what their items begin with. The rules are data: {@code
 * conf/rules/digests.tsv}. Thread-safe.
 */
final class DigestRules {
  private static final int LONGEST_NAME = 30;
  private static final Pattern BLANK = Pattern.compile("[\\s\\u3000\\u00A0]+");

  private final Pattern whole;
  private final Pattern part;
  private final Pattern mark;

  private DigestRules(List<RuleFile.Row> rows) {
    this.whole = Pattern.compile(joined(rows, "whole"));
    this.part = Pattern.compile(joined(rows, "part"));
    this.mark = Pattern.compile(joined(rows, "mark"));
  }

  private static final class Holder {
    static final DigestRules BUNDLED = new DigestRules(RuleFile.bundled("digests.tsv", 3));
  }

  /** The rules that come with the program. */
  static DigestRules bundled() {
    return Holder.BUNDLED;
  }

  private static String joined(List<RuleFile.Row> rows, String kind) {
    return rows.stream()
        .filter(row -> row.cell(0).equals(kind))
        .map(row -> "(?:" + row.cell(1) + ")")
        .collect(Collectors.joining("|"));
  }

  /** Whether this is the name of a digest and nothing else. */
  boolean isWhole(String title) {
    return matches(whole, title);
  }

  /** Whether a part of a title is the name of a digest. */
  boolean isPart(String part) {
    return matches(this.part, part);
  }

  private static boolean matches(Pattern pattern, String text) {
    return text.length() <= LONGEST_NAME
        && pattern.matcher(BLANK.matcher(text).replaceAll("")).matches();
  }

  Pattern mark() {
    return mark;
  }
}
