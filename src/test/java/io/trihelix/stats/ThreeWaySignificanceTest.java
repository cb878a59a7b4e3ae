package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreeWaySignificanceTest {
  /** As in news: few universities, more companies, many cities; all independent. */
  private static final long[] INDEPENDENT = {3072, 1024, 768, 256, 128, 43, 32, 11};

  @Test
  void theNullIsThatOfShufflingTheColumns() {
    var table = new ThreeWayTable(60, 12, 20, 30, 9, 8, 12, 7);
    var shuffler = new Random(1);
    double[] shuffled =
        IntStream.range(0, 20_000).mapToDouble(i -> shuffled(table, shuffler)).sorted().toArray();
    ThreeWaySignificance drawn = ThreeWaySignificance.of(table, 20_000, 2);
    assertEquals(Arrays.stream(shuffled).average().orElseThrow(), drawn.nullMean(), 0.5);
    assertEquals(shuffled[500], drawn.nullLow(), 1.5);
    assertEquals(shuffled[19_500], drawn.nullHigh(), 1.5);
  }

  /** T after each of the three columns of observations was shuffled. */
  private static double shuffled(ThreeWayTable table, Random random) {
    List<List<Boolean>> columns =
        List.of(column(table, table.nU()), column(table, table.nI()), column(table, table.nG()));
    columns.forEach(column -> Collections.shuffle(column, random));
    long[] cells = new long[ThreeWayTable.CELLS];
    for (int row = 0; row < table.n(); row++) {
      int cell = 0;
      for (List<Boolean> column : columns) {
        cell = 2 * cell + (column.get(row) ? 1 : 0);
      }
      cells[cell]++;
    }
    return ThreeWayInformation.of(ThreeWayTable.ofCells(cells)).millibits();
  }

  private static List<Boolean> column(ThreeWayTable table, long ones) {
    return Arrays.asList(
        IntStream.range(0, (int) table.n()).mapToObj(i -> i < ones).toArray(Boolean[]::new));
  }

  @Test
  void theMeanOfTheNullIsTheBiasOfMiller() {
    ThreeWaySignificance s = ThreeWaySignificance.of(ThreeWayTable.ofCells(INDEPENDENT), 20_000, 7);
    long n = Arrays.stream(INDEPENDENT).sum();
    assertEquals(-1000 / (2 * n * Math.log(2)), s.nullMean(), 0.01);
  }

  @Test
  void independenceIsNotFoundSignificantMoreOftenThanItMay() {
    int runs = 400;
    var sampler = new CountSampler(11);
    long found =
        IntStream.range(0, runs)
            .filter(
                run ->
                    ThreeWaySignificance.of(
                                ThreeWayTable.ofCells(sampler.multinomial(INDEPENDENT)), 200, run)
                            .pValue()
                        <= 0.05)
            .count();
    assertTrue(found >= 0.02 * runs && found <= 0.08 * runs, found + " of " + runs);
  }

  @Test
  void synergyIsFoundSignificant() {
    // u and i as frequent together as apart, but only where g is: the exclusive or, blurred.
    var table = ThreeWayTable.ofCells(new long[] {80, 20, 20, 80, 20, 80, 80, 20});
    ThreeWaySignificance s = ThreeWaySignificance.of(table, 999, 3);
    assertEquals(0.001, s.pValue(), 1e-12);
    assertTrue(s.high() < 0, s.toString());
    assertTrue(s.nullLow() > ThreeWayInformation.of(table).millibits(), s.toString());
  }

  @Test
  void theIntervalCoversTheTruthAboutAsOftenAsItSays() {
    long[] shares = {500, 120, 90, 60, 80, 30, 40, 80};
    double truth = ThreeWayInformation.of(ThreeWayTable.ofCells(shares)).millibits();
    var sampler = new CountSampler(5);
    int runs = 400;
    double covered =
        DoubleStream.iterate(0, run -> run + 1)
            .limit(runs)
            .filter(
                run -> {
                  var table = ThreeWayTable.ofCells(sampler.multinomial(shares));
                  ThreeWaySignificance s = ThreeWaySignificance.of(table, 300, (long) run);
                  return s.low() <= truth && truth <= s.high();
                })
            .count();
    assertTrue(covered / runs > 0.91 && covered / runs < 0.98, covered + " of " + runs);
  }
}
