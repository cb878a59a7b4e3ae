package io.trihelix.stats;

import java.util.Locale;

/** The lengths of time over which pairs are scored. */
public enum PeriodType {
  ALL,
  YEAR,
  QUARTER,
  MONTH;

  /** The value as it stands in the tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
