package io.trihelix.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DaySpansTest {
  @Test
  void spansThatTouchAreOne() {
    DaySpans days = DaySpans.around(List.of(18, 10, 30), 2, 5, false);
    assertEquals(List.of(new DaySpans.Span(8, 23), new DaySpans.Span(28, 35)), days.spans());
    assertTrue(days.contains(8) && days.contains(23) && days.contains(28));
    assertFalse(days.contains(7) || days.contains(24) || days.contains(27) || days.contains(36));
  }

  @Test
  void nothingIsNearAnUnknownDayAndItIsThereIfItIsSaid() {
    DaySpans days = DaySpans.around(List.of(BucketPairs.UNKNOWN_DAY), 30, 30, true);
    assertEquals(List.of(), days.spans());
    assertTrue(days.contains(BucketPairs.UNKNOWN_DAY));
    assertFalse(DaySpans.around(List.of(1), 0, 0, false).contains(BucketPairs.UNKNOWN_DAY));
    assertTrue(DaySpans.all().contains(BucketPairs.UNKNOWN_DAY) && DaySpans.all().contains(-1));
  }
}
