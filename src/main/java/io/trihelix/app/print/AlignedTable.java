package io.trihelix.app.print;

import io.trihelix.text.VisibleText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Rows of text, printed in columns as wide as their widest cell, Han characters counted as two. */
public final class AlignedTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final BitSet right = new BitSet();

  public AlignedTable(String... header) {
    rows.add(oneLineEach(header));
  }

  /** Makes the cells of a column, counted from 0, end together, as numbers should. */
  public void alignRight(int column) {
    right.set(column);
  }

  public void add(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(
          "Cannot add a row of " + cells.length + " cells to columns " + rows.get(0));
    }
    // A line feed would break the row.
    rows.add(oneLineEach(cells));
  }

  private static List<String> oneLineEach(String... cells) {
    return Arrays.stream(cells).map(VisibleText::line).toList();
  }

  public void print(PrintWriter out) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TerminalWidth.of(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(GAP)
            .append(
                right.get(i)
                    ? TerminalWidth.padLeft(row.get(i), widths[i])
                    : TerminalWidth.pad(row.get(i), widths[i]));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
