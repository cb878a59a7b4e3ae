package io.trihelix.duckdb;

import io.trihelix.ask.Answer;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.KeptTable;
import io.trihelix.ask.Question;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;

/**
 * A warehouse on a local disk, asked by DuckDB within this process. It cannot be written to, and
 * nothing but its folder can be read.
 */
public final class DuckWarehouse implements AskableWarehouse {
  private static final Pattern EXPLAIN =
      Pattern.compile(
          "\\s*EXPLAIN\\s+(?:ANALYZE\\s+)?(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final DuckDBConnection connection;
  private final DuckNames names;
  private final DuckSettings settings;
  private final DuckFailures failures;

  private DuckWarehouse(DuckDBConnection connection, DuckNames names, DuckSettings settings) {
    this.connection = connection;
    this.names = names;
    this.settings = settings;
    this.failures = new DuckFailures(settings);
  }

  /**
   * @throws io.trihelix.ask.UnreadableWarehouseException if the folder is no warehouse
   */
  public static DuckWarehouse open(Path folder, DuckSettings settings) {
    LocalTables tables = LocalTables.in(folder);
    return new DuckWarehouse(
        DuckDatabase.open(tables.root(), settings), new DuckNames(tables), settings);
  }

  /**
   * One that keeps tables in memory.
   *
   * @throws io.trihelix.ask.UnreadableWarehouseException if the folder is no warehouse
   */
  public static DuckWarehouse open(Path folder, DuckSettings settings, List<KeptTable> kept) {
    DuckWarehouse warehouse = open(folder, settings);
    try (Statement statement = warehouse.connection.createStatement()) {
      for (KeptTable table : kept) {
        if (!warehouse.has(table.source())) {
          continue;
        }
        warehouse.names.prepare(table.select(), warehouse.connection);
        statement.execute(
            "CREATE TABLE " + KeptTable.SCHEMA + "." + table.name() + " AS\n" + table.select());
      }
      return warehouse;
    } catch (SQLException e) {
      warehouse.close();
      throw warehouse.failures.of(e);
    }
  }

  /** Whether the name of a folder is one that DuckDB takes for what it is. */
  public static boolean reads(Path folder) {
    return LocalTables.isPlain(folder.toAbsolutePath().normalize());
  }

  /**
   * Another door to the same warehouse, for another thread; it shares memory and processors with
   * this one.
   */
  public DuckWarehouse another() {
    try {
      return new DuckWarehouse(connection.duplicate(), names, settings);
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  @Override
  public Set<String> names() {
    return names.known();
  }

  @Override
  public Answer ask(Question question) {
    var sql = DuckSql.of(question);
    try {
      names.prepare(question.sql(), connection);
      PreparedStatement statement = connection.prepareStatement(sql.text());
      try {
        for (int i = 0; i < sql.values().size(); i++) {
          statement.setObject(i + 1, sql.values().get(i));
        }
        statement.setQueryTimeout((int) settings.timeout().toSeconds());
        return new DuckAnswer(statement, statement.executeQuery(), failures);
      } catch (SQLException e) {
        statement.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  /**
   * Answers a statement of DuckDB's SQL.
   *
   * @throws NotUnderstoodException if it is none, but may be one of another engine's
   */
  @Override
  public Answer answer(String statement, int most) {
    try {
      Matcher explained = EXPLAIN.matcher(statement);
      String asked = explained.matches() ? explained.group(1) : statement;
      StatementTree tree = StatementTree.of(asked, connection);
      if (!explained.matches() && ShownNames.isShowTables(tree)) {
        return names.listed();
      }
      HarmlessStatement.check(tree, names.known(), new OwnNames(connection, failures));
      names.prepare(asked, connection);
      Optional<String> described = ShownNames.described(tree).filter(names::has);
      if (!explained.matches() && described.isPresent()) {
        return names.described(described.get(), connection);
      }
      return rows(statement);
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  @Override
  public boolean has(String name) {
    return names.has(name);
  }

  private Answer rows(String sql) throws SQLException {
    Statement statement = connection.createStatement();
    try {
      statement.setQueryTimeout((int) settings.timeout().toSeconds());
      return new DuckAnswer(statement, statement.executeQuery(sql), failures);
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }
}
