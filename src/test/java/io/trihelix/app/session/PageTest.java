package io.trihelix.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final long MIB = 1 << 20;
  private static final long GIB = 1 << 30;

  /** What Spark can number in a task (TaskMemoryManager). */
  private static final long MOST_PAGES_OF_A_TASK = 8_192;

  @Test
  void aPageIsOneMebibyteOnALaptopAndGrowsWithTheHeap() {
    assertEquals(MIB, Sessions.page(GIB / 2));
    assertEquals(MIB, Sessions.page(4 * GIB));
    assertEquals(2 * MIB, Sessions.page(4 * GIB + 1));
    assertEquals(16 * MIB, Sessions.page(64 * GIB));
  }

  @Property
  void aTaskCanHaveTwiceTheHeap(@ForAll @LongRange(min = 1, max = 1L << 42) long heap) {
    assertTrue(Sessions.page(heap) * MOST_PAGES_OF_A_TASK >= 2 * heap);
  }
}
