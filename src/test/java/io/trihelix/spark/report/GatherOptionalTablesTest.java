package io.trihelix.spark.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.trihelix.report.ReportData;
import io.trihelix.report.ReportData.NodeRow;
import io.trihelix.report.ReportData.StatedRow;
import io.trihelix.report.ReportData.SynergyRow;
import io.trihelix.report.ReportData.TrendRow;
import io.trihelix.report.ReportData.TriadRow;
import io.trihelix.spark.table.EntityNetworkTable;
import io.trihelix.spark.table.PairTrendsTable;
import io.trihelix.spark.table.RelationsTable;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.TriadSynergyTable;
import io.trihelix.spark.table.TriadsTable;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables that a warehouse of an earlier version need not have. */
class GatherOptionalTablesTest extends ReportWarehouse {
  @Test
  void tablesOfALaterVersionAreNull() {
    writeTables();
    ReportData data = gathered();
    assertNull(data.trends());
    assertNull(data.network());
    assertNull(data.synergy());
    assertNull(data.triads());
    assertNull(data.similar());
    assertNull(data.relations());
  }

  private static Map<String, Object> trend(
      String start, long together, Double average, int level, String burst, Integer panelLevel) {
    return trend(start, together, average, level, burst, panelLevel, panelLevel != null);
  }

  private static Map<String, Object> trend(
      String start,
      long together,
      Double average,
      int level,
      String burst,
      Integer panelLevel,
      boolean panelAssessed) {
    return row(
        "period_type",
        "month",
        "period_start",
        Date.valueOf(start),
        "window",
        "article",
        "entity_a",
        HANGZHOU,
        "type_a",
        "CITY",
        "entity_b",
        DEEPSEEK,
        "type_b",
        "COMPANY",
        "n_ab",
        together,
        "n",
        10L,
        "assessment",
        "assessed",
        "moving_average",
        average,
        "growth",
        together == 0 ? null : 0.5,
        "burst_level",
        level,
        "burst_start",
        burst == null ? null : Date.valueOf(burst),
        "burst_weight",
        level == 0 ? 0.0 : 7.25,
        "panel_burst_level",
        panelLevel,
        "panel_assessment",
        panelAssessed ? "assessed" : "cannot_be_assessed");
  }

  @Test
  void monthsOfOneBurstAreOneBandAndTheAverageIsInArticles() {
    writeTables();
    write(
        PairTrendsTable.TABLE,
        trend("2025-01-01", 1, 0.1, 1, "2025-01-01", null),
        trend("2025-02-01", 0, null, 2, "2025-01-01", 1),
        trend("2025-03-01", 1, 0.25, 0, null, 0));
    assertEquals(
        List.of(
            new TrendRow(
                0,
                List.of(0.0, 1.0, 2.0, 2.5),
                List.of(0, 1, 2),
                List.of("confirmed"),
                7.25,
                0.5,
                null)),
        gathered().trends().rows());
  }

  @Test
  void aBurstIsConfirmedOrNotOrCannotBeTold() {
    writeTables();
    write(
        PairTrendsTable.TABLE,
        trend("2025-01-01", 1, 0.1, 1, "2025-01-01", null),
        trend("2025-02-01", 0, null, 1, "2025-02-01", null),
        trend("2025-03-01", 1, 0.25, 1, "2025-02-01", 0));
    assertEquals(
        List.of("cannot_be_told", "not_confirmed"),
        gathered().trends().rows().get(0).confirmations(),
        "the panel is silent in January, and usual in one of two months of the second burst");
  }

  @Test
  void aPairThatMayBeChanceHasNoTrend() {
    writeTables(score("all", null, DEEPSEEK, "COMPANY", 2, 56.7149, 4.0, 0.001));
    write(PairTrendsTable.TABLE, trend("2025-01-01", 1, 0.1, 1, "2025-01-01", 1));
    assertEquals(List.of(), gathered().trends().rows());
  }

  private static Object[] stated(String article, String from, boolean negated, String month) {
    return new Object[] {
      "article_id",
      article,
      "relation",
      "branch_in",
      "mutual",
      false,
      "from_id",
      from,
      "to_id",
      HANGZHOU,
      "negated",
      negated,
      Table.MONTH,
      month
    };
  }

  @Test
  void relationsAreCountedByMonthAndWhatIsDeniedIsNone() {
    writeTables();
    write(
        RelationsTable.TABLE,
        row(stated("n1", DEEPSEEK, false, "2025-01")),
        row(stated("n2", DEEPSEEK, false, "2025-03")),
        row(stated("n3", DEEPSEEK, false, "unknown")),
        row(stated("n4", DEEPSEEK, true, "2025-03")),
        row(stated("n1", "company:x-nobody-knows", false, "2025-01")));
    assertEquals(
        List.of(new StatedRow(1, 0, "branch_in", false, 3, List.of(0L, 1L, 2L, 1L))),
        gathered().relations().rows());
  }

  @Test
  void networkTriadsAndSynergyReferToTheSameEntities() {
    writeTables();
    write(
        EntityNetworkTable.TABLE,
        row(
            "period_type",
            "all",
            "entity_id",
            DEEPSEEK,
            "pagerank",
            0.4,
            "degree",
            1L,
            "community_id",
            HANGZHOU),
        row(
            "period_type",
            "all",
            "entity_id",
            HANGZHOU,
            "pagerank",
            0.6,
            "degree",
            1L,
            "community_id",
            HANGZHOU));
    write(
        TriadsTable.TABLE,
        row(
            "period_start",
            Date.valueOf("2025-03-01"),
            "city_id",
            HANGZHOU,
            "company_id",
            DEEPSEEK,
            "university_id",
            ZJU,
            "articles",
            1L),
        row("city_id", HANGZHOU, "company_id", DEEPSEEK, "university_id", ZJU, "articles", 2L));
    write(
        TriadSynergyTable.TABLE,
        row("period_type", "all", "scope", "all", "n", 4L, "t_uig", -12.345678, "p_value", 0.02),
        row("period_type", "all", "scope", HANGZHOU, "n", 4L, "t_uig", -3.0),
        row(
            "period_type",
            "month",
            "period_start",
            Date.valueOf("2025-03-01"),
            "scope",
            HANGZHOU,
            "n",
            4L,
            "t_uig",
            -3.0));
    ReportData data = gathered();
    assertEquals(
        List.of(new NodeRow(0, 0, 0.6, 1, 0), new NodeRow(0, 1, 0.4, 1, 0)), data.network().rows());
    assertEquals(List.of(new TriadRow(0, 1, 2, 3, List.of(2L, 1L))), data.triads().rows());
    assertEquals(
        List.of(
            new SynergyRow("all", null, -1, 4, -12.35, null, null, 0.02),
            new SynergyRow("all", null, 0, 4, -3.0, null, null, null)),
        data.synergy().rows());
  }
}
