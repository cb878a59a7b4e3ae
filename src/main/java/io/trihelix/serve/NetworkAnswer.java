package io.trihelix.serve;

import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.AskedMonths;
import io.trihelix.ask.AskedPeriod;
import io.trihelix.ask.NetworkQuestions;
import io.trihelix.ask.PanelQuestions;
import io.trihelix.ask.RangeRanking;
import io.trihelix.ask.RankedPairs;
import io.trihelix.network.EntityGraph;
import io.trihelix.network.NetworkPosition;
import io.trihelix.network.WeightedEdge;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The network of any months: the most central entities and the pairs among them that are hardly
 * chance. Where a run describes the network of the period (all time, quarters), who is central is
 * said by the table {@code entity_network}; else it is computed from the period's pairs, in the
 * same way. Around one entity it is the network of those with whom it is hardly by chance.
 * Thread-safe.
 */
final class NetworkAnswer {
  private static final int USUAL_NODES = 80;
  private static final int MOST_NODES = 200;
  private static final int MOST_EDGES = 600;

  /** The surest pairs of a period, from which the centre of its network is computed at once. */
  private static final int MOST_COMPUTED = 20_000;

  /** Modularity, as runs have it if nobody sets {@code statistics.network.resolution}. */
  private static final double RESOLUTION = 1;

  private static final int TOPICS = 3;

  private NetworkAnswer() {}

  /** Nodes and pairs with their articles in these months, and who the nodes are. */
  static Reply reply(Request request, AskableWarehouse warehouse) {
    AskedMonths months = request.months("period");
    List<String> kinds = request.list("types");
    int limit = request.number("limit", USUAL_NODES, 2, MOST_NODES);
    Optional<String> of = request.find("of");
    Drawn drawn =
        of.isEmpty() && NetworkQuestions.isDescribed(months) && warehouse.has("entity_network")
            ? described(months, kinds, limit, warehouse)
            : computed(months, kinds, limit, of, warehouse);
    Set<String> ids = drawn.ids();
    var told = new LinkedHashMap<String, Object>();
    told.put("total", drawn.total());
    told.put("nodes", drawn.nodes());
    told.put("pairs", drawn.pairs());
    told.put(
        "topics",
        warehouse.has("pair_topics")
            ? AnswerRows.of(warehouse.ask(NetworkQuestions.topics(ids, TOPICS)))
            : List.of());
    told.put("entities", AnswerRows.of(warehouse.ask(PanelQuestions.entities(drawn.named()))));
    told.put("articles", AnswerRows.of(warehouse.ask(PanelQuestions.articles(ids, months))));
    return Reply.json(told);
  }

  /**
   * @param total nodes that the network has in all
   */
  private record Drawn(
      Object total, List<Map<String, Object>> nodes, List<Map<String, Object>> pairs) {
    Set<String> ids() {
      var ids = new LinkedHashSet<String>();
      nodes.forEach(node -> ids.add(node.get("id").toString()));
      return ids;
    }

    /** The nodes, and those whom communities are called after. */
    Set<String> named() {
      Set<String> named = ids();
      nodes.forEach(node -> named.add(node.get("community").toString()));
      return named;
    }
  }

  private static Drawn described(
      AskedMonths months, List<String> kinds, int limit, AskableWarehouse warehouse) {
    List<Map<String, Object>> nodes =
        AnswerRows.of(
            warehouse.ask(NetworkQuestions.nodes(months.period().orElseThrow(), kinds, limit)));
    var drawn = new Drawn(nodes.isEmpty() ? 0L : nodes.get(0).get("total"), nodes, List.of());
    return new Drawn(
        drawn.total(),
        nodes,
        AnswerRows.of(
            warehouse.ask(
                NetworkQuestions.pairsAmong(
                    months.period().orElseThrow(), drawn.ids(), MOST_EDGES))));
  }

  private static Drawn computed(
      AskedMonths months,
      List<String> kinds,
      int limit,
      Optional<String> of,
      AskableWarehouse warehouse) {
    List<Map<String, Object>> all = surePairs(months, kinds, limit, of, warehouse);
    var known = new HashMap<String, NetworkPosition>();
    NetworkPosition.in(EntityGraph.of(all.stream().map(NetworkAnswer::edge).toList()), RESOLUTION)
        .forEach(position -> known.put(position.id(), position));
    List<NetworkPosition> central =
        known.values().stream()
            .sorted(
                Comparator.comparing(
                        (NetworkPosition position) -> !of.equals(Optional.of(position.id())))
                    .thenComparing(Comparator.comparingDouble(NetworkPosition::pageRank).reversed())
                    .thenComparing(NetworkPosition::id))
            .limit(limit)
            .toList();
    Set<String> ids = new HashSet<>();
    central.forEach(position -> ids.add(position.id()));
    return new Drawn(
        (long) known.size(),
        central.stream().map(NetworkAnswer::node).toList(),
        all.stream().filter(isAmong(ids)).limit(MOST_EDGES).toList());
  }

  private static WeightedEdge edge(Map<String, Object> pair) {
    return new WeightedEdge(
        pair.get("a").toString(), pair.get("b").toString(), (Long) pair.get("articles"));
  }

  private static Map<String, Object> node(NetworkPosition position) {
    var node = new LinkedHashMap<String, Object>();
    node.put("id", position.id());
    node.put("pagerank", position.pageRank());
    node.put("degree", (long) position.degree());
    node.put("community", position.communityId());
    return node;
  }

  private static Predicate<Map<String, Object>> isAmong(Set<String> ids) {
    return pair -> ids.contains(pair.get("a")) && ids.contains(pair.get("b"));
  }

  /** The pairs that are hardly chance, the surest first; around one those among its partners. */
  private static List<Map<String, Object>> surePairs(
      AskedMonths months,
      List<String> kinds,
      int limit,
      Optional<String> of,
      AskableWarehouse warehouse) {
    if (months.period().isEmpty()) {
      return ofRange(months, kinds, limit, of, warehouse);
    }
    AskedPeriod period = months.period().get();
    if (of.isEmpty()) {
      return AnswerRows.of(warehouse.ask(NetworkQuestions.pairs(period, kinds, MOST_COMPUTED)));
    }
    List<Map<String, Object>> own =
        AnswerRows.of(warehouse.ask(NetworkQuestions.pairsOf(period, kinds, of.get(), limit - 1)));
    return AnswerRows.of(
        warehouse.ask(NetworkQuestions.pairsAmong(period, ends(own), MOST_COMPUTED)));
  }

  private static List<Map<String, Object>> ofRange(
      AskedMonths months,
      List<String> kinds,
      int limit,
      Optional<String> of,
      AskableWarehouse warehouse) {
    List<Map<String, Object>> all =
        new RangeRanking(kinds, kinds, months.from(), months.to())
            .in(warehouse).stream()
                .sorted(RankedPairs.Order.LLR.order())
                .map(PageAnswers::row)
                .toList();
    if (of.isEmpty()) {
      return all.subList(0, Math.min(MOST_COMPUTED, all.size()));
    }
    Set<String> around =
        ends(
            all.stream()
                .filter(pair -> of.get().equals(pair.get("a")) || of.get().equals(pair.get("b")))
                .limit(limit - 1)
                .toList());
    return all.stream().filter(isAmong(around)).toList();
  }

  private static Set<String> ends(List<Map<String, Object>> pairs) {
    var ends = new TreeSet<String>();
    pairs.forEach(pair -> ends.addAll(List.of(pair.get("a").toString(), pair.get("b").toString())));
    return ends;
  }
}
