package io.trihelix.gazetteer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.recognize.HanLpText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every executor pays for the gazetteers: in time once, in heap for as long as it lives. */
class GazetteerBudgetTest {
  private static final long MAX_HEAP_BYTES = 150_000_000;
  private static final int RUNS = 5;
  private static final long MAX_MILLIS = 1_000;

  @Test
  void allGazetteersLoadInASecondAndFitTheirHeap() throws InterruptedException {
    HanLpText.normalizer();
    long before = usedAfterCollection();
    long best = Long.MAX_VALUE;
    Gazetteer gazetteer = null;
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      gazetteer = Gazetteer.load(List.of(), HanLpText.normalizer());
      best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
    }
    long heap = usedAfterCollection() - before;
    assertTrue(gazetteer.size() > 15_000, "entities: " + gazetteer.size());
    assertTrue(best < MAX_MILLIS, "milliseconds: " + best);
    assertTrue(heap < MAX_HEAP_BYTES, "bytes of heap: " + heap);
  }

  private static long usedAfterCollection() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(20);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
