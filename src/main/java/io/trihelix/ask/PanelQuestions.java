package io.trihelix.ask;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page shows of entities and pairs: the same columns as its own sample has, of any of the
 * warehouse. They are asked of a warehouse that keeps {@link KeptTable}s.
 */
public final class PanelQuestions {
  private PanelQuestions() {}

  /**
   * Two entities in the order of the tables.
   *
   * @param a id of the first
   * @param b id of the second
   */
  public record Ends(String a, String b) {}

  /** Who they are. */
  public static Question entities(Collection<String> ids) {
    Listed listed = Listed.of("id", ids);
    return new Question(
        "SELECT * FROM %s WHERE id IN (%s) ORDER BY id"
            .formatted(KeptTable.ENTITIES.asked(), listed.sql()),
        listed.arguments());
  }

  /** Their articles, month by month; those without a date in the month 'unknown'. */
  public static Question months(Collection<String> ids) {
    Listed listed = Listed.of("id", ids);
    return new Question(
        """
        SELECT entity_id AS id, month, articles
        FROM %s
        WHERE entity_id IN (%s)
        ORDER BY id, month"""
            .formatted(KeptTable.MONTHS.asked(), listed.sql()),
        listed.arguments());
  }

  /** Their articles in some months. */
  public static Question articles(Collection<String> ids, AskedMonths months) {
    Listed listed = Listed.of("id", ids);
    return new Question(
        """
        SELECT entity_id AS id, CAST(sum(articles) AS BIGINT) AS articles
        FROM %s
        WHERE entity_id IN (%s)%s
        GROUP BY entity_id
        ORDER BY id"""
            .formatted(KeptTable.MONTHS.asked(), listed.sql(), months.condition("month")),
        months.with(listed.arguments()));
  }

  /**
   * With whom they stand, over all time: of each kind those that are hardly chance before the
   * others, the surest first; and the pairs among themselves.
   *
   * @param most of each kind and entity
   */
  public static Question partners(Collection<String> ids, int most) {
    Listed listed = Listed.of("id", ids);
    return new Question(
        """
        SELECT DISTINCT CASE WHEN first THEN entity_id ELSE partner_id END AS a,
          CASE WHEN first THEN partner_id ELSE entity_id END AS b, articles, npmi, llr, lift, q
        FROM %2$s
        WHERE entity_id IN (%1$s) AND (place <= %3$d OR partner_id IN (%1$s))
        ORDER BY articles DESC, a, b"""
            .formatted(listed.sql(), KeptTable.PARTNERS.asked(), most),
        listed.arguments());
  }

  /** Everybody with whom one stands, chance or not, the most frequent first; total: how many. */
  public static Question everyPartner(String id, int offset, int limit) {
    return new Question(
        """
        SELECT p.*, e.type, e.name, e.name_en
        FROM (
          SELECT partner_id AS id, articles, npmi, llr, lift, q AS q_value, count(*) OVER () AS total
          FROM %s
          WHERE entity_id = :id
          ORDER BY articles DESC, partner_id
          LIMIT %d OFFSET %d
        ) AS p
        JOIN %s AS e ON e.id = p.id
        ORDER BY p.articles DESC, p.id"""
            .formatted(KeptTable.PARTNERS.asked(), limit, offset, KeptTable.ENTITIES.asked()),
        Map.of("id", id));
  }

  /**
   * The articles of pairs, month by month, and those of them that have both in one sentence; of
   * other pairs among the same entities, too.
   */
  public static Question pairMonths(Collection<Ends> pairs) {
    // Whoever is in most of them: of one entity all lies in one place of the table.
    Map<String, Long> often =
        pairs.stream()
            .flatMap(pair -> Stream.of(pair.a(), pair.b()))
            .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    Function<Ends, Boolean> byFirst = pair -> often.get(pair.a()) >= often.get(pair.b());
    Listed ones =
        Listed.of("one", distinct(pairs, pair -> byFirst.apply(pair) ? pair.a() : pair.b()));
    Listed others =
        Listed.of("two", distinct(pairs, pair -> byFirst.apply(pair) ? pair.b() : pair.a()));
    Map<String, Object> arguments = new HashMap<>(ones.arguments());
    arguments.putAll(others.arguments());
    return new Question(
        """
        SELECT entity_id AS a, partner_id AS b, month, articles, sentence
        FROM %s
        WHERE entity_id IN (%s) AND partner_id IN (%s)
        ORDER BY a, b, month"""
            .formatted(KeptTable.PAIR_MONTHS.asked(), ones.sql(), others.sql()),
        arguments);
  }

  private static List<String> distinct(Collection<Ends> pairs, Function<Ends, String> end) {
    return pairs.stream().map(end).distinct().toList();
  }

  /**
   * The sentences that show pairs best, with the article and its month: of each pair one that
   * states a relation before the others, not denied, the two close together, the latest.
   *
   * @param months in which they are looked for
   * @param most of each pair
   */
  public static Question sentences(Collection<Ends> pairs, Collection<String> months, int most) {
    Listed within = Listed.of("mon", months);
    var arguments = new HashMap<String, Object>(within.arguments());
    return new Question(
        """
        SELECT a, b, sentence, relation, article_id AS id, published_month AS month
        FROM (
          SELECT entity_a AS a, entity_b AS b, evidence AS sentence, relation, article_id, published_month,
            row_number() OVER (
              PARTITION BY entity_a, entity_b
              ORDER BY relation IS NULL, coalesce(negated_sentences, 0) > 0, min_distance NULLS LAST,
                published_date DESC NULLS LAST, article_id) AS place
          FROM cooccurrences
          WHERE published_month IN (%s) AND %s AND evidence IS NOT NULL
        ) AS placed
        WHERE place <= %d
        ORDER BY a, b, place"""
            .formatted(within.sql(), are(pairs, arguments), most),
        arguments);
  }

  /**
   * The condition that a row is of one of the pairs.
   *
   * @param arguments gets the values of the condition
   */
  static String are(Collection<Ends> pairs, Map<String, Object> arguments) {
    Listed ones = Listed.of("one", distinct(pairs, Ends::a));
    Listed others = Listed.of("two", distinct(pairs, Ends::b));
    arguments.putAll(ones.arguments());
    arguments.putAll(others.arguments());
    Map<Object, String> first = names(ones);
    Map<Object, String> second = names(others);
    if (pairs.isEmpty()) {
      return "1 = 0";
    }
    // The two lists alone let files be skipped.
    return "entity_a IN (%s) AND entity_b IN (%s) AND %s"
        .formatted(
            ones.sql(),
            others.sql(),
            pairs.stream()
                .map(
                    pair ->
                        "(entity_a = :%s AND entity_b = :%s)"
                            .formatted(first.get(pair.a()), second.get(pair.b())))
                .collect(Collectors.joining(" OR ", "(", ")")));
  }

  private static Map<Object, String> names(Listed listed) {
    return listed.arguments().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  /**
   * Which relations are stated of them, month by month, in how many articles; none is denied.
   *
   * @param most of each of them, the most stated; those among themselves are all there
   */
  public static Question relations(Collection<String> ids, int most) {
    Listed listed = Listed.of("id", ids);
    return new Question(
        """
        SELECT DISTINCT relation, mutual, from_id, to_id, month, articles
        FROM (
          SELECT *,
            dense_rank() OVER (PARTITION BY entity_id ORDER BY total DESC, relation, from_id, to_id) AS place
          FROM (
            SELECT *, sum(articles) OVER (PARTITION BY entity_id, relation, from_id, to_id) AS total
            FROM %1$s
            WHERE entity_id IN (%2$s)
          ) AS summed
        ) AS placed
        WHERE place <= %3$d OR from_id IN (%2$s) AND to_id IN (%2$s)
        ORDER BY relation, from_id, to_id, month"""
            .formatted(KeptTable.RELATIONS.asked(), listed.sql(), most),
        listed.arguments());
  }

  /** Those that keep the same company. */
  public static Question similar(Collection<String> ids, int most) {
    Listed listed = Listed.of("id", ids);
    return new Question(
        """
        SELECT entity_id AS id, similar_id AS other, cosine
        FROM similar_entities AS s
        WHERE entity_id IN (%s) AND s.`rank` <= %d
        ORDER BY id, s.`rank`"""
            .formatted(listed.sql(), most),
        listed.arguments());
  }
}
