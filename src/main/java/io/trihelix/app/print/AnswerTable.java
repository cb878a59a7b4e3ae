package io.trihelix.app.print;

import io.trihelix.ask.AnswerColumn;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of an answer for the eye, as wide as there is room. */
final class AnswerTable {
  private static final int LONGEST_CELL = 72;
  private static final MathContext DIGITS = new MathContext(4);

  /** Below, zeros behind the point are no longer counted at a glance. */
  private static final double SMALLEST_PLAIN = 1e-4;

  /** A single row of which more columns are cut is shown a line a value. */
  private static final int CUTS_OF_A_SINGLE_ROW = 1;

  private static final String LIST_SEPARATOR = "|";

  private final List<AnswerColumn> columns;
  private final List<List<String>> rows;
  private final int room;

  /**
   * @param room columns of the terminal; {@link TerminalRoom#ENDLESS} shows all, whole
   */
  AnswerTable(List<AnswerColumn> columns, List<List<Object>> rows, int room) {
    this.columns = columns;
    this.room = room;
    int longest = room == TerminalRoom.ENDLESS ? Integer.MAX_VALUE : LONGEST_CELL;
    this.rows =
        rows.stream()
            .map(row -> row.stream().map(value -> TerminalWidth.cut(cell(value), longest)).toList())
            .toList();
  }

  void print(List<String> leastNeeded, PrintWriter out) {
    List<ColumnFit.Wish> wishes = wishes();
    ColumnFit fit = ColumnFit.of(wishes, leastNeeded, room);
    if (rows.size() == 1 && (!fit.leftOut().isEmpty() || fit.cuts(wishes) > CUTS_OF_A_SINGLE_ROW)) {
      printDownwards(out);
      return;
    }
    int[] shown =
        IntStream.range(0, columns.size())
            .filter(i -> fit.widths()[i] != ColumnFit.LEFT_OUT)
            .toArray();
    var table =
        new AlignedTable(
            IntStream.of(shown)
                .mapToObj(i -> TerminalWidth.cut(columns.get(i).name(), fit.widths()[i]))
                .toArray(String[]::new));
    for (int i = 0; i < shown.length; i++) {
      if (columns.get(shown[i]).type().isNumber()) {
        table.alignRight(i);
      }
    }
    for (List<String> row : rows) {
      table.add(
          IntStream.of(shown)
              .mapToObj(i -> TerminalWidth.cut(row.get(i), fit.widths()[i]))
              .toArray(String[]::new));
    }
    table.print(out);
    if (!fit.leftOut().isEmpty()) {
      out.println("  … without " + String.join(", ", fit.leftOut()) + ": --wide shows all");
    }
  }

  /** A single row that has no room, a line a value. */
  private void printDownwards(PrintWriter out) {
    int names =
        columns.stream().mapToInt(column -> TerminalWidth.of(column.name())).max().orElse(0);
    for (int i = 0; i < columns.size(); i++) {
      String value = rows.get(0).get(i);
      if (!value.isEmpty()) {
        out.println(
            TerminalWidth.cut(
                " ".repeat(ColumnFit.GAP)
                    + TerminalWidth.pad(columns.get(i).name(), names)
                    + " ".repeat(ColumnFit.GAP)
                    + value,
                room));
      }
    }
  }

  private List<ColumnFit.Wish> wishes() {
    return IntStream.range(0, columns.size())
        .mapToObj(
            i ->
                new ColumnFit.Wish(
                    columns.get(i).name(), natural(i), !columns.get(i).type().isNumber()))
        .toList();
  }

  private int natural(int column) {
    return Math.max(
        TerminalWidth.of(TerminalWidth.cut(columns.get(column).name(), Integer.MAX_VALUE)),
        rows.stream().mapToInt(row -> TerminalWidth.of(row.get(column))).max().orElse(0));
  }

  /** A value as a person reads it: nulls empty, fractions rounded, lists joined. */
  private static String cell(Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? rounded(number) : number.toString();
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(AnswerTable::cell).collect(Collectors.joining(LIST_SEPARATOR));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + cell(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return Objects.toString(value, "");
  }

  /** Tiny numbers, such as the q of a sure pair, by their power of ten: 2.8e-122. */
  private static String rounded(double number) {
    if (number != 0 && Math.abs(number) < SMALLEST_PLAIN) {
      return String.format(Locale.ROOT, "%.1e", number);
    }
    return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
