package io.trihelix.spark;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import com.holdenkarau.spark.testing.SharedJavaSparkContext;
import io.trihelix.spark.table.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;

/** A suite on the session that all such suites share: two cores, two shuffle partitions. */
public abstract class SparkSuite extends JavaDatasetSuiteBase {
  /** What a run of the command line in this JVM may have set for its corpus, as it was. */
  private static final Map<String, String> USUAL =
      Map.of(
          "spark.sql.adaptive.enabled", "true",
          "spark.sql.shuffle.partitions", "2",
          "spark.sql.codegen.wholeStage", "true",
          "spark.sql.codegen.factoryMode", "FALLBACK");

  @BeforeEach
  protected void startSpark() {
    if (sc() != null && sc().isStopped()) {
      stopSharedSpark();
    }
    runBefore();
    // A run of the command line in this JVM suits the session to its corpus, for the session's
    // life.
    USUAL.forEach((key, value) -> spark().conf().set(key, value));
    spark().conf().unset("spark.sql.files.minPartitionNum");
    spark().conf().unset("spark.sql.parquet.columnarReaderBatchSize");
  }

  /** For suites that let the command line make a session of its own. */
  public static void stopSharedSpark() {
    SharedJavaSparkContext.runAfterClass();
  }

  @Override
  public SparkConf conf() {
    return new SparkConf()
        .setMaster("local[2]")
        .setAppName("tests")
        .set("spark.ui.enabled", "false")
        .set("spark.driver.host", "localhost")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.sql.shuffle.partitions", "2")
        .set("spark.sql.session.timeZone", "UTC")
        .set("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
        .set("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
  }

  @Override
  public boolean enableHiveSupport() {
    return false;
  }

  /** One row by the names of its columns: {@code row("article_id", "a", "line", 1L)}. */
  protected static Map<String, Object> row(Object... namesAndValues) {
    var row = new HashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return row;
  }

  /** A dataset of a table's schema; columns that a row does not name are null. */
  @SafeVarargs
  protected final Dataset<Row> dataset(Table table, Map<String, Object>... rows) {
    return dataset(table.schema(), rows);
  }

  @SafeVarargs
  protected final Dataset<Row> dataset(StructType schema, Map<String, Object>... rows) {
    List<Row> values =
        Stream.of(rows)
            .map(
                row -> {
                  for (String name : row.keySet()) {
                    schema.fieldIndex(name);
                  }
                  return RowFactory.create(
                      Stream.of(schema.fieldNames()).map(row::get).toArray(Object[]::new));
                })
            .toList();
    return spark().createDataFrame(values, schema);
  }

  /** The rows as text, columns separated by a blank, sorted. */
  protected static List<String> lines(Dataset<Row> rows, String... columns) {
    return rows
        .select(Arrays.stream(columns).map(functions::col).toArray(Column[]::new))
        .collectAsList()
        .stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .mapToObj(i -> Objects.toString(row.get(i)))
                    .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }
}
