package io.trihelix.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.SampleWarehouse;
import io.trihelix.ask.Answer;
import io.trihelix.ask.AnswerColumn;
import io.trihelix.ask.AnswerType;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.GivenAnswer;
import io.trihelix.ask.QueryRefusedException;
import io.trihelix.ask.Question;
import io.trihelix.ask.TableDictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the sample keep all invariants; a changed row breaks each of them. */
class InvariantsTest {
  private static Connection connection;

  @BeforeAll
  static void openTheSample() throws SQLException {
    Path warehouse = SampleWarehouse.folder();
    connection = DriverManager.getConnection("jdbc:duckdb:");
    run("SET TimeZone = 'UTC'");
    for (var table : TableDictionary.tables()) {
      run(
          "CREATE TABLE "
              + table.name()
              + " AS SELECT * FROM read_parquet('"
              + warehouse.resolve(table.name())
              + "/**/*.parquet', hive_partitioning = true, hive_types_autocast = false)");
    }
    // The sample may have none of these.
    run(
        "INSERT INTO discovered_names BY NAME SELECT 'company:x-unconfirmed' AS name_id, 'own' AS basis,"
            + " 0.5 AS confidence");
    run(
        """
        INSERT INTO mentions_unconfirmed BY NAME
        SELECT article_id, published_date, published_month, 'body' AS field, 0 AS start, 1 AS "end",
          substring(body, 1, 1) AS surface, 'company:x-unconfirmed' AS entity_id, 'test' AS method, 0.5 AS confidence
        FROM articles
        WHERE duplicate_of IS NULL AND char_count = length(body) LIMIT 1""");
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  private static void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Tables in memory, which can be changed. */
  private static final class TablesInMemory implements AskableWarehouse {
    @Override
    public Set<String> names() {
      var names = new TreeSet<String>();
      TableDictionary.tables().forEach(table -> names.add(table.name()));
      return names;
    }

    @Override
    public boolean has(String name) {
      return names().contains(name);
    }

    @Override
    public Answer ask(Question question) {
      try (Statement statement = connection.createStatement();
          ResultSet result =
              statement.executeQuery(question.sql().replaceAll("`([^`]+)`", "\"$1\""))) {
        var columns = new ArrayList<AnswerColumn>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          columns.add(new AnswerColumn(result.getMetaData().getColumnLabel(i), AnswerType.TEXT));
        }
        var rows = new ArrayList<List<Object>>();
        while (result.next()) {
          var row = new ArrayList<Object>();
          for (int i = 1; i <= columns.size(); i++) {
            row.add(result.getObject(i));
          }
          rows.add(row);
        }
        return new GivenAnswer(columns, rows);
      } catch (SQLException e) {
        throw new QueryRefusedException(e.getMessage(), e);
      }
    }

    @Override
    public Answer answer(String statement, int most) {
      return ask(new Question(statement));
    }

    @Override
    public void close() {
      // The connection is the test's.
    }
  }

  private static final CheckInvariants CHECK = new CheckInvariants(new TablesInMemory(), 3);

  static List<Invariant> all() {
    return Invariant.bundled();
  }

  private static Map<String, String> mutations() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/checks/mutations.sql"));
    Matcher block = Pattern.compile("-- ([\\w.]+)\n(.*?);\n", Pattern.DOTALL).matcher(text);
    var mutations = new LinkedHashMap<String, String>();
    while (block.find()) {
      mutations.put(block.group(1), block.group(2));
    }
    return mutations;
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSampleKeepsIt(Invariant invariant) {
    Finding finding = CHECK.of(invariant);

    assertEquals(Verdict.HOLDS, finding.verdict(), finding.toString());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aChangedRowBreaksIt(Invariant invariant) throws Exception {
    String mutation = mutations().get(invariant.fullName());
    assertTrue(mutation != null, "no mutation of " + invariant.fullName());
    run("BEGIN TRANSACTION");
    try {
      run(mutation);
      Finding finding = CHECK.of(invariant);

      assertEquals(Verdict.BROKEN, finding.verdict(), finding.toString());
      assertTrue(finding.broken() > 0);
      assertFalse(finding.examples().table().isEmpty());
      assertTrue(finding.examples().table().size() <= Math.min(3, finding.broken()));
    } finally {
      run("ROLLBACK");
    }
  }

  @Test
  void everyPublishedTableHasOneAndNoneIsThereTwice() {
    List<String> names = all().stream().map(Invariant::fullName).toList();

    assertEquals(names.size(), new TreeSet<>(names).size());
    for (var table : TableDictionary.tables()) {
      assertTrue(
          names.stream().anyMatch(name -> name.startsWith(table.name() + ".")), table.name());
    }
  }

  @Test
  void whatTheWarehouseLacksIsAbsentAndWhatFailsIsUnknown() {
    var lacking = new Invariant("pets", "ids_are_unique", "Ids are.", "SELECT id FROM pets");
    var failing = new Invariant("runs", "fails", "It fails.", "SELECT no_column FROM runs");

    assertEquals(Verdict.ABSENT, CHECK.of(lacking).verdict());
    assertEquals("the warehouse has no pets", CHECK.of(lacking).trouble().orElseThrow());
    assertEquals(Verdict.UNKNOWN, CHECK.of(failing).verdict());
    assertTrue(CHECK.of(failing).trouble().orElseThrow().contains("no_column"));
  }

  @Test
  void aTextThatIsNoInvariantIsRefused() {
    assertEquals(
        "Cannot read the invariants of runs: 'SELECT 1' is none",
        assertThrows(IllegalArgumentException.class, () -> Invariant.parse("runs", "SELECT 1"))
            .getMessage());
    assertEquals(
        List.of(new Invariant("runs", "a_name", "What holds: this.", "SELECT 1")),
        Invariant.parse("runs", "-- a_name: What holds: this.\nSELECT 1;\n"));
  }
}
