package io.trihelix.app.session;

import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.UnreadableWarehouseException;
import io.trihelix.duckdb.DuckSettings;
import io.trihelix.duckdb.DuckWarehouse;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Opens a warehouse with the engine that suits it. Spark, which takes seconds to start, is not even
 * loaded where DuckDB answers.
 */
public final class Warehouses {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*");
  private static final String DRIVER = "org.duckdb.DuckDBDriver";

  /** Where one of these is set, a path without a scheme may be one of another file system. */
  private static final String[] HADOOP = {"SPARK_HOME", "HADOOP_CONF_DIR", "SPARK_CONF_DIR"};

  private Warehouses() {}

  /**
   * @param folder URI or path
   * @param master of Spark; null for what spark-submit says
   * @param err where it is said that another engine is asked
   * @throws UnreadableWarehouseException if it is no warehouse
   */
  public static AskableWarehouse open(
      String folder, Engine engine, Duration timeout, String master, PrintWriter err) {
    Optional<Path> local = localPath(folder);
    return switch (engine) {
      case SPARK -> new SparkWarehouse(folder, master);
      case DUCKDB -> {
        if (local.isEmpty()) {
          throw new UnreadableWarehouseException(
              "DuckDB reads warehouses on a local disk, but this is "
                  + folder
                  + "; --engine spark");
        }
        yield DuckWarehouse.open(local.get(), settings(timeout));
      }
      case AUTO ->
          local.filter(Warehouses::suitsDuckDb).isPresent() && master == null
              ? new EitherWarehouse(
                  DuckWarehouse.open(local.get(), settings(timeout)),
                  () -> new SparkWarehouse(folder, null),
                  err)
              : new SparkWarehouse(folder, master);
    };
  }

  private static boolean suitsDuckDb(Path folder) {
    return hasDriver()
        && DuckWarehouse.reads(folder)
        && (Files.isDirectory(folder) || !mayBeElsewhere(System.getenv()));
  }

  private static boolean mayBeElsewhere(Map<String, String> environment) {
    for (String variable : HADOOP) {
      if (environment.containsKey(variable)) {
        return true;
      }
    }
    return false;
  }

  /** Where spark-submit starts the program, the driver is not there. */
  private static boolean hasDriver() {
    try {
      Class.forName(DRIVER, false, Warehouses.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static DuckSettings settings(Duration timeout) {
    DuckSettings usual = DuckSettings.DEFAULT;
    return new DuckSettings(QuestionMemory.bytes(), usual.threads(), timeout);
  }

  /** The folder, if it is one of the local file system. */
  static Optional<Path> localPath(String folder) {
    var scheme = SCHEME.matcher(folder);
    try {
      if (!scheme.matches()) {
        return Optional.of(Path.of(folder));
      }
      return scheme.group(1).equalsIgnoreCase("file")
          ? Optional.of(Path.of(URI.create(folder).getPath()))
          : Optional.empty();
    } catch (IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }
}
