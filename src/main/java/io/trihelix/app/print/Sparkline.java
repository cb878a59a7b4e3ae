package io.trihelix.app.print;

import java.util.List;
import java.util.Objects;

/**
 * A series as one line of block characters, its largest value a full block, zeros a baseline, nulls
 * gaps.
 */
final class Sparkline {
  private static final String BLOCKS = "▁▂▃▄▅▆▇█";
  private static final char ZERO = '·';
  private static final char GAP = ' ';

  private Sparkline() {}

  static String of(List<Long> values) {
    long largest =
        values.stream().filter(Objects::nonNull).mapToLong(Long::longValue).max().orElse(0);
    var line = new StringBuilder();
    for (Long value : values) {
      line.append(
          value == null
              ? GAP
              : value <= 0 ? ZERO : BLOCKS.charAt((int) ((value * BLOCKS.length() - 1) / largest)));
    }
    return line.toString();
  }
}
