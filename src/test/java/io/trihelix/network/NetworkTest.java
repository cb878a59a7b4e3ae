package io.trihelix.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NetworkTest {
  /** The friendships of Zachary's karate club (1977), as node:neighbours with a higher number. */
  private static final String KARATE_CLUB =
      "1:2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32;2:3 4 8 14 18 20 22 31;3:4 8 9 10 14 28 29 33;"
          + "4:8 13 14;5:7 11;6:7 11 17;7:17;9:31 33 34;10:34;14:34;15:33 34;16:33 34;19:33 34;"
          + "20:34;21:33 34;23:33 34;24:26 28 30 33 34;25:26 28 32;26:32;27:30 34;28:34;29:32 34;"
          + "30:33 34;31:33 34;32:33 34;33:34";

  private static List<WeightedEdge> karateClub() {
    var edges = new ArrayList<WeightedEdge>();
    for (String line : KARATE_CLUB.split(";")) {
      String[] parts = line.split(":");
      for (String neighbour : parts[1].split(" ")) {
        edges.add(new WeightedEdge(member(parts[0]), member(neighbour), 1));
      }
    }
    return edges;
  }

  private static String member(String number) {
    return "m" + (number.length() == 1 ? "0" : "") + number;
  }

  private static WeightedEdge edge(String a, String b, long weight) {
    return new WeightedEdge(a, b, weight);
  }

  @Test
  void aGraphKnowsItsNeighbours() {
    EntityGraph graph = EntityGraph.of(List.of(edge("c", "a", 5), edge("b", "c", 2)));
    assertEquals(3, graph.size());
    assertEquals("c", graph.id(2));
    assertEquals(2, graph.degree(2));
    assertEquals(7, graph.strength(2));
    assertEquals(0, graph.neighbour(2, 0));
    assertEquals(5, graph.weight(2, 0));
    assertEquals(5, graph.strength(0));
  }

  @Test
  void aPairMakesOneEdge() {
    var thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> EntityGraph.of(List.of(edge("a", "b", 5), edge("b", "a", 2))));
    assertEquals("Cannot make a graph with two edges from a to b", thrown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> edge("a", "a", 1));
    assertThrows(IllegalArgumentException.class, () -> edge("a", "b", 0));
  }

  @Test
  void pageRankOfAStarByHand() {
    // centre = 0.0375 + 0.85 · 3 · leaf, leaf = 0.0375 + 0.85 · centre / 3
    double[] rank =
        PageRank.of(
            EntityGraph.of(List.of(edge("a", "b", 9), edge("a", "c", 9), edge("a", "d", 9))));
    double centre = 0.133125 / 0.2775;
    double leaf = 0.0375 + 0.85 * centre / 3;
    assertArrayEquals(new double[] {centre, leaf, leaf, leaf}, rank, 1e-11);
  }

  @Test
  void pageRankFollowsTheWeights() {
    // a–b 3, a–c 1: b gets three quarters of what a passes on.
    // a = 0.05 + 0.85 (b + c), b = 0.05 + 0.85 · 3/4 a, c = 0.05 + 0.85 · 1/4 a
    double a = (0.05 + 0.85 * 0.1) / (1 - 0.85 * 0.85);
    double[] rank = PageRank.of(EntityGraph.of(List.of(edge("a", "b", 3), edge("a", "c", 1))));
    assertArrayEquals(
        new double[] {a, 0.05 + 0.85 * 0.75 * a, 0.05 + 0.85 * 0.25 * a}, rank, 1e-11);
  }

  @Test
  void pageRankSumsToOne() {
    double[] rank = PageRank.of(EntityGraph.of(karateClub()));
    assertEquals(1, Arrays.stream(rank).sum(), 1e-10);
    // The instructor and the president of the club.
    assertTrue(rank[33] > rank[0] && rank[0] > rank[32] && rank[32] > rank[2]);
    assertEquals(0.100919, rank[33], 1e-5);
    assertEquals(0.096997, rank[0], 1e-5);
  }

  @Test
  void theKarateClubHasItsFourCommunities() {
    EntityGraph graph = EntityGraph.of(karateClub());
    int[] communities = Communities.of(graph, 1);
    // The highest modularity there is (Brandes et al. 2008).
    assertEquals(0.41979, Communities.modularity(graph, communities, 1), 1e-5);
    assertEquals(4, Arrays.stream(communities).distinct().count());
  }

  @Test
  void componentsAreNeverOneCommunity() {
    EntityGraph graph =
        EntityGraph.of(List.of(edge("a", "b", 1), edge("c", "d", 1), edge("e", "f", 9)));
    assertArrayEquals(new int[] {0, 0, 1, 1, 2, 2}, canonical(Communities.of(graph, 1)));
    assertEquals(0, Communities.of(EntityGraph.of(List.of()), 1).length);
  }

  private static int[] canonical(int[] communities) {
    var numbers = new TreeMap<Integer, Integer>();
    int[] renumbered = new int[communities.length];
    for (int i = 0; i < communities.length; i++) {
      renumbered[i] = numbers.computeIfAbsent(communities[i], c -> numbers.size());
    }
    return renumbered;
  }

  @Test
  void aHigherResolutionGivesMoreCommunities() {
    EntityGraph graph = EntityGraph.of(karateClub());
    long few = Arrays.stream(Communities.of(graph, 0.3)).distinct().count();
    long many = Arrays.stream(Communities.of(graph, 3)).distinct().count();
    assertTrue(few < 4 && many > 4, few + " " + many);
  }

  @Test
  void communitiesAreNamedByTheirCentre() {
    List<NetworkPosition> positions = NetworkPosition.in(EntityGraph.of(karateClub()), 1);
    assertEquals(34, positions.size());
    NetworkPosition president = positions.get(33);
    assertEquals("m34", president.id());
    assertEquals("m34", president.communityId());
    assertEquals(17, president.degree());
    assertEquals(17, president.weightedDegree());
    var sizes = new TreeMap<String, Integer>();
    positions.forEach(position -> sizes.merge(position.communityId(), 1, Integer::sum));
    for (NetworkPosition position : positions) {
      assertEquals(sizes.get(position.communityId()), position.communitySize());
    }
    assertTrue(new TreeSet<>(sizes.keySet()).containsAll(List.of("m01", "m34")), sizes.toString());
  }

  @Test
  void theOrderOfEdgesMakesNoDifference() {
    List<WeightedEdge> edges = karateClub();
    List<NetworkPosition> expected = NetworkPosition.in(EntityGraph.of(edges), 1);
    var random = new Random(4);
    for (int run = 0; run < 20; run++) {
      var shuffled = new ArrayList<WeightedEdge>();
      for (WeightedEdge edge : edges) {
        shuffled.add(random.nextBoolean() ? edge : edge(edge.b(), edge.a(), edge.weight()));
      }
      Collections.shuffle(shuffled, random);
      assertEquals(expected, NetworkPosition.in(EntityGraph.of(shuffled), 1));
    }
  }
}
