package io.trihelix.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A weighted, undirected graph without loops. Nodes are numbered from 0 in the order of their ids,
 * so that the same edges in any order make the same graph.
 */
public final class EntityGraph {
  private final List<String> ids;
  // The neighbours of node i, in ascending order, stand from offsets[i] to offsets[i + 1].
  private final int[] offsets;
  private final int[] neighbours;
  private final long[] weights;
  private final long[] strengths;

  private EntityGraph(List<String> ids, int[] offsets, int[] neighbours, long[] weights) {
    this.ids = ids;
    this.offsets = offsets;
    this.neighbours = neighbours;
    this.weights = weights;
    strengths = new long[ids.size()];
    for (int node = 0; node < strengths.length; node++) {
      for (int place = offsets[node]; place < offsets[node + 1]; place++) {
        strengths[node] += weights[place];
      }
    }
  }

  /**
   * The graph of these edges.
   *
   * @throws IllegalArgumentException if two edges connect the same nodes
   */
  public static EntityGraph of(Collection<WeightedEdge> edges) {
    var sortedIds = new TreeSet<String>();
    for (WeightedEdge edge : edges) {
      sortedIds.add(edge.a());
      sortedIds.add(edge.b());
    }
    List<String> ids = List.copyOf(sortedIds);
    String[] index = ids.toArray(String[]::new);
    int[][] ends = new int[2 * edges.size()][];
    long[] weight = new long[edges.size()];
    int number = 0;
    for (WeightedEdge edge : edges) {
      int a = Arrays.binarySearch(index, edge.a());
      int b = Arrays.binarySearch(index, edge.b());
      weight[number] = edge.weight();
      ends[2 * number] = new int[] {a, b, number};
      ends[2 * number + 1] = new int[] {b, a, number};
      number++;
    }
    Arrays.sort(
        ends, Comparator.<int[]>comparingInt(end -> end[0]).thenComparingInt(end -> end[1]));
    int[] offsets = new int[ids.size() + 1];
    int[] neighbours = new int[ends.length];
    long[] weights = new long[ends.length];
    for (int place = 0; place < ends.length; place++) {
      int[] end = ends[place];
      if (place > 0 && ends[place - 1][0] == end[0] && ends[place - 1][1] == end[1]) {
        throw new IllegalArgumentException(
            "Cannot make a graph with two edges from "
                + ids.get(end[0])
                + " to "
                + ids.get(end[1]));
      }
      offsets[end[0] + 1] = place + 1;
      neighbours[place] = end[1];
      weights[place] = weight[end[2]];
    }
    return new EntityGraph(ids, offsets, neighbours, weights);
  }

  /** How many nodes there are. */
  public int size() {
    return ids.size();
  }

  /** Id of a node. */
  public String id(int node) {
    return ids.get(node);
  }

  /** How many neighbours a node has, 1 or more. */
  public int degree(int node) {
    return offsets[node + 1] - offsets[node];
  }

  /** Sum of the weights of a node's edges. */
  public long strength(int node) {
    return strengths[node];
  }

  /** The neighbour of a node at a place from 0 to its degree, exclusive; in ascending order. */
  public int neighbour(int node, int place) {
    return neighbours[offsets[node] + place];
  }

  /** The weight of the edge to that neighbour. */
  public long weight(int node, int place) {
    return weights[offsets[node] + place];
  }
}
