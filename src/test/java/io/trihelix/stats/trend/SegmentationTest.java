package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentationTest {
  @Test
  void aStepIsFoundWhereItIs() {
    long[] counts = {1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9};
    double[] exposure = new double[counts.length];
    Arrays.fill(exposure, 100);
    assertEquals(List.of(6), Segmentation.of(counts, exposure));
  }

  @Test
  void whatIsPassedOverIsNeverTheBest() {
    var random = new Random(1);
    int changed = 0;
    for (int series = 0; series < 400; series++) {
      int length = random.nextInt(90);
      long[] counts = new long[length];
      double[] exposure = new double[length];
      double level = random.nextDouble();
      for (int t = 0; t < length; t++) {
        if (random.nextInt(12) == 0) {
          level = random.nextDouble() * random.nextInt(8);
        }
        exposure[t] = 0.001 + random.nextDouble() * Math.pow(10, random.nextInt(4));
        counts[t] = random.nextInt(3) == 0 ? (long) (random.nextDouble() * 6 * level) : 0;
      }
      List<Integer> found = Segmentation.of(counts, exposure);
      assertEquals(ofAllWays(counts, exposure), found);
      changed += found.isEmpty() ? 0 : 1;
    }
    assertTrue(changed > 100, () -> "hardly a series has a change");
  }

  @Test
  void theBoundIsAboveTheLogarithmByLittle() {
    var random = new Random(2);
    for (int i = 0; i < 100_000; i++) {
      double value = Math.pow(10, 40 * random.nextDouble() - 20);
      double above = Segmentation.aboveLog(value) - Math.log(value);
      assertTrue(above > 0 && above < 0.07, () -> value + ": " + above);
    }
    for (double value : new double[] {0.5, 1, Math.sqrt(2), 2, Math.nextDown(2.0), 1e-300}) {
      assertTrue(Segmentation.aboveLog(value) > Math.log(value), () -> "" + value);
    }
  }

  /** The same without passing anything over. */
  private static List<Integer> ofAllWays(long[] counts, double[] exposure) {
    int length = counts.length;
    var r = new long[length + 1];
    var d = new double[length + 1];
    for (int i = 0; i < length; i++) {
      r[i + 1] = r[i] + counts[i];
      d[i + 1] = d[i] + exposure[i];
    }
    double price = 2 * Math.log(Math.max(1, length));
    var least = new double[length + 1];
    var from = new int[length + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    least[0] = 0;
    for (int to = Segmentation.SHORTEST; to <= length; to++) {
      for (int begin = 0; begin + Segmentation.SHORTEST <= to; begin++) {
        long count = r[to] - r[begin];
        double cost = least[begin] + price;
        if (count > 0) {
          cost -= 2 * count * Math.log(count / (d[to] - d[begin]));
        }
        if (cost < least[to]) {
          least[to] = cost;
          from[to] = begin;
        }
      }
    }
    Deque<Integer> changes = new ArrayDeque<>();
    for (int to = from[length]; to > 0; to = from[to]) {
      changes.addFirst(to);
    }
    return List.copyOf(changes);
  }
}
