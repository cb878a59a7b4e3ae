package io.trihelix.duckdb;

import io.trihelix.ask.DescribedTable;
import io.trihelix.ask.TableDictionary;
import io.trihelix.ask.UnreadableWarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the tables of a warehouse on a local disk lie, and how DuckDB is told of them. Columns that
 * an older version did not write are null.
 */
final class LocalTables {
  /** Whoever has this table is a warehouse. */
  private static final String ALWAYS_THERE = "runs";

  /** A link to the tables of the current run (docs/files.md). */
  private static final String POINTER = "_trihelix/current";

  /** DuckDB takes these for patterns in the name of a file. */
  private static final String PATTERNS = "*?[]";

  private final Path root;

  private LocalTables(Path root) {
    this.root = root;
  }

  /**
   * @throws UnreadableWarehouseException if the folder is no warehouse, or cannot be read by DuckDB
   */
  static LocalTables in(Path folder) {
    String cannot = "Cannot read the warehouse " + folder + ": ";
    if (!Files.isDirectory(folder)) {
      throw new UnreadableWarehouseException(cannot + "there is no such folder");
    }
    if (!Files.isDirectory(folder.resolve(ALWAYS_THERE))) {
      throw new UnreadableWarehouseException(
          cannot
              + "it has no table "
              + ALWAYS_THERE
              + "; give the folder that 'trihelix run --output' named");
    }
    try {
      Path root = currentRun(folder);
      if (!isPlain(root)) {
        throw new UnreadableWarehouseException(
            cannot + "DuckDB takes *, ? and [ in its name for patterns; --engine spark reads it");
      }
      return new LocalTables(root);
    } catch (IOException e) {
      throw new UnreadableWarehouseException(cannot + e.getMessage(), e);
    }
  }

  /**
   * The folder of the run that is current at this moment: what is published later changes nothing
   * for who reads there. The warehouse itself where tables lie in it.
   */
  private static Path currentRun(Path folder) throws IOException {
    Path pointer = folder.resolve(POINTER);
    return Files.isSymbolicLink(pointer) ? pointer.toRealPath() : folder.toRealPath();
  }

  /** Whether no character of the path stands for others. */
  static boolean isPlain(Path folder) {
    return folder.toString().chars().noneMatch(c -> PATTERNS.indexOf(c) >= 0);
  }

  /** The only folder that may be read. */
  Path root() {
    return root;
  }

  /** The tables that the warehouse has. */
  Stream<DescribedTable> present() {
    return TableDictionary.tables().stream().filter(table -> Files.isDirectory(folder(table)));
  }

  /**
   * The statement that makes a table known.
   *
   * @param names the columns that its files have
   */
  String view(DescribedTable table, Set<String> names) {
    return "CREATE VIEW "
        + table.name()
        + " AS SELECT "
        + table.columns().stream()
            .map(column -> select(column, names.contains(column.name())))
            .collect(Collectors.joining(", "))
        + (names.isEmpty() ? " WHERE false" : " FROM " + files(table));
  }

  /**
   * Tells a table that a run wrote from others. Columns that it lacks are no matter, but for the
   * first, which every version has: an older one may have written it.
   *
   * @param types of the columns that its files have, by name
   * @throws UnreadableWarehouseException if it is another
   */
  void requireOurs(DescribedTable table, Map<String, String> types) {
    String first = table.columns().get(0).name();
    if (!types.containsKey(first)) {
      throw foreign(table, "no column is called " + first);
    }
    for (DescribedTable.Column column : table.columns()) {
      String type = types.get(column.name());
      if (type != null && !isLike(type, column.type())) {
        throw foreign(
            table,
            "the column "
                + column.name()
                + " is of type "
                + type
                + ", and should be "
                + type(column.type()));
      }
    }
  }

  /** What is nested is taken as it is, and instants may be told with or without a zone. */
  private static boolean isLike(String type, String expected) {
    return expected.contains("<")
        || type.equals(type(expected))
        || expected.equals("TIMESTAMP") && type.startsWith(expected);
  }

  private UnreadableWarehouseException foreign(DescribedTable table, String why) {
    return new UnreadableWarehouseException(
        "Cannot read the table "
            + table.name()
            + " of "
            + root
            + ": no run wrote it, for "
            + why
            + ". "
            + DuckFailures.ADVICE);
  }

  /** The files of a table as a table of DuckDB; empty where there are none yet. */
  Optional<String> source(DescribedTable table) {
    try (Stream<Path> files = Files.walk(folder(table), table.byMonth() ? 2 : 1)) {
      return files.anyMatch(file -> file.getFileName().toString().endsWith(".parquet"))
          ? Optional.of(files(table))
          : Optional.empty();
    } catch (IOException e) {
      throw new UnreadableWarehouseException(
          "Cannot read the table " + table.name() + " of " + root + ": " + e.getMessage(), e);
    }
  }

  private Path folder(DescribedTable table) {
    return root.resolve(table.name());
  }

  private String files(DescribedTable table) {
    String pattern = folder(table) + (table.byMonth() ? "/*/*.parquet" : "/*.parquet");
    return "read_parquet('"
        + pattern.replace("'", "''")
        + "', union_by_name = true, hive_partitioning = "
        + table.byMonth()
        + (table.byMonth() ? ", hive_types_autocast = false)" : ")");
  }

  private static String select(DescribedTable.Column column, boolean there) {
    String name = '"' + column.name() + '"';
    return there ? name : "CAST(NULL AS " + type(column.type()) + ") AS " + name;
  }

  private static String type(String type) {
    if (type.startsWith("ARRAY<")) {
      return type(type.substring("ARRAY<".length(), type.length() - 1)) + "[]";
    }
    return switch (type) {
      case "STRING" -> "VARCHAR";
      case "INT" -> "INTEGER";
      case "TIMESTAMP" -> "TIMESTAMP WITH TIME ZONE";
      default -> type;
    };
  }
}
