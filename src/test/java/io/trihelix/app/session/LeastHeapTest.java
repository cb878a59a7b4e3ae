package io.trihelix.app.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.config.ConfigurationException;
import org.junit.jupiter.api.Test;

class LeastHeapTest {
  @Test
  void whatSparkCannotStartWithIsToldInOneSentence() {
    assertDoesNotThrow(() -> Sessions.requireHeap(471_859_200));
    assertEquals(
        "Cannot start Spark with a heap of 193 MiB: it needs 450 at least, and a run 2 GiB; give more"
            + " (TRIHELIX_MEMORY=2g)",
        assertThrows(ConfigurationException.class, () -> Sessions.requireHeap(202_768_384))
            .getMessage());
  }
}
