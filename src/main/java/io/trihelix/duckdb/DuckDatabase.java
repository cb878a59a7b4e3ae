package io.trihelix.duckdb;

import io.trihelix.ask.KeptTable;
import io.trihelix.ask.UnreadableWarehouseException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** A database in memory from which nothing but one folder can be read, and nothing set any more. */
final class DuckDatabase {
  private DuckDatabase() {}

  /**
   * Opens one that is locked: no file outside the folder, no extension, no network, no setting.
   *
   * @param folder whose files may be read
   */
  static DuckDBConnection open(Path folder, DuckSettings settings) {
    try {
      // Not by DriverManager, which would look for drivers in every jar there is.
      var connection =
          (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
      try (Statement statement = connection.createStatement()) {
        for (String setting : settings(folder, settings)) {
          statement.execute(setting);
        }
      }
      return connection;
    } catch (SQLException e) {
      throw new UnreadableWarehouseException(
          "Cannot start DuckDB for the warehouse " + folder + ": " + e.getMessage(), e);
    }
  }

  private static List<String> settings(Path folder, DuckSettings settings) {
    return List.of(
        "SET TimeZone = 'UTC'",
        // As Spark has it, so that both give rows in one order.
        "SET default_null_order = 'NULLS_FIRST_ON_ASC_LAST_ON_DESC'",
        "SET memory_limit = '" + settings.memory() + "B'",
        "SET threads = " + settings.threads(),
        "SET temp_directory = ''",
        "ATTACH ':memory:' AS " + KeptTable.SCHEMA + " (COMPRESS)",
        "SET parquet_metadata_cache = true",
        "SET autoinstall_known_extensions = false",
        "SET autoload_known_extensions = false",
        "SET allow_community_extensions = false",
        "SET allowed_directories = ['" + folder.toString().replace("'", "''") + "/']",
        "SET enable_external_access = false",
        "SET lock_configuration = true");
  }
}
