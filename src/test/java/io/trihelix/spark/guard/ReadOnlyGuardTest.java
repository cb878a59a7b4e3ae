package io.trihelix.spark.guard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.ask.QueryRefusedException;
import io.trihelix.spark.SparkSuite;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyGuardTest extends SparkSuite {
  private static final List<String> PACKAGES =
      List.of(
          "org.apache.spark.sql.catalyst.plans.logical.",
          "org.apache.spark.sql.catalyst.analysis.",
          "org.apache.spark.sql.catalyst.expressions.",
          "org.apache.spark.sql.execution.command.",
          "org.apache.spark.sql.execution.datasources.");

  private static ReadOnlyGuard guard(Path warehouse) {
    return new ReadOnlyGuard(
        new org.apache.hadoop.fs.Path(warehouse.toUri()), Set.of("entities", "runs"));
  }

  private LogicalPlan parsed(String sql) throws ParseException {
    return ((SparkSession) spark()).sessionState().sqlParser().parsePlan(sql);
  }

  private static LogicalPlan resolved(Dataset<Row> rows) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution().analyzed();
  }

  private String refusal(String sql) {
    return assertThrows(
            QueryRefusedException.class, () -> guard(Path.of("/w")).checkParsed(parsed(sql)), sql)
        .getMessage();
  }

  @Test
  void theRefusalNamesTheStatementTheTableOrTheFunction() {
    assertEquals(
        "it only reads the tables and views of the warehouse (SELECT, WITH, VALUES, SHOW, DESCRIBE"
            + " and EXPLAIN), but this asks for InsertIntoDir",
        refusal("INSERT OVERWRITE DIRECTORY 'x' USING csv SELECT 1"));
    assertEquals(
        "the warehouse has no table or view text./etc/passwd",
        refusal("SELECT * FROM text.`/etc/passwd`"));
    assertEquals(
        "the function java_method is not one of those that only work on what they are given",
        refusal("SELECT java_method('java.lang.System', 'exit', 1)"));
  }

  @Test
  void namesAreThoseOfTheWarehouseOrOfTheStatementWhateverTheirCapitals() {
    for (String sql :
        List.of(
            "SELECT * FROM ENTITIES", "WITH A AS (SELECT 1) SELECT * FROM a", "DESCRIBE Runs")) {
      assertDoesNotThrow(() -> guard(Path.of("/w")).checkParsed(parsed(sql)), sql);
    }
    assertEquals("the warehouse has no table or view a", refusal("SELECT * FROM a"));
    assertEquals(
        "the warehouse has no table or view default.entities",
        refusal("SELECT * FROM default.entities"));
  }

  @Test
  void whatIsHiddenInTheFieldsOfAPlanIsFound() {
    for (String place :
        List.of(
            "WITH unused AS (SELECT version()) SELECT 1",
            "SELECT sum(1) OVER w FROM runs WINDOW w AS (ORDER BY version())",
            "EXPLAIN SELECT version()",
            "DESCRIBE QUERY SELECT version()",
            "SELECT (SELECT max((SELECT version())) FROM runs)",
            "SELECT 1 FROM runs WHERE 'a' IN (SELECT version())")) {
      assertEquals(
          "the function version is not one of those that only work on what they are given",
          refusal(place),
          place);
    }
  }

  @Test
  void filesBesideTheWarehouseAreRefusedThoughTheirNameIsKnown(@TempDir Path folder) {
    Path warehouse = folder.resolve("warehouse");
    String inside = warehouse.resolve("entities").toString();
    String outside = folder.resolve("warehouse-2").toString();
    spark().range(1).write().parquet(inside);
    spark().range(1).write().parquet(outside);
    ReadOnlyGuard guard = guard(warehouse);
    assertDoesNotThrow(() -> guard.checkResolved(resolved(spark().read().parquet(inside))));
    var refused =
        assertThrows(
            QueryRefusedException.class,
            () -> guard.checkResolved(resolved(spark().read().parquet(outside))));
    assertEquals(
        "it reads file:" + outside + ", which is outside the warehouse file:" + warehouse,
        refused.getMessage());
  }

  @Test
  void functionsOfTheSessionAreRefusedWhenTheyAreResolved() {
    spark()
        .udf()
        .register("ours", (String text) -> text, org.apache.spark.sql.types.DataTypes.StringType);
    assertThrows(
        QueryRefusedException.class,
        () -> guard(Path.of("/w")).checkResolved(resolved(spark().sql("SELECT ours('a')"))));
  }

  @Test
  void allPartsThatAreHarmlessExistInThisSpark() {
    for (String name :
        Stream.of(
                HarmlessSql.QUERY_NODES,
                HarmlessSql.COMMAND_NODES,
                HarmlessSql.UNRESOLVED_EXPRESSIONS,
                HarmlessSql.HARMFUL_EXPRESSIONS)
            .flatMap(Set::stream)
            .toList()) {
      assertEquals(1, PACKAGES.stream().filter(in -> exists(in + name)).count(), name);
    }
    for (String name : HarmlessSql.PURE_FUNCTIONS) {
      assertEquals(true, HarmlessSql.isFunction(name), name);
    }
  }

  private static boolean exists(String type) {
    try {
      Class.forName(type, false, ReadOnlyGuardTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
