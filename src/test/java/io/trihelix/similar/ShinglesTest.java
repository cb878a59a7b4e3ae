package io.trihelix.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShinglesTest {
  @Test
  void everyRunOfSoManyLettersIsAShingleAndCountsOnce() {
    assertEquals(3, Shingles.of("杭州西湖区", 3).size());
    // 哈哈哈哈 has one kind of shingle only.
    assertEquals(1, Shingles.of("哈哈哈哈", 2).size());
  }

  @Test
  void aShorterTextIsOneShingleAndAnEmptyOneHasNone() {
    assertEquals(1, Shingles.of("杭州", 3).size());
    assertEquals(0, Shingles.of("", 3).size());
    assertEquals(0, Shingles.of("", 3).jaccard(Shingles.of("", 3)));
    assertEquals(0, Shingles.of("", 3).containment(Shingles.of("杭州", 3)));
  }

  @Test
  void jaccardIsSharedOverAllAndContainmentSharedOverTheSmaller() {
    // ab bc cd | bc cd de ef: two of five, and two of the three.
    Shingles a = Shingles.of("abcd", 2);
    Shingles b = Shingles.of("bcdef", 2);
    assertEquals(2, a.common(b));
    assertEquals(2 / 5.0, a.jaccard(b));
    assertEquals(2 / 3.0, a.containment(b));
    assertEquals(a.jaccard(b), b.jaccard(a));
  }

  @Test
  void aShingleHasOneHashWhereverItStands() {
    long[] hashes = Shingles.hashes("西湖边的西湖边", 3);
    assertEquals(hashes[0], hashes[4]);
    assertEquals(Shingles.hashes("西湖边", 3)[0], hashes[4]);
  }
}
