package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BurstConfirmationTest {
  @Test
  void thePanelConfirmsOrDoesNotOrCannotTell() {
    assertEquals("confirmed", BurstConfirmation.of(true, true).label());
    assertEquals("not_confirmed", BurstConfirmation.of(false, true).label());
    assertEquals("cannot_be_told", BurstConfirmation.of(false, false).label());
  }
}
