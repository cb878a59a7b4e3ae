package io.trihelix.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values as programs read them, in CSV and JSON alike. */
final class PlainValues {
  private static final DateTimeFormatter MILLISECONDS = instants("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
  private static final DateTimeFormatter MICROSECONDS = instants("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
  private static final int NANOS_A_MILLISECOND = 1_000_000;

  private PlainValues() {}

  /** Days and instants by ISO 8601, numbers with all their digits. */
  static String of(Object value) {
    if (value instanceof Instant instant) {
      return (instant.getNano() % NANOS_A_MILLISECOND == 0 ? MILLISECONDS : MICROSECONDS)
          .format(instant);
    }
    return value instanceof LocalDate day ? day.toString() : value.toString();
  }

  private static DateTimeFormatter instants(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
