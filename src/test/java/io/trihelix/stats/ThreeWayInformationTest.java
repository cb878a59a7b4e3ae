package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThreeWayInformationTest {
  private static final double EXACT = 1e-12;

  /** Cells in the order 000, 00g, 0i0, 0ig, u00, u0g, ui0, uig. */
  private static ThreeWayInformation of(long... cells) {
    return ThreeWayInformation.of(ThreeWayTable.ofCells(cells));
  }

  @Test
  void theExclusiveOrIsAllSynergy() {
    // g = u xor i, two fair coins (McGill 1954): any two say nothing of each other, but all three
    // do.
    ThreeWayInformation t = of(1, 0, 0, 1, 0, 1, 1, 0);
    assertEquals(new ThreeWayInformation(1, 1, 1, 2, 2, 2, 2), t);
    assertEquals(-1000, t.millibits(), EXACT);
  }

  @Test
  void threeCopiesOfACoinAreAllRedundancy() {
    ThreeWayInformation t = of(1, 0, 0, 0, 0, 0, 0, 1);
    assertEquals(new ThreeWayInformation(1, 1, 1, 1, 1, 1, 1), t);
    assertEquals(1000, t.millibits(), EXACT);
  }

  @Test
  void theConjunctionOfTwoCoinsByHand() {
    // g = u and i: H(g) = h(1/4) = 2 - 3/4 log2 3, H(ug) = H(ig) = 3/2, H(ui) = H(uig) = 2.
    ThreeWayInformation t = of(1, 0, 1, 0, 1, 0, 0, 1);
    double hG = 2 - 0.75 * Math.log(3) / Math.log(2);
    assertEquals(hG, t.hG(), EXACT);
    assertEquals(1.5, t.hUg(), EXACT);
    assertEquals(1.5, t.hIg(), EXACT);
    assertEquals(2, t.hUi(), EXACT);
    assertEquals(2, t.hUig(), EXACT);
    assertEquals(1000 * (hG - 1), t.millibits(), 1e-9);
    assertEquals(-188.7218755408671, t.millibits(), 1e-9);
  }

  @Test
  void independentVariablesHaveNone() {
    // Margins 1/2, 1/4 and 1/8 of 64, every cell the product of its margins.
    ThreeWayInformation t = of(21, 3, 7, 1, 21, 3, 7, 1);
    assertEquals(0, t.millibits(), 1e-9);
    assertEquals(t.hU() + t.hI() + t.hG(), t.hUig(), EXACT);
  }

  @Test
  void aVariableThatNeverVariesLeavesNothing() {
    assertEquals(0, of(5, 0, 3, 0, 2, 0, 9, 0).millibits(), EXACT);
    assertEquals(0, of(0, 5, 0, 3, 0, 2, 0, 9).millibits(), EXACT);
    assertEquals(0, of(4, 0, 0, 0, 0, 0, 0, 0).millibits(), EXACT);
    assertEquals(0, of(0, 0, 0, 0, 0, 0, 0, 0).millibits(), EXACT);
  }

  @Test
  void cellsFollowFromTheCountsOfStories() {
    var table = new ThreeWayTable(100, 30, 40, 50, 15, 12, 20, 8);
    long[] cells = {19, 26, 13, 12, 11, 4, 7, 8};
    assertArrayEquals(cells, table.cells());
    assertEquals(table, ThreeWayTable.ofCells(cells));
  }

  @Test
  void countsThatNoStoriesCanHaveAreRefused() {
    var thrown =
        assertThrows(
            IllegalArgumentException.class, () -> new ThreeWayTable(10, 5, 5, 5, 2, 2, 2, 3));
    assertTrue(
        thrown.getMessage().startsWith("Impossible counts: n=10, n_u=5"), thrown.getMessage());
  }
}
