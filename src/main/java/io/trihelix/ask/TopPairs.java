package io.trihelix.ask;

import io.trihelix.stats.HardlyChance;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.PeriodType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pairs that stand out in a period, the first ones first, each with a sentence that shows it.
 *
 * <p>Association ({@link PairRanking#NPMI}, {@link PairRanking#LLR}) is that of the period itself.
 * All other rankings are of movements that begin in the period, as the view {@code movements} has
 * them; of several of one pair the surest counts. Pairs that are not significant are left out: by
 * their q-value in the period, for movements over all periods; so are pairs of too few articles,
 * where chance is all there is.
 *
 * @param type length of the period
 * @param from first day of the period; null for all
 * @param to day after the last; null for all
 * @param types names of both types in canonical order, joined by {@code -}; empty for any
 * @param bar which pairs count; its least articles are those with both in the period (for a
 *     movement: in its months; where it falls: to be expected in them)
 * @param limit most rows
 */
public record TopPairs(
    PairRanking by,
    PeriodType type,
    LocalDate from,
    LocalDate to,
    PairWindow window,
    Collection<String> types,
    HardlyChance bar,
    int limit) {
  /** No two names are farther apart. */
  private static final long FARTHEST = Long.MAX_VALUE;

  /** Columns that a narrow terminal may do without, the first ones first. */
  public static final List<String> LEAST_NEEDED =
      List.of("lift", "p_value", "expected", "npmi", "weight", "rank", "q_value");

  private static final String SUREST_FIRST = "weight DESC, month_start, kind";

  private static final Pattern COMBINATION = Pattern.compile("[A-Z][A-Z0-9_]*-[A-Z][A-Z0-9_]*");

  public TopPairs {
    types = List.copyOf(types);
    types.forEach(TopPairs::check);
    if (limit < 1) {
      throw new IllegalArgumentException("The most rows must be 1 or more, but are " + limit);
    }
  }

  private static void check(String combination) {
    if (!COMBINATION.matcher(combination).matches()) {
      throw new IllegalArgumentException(
          "Two types are two names joined by '-', but these are '" + combination + "'");
    }
  }

  /** Answered by {@code rank, a, b}, the measures, {@code evidence}; in order of rank. */
  public Question question() {
    return new Question(
        """
        WITH %s,
        chosen AS (SELECT * FROM candidates ORDER BY %s LIMIT %d),
        ranked AS (SELECT chosen.*, row_number() OVER (ORDER BY %s) AS place FROM chosen),
        %s
        SELECT r.place AS `rank`, r.name_a AS a, r.name_b AS b, %s, e.evidence
        FROM ranked AS r
        LEFT JOIN sentences AS e ON e.entity_a = r.entity_a AND e.entity_b = r.entity_b AND e.nth = 1
        ORDER BY r.place"""
            .formatted(candidates(), order(), limit, order(), sentences(), told()));
  }

  /** The pairs that may be listed, with their measures and what orders them. */
  private String candidates() {
    return switch (by) {
      case NPMI, LLR -> "candidates AS (\n" + significant("s.*", type) + ")";
      case GROWTH -> movements("reading = 'together' AND direction = 'rising'", "articles");
      case BURST -> movements("reading = 'together' AND kind = 'burst'", "articles");
      case DECLINE -> movements("reading = 'together' AND direction = 'fading'", "expected");
      case CLOSER -> movements("direction = 'closer'", "articles");
      case APART -> movements("direction = 'apart'", "expected");
    };
  }

  /** Of equal ones the more frequent first, then by the other measure, then by their ids. */
  private String order() {
    return switch (by) {
      case NPMI -> "npmi DESC, n_ab DESC, llr DESC, entity_a, entity_b";
      case LLR -> "llr DESC, n_ab DESC, npmi DESC, entity_a, entity_b";
      default -> SUREST_FIRST + ", entity_a, entity_b";
    };
  }

  private String told() {
    return switch (by) {
      case NPMI, LLR -> "r.n_ab AS articles, r.npmi, r.llr, r.lift, r.q_value";
      default ->
          "r.month_start AS `from`, r.until AS `to`, r.lasting, r.articles, r.expected,"
              + " r.times_expected, r.p_value, r.weight";
    };
  }

  /** Of each pair that is significant over all the surest movement that begins in the period. */
  private String movements(String which, String articles) {
    return """
        sure AS (
        %s),
        candidates AS (
          SELECT * FROM (
            SELECT m.*,
              row_number() OVER (PARTITION BY m.entity_a, m.entity_b ORDER BY %s) AS nth
            FROM movements AS m
            JOIN sure ON sure.one = m.entity_a AND sure.other = m.entity_b
            WHERE m.%s AND m.together_in = '%s' AND m.%s >= %d%s) AS numbered
          WHERE nth = 1)"""
        .formatted(
            significant("s.entity_a AS one, s.entity_b AS other", PeriodType.ALL),
            SUREST_FIRST,
            which,
            window.label(),
            articles,
            bar.minArticles(),
            within("m.month_start"));
  }

  private String significant(String columns, PeriodType of) {
    return """
          SELECT %s
          FROM pair_stats AS s
          WHERE s.period_type = '%s' AND s.window = '%s' AND %s%s%s"""
        .formatted(
            columns,
            of.label(),
            window.label(),
            bar.condition(),
            ofTheTypes("s"),
            of == PeriodType.ALL ? "" : " AND s.period_start = " + day(from));
  }

  /**
   * The sentence that shows a pair best in the period: one that states a relation, is not denied,
   * has the two close together; of several the earliest.
   */
  private String sentences() {
    return """
        sentences AS (
          SELECT c.entity_a, c.entity_b, c.evidence,
            row_number() OVER (
              PARTITION BY c.entity_a, c.entity_b
              ORDER BY c.relation IS NULL, coalesce(c.negated_sentences, 0) > 0, coalesce(c.min_distance, %d),
                c.published_date NULLS FIRST, c.article_id) AS nth
          FROM cooccurrences AS c
          JOIN chosen ON chosen.entity_a = c.entity_a AND chosen.entity_b = c.entity_b
          WHERE c.evidence IS NOT NULL%s)"""
        .formatted(FARTHEST, within("c.published_date"));
  }

  private String ofTheTypes(String table) {
    return types.isEmpty()
        ? ""
        : types.stream()
            .map(pair -> "'" + pair + "'")
            .collect(
                Collectors.joining(
                    ", ", " AND (" + table + ".type_a || '-' || " + table + ".type_b) IN (", ")"));
  }

  private String within(String day) {
    return from == null ? "" : " AND " + day + " >= " + day(from) + " AND " + day + " < " + day(to);
  }

  private static String day(LocalDate day) {
    return "DATE '" + day + "'";
  }
}
