package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LiftTest {
  private static double lift(long nAb, long nA, long nB, long n) {
    return Lift.of(new ContingencyTable(nAb, nA, nB, n));
  }

  /** 10 observed, 20 · 25 / 100 = 5 expected. */
  @Test
  void observedOverExpected() {
    assertEquals(2, lift(10, 20, 25, 100), 1e-15);
    assertEquals(1, lift(5, 10, 50, 100), 1e-15, "independent");
    assertEquals(0, lift(0, 10, 50, 100), "never together");
  }

  /** Manning and Schütze (1999), "new companies": 8 · 14307668 / (15828 · 4675). */
  @Test
  void newCompanies() {
    assertEquals(1.5468606234, lift(8, 15_828, 4_675, 14_307_668), 1e-9);
  }

  @Test
  void anEmptyMarginGivesZero() {
    assertEquals(0, lift(0, 0, 50, 100));
    assertEquals(0, lift(0, 50, 0, 100));
    assertEquals(0, lift(0, 0, 0, 0));
  }
}
