package io.trihelix.recognize.tagger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Chooses the names of a text: of all sets of names that do not overlap, the one with the largest
 * sum of {@code probability − LEAST}. That is what the measure F1 asks for, where the best sequence
 * as a whole would leave out a name whose boundaries are in doubt.
 */
final class Decoder {
  private static final int LONGEST = 40;

  private Decoder() {}

  /**
   * @param least names of smaller probability are not worth their while
   */
  static List<TaggedName> names(Lattice lattice, double least) {
    int length = lattice.length();
    var best = new double[length + 1];
    var from = new int[length + 1];
    // In reverse: best[i] is the best sum for what begins at i.
    for (int start = length - 1; start >= 0; start--) {
      best[start] = best[start + 1];
      from[start] = start;
      if (mayBegin(lattice, start) < LEAST_BEGIN) {
        continue;
      }
      int limit = Math.min(length, start + LONGEST);
      for (int end = start + 1; end <= limit; end++) {
        if (mayEnd(lattice, end - 1) < LEAST_BEGIN) {
          continue;
        }
        double gain = lattice.nameProbability(start, end) - least + best[end];
        if (gain > best[start]) {
          best[start] = gain;
          from[start] = end;
        }
      }
    }
    var spans = new ArrayList<TaggedName>();
    int at = 0;
    while (at < length) {
      if (from[at] > at) {
        spans.add(
            new TaggedName(
                at,
                from[at],
                lattice.nameProbability(at, from[at]),
                lattice.touchProbability(at, from[at])));
        at = from[at];
      } else {
        at++;
      }
    }
    return Collections.unmodifiableList(spans);
  }

  private static final double LEAST_BEGIN = 0.05;

  private static double mayBegin(Lattice lattice, int at) {
    return lattice.probability(at, Tag.BEGIN.column())
        + lattice.probability(at, Tag.SINGLE.column());
  }

  private static double mayEnd(Lattice lattice, int at) {
    return lattice.probability(at, Tag.END.column()) + lattice.probability(at, Tag.SINGLE.column());
  }
}
