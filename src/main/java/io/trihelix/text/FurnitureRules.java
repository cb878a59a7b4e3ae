package io.trihelix.text;

import java.util.List;

/**
 * Tells the furniture of a news site (navigation, counters, share boxes, editor lines) from the
 * article, line by line. The rules are data: {@code conf/rules/furniture.tsv}. Thread-safe.
 */
public final class FurnitureRules {
  /** Longer lines are text, whatever they begin with: furniture is short. */
  private static final int LONGEST_FURNITURE_LINE = 200;

  private static final int LONGEST_BOILERPLATE = 500;

  private final RuleUnion dropped;
  private final CaptionRules captions;
  private final RuleUnion tail;

  private FurnitureRules(RuleUnion dropped, CaptionRules captions, RuleUnion tail) {
    this.dropped = dropped;
    this.captions = captions;
    this.tail = tail;
  }

  /** The rules that come with the program. */
  public static FurnitureRules bundled() {
    List<RuleFile.Row> rows = RuleFile.bundled("furniture.tsv", 3);
    return new FurnitureRules(
        new RuleUnion(rules(rows, "line")),
        new CaptionRules(rules(rows, "caption"), rules(rows, "word")),
        new RuleUnion(rules(rows, "tail")));
  }

  private static List<String> rules(List<RuleFile.Row> rows, String kind) {
    return rows.stream().filter(row -> row.cell(0).equals(kind)).map(row -> row.cell(1)).toList();
  }

  /** Whether this stripped line is furniture by itself. */
  public boolean isFurniture(String line) {
    return line.length() <= LONGEST_FURNITURE_LINE
        && (dropped.matches(line) || captions.isFurniture(line));
  }

  /** Whether this stripped line, the last of a text, says how the text may be used. */
  boolean isBoilerplate(String line) {
    return line.length() <= LONGEST_BOILERPLATE && captions.isBoilerplate(line);
  }

  /** Whether from this stripped line on there is nothing but furniture (links, comments). */
  boolean startsTail(String line) {
    return line.length() <= LONGEST_FURNITURE_LINE && tail.matches(line);
  }
}
