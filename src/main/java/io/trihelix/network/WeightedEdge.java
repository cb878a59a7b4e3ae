package io.trihelix.network;

/**
 * An edge between two different nodes, without direction.
 *
 * @param a id of one node
 * @param b id of the other
 * @param weight how often they are together, above 0
 */
public record WeightedEdge(String a, String b, long weight) {
  public WeightedEdge {
    if (a.equals(b) || weight <= 0) {
      throw new IllegalArgumentException(
          "Cannot make an edge from " + a + " to " + b + " of weight " + weight);
    }
  }
}
