package io.trihelix.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as long as a reader needs them: four significant digits. */
public final class Rounded {
  private static final MathContext PRECISION = new MathContext(4);

  private Rounded() {}

  /** The number with four significant digits; null for null, NaN and infinity. */
  public static Double of(Double value) {
    if (value == null || !Double.isFinite(value)) {
      return null;
    }
    return new BigDecimal(value).round(PRECISION).doubleValue();
  }
}
