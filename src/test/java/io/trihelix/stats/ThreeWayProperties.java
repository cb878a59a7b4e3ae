package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that hold for every table of three things. */
class ThreeWayProperties {
  @Provide
  Arbitrary<long[]> cells() {
    Arbitrary<Long> counts =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 3), Arbitraries.longs().between(0, 100_000));
    return counts.array(long[].class).ofSize(ThreeWayTable.CELLS);
  }

  private static double millibits(long... cells) {
    return ThreeWayInformation.of(ThreeWayTable.ofCells(cells)).millibits();
  }

  @Property
  void itLiesBetweenSynergyAndRedundancyOfABit(@ForAll("cells") long[] cells) {
    double t = millibits(cells);
    assertTrue(t >= -1000 - 1e-9 && t <= 1000 + 1e-9, Double.toString(t));
  }

  @Property
  void theThreeMayChangePlaces(@ForAll("cells") long[] c) {
    // u and g change places, then u and i.
    assertEquals(millibits(c), millibits(c[0], c[4], c[2], c[6], c[1], c[5], c[3], c[7]), 1e-9);
    assertEquals(millibits(c), millibits(c[0], c[1], c[4], c[5], c[2], c[3], c[6], c[7]), 1e-9);
  }

  @Property
  void theNegationOfOneSaysTheSame(@ForAll("cells") long[] c) {
    assertEquals(millibits(c), millibits(c[1], c[0], c[3], c[2], c[5], c[4], c[7], c[6]), 1e-9);
  }

  @Property
  void tenTimesTheObservationsAreTheSameShares(@ForAll("cells") long[] c) {
    long[] tenfold = new long[c.length];
    for (int i = 0; i < c.length; i++) {
      tenfold[i] = 10 * c[i];
    }
    assertEquals(millibits(c), millibits(tenfold), 1e-8);
  }

  @Property
  void itIsTheInformationOfTwoLessThatGivenTheThird(@ForAll("cells") long[] c) {
    long without = c[0] + c[2] + c[4] + c[6];
    long with = c[1] + c[3] + c[5] + c[7];
    double n = Math.max(1, without + with);
    double plain = mutual(c[0] + c[1], c[2] + c[3], c[4] + c[5], c[6] + c[7]);
    double given =
        without / n * mutual(c[0], c[2], c[4], c[6]) + with / n * mutual(c[1], c[3], c[5], c[7]);
    assertEquals(1000 * (plain - given), millibits(c), 1e-8);
  }

  /** Mutual information in bits of a 2×2 table, by its definition. */
  private static double mutual(long neither, long second, long first, long both) {
    double n = neither + second + first + both;
    double sum = 0;
    long[][] cells = {{neither, second}, {first, both}};
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        if (cells[i][j] > 0) {
          double row = cells[i][0] + cells[i][1];
          double column = cells[0][j] + cells[1][j];
          sum += cells[i][j] / n * Math.log(cells[i][j] * n / (row * column));
        }
      }
    }
    return sum / Math.log(2);
  }

  @Property(tries = 60)
  void whatItIsWorthIsInOrder(@ForAll("cells") long[] c, @ForAll long seed) {
    ThreeWayTable table = ThreeWayTable.ofCells(c);
    ThreeWaySignificance s = ThreeWaySignificance.of(table, 100, seed);
    assertTrue(s.low() <= s.high(), s.toString());
    assertTrue(s.nullLow() <= s.nullHigh(), s.toString());
    assertTrue(s.pValue() > 0 && s.pValue() <= 1, s.toString());
    assertEquals(s, ThreeWaySignificance.of(table, 100, seed));
  }

  @Property(tries = 200)
  void tablesOfTheNullHaveTheSameMargins(@ForAll("cells") long[] c, @ForAll long seed) {
    ThreeWayTable table = ThreeWayTable.ofCells(c);
    ThreeWayTable drawn = ThreeWaySignificance.independent(table, new CountSampler(seed));
    assertEquals(table.n(), drawn.n());
    assertEquals(table.nU(), drawn.nU());
    assertEquals(table.nI(), drawn.nI());
    assertEquals(table.nG(), drawn.nG());
  }
}
