package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The tables of a warehouse as views of DuckDB, an engine that is not Spark. */
public final class DuckTables implements AutoCloseable {
  private final Connection connection;
  private final List<String> names = new ArrayList<>();

  DuckTables(Path warehouse) {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
      createViews(warehouse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot open the tables of " + warehouse, e);
    }
  }

  private void createViews(Path warehouse) throws IOException, SQLException {
    try (Stream<Path> folders = Files.list(warehouse);
        Statement statement = connection.createStatement()) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        String name = folder.getFileName().toString();
        if (!name.startsWith("_") && !name.startsWith(".")) {
          names.add(name);
          statement.execute(
              "create view "
                  + name
                  + " as select * from read_parquet('"
                  + folder
                  + "/**/*.parquet', hive_partitioning = true, hive_types_autocast = false)");
        }
      }
    }
  }

  /** The names of all tables. */
  List<String> names() {
    return names;
  }

  /** The columns of a table and their types. */
  Map<String, String> columns(String table) throws SQLException {
    var columns = new LinkedHashMap<String, String>();
    for (List<String> row : rows("describe " + table)) {
      columns.put(row.get(0), row.get(1));
    }
    return columns;
  }

  /** All rows of a query, their values as text. */
  List<List<String>> rows(String sql) throws SQLException {
    var rows = new ArrayList<List<String>>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= width; i++) {
          row.add(Objects.toString(result.getObject(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The rows of a query as lines, columns separated by a blank. */
  public List<String> lines(String sql) throws SQLException {
    return rows(sql).stream().map(row -> String.join(" ", row)).toList();
  }

  /** The only value of a query. */
  public long number(String sql) throws SQLException {
    return Long.parseLong(rows(sql).get(0).get(0));
  }

  /** A query must give no row; those that it gives are shown. */
  void assertNone(String sql) throws SQLException {
    assertEquals(List.of(), lines("from (" + sql + ") limit 5"));
  }

  /** Two queries must give the same rows, and some; what only one gives is shown. */
  void assertSameRows(String actual, String expected) throws SQLException {
    assertTrue(number("select count(*) from (" + actual + ")") > 0);
    String both = "with actual as (" + actual + "), expected as (" + expected + ") ";
    assertEquals(
        List.of(),
        lines(both + "from actual except all from expected limit 5"),
        "in the table, but not counted");
    assertEquals(
        List.of(),
        lines(both + "from expected except all from actual limit 5"),
        "counted, but not in the table");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
