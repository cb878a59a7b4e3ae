package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContingencyTableTest {
  @Test
  void theFourCellsFollowFromTheMargins() {
    var table = new ContingencyTable(10, 20, 25, 100);

    assertEquals(10, table.onlyA());
    assertEquals(15, table.onlyB());
    assertEquals(65, table.neither());
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0", "0, 5, 5, 10", "10, 10, 10, 10", "3, 3, 10, 10"})
  void countsThatCanBeAreAccepted(long nAb, long nA, long nB, long n) {
    var table = new ContingencyTable(nAb, nA, nB, n);

    assertEquals(n, table.nAb() + table.onlyA() + table.onlyB() + table.neither());
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 5, 5, 10",
    "6, 5, 8, 10",
    "6, 8, 5, 10",
    "0, -1, 5, 10",
    "1, 11, 5, 10",
    "1, 5, 11, 10",
    "0, 6, 6, 10",
    "0, 0, 0, -1",
    "0, 9007199254740993, 1, 9007199254740993",
    "0, 9223372036854775807, 9223372036854775807, 9223372036854775807",
  })
  void countsThatCannotBeAreRefused(long nAb, long nA, long nB, long n) {
    var e =
        assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(nAb, nA, nB, n));

    assertEquals(
        "Impossible counts: n_ab=" + nAb + ", n_a=" + nA + ", n_b=" + nB + ", n=" + n,
        e.getMessage());
  }
}
