package io.trihelix.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.ask.QueryRefusedException;
import io.trihelix.ask.Question;
import io.trihelix.ask.UnreadableWarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has happened to the files of a table is told of the warehouse, not of the question. */
class DamagedTablesTest {
  private static final Question NAMES = new Question("SELECT name FROM entities ORDER BY name");

  @TempDir private Path folder;

  @BeforeEach
  void writeAWarehouse() throws IOException, SQLException {
    write("runs", "SELECT 'r' AS run_id");
    write(
        "entities",
        "SELECT 'city:cn-330100' AS entity_id, '杭州' AS name, CAST(3 AS BIGINT) AS articles");
  }

  private Path write(String table, String select) throws IOException, SQLException {
    Path file = Files.createDirectories(folder.resolve(table)).resolve("part-0.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT PARQUET)");
    }
    return file;
  }

  private List<Object> names() {
    try (DuckWarehouse warehouse = DuckWarehouse.open(folder, DuckSettings.DEFAULT)) {
      return warehouse.ask(NAMES).collected().column("name");
    }
  }

  private void assertUnreadable(String begin, String end) {
    String message = assertThrows(UnreadableWarehouseException.class, this::names).getMessage();
    assertTrue(message.startsWith(begin), message);
    assertTrue(message.endsWith(end), message);
    assertEquals(1, message.lines().count(), message);
    try (DuckWarehouse warehouse = DuckWarehouse.open(folder, DuckSettings.DEFAULT)) {
      assertThrows(
          UnreadableWarehouseException.class,
          () -> warehouse.answer("SELECT count(*) FROM entities", 1));
    }
  }

  @Test
  void columnsThatAnOlderVersionDidNotWriteAreNoDamage() {
    assertEquals(List.of("杭州"), names());
  }

  @Test
  void aFileThatIsCutOffIsDamage() throws IOException {
    Path file = folder.resolve("entities/part-0.parquet");
    byte[] bytes = Files.readAllBytes(file);
    for (int length : new int[] {0, 3, bytes.length / 2, bytes.length - 1}) {
      Files.write(file, Arrays.copyOf(bytes, length));

      assertUnreadable("Cannot read a table: ", DuckFailures.ADVICE);
    }
  }

  @Test
  void aFileThatIsNoTableIsDamage() throws IOException {
    Files.writeString(folder.resolve("entities/part-0.parquet"), "PAR1 是文字 PAR1");

    assertUnreadable("Cannot read a table: ", DuckFailures.ADVICE);
  }

  @Test
  void aTableOfAnotherProgramIsTold() throws IOException, SQLException {
    write("entities", "SELECT 1 AS id, '杭州' AS name");

    assertUnreadable(
        "Cannot read the table entities of "
            + folder.toRealPath()
            + ": no run wrote it, for no column is called entity_id. ",
        DuckFailures.ADVICE);
  }

  @Test
  void aColumnOfAnotherTypeIsTold() throws IOException, SQLException {
    write("entities", "SELECT 'city:cn-330100' AS entity_id, '杭州' AS name, 'many' AS articles");

    assertUnreadable(
        "Cannot read the table entities of "
            + folder.toRealPath()
            + ": no run wrote it, for the column articles is of type VARCHAR, and should be BIGINT. ",
        DuckFailures.ADVICE);
  }

  @Test
  void aTableThatIsGoneIsToldByItsName() throws IOException {
    Files.delete(folder.resolve("entities/part-0.parquet"));
    Files.delete(folder.resolve("entities"));

    assertEquals(
        "the warehouse has no table or view entities",
        assertThrows(QueryRefusedException.class, this::names).getMessage());
  }
}
