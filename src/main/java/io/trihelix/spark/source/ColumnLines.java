package io.trihelix.spark.source;

import io.trihelix.interpret.ColumnRole;
import io.trihelix.interpret.ColumnRoles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the lines of a dump are cut into columns, and what these hold.
 *
 * @param delimiter what stands between two values, taken literally
 */
record ColumnLines(String delimiter, List<ColumnRole> roles) {
  private static final List<String> DELIMITERS = List.of("_!_", "\t");
  private static final int SAMPLED_LINES = 50;
  private static final int FEWEST_LINES = 2;

  /** Share of the sampled lines that must have as many columns as the first. */
  private static final double MOST = 0.8;

  ColumnLines {
    roles = List.copyOf(roles);
  }

  /**
   * What the begin of a file shows; empty if its lines are no columns, or hold no text.
   *
   * @param text whose last line may be cut
   */
  static Optional<ColumnLines> of(String text, ColumnRoles roles) {
    List<String> lines = sample(text);
    if (lines.size() < FEWEST_LINES) {
      return Optional.empty();
    }
    for (String delimiter : DELIMITERS) {
      List<List<String>> all = lines.stream().map(line -> values(line, delimiter)).toList();
      int width = all.get(0).size();
      List<List<String>> rows = all.stream().filter(row -> row.size() == width).toList();
      if (width > 1 && rows.size() >= FEWEST_LINES && rows.size() >= MOST * all.size()) {
        return roles.of(rows).map(known -> new ColumnLines(delimiter, known));
      }
    }
    return Optional.empty();
  }

  private static List<String> sample(String text) {
    int end = text.lastIndexOf('\n');
    return text.substring(0, end < 0 ? text.length() : end)
        .lines()
        .filter(line -> !line.isBlank())
        .limit(SAMPLED_LINES)
        .toList();
  }

  List<String> values(String line) {
    return values(line, delimiter);
  }

  private static List<String> values(String line, String delimiter) {
    return List.of(line.split(Pattern.quote(delimiter), -1));
  }
}
