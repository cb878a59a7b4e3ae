package io.trihelix.embedding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Whom an entity resembles: the nearest by the cosine of their embeddings, among those of its kind.
 * Two entities resemble each other if they occur with the same others, whether together or not.
 *
 * <ol>
 *   <li>An entity is a row of discounted positive mutual information with all others.
 *   <li>The leading singular vectors of all rows together give it a short embedding, in which
 *       contexts that are much alike count as one.
 *   <li>Its neighbours are those with the highest cosine, above 0, that occur with one other entity
 *       at least that it occurs with, too; of equals the lower id is first. In few dimensions
 *       entities without anything in common may look alike.
 * </ol>
 *
 * The same pairs in any order give the same neighbours.
 */
public final class NearestNeighbours {
  /** Cosines are compared and told to this many parts: below it there is only rounding. */
  private static final double PARTS = 1e9;

  private NearestNeighbours() {}

  /**
   * One neighbour of an entity.
   *
   * @param rank 1 for the nearest
   * @param cosine above 0, at most 1
   * @param common entities that both occur with, 1 or more
   */
  public record Neighbour(String id, int rank, String similar, double cosine, int common) {}

  /**
   * The neighbours of all entities, by id and rank.
   *
   * @param kind of an entity: only those of one kind are compared
   * @param dimensions of the embedding
   * @param most neighbours of one entity
   */
  public static List<Neighbour> of(
      Collection<PairCount> pairs, Function<String, String> kind, int dimensions, int most) {
    if (pairs.isEmpty()) {
      return List.of();
    }
    SymmetricMatrix matrix = SymmetricMatrix.of(pairs);
    double[][] rows = SpectralEmbedding.of(matrix, dimensions);
    Map<String, List<Integer>> kinds = new TreeMap<>();
    for (int row = 0; row < rows.length; row++) {
      if (normalize(rows[row])) {
        kinds.computeIfAbsent(kind.apply(matrix.ids().get(row)), k -> new ArrayList<>()).add(row);
      }
    }
    var found = new ArrayList<Neighbour>();
    for (List<Integer> members : kinds.values()) {
      for (int one : members) {
        found.addAll(nearest(matrix, rows, one, members, most));
      }
    }
    found.sort(Comparator.comparing(Neighbour::id).thenComparingInt(Neighbour::rank));
    return found;
  }

  private static List<Neighbour> nearest(
      SymmetricMatrix matrix, double[][] rows, int one, List<Integer> members, int most) {
    var all = new ArrayList<Candidate>();
    for (int other : members) {
      double cosine = Math.rint(dot(rows[one], rows[other]) * PARTS) / PARTS;
      if (other != one && cosine > 0) {
        all.add(new Candidate(other, Math.min(1, cosine)));
      }
    }
    // Rows are in the order of their ids.
    all.sort(
        Comparator.comparingDouble((Candidate candidate) -> -candidate.cosine)
            .thenComparing(Candidate::row));
    var nearest = new ArrayList<Neighbour>();
    for (Candidate candidate : all) {
      if (nearest.size() == most) {
        break;
      }
      int common = matrix.common(one, candidate.row);
      if (common > 0) {
        nearest.add(
            new Neighbour(
                matrix.ids().get(one),
                nearest.size() + 1,
                matrix.ids().get(candidate.row),
                candidate.cosine,
                common));
      }
    }
    return nearest;
  }

  private record Candidate(int row, double cosine) {}

  /** Scales a row to length 1; false when it is 0, of an entity without a context. */
  private static boolean normalize(double[] row) {
    double norm = Math.sqrt(dot(row, row));
    if (norm < 1 / PARTS) {
      return false;
    }
    for (int i = 0; i < row.length; i++) {
      row[i] /= norm;
    }
    return true;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
