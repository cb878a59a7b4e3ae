package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StratifiedAssociationTest {
  /**
   * Two papers. a=2 b=1 c=1 d=6 of 10: ad/n = 1.2, bc/n = 0.1, e = 0.9, v = 3·7·3·7/(100·9) = 0.49.
   * a=1 b=2 c=1 d=4 of 8: ad/n = 0.5, bc/n = 0.25, e = 0.75, v = 3·5·2·6/(64·7) = 180/448. Together
   * 1.7/0.35, and (3 - 1.65)² / (0.49 + 180/448).
   */
  @Test
  void twoStrataByHand() {
    var found =
        StratifiedAssociation.over(
            List.of(new ContingencyTable(2, 3, 3, 10), new ContingencyTable(1, 3, 2, 8)));
    assertEquals(1.7 / 0.35, found.oddsRatio(), 1e-12);
    assertEquals(1.35 * 1.35 / (0.49 + 180.0 / 448), found.chiSquare(), 1e-12);
    // scipy.stats.chi2.sf(2.0436523828594315, 1)
    assertEquals(0.15284227915715956, found.pValue(), 1e-12);
  }

  /**
   * Each paper for itself has the two together as often as by chance, 40 · 40 / 100 = 16 and 10 ·
   * 10 / 100 = 1; put together they seem to draw each other.
   */
  @Test
  void whatOnlyTheMixtureOfSourcesJoinsIsNoAssociation() {
    var strata =
        List.of(new ContingencyTable(16, 40, 40, 100), new ContingencyTable(1, 10, 10, 100));
    assertEquals(1, StratifiedAssociation.over(strata).oddsRatio(), 1e-12);
    assertEquals(0, StratifiedAssociation.over(strata).chiSquare(), 1e-12);
    assertEquals(1, StratifiedAssociation.over(strata).pValue(), 1e-12);
    assertTrue(Lift.of(new ContingencyTable(17, 50, 50, 200)) > 1.3);
  }

  @Test
  void oneStratumGivesItsOddsRatio() {
    assertEquals(
        2 * 6.0,
        StratifiedAssociation.over(List.of(new ContingencyTable(2, 3, 3, 10))).oddsRatio(),
        1e-12);
  }

  @Test
  void strataWithoutEitherChangeNothing() {
    var one = new ContingencyTable(2, 3, 3, 10);
    assertEquals(
        StratifiedAssociation.over(List.of(one)),
        StratifiedAssociation.over(
            List.of(one, new ContingencyTable(0, 0, 5, 50), new ContingencyTable(1, 1, 1, 1))));
  }

  @Test
  void withoutAStratumThatCanTellThereIsNoNumber() {
    var found = StratifiedAssociation.over(List.of(new ContingencyTable(0, 0, 4, 9)));
    assertTrue(Double.isNaN(found.oddsRatio()));
    assertTrue(Double.isNaN(found.chiSquare()));
    assertTrue(Double.isNaN(found.pValue()));
  }

  @Test
  void twoThatAreNeverApartHaveAnInfiniteRatio() {
    var found = StratifiedAssociation.over(List.of(new ContingencyTable(3, 3, 3, 10)));
    assertEquals(Double.POSITIVE_INFINITY, found.oddsRatio());
    assertEquals(9, found.chiSquare(), 1e-12);
  }
}
