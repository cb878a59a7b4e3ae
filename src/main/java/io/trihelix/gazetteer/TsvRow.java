package io.trihelix.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a tab-separated file, the header among them; blank lines and comments ({@code #}) are
 * none.
 *
 * @param where file and line, for messages
 */
record TsvRow(List<String> cells, String where) {
  /** Characters of a line; the longest of ours has 300. */
  private static final int LONGEST_LINE = 1 << 20;

  private static final int SHOWN_OF_CELL = 40;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /**
   * @param file its name
   * @throws IOException if a line is longer than any that has a meaning
   */
  static List<TsvRow> read(Reader source, String file) throws IOException {
    var rows = new ArrayList<TsvRow>();
    var lines = new BufferedReader(source);
    int number = 0;
    for (String line = line(lines, 1); line != null; line = line(lines, number + 1)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(new TsvRow(List.of(line.split("\t", -1)), file + ":" + number));
      }
    }
    return rows;
  }

  /** The next line, or null; a reader's own would take whatever a line without an end holds. */
  private static String line(BufferedReader source, int number) throws IOException {
    var line = new StringBuilder();
    int c = source.read();
    if (c < 0) {
      return null;
    }
    if (number == 1 && c == BYTE_ORDER_MARK) {
      c = source.read();
    }
    for (; c >= 0 && c != '\n'; c = source.read()) {
      if (line.length() == LONGEST_LINE) {
        throw new IOException("line " + number + " is longer than " + LONGEST_LINE + " characters");
      }
      line.append((char) c);
    }
    // A carriage return in front of a line feed is part of the line's end.
    if (c == '\n' && line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    return line.toString();
  }

  /** What no cell may hold: a control character, or one that turns the text around it. */
  Optional<String> oddity() {
    for (String cell : cells) {
      for (int i = 0; i < cell.length(); i++) {
        if (Spelling.isInvisible(cell.charAt(i))) {
          String shown = cell.substring(0, Math.min(cell.length(), SHOWN_OF_CELL));
          return Optional.of(
              String.format("control character U+%04X in '%s'", (int) cell.charAt(i), shown));
        }
      }
    }
    return Optional.empty();
  }

  String first() {
    return cells.get(0);
  }
}
