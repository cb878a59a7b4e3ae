package io.trihelix.duckdb;

import io.trihelix.ask.Answer;
import io.trihelix.ask.AnswerColumn;
import io.trihelix.ask.AnswerType;
import io.trihelix.ask.DescribedTable;
import io.trihelix.ask.GivenAnswer;
import io.trihelix.ask.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tables and views of a warehouse by their names. Each is made known to DuckDB when a statement
 * first names it, for that opens files. Views of tables that the warehouse lacks are left out.
 * Thread-safe.
 */
final class DuckNames {
  private static final Pattern WORD = Pattern.compile("\\w+");

  private final LocalTables tables;
  private final Map<String, DescribedTable> described = new LinkedHashMap<>();
  private final Map<String, View> views = new LinkedHashMap<>();
  private final Set<String> made = new HashSet<>();

  DuckNames(LocalTables tables) {
    this.tables = tables;
    tables.present().forEach(table -> described.put(table.name(), table));
    for (View view : View.bundled()) {
      if (view.reads().stream()
          .allMatch(read -> described.containsKey(read) || views.containsKey(read))) {
        views.put(view.name(), view);
      }
    }
  }

  /** All names, in lower case. */
  Set<String> known() {
    var known = new HashSet<>(described.keySet());
    known.addAll(views.keySet());
    return known;
  }

  boolean has(String name) {
    return known().contains(name.toLowerCase(Locale.ROOT));
  }

  /** Makes known whatever a statement may name. */
  synchronized void prepare(String sql, Connection connection) throws SQLException {
    Matcher words = WORD.matcher(sql);
    while (words.find()) {
      make(words.group().toLowerCase(Locale.ROOT), connection);
    }
  }

  private void make(String name, Connection connection) throws SQLException {
    DescribedTable table = described.get(name);
    View view = views.get(name);
    if ((table == null && view == null) || made.contains(name)) {
      return;
    }
    if (view != null) {
      for (String read : view.reads()) {
        make(read, connection);
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          table != null
              ? tables.view(table, columnsOf(table, statement))
              : "CREATE VIEW " + view.name() + " AS\n" + view.select());
    }
    made.add(name);
  }

  private Set<String> columnsOf(DescribedTable table, Statement statement) throws SQLException {
    Optional<String> source = tables.source(table);
    var columns = new HashMap<String, String>();
    if (source.isPresent()) {
      try (ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + source.get())) {
        while (rows.next()) {
          columns.put(rows.getString(1), rows.getString(2));
        }
      }
      tables.requireOurs(table, columns);
    }
    return columns.keySet();
  }

  /** What there is to ask: an answer to SHOW TABLES. */
  Answer listed() {
    return new GivenAnswer(
        Stream.of("name", "kind", "one_row")
            .map(name -> new AnswerColumn(name, AnswerType.TEXT))
            .toList(),
        Stream.concat(
                described.values().stream()
                    .map(table -> GivenAnswer.row(table.name(), "table", table.grain())),
                views.values().stream()
                    .map(view -> GivenAnswer.row(view.name(), "view", view.comment())))
            .toList());
  }

  /** The columns of a table or view, their types and what they mean: an answer to DESCRIBE. */
  Answer described(String name, Connection connection) throws SQLException {
    String lower = name.toLowerCase(Locale.ROOT);
    List<List<Object>> rows = new ArrayList<>();
    if (described.containsKey(lower)) {
      described
          .get(lower)
          .columns()
          .forEach(
              column ->
                  rows.add(
                      GivenAnswer.row(
                          column.name(),
                          column.type().toLowerCase(Locale.ROOT),
                          column.meaning())));
    } else {
      try (Statement statement = connection.createStatement();
          ResultSet columns = statement.executeQuery("DESCRIBE " + views.get(lower).name())) {
        while (columns.next()) {
          rows.add(GivenAnswer.row(columns.getString(1), typeName(columns.getString(2)), null));
        }
      }
    }
    return new GivenAnswer(
        Stream.of("col_name", "data_type", "comment")
            .map(column -> new AnswerColumn(column, AnswerType.TEXT))
            .toList(),
        rows);
  }

  /** A type under the name that the documentation of the tables has for it. */
  private static String typeName(String type) {
    if (type.endsWith("[]")) {
      return "array<" + typeName(type.substring(0, type.length() - 2)) + ">";
    }
    return switch (type) {
      case "VARCHAR" -> "string";
      case "INTEGER" -> "int";
      case "TIMESTAMP WITH TIME ZONE" -> "timestamp";
      default -> type.toLowerCase(Locale.ROOT);
    };
  }
}
