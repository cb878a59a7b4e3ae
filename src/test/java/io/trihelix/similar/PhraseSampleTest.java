package io.trihelix.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseSampleTest {
  private static final int OCTOBER = day("2024-10-01");
  private static final int JANUARY = day("2025-01-01");

  private static int day(String day) {
    return Math.toIntExact(LocalDate.parse(day).toEpochDay());
  }

  @Test
  void ofManyArticlesThoseBeforeTheLatestQuarterAreCounted() {
    Map<Integer, Long> quarters = Map.of(OCTOBER, 10L, JANUARY, 3L, BucketPairs.UNKNOWN_DAY, 2L);
    PhraseSample sample = PhraseSample.of(quarters, 10);
    assertEquals(new PhraseSample(JANUARY, 10), sample);
    assertTrue(sample.takes(1, JANUARY - 1));
    assertFalse(sample.takes(1, JANUARY));
    assertFalse(sample.takes(1, BucketPairs.UNKNOWN_DAY));
  }

  @Test
  void ofFewAllAreCountedAndSoAreThoseWithoutADay() {
    Map<Integer, Long> quarters = Map.of(OCTOBER, 10L, JANUARY, 3L, BucketPairs.UNKNOWN_DAY, 2L);
    PhraseSample sample = PhraseSample.of(quarters, 11);
    assertEquals(15, sample.articles());
    assertTrue(sample.takes(1, JANUARY));
    assertTrue(sample.takes(1, BucketPairs.UNKNOWN_DAY));
    assertEquals(0, PhraseSample.of(Map.of(), 1).articles());
  }

  @Test
  void aQuarterBeginsWithItsFirstMonth() {
    assertEquals(JANUARY, PhraseSample.quarter(day("2025-03-31")));
    assertEquals(OCTOBER, PhraseSample.quarter(OCTOBER));
    assertEquals(BucketPairs.UNKNOWN_DAY, PhraseSample.quarter(BucketPairs.UNKNOWN_DAY));
  }
}
