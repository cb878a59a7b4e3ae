package io.trihelix.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.ask.Question;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DuckSqlTest {
  @Test
  void valuesStandByNumberAndWordsOfSqlInQuotationMarks() {
    var sql =
        DuckSql.of(
            new Question(
                "SELECT a AS `from`, ':no`' FROM t WHERE b = :two AND c = :one AND d = :two",
                Map.of("one", 1, "two", "x")));
    assertEquals(
        "SELECT a AS \"from\", ':no`' FROM t WHERE b = $1 AND c = $2 AND d = $1", sql.text());
    assertEquals(List.of("x", 1), sql.values());
  }

  @Test
  void aNameWithoutAValueIsTold() {
    var failure =
        assertThrows(
            IllegalArgumentException.class, () -> DuckSql.of(new Question("SELECT :none")));
    assertEquals("The question has no value for :none", failure.getMessage());
  }
}
