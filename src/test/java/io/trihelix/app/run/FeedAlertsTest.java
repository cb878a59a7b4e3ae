package io.trihelix.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedAlertsTest {
  @Test
  void aPartThreeTimesAsLargeAsBeforeIsASurge() {
    assertTrue(FeedAlerts.isSurge(30, 100, 10, 100));
    assertFalse(FeedAlerts.isSurge(29, 100, 10, 100));
    assertTrue(FeedAlerts.isSurge(30, 100, 100, 1000));
    assertTrue(FeedAlerts.isSurge(30, 100, 0, 1000), "nothing was rejected before");
    assertTrue(FeedAlerts.isSurge(30, 100, 0, 0), "nothing was read before");
  }

  @Test
  void aSurgeIsToldWithItsNumbersAndReason() {
    assertEquals(
        "1,200 of 4,000 records were rejected, most of them as malformed_json: the table rejects has"
            + " each with its reason (output.alerts.rejects)",
        FeedAlerts.surge(1200, 4000, "malformed_json"));
  }

  @Test
  void silentSourcesAreNamedWithTheirLastDay() {
    var silent = new FeedAlerts.Silent("新闻甲", LocalDate.of(2025, 2, 18));
    assertEquals(Optional.empty(), FeedAlerts.silence(List.of()));
    assertEquals(
        Optional.of(
            "1 source that wrote nearly every day has fallen silent: 新闻甲 (since 2025-02-18)"
                + " (output.alerts.silent-days)"),
        FeedAlerts.silence(List.of(silent)));
    assertTrue(
        FeedAlerts.silence(Collections.nCopies(11, silent))
            .orElseThrow()
            .contains("2025-02-18) … ("));
  }
}
