package io.trihelix.spark.source;

import io.trihelix.config.InputFormat;
import io.trihelix.interpret.ColumnRole;
import io.trihelix.interpret.JsonInterpreter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Data sets in files that look like something else: dumps in plain-text files, which would be taken
 * for one page, and tables without a header, whose first record would be taken for it.
 */
final class TextDumps {
  private static final int SAMPLED_ROWS = 50;

  /** Names of columns are shorter, and no sentences or addresses. */
  private static final int LONGEST_NAME = 12;

  private static final Pattern JSON_BEGIN = Pattern.compile("^(?:\\[\\s*)?\\{\\s*(?:\"|\\})");
  private static final Pattern VALUE = Pattern.compile("[。！？；，]|://");

  private TextDumps() {}

  /** The reader of a dump in a text whose format is not set; empty if it is none that is known. */
  static Optional<FormatReader> of(InputFile file, InputSplit split, SourceContext context)
      throws IOException {
    if (context.settings().format() != InputFormat.AUTO) {
      return Optional.empty();
    }
    String text = text(file);
    JsonInterpreter records = context.interpreters().json();
    if (JSON_BEGIN.matcher(text).find()) {
      return Optional.of(
          ContentSniffer.json(file, records) == InputFormat.JSONL
              ? new JsonLinesReader(file, whole(split, InputFormat.JSONL), context)
              : new JsonReader(file, whole(split, InputFormat.JSON), context));
    }
    if (DocumentsReader.isBegin(text)) {
      return Optional.of(new DocumentsReader(file, whole(split, InputFormat.PAGE), context));
    }
    Optional<Character> between = ofTable(text, records);
    if (between.isPresent()) {
      return Optional.of(
          new CsvReader(file, whole(split, InputFormat.CSV), between, List.of(), context));
    }
    Optional<ColumnLines> columns = ColumnLines.of(text, records.columnRoles());
    return columns.isPresent()
        ? Optional.of(
            new ColumnLinesReader(file, whole(split, InputFormat.TSV), columns.get(), context))
        : Optional.empty();
  }

  /**
   * What stands between the values of a table with a header; empty if the text is none. Words of a
   * page's first line may be those of a header, but no rows of its width follow.
   */
  private static Optional<Character> ofTable(String text, JsonInterpreter records) {
    char between = CsvReader.delimiterOf(text.lines().findFirst().orElse(""));
    List<List<String>> rows = rows(text, between);
    return rows.size() > 1 && isHeader(rows.get(0), records)
        ? Optional.of(between)
        : Optional.empty();
  }

  /** The reader of a table by its name; what its columns hold is told by them if no header does. */
  static FormatReader table(
      InputFile file, InputSplit split, Optional<Character> delimiter, SourceContext context)
      throws IOException {
    JsonInterpreter records = context.interpreters().json();
    if (context.settings().csv().columns().isEmpty()) {
      String text = text(file);
      char between =
          delimiter.orElseGet(() -> CsvReader.delimiterOf(text.lines().findFirst().orElse("")));
      List<List<String>> rows = rows(text, between);
      if (rows.size() > 1 && holdsValues(rows.get(0)) && !isHeader(rows.get(0), records)) {
        Optional<List<ColumnRole>> roles = records.columnRoles().of(rows);
        if (roles.isPresent()) {
          List<String> header = records.header(roles.get());
          return new CsvReader(
              file, split, Optional.of(between), header, context.ofColumns(roles.get()));
        }
      }
    }
    return new CsvReader(file, split, delimiter, context);
  }

  private static boolean isHeader(List<String> row, JsonInterpreter records) {
    return row.stream().anyMatch(name -> records.isText(name.strip().replace("\"", "")));
  }

  private static boolean holdsValues(List<String> row) {
    return row.stream()
        .anyMatch(
            value ->
                value.length() > LONGEST_NAME && !value.matches("[\\w .-]*")
                    || VALUE.matcher(value).find());
  }

  /** The first rows, if they are a table of two columns or more. */
  private static List<List<String>> rows(String text, char delimiter) {
    int end = text.lastIndexOf('\n');
    String lines = text.substring(0, end < 0 ? text.length() : end);
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = CSVParser.parse(lines, format)) {
      List<List<String>> rows = parser.stream().limit(SAMPLED_ROWS).map(CSVRecord::toList).toList();
      int width = rows.isEmpty() ? 0 : rows.get(0).size();
      return width > 1 && rows.stream().allMatch(row -> row.size() == width) ? rows : List.of();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      // The reader of the table will come to the same place and tell.
      return List.of();
    }
  }

  private static InputSplit whole(InputSplit split, InputFormat format) {
    return InputSplit.whole(split.path(), format);
  }

  private static String text(InputFile file) {
    String text = new String(file.head(), file.charset());
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
  }
}
