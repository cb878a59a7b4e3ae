package io.trihelix.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The place of an entity in a network.
 *
 * @param id the entity
 * @param degree its neighbours
 * @param weightedDegree sum of the weights of its edges
 * @param pageRank sums to 1 over the network
 * @param communityId id of the member of its community with the highest PageRank, of several the
 *     first id: communities are named by who stands in their middle, not by a number
 * @param communitySize members of its community
 */
public record NetworkPosition(
    String id,
    int degree,
    long weightedDegree,
    double pageRank,
    String communityId,
    int communitySize) {

  /**
   * The places of all entities, by id.
   *
   * @param resolution of the communities, see {@link Communities#of}
   */
  public static List<NetworkPosition> in(EntityGraph graph, double resolution) {
    double[] ranks = PageRank.of(graph);
    int[] communities = Communities.of(graph, resolution);
    int[] centres = new int[graph.size()];
    int[] sizes = new int[graph.size()];
    for (int node = 0; node < graph.size(); node++) {
      int community = communities[node];
      if (sizes[community] == 0 || ranks[node] > ranks[centres[community]]) {
        centres[community] = node;
      }
      sizes[community]++;
    }
    var positions = new ArrayList<NetworkPosition>(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      positions.add(
          new NetworkPosition(
              graph.id(node),
              graph.degree(node),
              graph.strength(node),
              ranks[node],
              graph.id(centres[communities[node]]),
              sizes[communities[node]]));
    }
    return positions;
  }
}
