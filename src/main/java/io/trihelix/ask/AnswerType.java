package io.trihelix.ask;

/** What the values of a column of an answer are. Every value may be null. */
public enum AnswerType {
  /** {@link String}. */
  TEXT,

  /** {@link Long}, or {@link java.math.BigInteger} where that is too small. */
  WHOLE,

  /** {@link Double}. */
  FRACTION,

  /** {@link java.math.BigDecimal}. */
  DECIMAL,

  /** {@link Boolean}. */
  FLAG,

  /** {@link java.time.LocalDate}. */
  DAY,

  /** {@link java.time.Instant}; what bears no zone is in UTC. */
  INSTANT,

  /** {@link java.util.List} of {@link String}s. */
  TEXTS,

  /**
   * Lists ({@link java.util.List}), and structs and maps ({@link java.util.Map}), of values of all
   * types.
   */
  NESTED;

  /** Whether values are numbers, which stand flush right. */
  public boolean isNumber() {
    return this == WHOLE || this == FRACTION || this == DECIMAL;
  }
}
