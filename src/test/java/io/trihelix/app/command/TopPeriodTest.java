package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.ask.AskedPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TopPeriodTest {
  @ParameterizedTest
  @CsvSource({
    "all, ALL, , ",
    "2025, YEAR, 2025-01-01, 2026-01-01",
    "2025-Q1, QUARTER, 2025-01-01, 2025-04-01",
    "2024-Q4, QUARTER, 2024-10-01, 2025-01-01",
    "2025-02, MONTH, 2025-02-01, 2025-03-01",
    "2024-12, MONTH, 2024-12-01, 2025-01-01",
  })
  void periodsAreReadAsPeopleWriteThem(String text, String type, String from, String to) {
    AskedPeriod period = AskedPeriod.parse(text);
    assertEquals(type, period.type().name());
    assertEquals(from, period.from() == null ? null : period.from().toString());
    assertEquals(to, period.to() == null ? null : period.to().toString());
    assertEquals(text, period.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-13", "2025-Q5", "Februar", "", "2025-2"})
  void whatIsNoPeriodIsToldWithExamples(String text) {
    var e =
        assertThrows(
            CommandLine.TypeConversionException.class, () -> new TopPeriod().convert(text));
    assertEquals(
        "'" + text + "' is no period: write all, 2025, 2025-Q1 or 2025-02", e.getMessage());
  }

  @Test
  void quartersMayBeWrittenSmall() {
    assertEquals("2025-Q3", AskedPeriod.parse("2025-q3").toString());
  }
}
