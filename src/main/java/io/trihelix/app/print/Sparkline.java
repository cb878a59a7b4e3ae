package io.trihelix.app.print;

import java.util.List;

/** A series as one line of block characters, its largest value a full block, zeros a baseline. */
final class Sparkline {
  private static final String BLOCKS = "▁▂▃▄▅▆▇█";
  private static final char ZERO = '·';

  private Sparkline() {}

  static String of(List<Long> values) {
    long largest = values.stream().mapToLong(Long::longValue).max().orElse(0);
    var line = new StringBuilder();
    for (long value : values) {
      line.append(
          value <= 0 ? ZERO : BLOCKS.charAt((int) ((value * BLOCKS.length() - 1) / largest)));
    }
    return line.toString();
  }
}
