package io.trihelix.app.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {
  @Test
  void theLargestValueFillsItsBlockAndZerosAreDots() {
    assertEquals("·▁▄█", Sparkline.of(List.of(0L, 1L, 4L, 8L)));
    assertEquals("", Sparkline.of(List.of()));
    assertEquals("··", Sparkline.of(List.of(0L, 0L)));
    assertEquals("▁█", Sparkline.of(List.of(1L, 100L)));
  }
}
