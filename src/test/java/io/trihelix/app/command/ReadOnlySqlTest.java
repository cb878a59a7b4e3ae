package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.app.SampleWarehouse;
import io.trihelix.ask.QueryRefusedException;
import io.trihelix.ask.View;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.guard.SqlStatements;
import io.trihelix.spark.view.QueryableWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions to the sample's warehouse are answered; what does more than ask is not. */
class ReadOnlySqlTest extends SparkSuite {
  private static final Pattern README_QUERY = Pattern.compile("trihelix sql \"([^\"]+)\"");

  private String folder;

  @BeforeEach
  void makeTheSample() {
    folder = SampleWarehouse.folder().toString();
  }

  private QueryableWarehouse warehouse() {
    startSpark();
    return QueryableWarehouse.open(spark(), folder);
  }

  @Test
  void statementsThatDoMoreThanAskAreRefusedAndLeaveNoTrace(@TempDir Path outside)
      throws IOException {
    Files.writeString(outside.resolve("victim.txt"), "secret");
    QueryableWarehouse warehouse = warehouse();
    spark().range(1).write().parquet(outside.resolve("victim.parquet").toString());
    Map<String, Long> before = files(outside);
    Map<String, Long> tables = files(Path.of(folder));
    assertAll(
        SqlStatements.refused(folder, outside.toString()).stream()
            .map(
                sql ->
                    () ->
                        assertThrows(
                            QueryRefusedException.class, () -> warehouse.query(sql), sql)));
    assertEquals(before, files(outside));
    assertEquals(tables, files(Path.of(folder)));
  }

  @Test
  void questionsAreAnswered() {
    QueryableWarehouse warehouse = warehouse();
    assertAll(
        Stream.concat(SqlStatements.answered().stream(), SqlStatements.answeredBySpark().stream())
            .map(sql -> () -> assertDoesNotThrow(() -> warehouse.query(sql).collectAsList(), sql)));
  }

  @Test
  void everyViewAndEveryQueryOfTheReadmeIsAnswered() throws IOException {
    QueryableWarehouse warehouse = warehouse();
    List<String> queries =
        Stream.concat(
                View.NAMES.stream().map(view -> "SELECT * FROM " + view),
                README_QUERY
                    .matcher(Files.readString(Path.of("README.md")))
                    .results()
                    .map(m -> m.group(1)))
            .toList();
    assertNotEquals(View.NAMES.size(), queries.size(), "the README shows a query");
    assertAll(
        queries.stream()
            .map(sql -> () -> assertDoesNotThrow(() -> warehouse.query(sql).collectAsList(), sql)));
  }

  @Test
  void environmentVariablesInAStatementStayAsTheyAreWritten() {
    assertEquals(
        "${env:PATH}",
        warehouse().query("SELECT '${env:PATH}'").collectAsList().get(0).getString(0));
  }

  @Test
  void aTableThatWasMadeInTheSessionBesideTheWarehouseIsUnknown() {
    startSpark();
    SparkSession spark = spark();
    spark.range(1).createOrReplaceTempView("beside");
    var refused =
        assertThrows(
            QueryRefusedException.class,
            () -> QueryableWarehouse.open(spark, folder).query("SELECT * FROM beside"));
    assertEquals("the warehouse has no table or view beside", refused.getMessage());
  }

  @Test
  void aQueryWithoutAnEndIsRefusedAndNotACrash() {
    QueryableWarehouse warehouse = warehouse();
    String deep = "SELECT " + "(".repeat(20_000) + "1" + ")".repeat(20_000);
    assertThrows(QueryRefusedException.class, () -> warehouse.query(deep));
  }

  private static Map<String, Long> files(Path folder) throws IOException {
    var sizes = new TreeMap<String, Long>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        sizes.put(file.toString(), Files.isDirectory(file) ? -1 : Files.size(file));
      }
    }
    return sizes;
  }
}
