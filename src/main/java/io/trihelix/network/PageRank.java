package io.trihelix.network;

import java.util.Arrays;

/**
 * PageRank (Brin and Page 1998) on a weighted, undirected graph: where a reader is who goes from an
 * entity to one of its neighbours, by the weights of the edges, and with probability {@code 1 -
 * damping} to any entity at all. Sums to 1. By power iteration, until no more than {@link
 * #TOLERANCE} of the probability moves; every node has a neighbour, so nothing is lost on the way.
 */
public final class PageRank {
  /** The usual probability of going on. */
  public static final double DAMPING = 0.85;

  static final double TOLERANCE = 1e-12;

  /** 0.85 to the power of 200 is below the tolerance. */
  private static final int MOST_ROUNDS = 200;

  private PageRank() {}

  /** The PageRank of every node. */
  public static double[] of(EntityGraph graph) {
    int size = graph.size();
    double[] rank = new double[size];
    Arrays.fill(rank, 1.0 / size);
    double moved = 1;
    for (int round = 0; round < MOST_ROUNDS && moved > TOLERANCE; round++) {
      double[] next = next(graph, rank);
      moved = 0;
      for (int node = 0; node < size; node++) {
        moved += Math.abs(next[node] - rank[node]);
      }
      rank = next;
    }
    return rank;
  }

  private static double[] next(EntityGraph graph, double[] rank) {
    double[] next = new double[rank.length];
    for (int node = 0; node < rank.length; node++) {
      double arriving = 0;
      for (int place = 0; place < graph.degree(node); place++) {
        int from = graph.neighbour(node, place);
        arriving += rank[from] * graph.weight(node, place) / graph.strength(from);
      }
      next[node] = (1 - DAMPING) / rank.length + DAMPING * arriving;
    }
    return next;
  }
}
