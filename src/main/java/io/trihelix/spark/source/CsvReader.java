package io.trihelix.spark.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.JsonInterpreter;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Records of a CSV file (RFC 4180), by default with a header. A record goes on over line ends while
 * a quote is open. Where that leads to nothing (the quote is never closed, or the record that ends
 * there is none), the first line stands for itself and reading goes on behind it: a quote too many
 * costs one record, not the rest of the file. The number of a record is that of its first line.
 */
final class CsvReader implements FormatReader {
  private static final char QUOTE = '"';

  /** Lines of one record. A value of so many paragraphs is none that anybody wrote. */
  private static final int MOST_LINES = 1 << 18;

  /** Values of one record: what a table of many attributes has, not what a line of commas has. */
  private static final int MOST_VALUES = 1 << 17;

  private static final String DELIMITERS = ",\t;|";

  /** A physical line and its number; the problem is that of the line, or null. */
  private record Line(long number, String text, Reject problem) {}

  private final TextLines lines;
  private final SourceContext context;
  private final JsonInterpreter interpreter;
  private final String path;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private final Optional<Character> delimiter;
  private CSVFormat format;
  private List<String> columns;
  // The header, while no line behind it was read.
  private Line lone;

  /**
   * @param delimiter empty where the header tells
   */
  CsvReader(InputFile file, InputSplit split, Optional<Character> delimiter, SourceContext context)
      throws IOException {
    this(file, split, delimiter, context.settings().csv().columns(), context);
  }

  /**
   * @param delimiter empty where the header tells
   * @param columns their names; empty where the header tells
   */
  CsvReader(
      InputFile file,
      InputSplit split,
      Optional<Character> delimiter,
      List<String> columns,
      SourceContext context)
      throws IOException {
    this.lines = new TextLines(file, split, context.settings().maxRecordSize());
    this.context = context;
    this.interpreter = context.interpreters().json();
    this.path = split.path();
    this.columns = columns;
    this.delimiter = delimiter;
  }

  @Override
  public String kind() {
    return "a table with a header (CSV, TSV)";
  }

  @Override
  public Numbered next() throws IOException {
    while (true) {
      Line line = take();
      if (line == null) {
        return loneHeader();
      }
      if (line.problem() != null) {
        lone = null;
        return Numbered.rejected(line.number(), line.problem());
      }
      if (line.text().isBlank()) {
        continue;
      }
      lone = null;
      if (format == null) {
        format = format(delimiter.orElse(delimiterOf(line.text())));
      }
      Numbered record = record(line);
      if (record != null) {
        return record;
      }
    }
  }

  /** What ends the table: null, or once a reject for a header of unknown fields without a row. */
  private Numbered loneHeader() {
    Line header = lone;
    lone = null;
    return header == null || columns.stream().anyMatch(interpreter::isText)
        ? null
        : rejected(header, "the only line of the table names no title or body as a header should");
  }

  /** The record that begins in a line; null for the header. */
  private Numbered record(Line first) throws IOException {
    String text = first.text();
    List<String> cells = null;
    int continued = columns.isEmpty() || isBalanced(text, false) ? 0 : continuation();
    if (continued > 0) {
      text = joined(first, continued);
      cells = cells(text);
      if (cells != null && fits(cells)) {
        for (int i = 0; i < continued; i++) {
          ahead.removeFirst();
        }
      } else {
        text = first.text();
        cells = null;
      }
    }
    if (cells == null) {
      cells = cells(text);
    }
    if (cells == null && columns.isEmpty()) {
      throw new IOException("the header in line " + first.number() + " is no CSV: " + text);
    }
    if (cells == null) {
      return rejected(
          first,
          "a quote is not closed or stands in the midst of a quoted value, or there are more than "
              + MOST_VALUES
              + " values");
    }
    if (columns.isEmpty()) {
      columns = cells.stream().map(String::strip).toList();
      lone = first;
      return null;
    }
    if (!fits(cells)) {
      return rejected(first, cells.size() + " columns, but the header has " + columns.size());
    }
    ObjectNode record = node(cells);
    String raw = text;
    Interpretation interpretation =
        context.guarded(() -> interpreter.interpret(record, () -> raw, path), () -> raw);
    return new Numbered(first.number(), interpretation);
  }

  /** As many cells as columns; a delimiter too many at the end of every line is harmless. */
  private boolean fits(List<String> cells) {
    return cells.size() == columns.size()
        || cells.size() > columns.size()
            && cells.subList(columns.size(), cells.size()).stream().allMatch(String::isEmpty);
  }

  /**
   * Over how many lines behind it an open quote reaches; 0 if it is never closed. These lines are
   * {@link #ahead} then.
   */
  private int continuation() throws IOException {
    var taken = new ArrayDeque<Line>();
    long chars = 0;
    boolean open = true;
    while (open && chars < context.settings().maxRecordSize() && taken.size() < MOST_LINES) {
      Line next = take();
      if (next == null) {
        break;
      }
      taken.add(next);
      if (next.problem() != null) {
        break;
      }
      chars += next.text().length() + 1;
      open = !isBalanced(next.text(), true);
    }
    int reach = open ? 0 : taken.size();
    taken.descendingIterator().forEachRemaining(ahead::addFirst);
    return reach;
  }

  private String joined(Line first, int continued) {
    var text = new StringBuilder(first.text());
    ahead.stream().limit(continued).forEach(line -> text.append('\n').append(line.text()));
    return text.toString();
  }

  private static boolean isBalanced(String line, boolean open) {
    boolean inQuotes = open;
    for (int i = line.indexOf(QUOTE); i >= 0; i = line.indexOf(QUOTE, i + 1)) {
      inQuotes = !inQuotes;
    }
    return !inQuotes;
  }

  private Line take() throws IOException {
    if (!ahead.isEmpty()) {
      return ahead.removeFirst();
    }
    return lines.next() ? new Line(lines.number(), lines.text(), lines.problem()) : null;
  }

  /** The cells of exactly one record, or null. */
  private List<String> cells(String text) {
    if (holdsTooManyValues(text)) {
      return null;
    }
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? records.get(0).toList() : null;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return null;
    }
  }

  private boolean holdsTooManyValues(String text) {
    char delimiter = format.getDelimiterString().charAt(0);
    int values = 1;
    boolean inQuotes = false;
    for (int i = 0; i < text.length() && values <= MOST_VALUES; i++) {
      char c = text.charAt(i);
      inQuotes ^= c == QUOTE;
      values += c == delimiter && !inQuotes ? 1 : 0;
    }
    return values > MOST_VALUES;
  }

  private ObjectNode node(List<String> cells) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < columns.size(); i++) {
      String cell = cells.get(i);
      if (!record.has(columns.get(i))) {
        // An empty cell is no value.
        record.put(columns.get(i), cell.isEmpty() ? null : cell);
      }
    }
    return record;
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setQuote(QUOTE)
        .setIgnoreEmptyLines(false)
        .get();
  }

  /** The delimiter that the first line holds most of. */
  static char delimiterOf(String header) {
    char best = DELIMITERS.charAt(0);
    long most = 0;
    for (char candidate : DELIMITERS.toCharArray()) {
      long count = header.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private static Numbered rejected(Line line, String detail) {
    return Numbered.rejected(
        line.number(), new Reject(RejectReason.MALFORMED_CSV, detail, line.text()));
  }

  @Override
  public long count() {
    return lines.number();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
