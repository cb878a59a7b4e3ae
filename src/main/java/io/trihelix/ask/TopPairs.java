package io.trihelix.ask;

import io.trihelix.stats.HardlyChance;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.PeriodType;
import io.trihelix.stats.trend.BurstConfirmation;
import io.trihelix.stats.trend.TrendPeriod;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pairs that stand out in a period, the first ones first, each with a sentence that shows it.
 *
 * <p>Association ({@link PairRanking#NPMI}, {@link PairRanking#LLR}) is that of the period itself.
 * Growth, decline and bursts come from the monthly series: of several months in the period the one
 * that stands out most counts. Pairs that are not significant are left out: by their q-value in the
 * period, for growth and bursts over all periods; so are pairs of too few articles, where chance is
 * all there is, and for growth and decline changes within the usual ups and downs of the pair.
 *
 * <p>Pairs that grow closer or apart ({@link PairRanking#CLOSER}) are those of the view {@code
 * closer_pairs}, with changes and bursts that begin in the period.
 *
 * @param type length of the period
 * @param from first day of the period; null for all
 * @param to day after the last; null for all
 * @param types names of both types in canonical order, joined by {@code -}; empty for any
 * @param bar which pairs count; its least articles are those with both in the period (for a burst:
 *     in the burst, for growth: in the month; for a decline: to be expected)
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
  /** A change of less than two standard deviations is within the usual ups and downs. */
  private static final String UNUSUAL = "z_score >= 2";

  /** Counts of few articles cannot fall by as much as they can rise. */
  private static final String LOW = "z_score <= -1";

  /** No two names are farther apart. */
  private static final long FARTHEST = Long.MAX_VALUE;

  /** Columns that a narrow terminal may do without, the first ones first. */
  public static final List<String> LEAST_NEEDED =
      List.of("lift", "panel_growth", "expected", "level", "npmi", "weight", "rank", "q_value");

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
      case GROWTH -> change("growth > 0", "n_ab", UNUSUAL, "");
      case DECLINE -> change("growth < 0", "expected", LOW, "-");
      case BURST -> bursts();
      case CLOSER, APART -> attraction();
    };
  }

  /** Of equal ones the more frequent first, then by the other measure, then by their ids. */
  private String order() {
    String measures =
        switch (by) {
          case NPMI -> "npmi DESC, n_ab DESC, llr DESC";
          case LLR -> "llr DESC, n_ab DESC, npmi DESC";
          case GROWTH -> "growth DESC, z_score DESC";
          case DECLINE -> "growth, z_score";
          case BURST -> "burst_weight DESC NULLS LAST, articles DESC";
          case CLOSER, APART -> "weight DESC NULLS LAST, month_start, lasting";
        };
    return measures + ", entity_a, entity_b";
  }

  private String told() {
    return switch (by) {
      case NPMI, LLR -> "r.n_ab AS articles, r.npmi, r.llr, r.lift, r.q_value";
      case GROWTH, DECLINE ->
          "r.period_start AS `month`, r.n_ab AS articles, r.expected, r.growth, r.panel_growth,"
              + " r.z_score";
      case BURST ->
          "r.burst_start AS `from`, r.last_month AS `to`, r.articles, r.level, r.panel,"
              + " r.burst_weight AS weight";
      case CLOSER, APART ->
          "r.month_start AS `from`, r.until AS `to`, r.lasting, r.articles, r.expected,"
              + " r.times_usual";
    };
  }

  /**
   * Months of the period in which a pair is told of unusually often or seldom; of each the first.
   */
  private String change(String direction, String articles, String unusual, String sign) {
    return """
        %s,
        changes AS (
          SELECT m.*, (CAST(n_ab AS DOUBLE) + 0.5) / (growth + 1) - 0.5 AS expected
          FROM months AS m
          WHERE %s AND %s),
        candidates AS (
          SELECT * FROM (
            SELECT c.*,
              row_number() OVER (
                PARTITION BY entity_a, entity_b ORDER BY %sgrowth DESC, %sz_score DESC, period_start) AS nth
            FROM changes AS c
            WHERE %s >= %d) AS numbered
          WHERE nth = 1)"""
        .formatted(months(), direction, unusual, sign, sign, articles, bar.minArticles());
  }

  /** Changes and bursts of attraction, with what they begin in the period. */
  private String attraction() {
    return """
        candidates AS (
          SELECT c.*
          FROM closer_pairs AS c
          WHERE c.direction = '%s' AND c.together_in = '%s'%s%s)"""
        .formatted(
            by.name().toLowerCase(Locale.ROOT),
            window.label(),
            ofTheTypes("c"),
            within("c.month_start"));
  }

  private String bursts() {
    return """
        %s,
        bursts AS (
          SELECT entity_a, entity_b, name_a, name_b, burst_start, burst_weight, max(period_start) AS last_month,
            max(burst_level) AS level, CAST(sum(n_ab) AS BIGINT) AS articles,
            CASE
              WHEN max(CASE WHEN panel_burst_level > 0 THEN 1 ELSE 0 END) = 1 THEN '%s'
              WHEN max(CASE WHEN panel_assessment = 'assessed' THEN 1 ELSE 0 END) = 1 THEN '%s'
              ELSE '%s' END AS panel
          FROM months
          WHERE burst_level > 0
          GROUP BY entity_a, entity_b, name_a, name_b, burst_start, burst_weight),
        candidates AS (
          SELECT * FROM (
            SELECT b.*,
              row_number() OVER (
                PARTITION BY entity_a, entity_b ORDER BY burst_weight DESC NULLS LAST, burst_start DESC) AS nth
            FROM bursts AS b
            WHERE articles >= %d) AS numbered
          WHERE nth = 1)"""
        .formatted(
            months(),
            BurstConfirmation.of(true, true).label(),
            BurstConfirmation.of(false, true).label(),
            BurstConfirmation.of(false, false).label(),
            bar.minArticles());
  }

  /** The months of the period, of pairs that are significant over all. */
  private String months() {
    return """
        sure AS (
        %s),
        months AS (
          SELECT t.*
          FROM pair_trends AS t
          JOIN sure ON sure.entity_a = t.entity_a AND sure.entity_b = t.entity_b
          WHERE t.period_type = '%s' AND t.window = '%s' AND t.assessment = 'assessed'%s)"""
        .formatted(
            significant("s.entity_a, s.entity_b", PeriodType.ALL),
            TrendPeriod.MONTH.label(),
            window.label(),
            within("t.period_start"));
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
