package io.trihelix.app.session;

import io.trihelix.duckdb.DuckSettings;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory questions may take: what the user gives a Spark, too. */
final class QuestionMemory {
  private static final String VARIABLE = "TRIHELIX_MEMORY";
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([kmgt]?)b?");
  private static final String UNITS = "kmgt";
  private static final int BITS_OF_UNIT = 10;

  private QuestionMemory() {}

  static long bytes() {
    return bytes(System.getenv(VARIABLE));
  }

  /**
   * @param size as the JVM has it: {@code 4g}; null and what is no size stand for the default
   */
  static long bytes(String size) {
    Matcher matcher = SIZE.matcher(size == null ? "" : size.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return DuckSettings.MEMORY;
    }
    int unit = matcher.group(2).isEmpty() ? 0 : UNITS.indexOf(matcher.group(2)) + 1;
    return Math.max(1, Long.parseLong(matcher.group(1)) << (BITS_OF_UNIT * unit));
  }
}
