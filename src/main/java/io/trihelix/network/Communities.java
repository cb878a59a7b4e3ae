package io.trihelix.network;

import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Communities of a graph: a partition of its nodes with high modularity (Newman 2004), found by the
 * Leiden algorithm (Traag, Waltman and van Eck 2019), each of whose communities is connected.
 * Compared with label propagation it has an objective, and with Louvain no community falls apart.
 * The algorithm draws lots; its lots have a fixed seed here, and the nodes the order of their ids,
 * so that a graph always has the same communities.
 */
final class Communities {
  private static final long SEED = 20190326;
  private static final int ROUNDS = 100;

  private Communities() {}

  /**
   * The community of every node, numbered from 0 without gaps.
   *
   * @param resolution 1 for modularity; higher gives more and smaller communities
   */
  public static int[] of(EntityGraph graph, double resolution) {
    if (graph.size() == 0) {
      return new int[0];
    }
    Network network = network(graph);
    var clustering = new Clustering(graph.size());
    new LeidenAlgorithm(
            resolution / (2 * network.getTotalEdgeWeight()),
            ROUNDS,
            LeidenAlgorithm.DEFAULT_RANDOMNESS,
            new Random(SEED))
        .improveClustering(network, clustering);
    clustering.removeEmptyClusters();
    return clustering.getClusters();
  }

  /**
   * The modularity of a partition: the share of the edges' weight inside communities less what it
   * would be at random, -0.5..1.
   */
  public static double modularity(EntityGraph graph, int[] communities, double resolution) {
    double inside = 0;
    double all = 0;
    double[] strengths = new double[graph.size()];
    for (int node = 0; node < graph.size(); node++) {
      strengths[communities[node]] += graph.strength(node);
      all += graph.strength(node);
      for (int place = 0; place < graph.degree(node); place++) {
        if (communities[graph.neighbour(node, place)] == communities[node]) {
          inside += graph.weight(node, place);
        }
      }
    }
    double expected = 0;
    for (double strength : strengths) {
      expected += strength / all * (strength / all);
    }
    return all == 0 ? 0 : inside / all - resolution * expected;
  }

  private static Network network(EntityGraph graph) {
    var from = new LargeIntArray(0);
    var to = new LargeIntArray(0);
    var weights = new LargeDoubleArray(0);
    for (int node = 0; node < graph.size(); node++) {
      for (int place = 0; place < graph.degree(node); place++) {
        int neighbour = graph.neighbour(node, place);
        if (node < neighbour) {
          from.append(node);
          to.append(neighbour);
          weights.append(graph.weight(node, place));
        }
      }
    }
    return new Network(graph.size(), true, new LargeIntArray[] {from, to}, weights, false, false);
  }
}
