package io.trihelix.spark.table;

import java.util.List;

/**
 * How pairs rise and fall: one series without gaps a pair, from the corpus's first period to its
 * last. Periods without a hit are there as zeros.
 *
 * <p>Every measure is there twice. The plain ones count all articles. The panel ones ({@code
 * panel_…}) look only at sources that are there all along, and compare each source with itself, so
 * that a new feed is not a trend.
 */
public final class PairTrendsTable {
  /** Value of the columns of assessment where there are numbers. */
  public static final String ASSESSED = "assessed";

  /** Value of the columns of assessment where there is too little to go by; measures are null. */
  public static final String CANNOT_BE_ASSESSED = "cannot_be_assessed";

  public static final Table TABLE =
      new Table(
          "pair_trends",
          "one pair a week or month, and window",
          List.of("period_type", "period_start", "window", "entity_a", "entity_b"),
          new Columns()
              .text("period_type", "week (from Monday, ISO 8601) or month.")
              .day("period_start", "First day of the period.")
              .text(
                  "window",
                  "article, paragraph or sentence: how near the two must stand to count as together.")
              .namedPair()
              .count("n_ab", "Articles of the period with both within the window; 0 when none.")
              .count("n", "All articles of the period; duplicates count once.")
              .text(
                  "assessment",
                  "assessed, or cannot_be_assessed where the period has fewer articles than"
                      + " trends.min-period-articles: all plain measures are null then.")
              .score("share", "n_ab / n, 0..1.")
              .score(
                  "moving_average",
                  "Share over this period and those before it, as many as trends.average-weeks or"
                      + " trends.average-months says, without those that cannot be assessed.")
              .score(
                  "growth",
                  "(n_ab + 1/2) / (e + 1/2) - 1, e the articles to expect by the share of as many"
                      + " periods before this one; null when none of them can be assessed.")
              .score(
                  "yoy",
                  "The same against the period a year ago (12 months, 52 weeks); null when it cannot"
                      + " be assessed or lies before the corpus.")
              .score(
                  "z_score",
                  "Standard deviations of the share from the pair's own history before this period;"
                      + " null when that history is shorter than trends.min-history.")
              .ordinal("burst_level", "State of Kleinberg's automaton (2002), 0 = usual.")
              .day("burst_start", "First period of the burst that this period lies in; else null.")
              .score(
                  "burst_weight",
                  "Weight of that burst after Kleinberg: by how much it explains its periods better"
                      + " than the usual rate, in nats; 0 outside bursts.")
              .score(
                  "burst_p_value",
                  "How probable such a burst is by chance, for all periods that it could have begun in, with"
                      + " counts that vary as those outside bursts do; 1 for what lasts for more than a quarter"
                      + " of all periods. Null outside bursts.")
              .score(
                  "level",
                  "Share over all periods between the change points before and behind this period.")
              .score(
                  "change_p_value",
                  "At a change point, the first period of a new level: its significance by"
                      + " permutation of the periods. Else null.")
              .day("first_seen", "The day of the first article with both within the window.")
              .count("panel_sources", "Sources of the panel that have an article in the period.")
              .count("panel_n_ab", "Articles of the panel with both within the window.")
              .count(
                  "panel_n",
                  "Articles of the panel that join any two entities of these types within the window.")
              .text(
                  "panel_assessment",
                  "assessed, or cannot_be_assessed where less than half of the panel has an article"
                      + " in the period, where nothing was to expect of those that have, or where"
                      + " there is no panel: all panel measures are null then.")
              .score(
                  "panel_share",
                  "panel_n_ab among articles of the panel that join any two entities of these types,"
                      + " standardised for which sources they are from.")
              .all(TrendColumns.ofPanel())
              .count(
                  "attraction_n_ab",
                  "Stories of the period with both within the window, without those of more than"
                      + " trends.attraction-entities entities, which are lists.")
              .count(
                  "attraction_n", "Stories of the period that tell of two such entities or more.")
              .text(
                  "attraction_assessment",
                  "assessed, or cannot_be_assessed where the period has too few articles, or where one"
                      + " of the two is never told of without the other, so that nothing can be expected.")
              .score(
                  "attraction_expected",
                  "Stories with both to expect if what each of the two does without the other, smoothed,"
                      + " said nothing of the two together; source by source.")
              .score(
                  "attraction_standardised",
                  "The same, each source multiplied by how much more often than all it joins the two: what"
                      + " growth, bursts and levels of attraction compare attraction_n_ab with.")
              .score(
                  "attraction",
                  "How many times more often the two are together than that: the odds ratio of the"
                      + " period, 1 where neither draws the other. Fame of one of them does not change it.")
              .score("attraction_low", "Lower end of the 95 % interval of attraction (Woolf 1955).")
              .score("attraction_high", "Upper end of the 95 % interval of attraction.")
              .score(
                  "attraction_growth",
                  "As growth, of attraction_n_ab out of attraction_standardised.")
              .ordinal(
                  "attraction_burst_level",
                  "As burst_level, of observed over expected stories; 0 unless the burst is beyond"
                      + " chance (trends.attraction-significance).")
              .day("attraction_burst_start", "First period of that burst; null outside bursts.")
              .score(
                  "attraction_burst_p_value",
                  "As burst_p_value, of that burst. Null outside bursts.")
              .score(
                  "attraction_level",
                  "attraction_n_ab over attraction_standardised between the change points around the period:"
                      + " as attraction, 1 where neither draws the other.")
              .score(
                  "attraction_change_p_value",
                  "At a change point of attraction: its significance by permutation. Else null.")
              .text(
                  "attraction_change",
                  "At a change point of attraction: closer, or apart, if of the stories about either a"
                      + " larger (smaller) part tells of the other than before, too; else null.")
              .all(TrendColumns.ofChain("n_ab", "pair"))
              .score("weighted_n_ab", "As in pair_stats: n_ab with lists counted for less.")
              .count(
                  "sources",
                  "Sources of these articles; those that are not told apart (trends.panel-sources), and"
                      + " articles without a source, count as one.")
              .score(
                  "largest_source_share",
                  "Part of these articles that the largest source has, 0..1; null without articles.")
              .build(),
          Layout.IN_ORDER,
          List.of("period_type", "window", "entity_a", "entity_b", "period_start"));

  private PairTrendsTable() {}
}
