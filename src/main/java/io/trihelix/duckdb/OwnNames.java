package io.trihelix.duckdb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** What DuckDB itself brings, by name. */
final class OwnNames {
  private static final String VIEWS =
      "SELECT count(*) FROM duckdb_views() WHERE internal AND lower(view_name) = ?";
  private static final String FUNCTIONS =
      "SELECT count(*) FROM duckdb_functions() WHERE lower(function_name) = ?";

  private final Connection connection;
  private final DuckFailures failures;

  OwnNames(Connection connection, DuckFailures failures) {
    this.connection = connection;
    this.failures = failures;
  }

  /** Whether there is a view of that name, which tells about DuckDB. */
  boolean hasView(String name) {
    return has(VIEWS, name);
  }

  boolean hasFunction(String name) {
    return has(FUNCTIONS, name);
  }

  private boolean has(String question, String name) {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setString(1, name.toLowerCase(Locale.ROOT));
      try (ResultSet count = statement.executeQuery()) {
        return count.next() && count.getLong(1) > 0;
      }
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }
}
