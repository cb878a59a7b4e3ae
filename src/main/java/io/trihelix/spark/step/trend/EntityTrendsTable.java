package io.trihelix.spark.step.trend;

import io.trihelix.spark.table.Columns;
import io.trihelix.spark.table.Layout;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.TrendColumns;
import java.util.List;

/**
 * How entities rise and fall: one series without gaps an entity, from the corpus's first period to
 * its last. As in pair_trends every measure is there twice, of all articles and of the panel.
 */
public final class EntityTrendsTable {
  public static final Table TABLE =
      new Table(
          "entity_trends",
          "one entity a week or month",
          List.of("period_type", "period_start", "entity_id"),
          new Columns()
              .text("period_type", "week (from Monday, ISO 8601) or month.")
              .day("period_start", "First day of the period.")
              .text("entity_id", "The entity.")
              .text("name", "Its usual name.")
              .text("entity_type", "Its type.")
              .count("n_a", "Articles of the period that mention it; 0 when none.")
              .count("n", "All articles of the period; duplicates count once.")
              .text(
                  "assessment",
                  "assessed, or cannot_be_assessed where the period has fewer articles than"
                      + " trends.min-period-articles: all plain measures are null then.")
              .score("share", "n_a / n, 0..1.")
              .score("moving_average", "As in pair_trends.")
              .score(
                  "growth",
                  "(n_a + 1/2) / (e + 1/2) - 1, e the articles to expect by the share of as many"
                      + " periods before this one as the moving average has.")
              .score("yoy", "The same against the period a year ago.")
              .score("z_score", "Standard deviations of the share from the entity's own history.")
              .ordinal("burst_level", "State of Kleinberg's automaton (2002), 0 = usual.")
              .day("burst_start", "First period of the burst that this period lies in; else null.")
              .score("burst_weight", "Weight of that burst in nats; 0 outside bursts.")
              .score("burst_p_value", "As in pair_trends.")
              .score("level", "Share over all periods between the change points around the period.")
              .score("change_p_value", "At a change point: its significance. Else null.")
              .day("first_seen", "The day of the first article that mentions it.")
              .count("panel_sources", "Sources of the panel that have an article in the period.")
              .count("panel_n_a", "Articles of the panel that mention it.")
              .count("panel_n", "Articles of those sources of the panel that ever mention it.")
              .text(
                  "panel_assessment",
                  "assessed, or cannot_be_assessed where less than half of the panel that ever mentions it"
                      + " has an article in the period, or there is no panel.")
              .score(
                  "panel_share",
                  "panel_n_a among the articles of the panel, standardised for which sources they are"
                      + " from: each is compared with itself.")
              .all(TrendColumns.ofPanel())
              .all(TrendColumns.ofChain("n_a", "entity"))
              .build(),
          Layout.IN_ORDER,
          List.of("period_type", "entity_id", "period_start"));

  private EntityTrendsTable() {}
}
