package io.trihelix.serve;

import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.AskedMonths;
import io.trihelix.ask.PanelQuestions;
import io.trihelix.ask.PanelQuestions.Ends;
import io.trihelix.ask.Question;
import io.trihelix.ask.RangeRanking;
import io.trihelix.ask.RangeRanking.Scored;
import io.trihelix.ask.RankedPairs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the report's page asks for beyond the sample that it holds: parts of the same data, of any
 * entity and pair. Thread-safe.
 */
final class PageAnswers {
  /** As many as can be compared. */
  private static final int MOST_ENTITIES = 4;

  /** Partners of each kind; the page shows fewer, and filters them by the period. */
  private static final int PARTNERS = 16;

  /** Sentences of a pair that is asked for. */
  private static final int SENTENCES_OF_PAIR = 9;

  /** Sentences of each of the surest partners of an entity. */
  private static final int SENTENCES_OF_PARTNER = 1;

  private static final int MONTHS_OF_PARTNER = 1;

  /** Each is a file to read. */
  private static final int MONTHS_OF_PAIR = 6;

  private static final int PARTNERS_WITH_SENTENCES = 5;
  private static final int SIMILAR = 5;

  /** Of an entity; a list of more is asked for in SQL. */
  private static final int RELATIONS = 100;

  private static final int USUAL_RANKED = 15;
  private static final int MOST_RANKED = 200;
  private static final int FARTHEST = 1_000_000;

  private PageAnswers() {}

  /**
   * All that the page's panels and comparisons show of one to four entities. Ids that nobody bears
   * are left out.
   */
  static Reply panel(Request request, AskableWarehouse warehouse) {
    List<String> ids = Arrays.stream(request.need("ids").split(",")).distinct().toList();
    if (ids.size() > MOST_ENTITIES) {
      throw new RefusedRequestException(
          Reply.BAD_REQUEST, "At most " + MOST_ENTITIES + " entities are asked for at once");
    }
    List<Map<String, Object>> partners =
        AnswerRows.of(warehouse.ask(PanelQuestions.partners(ids, PARTNERS)));
    List<Map<String, Object>> relations =
        optional("relations", PanelQuestions.relations(ids, RELATIONS), warehouse);
    List<Map<String, Object>> similar =
        optional("similar_entities", PanelQuestions.similar(ids, SIMILAR), warehouse);
    Map<String, Object> told = about(ids, ids, partners, warehouse);
    told.put("sentences", sentences(ids, partners, told, warehouse));
    told.put("relations", relations);
    told.put("similar", similar);
    Set<String> others = new LinkedHashSet<>();
    relations.forEach(row -> others.addAll(List.of(text(row, "from_id"), text(row, "to_id"))));
    similar.forEach(row -> others.add(text(row, "other")));
    told.put("others", AnswerRows.of(warehouse.ask(PanelQuestions.entities(others))));
    return Reply.json(told);
  }

  /** The pairs of which sentences are shown: those that are asked for, and the surest ones. */
  private static List<Ends> shown(List<String> ids, List<Map<String, Object>> partners) {
    if (ids.size() == 2) {
      List<Ends> asked =
          partners.stream().map(PageAnswers::ends).filter(e -> between(e, ids)).toList();
      if (!asked.isEmpty()) {
        return asked;
      }
    }
    return partners.stream()
        .sorted(
            Comparator.comparing((Map<String, Object> row) -> !between(ends(row), ids))
                .thenComparing(row -> -number(row, "llr")))
        .map(PageAnswers::ends)
        .limit(PARTNERS_WITH_SENTENCES)
        .toList();
  }

  private static boolean between(Ends pair, List<String> ids) {
    return ids.contains(pair.a()) && ids.contains(pair.b());
  }

  /** A ranking of a period or of any range of months, with what is shown of its pairs. */
  static Reply ranking(Request request, AskableWarehouse warehouse) {
    String[] kinds = request.need("types").toUpperCase(Locale.ROOT).split("-");
    if (kinds.length != 2) {
      throw new RefusedRequestException(Reply.BAD_REQUEST, "types are two, as in city-company");
    }
    var ranked =
        new RankedPairs(
            kinds[0],
            kinds[1],
            request.choice("by", RankedPairs.Order.LLR),
            request.number("offset", 0, 0, FARTHEST),
            request.number("limit", USUAL_RANKED, 1, MOST_RANKED));
    List<Map<String, Object>> rows = rows(request.months("period"), ranked, warehouse);
    Object total = rows.isEmpty() ? (Object) 0L : rows.get(0).get("total");
    Map<String, Object> told = about(List.of(), List.of(), rows, warehouse);
    told.put("total", total);
    told.put("rows", rows);
    told.put("pairs", List.of());
    return Reply.json(told);
  }

  private static List<Map<String, Object>> rows(
      AskedMonths months, RankedPairs ranked, AskableWarehouse warehouse) {
    if (months.period().isPresent()) {
      return AnswerRows.of(warehouse.ask(ranked.question(months.period().get())));
    }
    List<Scored> scored =
        new RangeRanking(
                List.of(ranked.typeA()), List.of(ranked.typeB()), months.from(), months.to())
            .in(warehouse);
    return scored.stream()
        .sorted(ranked.by().order())
        .skip(ranked.offset())
        .limit(ranked.limit())
        .map(
            pair -> {
              Map<String, Object> row = row(pair);
              row.put("total", (long) scored.size());
              return row;
            })
        .toList();
  }

  /** A pair with its scores by the names that the tables' have. */
  static Map<String, Object> row(Scored pair) {
    var row = new LinkedHashMap<String, Object>();
    row.put("a", pair.a());
    row.put("b", pair.b());
    row.put("articles", pair.articles());
    row.put("npmi", pair.npmi());
    row.put("llr", pair.llr());
    row.put("lift", pair.lift());
    row.put("q", pair.q());
    return row;
  }

  /**
   * Pairs and their entities, with months.
   *
   * @param ids entities that are described whatever their pairs
   * @param counted entities whose months are wanted
   */
  static Map<String, Object> about(
      List<String> ids,
      List<String> counted,
      List<Map<String, Object>> pairs,
      AskableWarehouse warehouse) {
    Set<String> named = new LinkedHashSet<>(ids);
    List<Ends> ends = pairs.stream().map(PageAnswers::ends).toList();
    ends.forEach(pair -> named.addAll(List.of(pair.a(), pair.b())));
    var told = new LinkedHashMap<String, Object>();
    told.put("entities", AnswerRows.of(warehouse.ask(PanelQuestions.entities(named))));
    told.put("months", AnswerRows.of(warehouse.ask(PanelQuestions.months(counted))));
    told.put("pairs", pairs);
    told.put("pair_months", AnswerRows.of(warehouse.ask(PanelQuestions.pairMonths(ends))));
    return told;
  }

  /** Two entities are a pair, of which more months are looked through than of partners. */
  private static List<Map<String, Object>> sentences(
      List<String> ids,
      List<Map<String, Object>> partners,
      Map<String, Object> told,
      AskableWarehouse warehouse) {
    List<Ends> pairs = shown(ids, partners);
    boolean isPair = pairs.size() == 1;
    int enough = isPair ? SENTENCES_OF_PAIR : SENTENCES_OF_PARTNER;
    List<Map<String, Object>> sentences =
        AnswerRows.of(
            warehouse.ask(
                PanelQuestions.sentences(
                    pairs,
                    latestMonths(pairs, enough, isPair ? MONTHS_OF_PAIR : MONTHS_OF_PARTNER, told),
                    enough)));
    return ListedArticles.withArticles(sentences, List.of(), warehouse);
  }

  /**
   * Of each pair the last months with articles of both, so that few files are read: until there are
   * articles enough.
   */
  private static List<String> latestMonths(
      List<Ends> pairs, int enough, int most, Map<String, Object> told) {
    var months = new TreeSet<String>();
    @SuppressWarnings("unchecked")
    var counts = (List<Map<String, Object>>) told.get("pair_months");
    for (Ends pair : pairs) {
      List<Map<String, Object>> ofPair =
          counts.stream()
              .filter(
                  row -> Set.of(pair.a(), pair.b()).equals(Set.of(text(row, "a"), text(row, "b"))))
              .sorted(Comparator.comparing(row -> text(row, "month"), PagedMonths.LATEST_FIRST))
              .limit(most)
              .toList();
      double articles = 0;
      for (Map<String, Object> month : ofPair) {
        if (articles < enough) {
          months.add(text(month, "month"));
          articles += number(month, "articles");
        }
      }
    }
    return List.copyOf(months);
  }

  private static List<Map<String, Object>> optional(
      String table, Question question, AskableWarehouse warehouse) {
    return warehouse.has(table) ? AnswerRows.of(warehouse.ask(question)) : new ArrayList<>();
  }

  static Ends ends(Map<String, Object> row) {
    return new Ends(text(row, "a"), text(row, "b"));
  }

  private static String text(Map<String, Object> row, String column) {
    return (String) row.get(column);
  }

  private static double number(Map<String, Object> row, String column) {
    return row.get(column) == null ? 0 : ((Number) row.get(column)).doubleValue();
  }
}
