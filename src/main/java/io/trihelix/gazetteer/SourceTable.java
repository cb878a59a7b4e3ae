package io.trihelix.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A gazetteer file as it stands in a source tree: comments, header and rows, each cell as it was
 * written. Immutable.
 *
 * @param file where it stands
 * @param comments the comment lines, with their {@code #}
 * @param columns the header
 * @param rows all other lines that are not blank
 */
record SourceTable(Path file, List<String> comments, List<String> columns, List<Row> rows) {
  SourceTable {
    comments = List.copyOf(comments);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param line 1-based
   */
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    String id() {
      return cells.get(0);
    }
  }

  static SourceTable read(Path file) {
    var comments = new ArrayList<String>();
    List<String> columns = null;
    var rows = new ArrayList<Row>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.startsWith("#")) {
        comments.add(line);
      } else if (!line.isBlank()) {
        List<String> cells = List.of(line.split("\t", -1));
        if (columns == null) {
          columns = cells;
        } else {
          rows.add(new Row(number, cells));
        }
      }
    }
    return new SourceTable(file, comments, columns == null ? List.of() : columns, rows);
  }

  private static List<String> lines(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      // Line feeds alone: a carriage return is a stray character, not an end.
      return List.of(text.split("\n", -1));
    } catch (CharacterCodingException e) {
      throw new InvalidGazetteerException(
          List.of(new GazetteerProblem(file.toString(), "is not UTF-8")));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  String where(Row row) {
    return file + ":" + row.line();
  }

  /** The cell, empty where the row or the table has none. */
  String cell(Row row, String column) {
    int index = columns.indexOf(column);
    return index < 0 || index >= row.cells().size() ? "" : row.cells().get(index);
  }

  /** The same rows in order of their ids. */
  SourceTable sorted() {
    return new SourceTable(
        file, comments, columns, rows.stream().sorted(Comparator.comparing(Row::id)).toList());
  }

  SourceTable with(List<String> newColumns, List<Row> newRows) {
    return new SourceTable(file, comments, newColumns, newRows);
  }

  /** The file's text: comments, header, rows. */
  String text() {
    var text = new StringBuilder();
    comments.forEach(comment -> text.append(comment).append('\n'));
    text.append(String.join("\t", columns)).append('\n');
    rows.forEach(row -> text.append(String.join("\t", row.cells())).append('\n'));
    return text.toString();
  }
}
