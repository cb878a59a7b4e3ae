package io.trihelix.spark.step.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.Settings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.trend.TrendPeriod;
import io.trihelix.stats.trend.TrendSettings;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class BuildEntityTrendsTest extends SparkSuite {
  private final List<Map<String, Object>> articles = new ArrayList<>();
  private final List<Map<String, Object>> mentions = new ArrayList<>();

  /** So many articles of a source on a day; the first so many of them mention 杭州, twice each. */
  private void add(int count, int withHangzhou, String source, String day) {
    for (int i = 0; i < count; i++) {
      String id = "a" + articles.size();
      articles.add(row("article_id", id, "source", source, "published_date", Date.valueOf(day)));
      for (int mention = 0; i < withHangzhou && mention < 2; mention++) {
        mentions.add(
            row(
                "article_id",
                id,
                "published_date",
                Date.valueOf(day),
                "entity_id",
                "city:cn-330100",
                "entity_type",
                "CITY",
                "start",
                10 * mention));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private Dataset<Row> trends() {
    var settings =
        new Settings.Trends(
            List.of(TrendPeriod.MONTH),
            List.of(PairWindow.ARTICLE),
            2,
            10,
            0.8,
            10,
            10,
            20,
            new TrendSettings(4, 3, 3, 2, 1, 3, 0.01, 0.005));
    return new BuildEntityTrends(spark(), settings)
        .in(
            dataset(MentionsTable.TABLE, mentions.toArray(Map[]::new)),
            dataset(ArticlesTable.TABLE, articles.toArray(Map[]::new)),
            dataset(
                EntitiesTable.TABLE,
                row(
                    "entity_id",
                    "city:cn-330100",
                    "name",
                    "杭州",
                    "entity_type",
                    "CITY",
                    "articles",
                    (long) mentions.size() / 2),
                row("entity_id", "city:cn-110000", "name", "北京", "articles", 0L)));
  }

  @Test
  void everyMonthHasTheArticlesThatMentionIt() {
    add(20, 2, "晨报", "2025-01-10");
    add(20, 2, "晨报", "2025-02-10");
    add(20, 6, "晨报", "2025-04-10");
    Dataset<Row> trends = trends();
    assertEquals(
        List.of(
            "2025-01-01 杭州 CITY 2 20 assessed 0.1 2025-01-10",
            "2025-02-01 杭州 CITY 2 20 assessed 0.1 2025-01-10",
            "2025-03-01 杭州 CITY 0 0 cannot_be_assessed null 2025-01-10",
            "2025-04-01 杭州 CITY 6 20 assessed 0.3 2025-01-10"),
        lines(
            trends,
            "period_start",
            "name",
            "entity_type",
            "n_a",
            "n",
            "assessment",
            "share",
            "first_seen"));
    Row april = trends.where("period_start = '2025-04-01'").first();
    // Four of 40 before, so 2 to expect of 20.
    assertEquals(6.5 / 2.5 - 1, april.<Double>getAs("growth"), 1e-12);
  }

  /** The other source mentions it ten times as often and comes in the second month. */
  @Test
  void aSourceThatComesMakesNoPanelTrend() {
    for (int month = 1; month <= 3; month++) {
      add(100, 4, "晨报", "2025-0" + month + "-10");
      if (month > 1) {
        add(50, 20, "晚报", "2025-0" + month + "-10");
      }
    }
    assertEquals(
        List.of(
            "2025-01-01 4 0.04 4 0.04", "2025-02-01 24 0.16 4 0.04", "2025-03-01 24 0.16 4 0.04"),
        lines(trends(), "period_start", "n_a", "share", "panel_n_a", "panel_share"));
  }
}
