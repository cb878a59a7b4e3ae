package io.trihelix.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * When an article appeared.
 *
 * @param at the instant; midnight in the configured zone when only the day is known
 * @param day the day in the configured zone
 * @param source where it was found
 */
public record PublicationDate(Instant at, LocalDate day, DateSource source) {
  public PublicationDate {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(source, "source");
  }
}
