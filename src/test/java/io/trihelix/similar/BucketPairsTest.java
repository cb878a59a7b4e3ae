package io.trihelix.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketPairsTest {
  private final List<String> found = new ArrayList<>();
  private final BucketPairs pairs = new BucketPairs(30, (a, b) -> found.add(a + "-" + b));

  @Test
  void inASmallBucketAllArePairedOnceTheLowerNumberFirst() {
    pairs.add(3, 1);
    pairs.add(1, 2);
    pairs.add(2, 2);
    assertEquals(List.of("1-3", "1-2", "2-3"), found);
  }

  @Test
  void whatIsTooFarApartIsNotPairedButAnUnknownDayIsWithAny() {
    pairs.add(1, 0);
    pairs.add(2, 30);
    pairs.add(3, 61);
    pairs.add(4, BucketPairs.UNKNOWN_DAY);
    assertEquals(List.of("1-2", "3-4"), found);
  }

  @Test
  void aNewBucketForgetsTheOldOne() {
    pairs.add(1, 0);
    pairs.clear();
    pairs.add(2, 0);
    assertEquals(List.of(), found);
  }

  @Test
  void aBucketOfThousandsGrowsInProportionAndAllMeetItsFirst() {
    int members = 5000;
    for (int i = 0; i < members; i++) {
      pairs.add(i, i / 1000);
    }
    assertTrue(found.size() < 11 * members, () -> "pairs: " + found.size());
    assertEquals(found.size(), new HashSet<>(found).size(), "no pair twice");
    assertTrue(found.contains("0-50"));
    assertTrue(found.contains("0-" + (members - 1)));
  }
}
