import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * Compares all tables of two warehouses row by row with DuckDB, an engine that is not Spark: {@code
 * CompareWarehouses A B}. The ids of the runs and the table of runs differ by their nature, and of
 * the places of input files only the names are compared, since two runs may read copies. Returns 0
 * if all else is equal, 1 if not, 2 if there is nothing to compare.
 */
final class CompareWarehouses {
  /** Says of a run when and how it was made, not what it found. */
  private static final String RUNS = "runs";

  private static final String RUN_ID = "run_id";

  private static final String PLACE = "input_file";

  private CompareWarehouses() {}

  public static void main(String[] arguments) throws Exception {
    Path one = Path.of(arguments[0]).toRealPath();
    Path other = Path.of(arguments[1]).toRealPath();
    var tables = new TreeSet<>(tables(one));
    tables.addAll(tables(other));
    if (tables.isEmpty()) {
      System.out.println("no tables in " + one + " and " + other);
      System.exit(2);
    }
    boolean equal = true;
    long rows = 0;
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String table : tables) {
        if (!tables(one).contains(table) || !tables(other).contains(table)) {
          System.out.println(table + ": only in " + (tables(one).contains(table) ? one : other));
          equal = false;
          continue;
        }
        List<String> columns = columns(statement, one.resolve(table));
        if (!columns.equals(columns(statement, other.resolve(table)))) {
          System.out.println(table + ": other columns");
          equal = false;
          continue;
        }
        String first = rows(one.resolve(table), columns);
        String second = rows(other.resolve(table), columns);
        long onlyFirst = count(statement, first + " except all " + second);
        long onlySecond = count(statement, second + " except all " + first);
        rows += count(statement, first);
        if (onlyFirst + onlySecond > 0) {
          System.out.println(
              table
                  + ": "
                  + onlyFirst
                  + " rows only in the first, "
                  + onlySecond
                  + " in the other");
          equal = false;
        }
      }
    }
    System.out.println(
        tables.size() + " tables, " + rows + " rows: " + (equal ? "equal" : "not equal"));
    System.exit(equal ? 0 : 1);
  }

  /** Names of the folders of tables, also where they are links. */
  private static List<String> tables(Path warehouse) throws Exception {
    var names = new ArrayList<String>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(warehouse)) {
      for (Path child : children) {
        String name = child.getFileName().toString();
        if (Files.isDirectory(child) && !name.startsWith("_") && !name.startsWith(".")) {
          names.add(name);
        }
      }
    }
    names.remove(RUNS);
    return names;
  }

  private static List<String> columns(Statement statement, Path table) throws SQLException {
    var columns = new TreeSet<String>();
    try (ResultSet row = statement.executeQuery("describe select * from " + files(table))) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    columns.remove(RUN_ID);
    return List.copyOf(columns);
  }

  private static String rows(Path table, List<String> columns) {
    var values = new StringJoiner(", ");
    for (String column : columns) {
      values.add(
          column.equals(PLACE) ? "regexp_extract(input_file, '[^/]*$')" : "\"" + column + "\"");
    }
    return "(select " + values + " from " + files(table) + ")";
  }

  private static String files(Path table) {
    return "read_parquet('"
        + table.toString().replace("'", "''")
        + "/**/*.parquet', hive_partitioning = true, hive_types_autocast = false)";
  }

  private static long count(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery("select count(*) from (" + query + ")")) {
      row.next();
      return row.getLong(1);
    }
  }
}
