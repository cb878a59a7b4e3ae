package io.trihelix.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The sentences that the page has room for. A sentence that shows several pairs is kept once. When
 * room runs out, pairs that come first, and the best sentence of each, go before.
 *
 * @param texts the sentences kept, in order
 * @param byPair for each pair the positions of its sentences, the best first
 */
public record Passages(List<Passage> texts, List<List<Integer>> byPair) {

  /**
   * @param text the sentence; null where the article shows the pair, but no one sentence does
   * @param articleId the article that it is from
   * @param relation that it states, or null
   */
  public record Passage(String text, String articleId, String relation) {
    public Passage {
      Objects.requireNonNull(articleId, "articleId");
    }
  }

  /** What an article takes that is shown by its title alone. */
  private static final int TITLE_BYTES = 100;

  /**
   * @param candidates for each pair, the most important one first, its sentences, the best first
   * @param important so many pairs get all their sentences before any other gets one
   * @param mostBytes of the sentences together, in UTF-8
   */
  public static Passages select(List<List<Passage>> candidates, int important, int mostBytes) {
    var positions = new LinkedHashMap<Passage, Integer>();
    List<Map<Integer, Integer>> chosen = new ArrayList<>();
    candidates.forEach(pair -> chosen.add(new HashMap<>()));
    long bytes = 0;
    for (Place place : order(candidates, important)) {
      Passage passage = candidates.get(place.pair()).get(place.rank());
      if (!positions.containsKey(passage)) {
        long more = passage.text() == null ? TITLE_BYTES : utf8(passage.text());
        if (bytes + more > mostBytes) {
          continue;
        }
        bytes += more;
        positions.put(passage, positions.size());
      }
      chosen.get(place.pair()).put(place.rank(), positions.get(passage));
    }
    return new Passages(
        List.copyOf(positions.keySet()),
        chosen.stream()
            .map(
                byRank ->
                    byRank.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList())
            .toList());
  }

  private static long utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private record Place(int pair, int rank) {}

  private static List<Place> order(List<List<Passage>> candidates, int important) {
    var order = new ArrayList<Place>();
    int most = candidates.stream().mapToInt(List::size).max().orElse(0);
    for (int pair = 0; pair < Math.min(important, candidates.size()); pair++) {
      for (int rank = 0; rank < candidates.get(pair).size(); rank++) {
        order.add(new Place(pair, rank));
      }
    }
    for (int rank = 0; rank < most; rank++) {
      for (int pair = important; pair < candidates.size(); pair++) {
        if (rank < candidates.get(pair).size()) {
          order.add(new Place(pair, rank));
        }
      }
    }
    return order;
  }
}
