package io.trihelix.ask;

import io.trihelix.stats.PeriodType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/**
 * What a network shows: who is central, and the pairs that are hardly chance. Asked of a warehouse
 * that keeps {@link KeptTable}s.
 */
public final class NetworkQuestions {
  private NetworkQuestions() {}

  /** Whether a run describes the network of such a period, and not only its pairs. */
  public static boolean isDescribed(AskedMonths months) {
    return months
        .period()
        .filter(p -> p.type() == PeriodType.ALL || p.type() == PeriodType.QUARTER)
        .isPresent();
  }

  /** The most central entities of a period that {@link #isDescribed}; total: how many. */
  public static Question nodes(AskedPeriod period, List<String> kinds, int limit) {
    Listed listed = Listed.of("kind", kinds);
    return new Question(
        """
        SELECT id, pagerank, degree, community, count(*) OVER () AS total
        FROM %s
        WHERE %s AND type IN (%s)
        ORDER BY pagerank DESC, id
        LIMIT %d"""
            .formatted(KeptTable.NETWORK.asked(), of(period), listed.sql(), limit),
        listed.arguments());
  }

  /** The surest pairs of a period that are hardly chance. */
  public static Question pairs(AskedPeriod period, List<String> kinds, int most) {
    Listed listed = Listed.of("kind", kinds);
    return new Question(pairs(period, ofKinds(listed), most), listed.arguments());
  }

  /** Those of one entity. */
  public static Question pairsOf(AskedPeriod period, List<String> kinds, String id, int most) {
    Listed listed = Listed.of("kind", kinds);
    var arguments = new HashMap<>(listed.arguments());
    arguments.put("of", id);
    return new Question(
        pairs(period, ofKinds(listed) + " AND (a = :of OR b = :of)", most), arguments);
  }

  private static String ofKinds(Listed kinds) {
    return " AND type_a IN (%1$s) AND type_b IN (%1$s)".formatted(kinds.sql());
  }

  /** Those among some entities. */
  public static Question pairsAmong(AskedPeriod period, Collection<String> ids, int most) {
    Listed ones = Listed.of("one", ids);
    Listed others = Listed.of("two", ids);
    var arguments = new HashMap<>(ones.arguments());
    arguments.putAll(others.arguments());
    return new Question(
        pairs(period, " AND a IN (%s) AND b IN (%s)".formatted(ones.sql(), others.sql()), most),
        arguments);
  }

  private static String pairs(AskedPeriod period, String condition, int most) {
    return """
        SELECT a, b, articles, npmi, llr, lift, q
        FROM %s
        WHERE %s%s
        ORDER BY llr DESC, a, b
        LIMIT %d"""
        .formatted(KeptTable.SURE_PAIRS.asked(), of(period), condition, most);
  }

  private static String of(AskedPeriod period) {
    return "period_type = '" + period.type().label() + "'" + period.startCondition();
  }

  /** The words that tell most of the pairs among some entities, the most telling first. */
  public static Question topics(Collection<String> ids, int most) {
    Listed ones = Listed.of("one", ids);
    Listed others = Listed.of("two", ids);
    var arguments = new HashMap<>(ones.arguments());
    arguments.putAll(others.arguments());
    return new Question(
        """
        SELECT entity_a AS a, entity_b AS b, term
        FROM pair_topics AS t
        WHERE entity_a IN (%s) AND entity_b IN (%s) AND t.`rank` <= %d
        ORDER BY a, b, t.`rank`"""
            .formatted(ones.sql(), others.sql(), most),
        arguments);
  }
}
