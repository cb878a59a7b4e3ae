package io.trihelix.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.embedding.NearestNeighbours.Neighbour;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NearestNeighboursTest {
  private static PairCount pair(String a, String b, long together) {
    return new PairCount(a, b, together, 20, 20, 1000);
  }

  /** The kind is the first character of the id. */
  private static List<Neighbour> neighbours(List<PairCount> pairs, int most) {
    return NearestNeighbours.of(pairs, id -> id.substring(0, 1), 10, most);
  }

  @Test
  void mutualInformationIsDiscountedByHand() {
    // ln(8 · 1000 / (20 · 40)) = ln 10, times 8/9 and 20/21.
    assertEquals(
        Math.log(10) * 8 / 9 * 20 / 21,
        new PairCount("a", "b", 8, 20, 40, 1000).discountedPpmi(),
        1e-12);
    assertEquals(0, new PairCount("a", "b", 1, 50, 50, 1000).discountedPpmi());
  }

  @Test
  void impossibleCountsAreRefused() {
    var thrown =
        assertThrows(IllegalArgumentException.class, () -> new PairCount("a", "b", 9, 8, 9, 100));
    assertEquals("Impossible counts of a and b: n_ab=9, n_a=8, n_b=9, n=100", thrown.getMessage());
  }

  @Test
  void singularValuesOfAPathByHand() {
    // A path of three with equal weights w has the eigenvalues w √2, 0 and -w √2.
    List<PairCount> pairs = List.of(pair("a", "b", 8), pair("b", "c", 8));
    double leading = pairs.get(0).discountedPpmi() * Math.sqrt(2);
    double[][] rows = SpectralEmbedding.of(SymmetricMatrix.of(pairs), 3);
    double[] squared = new double[3];
    for (double[] row : rows) {
      for (int d = 0; d < squared.length; d++) {
        squared[d] += row[d] * row[d];
      }
    }
    assertArrayEquals(new double[] {leading, leading, 0}, squared, 1e-9);
  }

  @Test
  void embeddingsGiveTheMatrixOfAbsoluteValuesBack() {
    // With all dimensions E Eᵀ = V |Λ| Vᵀ, whose square is that of the matrix.
    var random = new Random(3);
    var pairs = new ArrayList<PairCount>();
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) > 0) {
          pairs.add(pair("e" + (char) ('a' + i), "e" + (char) ('a' + j), 1 + random.nextInt(19)));
        }
      }
    }
    SymmetricMatrix matrix = SymmetricMatrix.of(pairs);
    double[][] rows = SpectralEmbedding.of(matrix, 12);
    int size = matrix.size();
    double[][] product = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int d = 0; d < rows[i].length; d++) {
          product[i][j] += rows[i][d] * rows[j][d];
        }
      }
    }
    for (int column = 0; column < size; column++) {
      double[] unit = new double[size];
      unit[column] = 1;
      double[] expected = matrix.times(matrix.times(unit));
      for (int row = 0; row < size; row++) {
        double squared = 0;
        for (int k = 0; k < size; k++) {
          squared += product[row][k] * product[k][column];
        }
        assertEquals(expected[row], squared, 1e-9);
      }
    }
  }

  @Test
  void fewDimensionsAreTheLeadingOnes() {
    // Two stars apart: the leading singular value is that of the heavier one, √(Σ w²).
    List<PairCount> pairs =
        List.of(pair("h", "h1", 20), pair("h", "h2", 20), pair("l", "l1", 2), pair("l", "l2", 2));
    double heavy = pairs.get(0).discountedPpmi() * Math.sqrt(2);
    double[][] rows = SpectralEmbedding.of(SymmetricMatrix.of(pairs), 2);
    // Rows in the order h, h1, h2, l, l1, l2: both leading values belong to h.
    assertEquals(heavy, rows[0][0] * rows[0][0] + rows[0][1] * rows[0][1], 1e-9);
    assertEquals(0, Math.abs(rows[3][0]) + Math.abs(rows[3][1]), 1e-9);
  }

  @Test
  void thoseWithTheSameContextsAreMostAlike() {
    List<Neighbour> found =
        neighbours(
            List.of(
                pair("c1", "f1", 10),
                pair("c1", "f2", 5),
                pair("c2", "f1", 10),
                pair("c2", "f2", 5),
                pair("c3", "f2", 5),
                pair("c3", "f3", 10),
                pair("c4", "f4", 10)),
            1);
    // c1 and c2 never occur together, but with the same companies.
    assertEquals(new Neighbour("c1", 1, "c2", 1.0, 2), found.get(0));
    assertEquals(new Neighbour("c2", 1, "c1", 1.0, 2), found.get(1));
    assertEquals("c3", found.get(2).id());
    assertTrue(found.get(2).cosine() < 0.9);
    // c4 shares nothing with anybody.
    assertTrue(found.stream().noneMatch(n -> n.id().equals("c4") || n.similar().equals("c4")));
    // Companies are compared with companies alone.
    assertTrue(found.stream().allMatch(n -> n.id().charAt(0) == n.similar().charAt(0)));
  }

  @Test
  void ranksAreWithoutGapsAndEqualsGoByTheirIds() {
    var pairs = new ArrayList<PairCount>();
    for (String city : List.of("c1", "c2", "c3", "c4")) {
      pairs.add(pair(city, "f1", 10));
    }
    assertEquals(
        List.of(
            "c1 1 c2", "c1 2 c3", "c2 1 c1", "c2 2 c3", "c3 1 c1", "c3 2 c2", "c4 1 c1", "c4 2 c2"),
        neighbours(pairs, 2).stream()
            .map(n -> n.id() + " " + n.rank() + " " + n.similar())
            .toList());
  }

  @Test
  void theOrderOfPairsMakesNoDifference() {
    var random = new Random(8);
    var pairs = new ArrayList<PairCount>();
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < i; j++) {
        if (random.nextInt(4) == 0) {
          pairs.add(pair("e" + (100 + i), "e" + (100 + j), 1 + random.nextInt(19)));
        }
      }
    }
    List<Neighbour> expected = neighbours(pairs, 5);
    for (int run = 0; run < 10; run++) {
      Collections.shuffle(pairs, random);
      assertEquals(expected, neighbours(pairs, 5));
    }
  }

  @Test
  void nothingComesOfNothing() {
    assertEquals(List.of(), neighbours(List.of(), 5));
    // Two that never occur together more often than at random have no context at all.
    assertEquals(List.of(), neighbours(List.of(new PairCount("c1", "c2", 1, 50, 50, 1000)), 5));
  }

  private static List<PairCount> randomPairs(int entities, int pairs) {
    var random = new Random(11);
    var all = new TreeMap<String, PairCount>();
    while (all.size() < pairs) {
      int a = random.nextInt(entities);
      int b = random.nextInt(entities);
      if (a < b) {
        all.put(
            a + " " + b, pair("c%03d".formatted(a), "c%03d".formatted(b), 2 + random.nextInt(8)));
      }
    }
    return List.copyOf(all.values());
  }

  /** A random graph has hardly a gap between its values, which is the hardest that there is. */
  @Test
  void anotherStartGivesTheSameNeighbours() {
    SymmetricMatrix matrix = SymmetricMatrix.of(randomPairs(250, 1200));
    double[][] one = SpectralEmbedding.of(matrix, 50, 1);
    double[][] other = SpectralEmbedding.of(matrix, 50, 2);
    assertEquals(one[0].length, other[0].length);
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < one.length; j++) {
        assertEquals(dot(one[i], one[j]), dot(other[i], other[j]), 1e-5);
      }
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int d = 0; d < one.length; d++) {
      sum += one[d] * other[d];
    }
    return sum;
  }

  /** a occurs with x and y, b with y and z: one in common. */
  @Test
  void contextsInCommonAreCounted() {
    SymmetricMatrix matrix =
        SymmetricMatrix.of(
            List.of(pair("a", "x", 8), pair("a", "y", 8), pair("b", "y", 8), pair("b", "z", 8)));
    assertEquals(1, matrix.common(0, 1));
    assertEquals(2, matrix.common(0, 0));
  }

  @Test
  void whoHasNoContextInCommonIsNoNeighbour() {
    for (Neighbour neighbour : neighbours(randomPairs(60, 120), 10)) {
      assertTrue(neighbour.common() >= 1, neighbour.toString());
    }
  }
}
