package io.trihelix.ask;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An answer as CSV (RFC 4180) with a header line, a row at a time. Nulls are empty, empty texts are
 * {@code ""}; texts of a list are joined by {@code |}, all else that is nested is JSON.
 */
public final class AnswerCsv {
  private static final String LIST_SEPARATOR = "|";
  private static final String NEEDS_QUOTES = ",\"\r\n";

  /**
   * What spreadsheets take for the beginning of a formula; those of Chinese locales full-width
   * signs, too.
   */
  private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

  private AnswerCsv() {}

  /** With all values exactly as they are, for programs. */
  public static void write(Answer answer, PrintWriter out) {
    write(answer, out, UnaryOperator.identity());
  }

  /** For spreadsheets: a text that they would take for a formula has an apostrophe before it. */
  public static void writeForSpreadsheets(Answer answer, PrintWriter out) {
    write(answer, out, AnswerCsv::neutral);
  }

  private static void write(Answer answer, PrintWriter out, UnaryOperator<String> texts) {
    List<AnswerColumn> columns = answer.columns();
    out.println(
        columns.stream()
            .map(column -> text(column.name(), texts))
            .collect(Collectors.joining(",")));
    answer
        .rows()
        .forEachRemaining(
            row ->
                out.println(
                    IntStream.range(0, row.size())
                        .mapToObj(i -> cell(row.get(i), columns.get(i).type(), texts))
                        .collect(Collectors.joining(","))));
  }

  private static String cell(Object value, AnswerType type, UnaryOperator<String> texts) {
    if (value == null) {
      return "";
    }
    return switch (type) {
      case TEXT -> text(value.toString(), texts);
      case TEXTS ->
          text(
              ((List<?>) value)
                  .stream()
                      .map(element -> element == null ? "" : element.toString())
                      .collect(Collectors.joining(LIST_SEPARATOR)),
              texts);
      case NESTED -> text(AnswerJson.text(value), texts);
      default -> PlainValues.of(value);
    };
  }

  private static String text(String value, UnaryOperator<String> texts) {
    String cell = texts.apply(value);
    boolean quoted =
        cell.isEmpty() || cell.chars().anyMatch(character -> NEEDS_QUOTES.indexOf(character) >= 0);
    return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private static String neutral(String value) {
    return !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
