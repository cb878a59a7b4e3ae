package io.trihelix.spark.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import io.trihelix.config.ConfigurationException;
import io.trihelix.config.Settings;
import io.trihelix.text.Credentials;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.jdbc.JdbcDialects;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * Records that are no files: a table of a database, a topic of Kafka, by Spark's own connectors.
 *
 * @param name as it may be shown and kept, in place of a file's
 * @param format of Spark
 * @param options of Spark, secrets among them
 */
public record Connection(String name, Kind kind, Map<String, String> options) {
  /** The column with the name of the file that a record counts to. */
  public static final String FILE = "file";

  /** The column with the number of a record in its file, from 1; null where it is the next. */
  public static final String NUMBER = "number";

  /** The column with the record, a JSON object. */
  public static final String TEXT = "text";

  /** What Spark reads it with. */
  public enum Kind {
    JDBC(
        "jdbc",
        "its driver: with spark-submit --packages org.postgresql:postgresql:42.7.4 (or what yours is"
            + " called), with scripts/trihelix TRIHELIX_JARS=driver.jar"),
    KAFKA(
        "kafka",
        "Spark's connector: with spark-submit --packages"
            + " org.apache.spark:spark-sql-kafka-0-10_2.13:SPARK_VERSION");

    private final String format;
    private final String needs;

    Kind(String format, String needs) {
      this.format = format;
      this.needs = needs;
    }
  }

  public Connection {
    options = Map.copyOf(options);
  }

  /**
   * Those that are set.
   *
   * @throws ConfigurationException if a part of one is missing
   */
  public static List<Connection> of(Settings.Input settings) {
    var all = new ArrayList<Connection>();
    if (settings.jdbc().isSet()) {
      all.add(of(settings.jdbc()));
    }
    if (settings.kafka().isSet()) {
      all.add(of(settings.kafka()));
    }
    return List.copyOf(all);
  }

  private static Connection of(Settings.Jdbc jdbc) {
    if (!jdbc.isWhole()) {
      throw new ConfigurationException(
          "Cannot read a table: set input.jdbc.url and one of input.jdbc.table and"
              + " input.jdbc.query");
    }
    var options = new LinkedHashMap<String, String>();
    options.put("url", jdbc.url());
    options.put(
        jdbc.query().isEmpty() ? "dbtable" : "query",
        jdbc.query().isEmpty() ? jdbc.table() : jdbc.query());
    options.put("user", jdbc.user());
    options.put("password", jdbc.password());
    options.put("driver", jdbc.driver());
    options.put("fetchsize", Integer.toString(jdbc.fetchSize()));
    // A TIMESTAMP of a database shows a clock, which is one of dates.zone.
    options.put("preferTimestampNTZ", "true");
    options.values().removeIf(String::isEmpty);
    return new Connection(
        Credentials.masked(jdbc.url()) + "#" + (jdbc.query().isEmpty() ? jdbc.table() : "query"),
        Kind.JDBC,
        options);
  }

  private static Connection of(Settings.Kafka kafka) {
    if (!kafka.isWhole()) {
      throw new ConfigurationException(
          "Cannot read a topic: set input.kafka.servers and input.kafka.topic");
    }
    return new Connection(
        "kafka:" + kafka.servers() + "/" + kafka.topic(),
        Kind.KAFKA,
        Map.of(
            "kafka.bootstrap.servers",
            kafka.servers(),
            "subscribe",
            kafka.topic(),
            "startingOffsets",
            kafka.from(),
            "endingOffsets",
            kafka.to()));
  }

  /**
   * Its records: rows of {@link #FILE}, {@link #NUMBER} and {@link #TEXT}.
   *
   * @throws InputNotFoundException if Spark cannot open it; says what is missing
   */
  public Dataset<Row> records(SparkSession spark) {
    Dataset<Row> rows;
    try {
      rows = spark.read().format(kind.format).options(options).load();
      return kind == Kind.JDBC ? rowsOfTable(rows) : messages(rows);
    } catch (Exception e) {
      // Spark declares none of what its connectors throw: AnalysisException, SQLException …
      throw new InputNotFoundException(
          "Cannot read "
              + name
              + ": "
              + cause(e)
              + (isMissing(e) ? ". It needs " + kind.needs : ""),
          e);
    }
  }

  /** The row as Spark writes it in JSON: days and instants as in ISO 8601. */
  private Dataset<Row> rowsOfTable(Dataset<Row> rows) {
    Column[] columns =
        Arrays.stream(rows.schema().fields()).map(this::asShown).toArray(Column[]::new);
    return rows.select(
        lit(name).as(FILE), lit(null).cast("long").as(NUMBER), to_json(struct(columns)).as(TEXT));
  }

  /**
   * A clock without a zone, as the database shows it. Drivers give it as an instant in the zone of
   * the JVM; some of Spark's dialects make a clock of that again, the others one of UTC.
   */
  private Column asShown(StructField field) {
    Column column = col("`" + field.name().replace("`", "``") + "`");
    if (!field.dataType().equals(DataTypes.TimestampNTZType)) {
      return column;
    }
    var clock = LocalDateTime.of(2024, 7, 1, 12, 0);
    boolean isShown =
        JdbcDialects.get(options.get("url"))
            .convertJavaTimestampToTimestampNTZ(Timestamp.valueOf(clock))
            .equals(clock);
    return isShown
        ? column
        : from_utc_timestamp(column.cast("timestamp"), ZoneId.systemDefault().getId())
            .cast("timestamp_ntz")
            .as(field.name());
  }

  /** Each partition counts as a file, in which a message has its offset for a number. */
  private Dataset<Row> messages(Dataset<Row> rows) {
    return rows.select(
        concat(lit(name + "/"), col("partition")).as(FILE),
        col("offset").plus(1).as(NUMBER),
        coalesce(col("value").cast("string"), lit("null")).as(TEXT));
  }

  /** Without the options: secrets are among them. */
  @Override
  public String toString() {
    return name;
  }

  /** Whether a record counts to it. */
  public boolean holds(String file) {
    return file.equals(name) || file.startsWith(name + "/");
  }

  private static boolean isMissing(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String told = cause.toString();
      if (cause instanceof ClassNotFoundException
          || told.contains("No suitable driver")
          || told.contains("Failed to find the data source")
          || told.contains("DATA_SOURCE_NOT_FOUND")
          || told.contains("Failed to find data source")) {
        return true;
      }
    }
    return false;
  }

  private static String cause(Throwable e) {
    Throwable last = e;
    while (last.getCause() != null && last.getCause() != last) {
      last = last.getCause();
    }
    String told = last.getMessage() == null ? last.toString() : last.getMessage();
    return Credentials.masked(told.lines().findFirst().orElse("").strip().replaceFirst("[.]$", ""));
  }
}
