package io.trihelix.spark.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkUnderWayTest {
  @Test
  void theRecordThatIsWorkedOnForTheLongestTimeIsNamed() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    var first =
        new Thread(
            () ->
                WorkUnderWay.on(
                    () -> "the first record",
                    () -> {
                      begun.countDown();
                      return awaited(done);
                    }));
    first.start();
    begun.await();
    String named =
        WorkUnderWay.on(
            () -> "the second record", () -> WorkUnderWay.longest().orElseThrow().name());
    assertEquals("the first record", named);
    done.countDown();
    first.join();
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theEndOfTheMemoryNamesTheRecordAndTheSettings() {
    var failure =
        assertThrows(
            OutOfMemoryAtRecordException.class,
            () ->
                WorkUnderWay.on(
                    () -> "record 7 of news.csv",
                    () -> {
                      throw new OutOfMemoryError("Java heap space");
                    }));
    assertTrue(
        failure.getMessage().startsWith("Out of memory at record 7 of news.csv. The heap is "));
    assertTrue(failure.getMessage().contains("TRIHELIX_MEMORY"), failure.getMessage());
    assertTrue(failure.getMessage().contains("input.max-record-size"), failure.getMessage());
  }
}
