package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bundled sample's pairs over time: what is told in it, and what the counts of days give. */
@ExtendWith(SampleTables.class)
class SampleTrendsTest {
  private final DuckTables tables;

  SampleTrendsTest(DuckTables tables) {
    this.tables = tables;
  }

  /** Every period of the corpus for every pair of five articles, counted anew. */
  @Test
  void trendsAreDenseAndTheirSharesThoseOfAllArticles() throws Exception {
    tables.assertSameRows(
        """
        select period_start, name_a, name_b, n_ab, n, round(share, 12), round(moving_average, 12),
          round(growth, 12), first_seen
        from pair_trends where period_type = 'month'
        """,
        """
        with months as (
          select unnest(
            generate_series(date '2024-10-01', date '2025-03-01', interval 1 month))::date as m),
        totals as (
          select date_trunc('month', published_date)::date as m, count(*) as n
          from articles where duplicate_of is null and published_date is not null group by all),
        pairs as (
          select name_a, name_b, min(published_date) as first_seen
          from pair_daily where published_date is not null
          group by all having sum(articles) >= 5),
        counted as (
          select m, name_a, name_b, first_seen, n, (
            select coalesce(sum(articles), 0) from pair_daily d
            where d.name_a = p.name_a and d.name_b = p.name_b
              and date_trunc('month', published_date)::date = m)::bigint as r
          from pairs p, months join totals using (m)),
        summed as (
          select *, sum(r) over average as r3, sum(n) over average as n3,
            sum(r) over before as r0, sum(n) over before as n0
          from counted
          window average as (partition by name_a, name_b order by m rows 2 preceding),
            before as (
              partition by name_a, name_b order by m rows between 3 preceding and 1 preceding))
        select m, name_a, name_b, r, n, round(r / n::double, 12), round(r3 / n3::double, 12),
          round((r + 0.5::double) / (r0 * n / n0::double + 0.5::double) - 1, 12), first_seen
        from summed
        """);
  }

  /** The panel's rates by source, and what they let expect, counted anew. */
  @Test
  void panelSharesAreStandardisedBySource() throws Exception {
    tables.assertNone(
        """
        with placed as (
          select c.*, source, date_trunc('month', c.published_date)::date as m
          from cooccurrences c join articles using (article_id)
          where c.published_date is not null),
        panel as (
          select source from articles
          where duplicate_of is null and published_date is not null and source <> ''
          group by source having count(distinct date_trunc('month', published_date)) >= 0.8 * 6),
        population as (
          select source, m, type_a, type_b, count(distinct article_id) as e
          from placed semi join panel using (source) group by all),
        hits as (
          select source, m, entity_a, entity_b, type_a, type_b, count(*) as r
          from placed semi join panel using (source) group by all),
        rates as (
          select source, entity_a, entity_b, type_a, type_b, sum(r) as r, (
            select sum(e) from population p
            where p.source = h.source and p.type_a = h.type_a and p.type_b = h.type_b) as e
          from hits h group by all),
        usual as (
          select entity_a, entity_b, sum(r) / sum(e) as rate from rates group by all),
        expected as (
          select p.m, entity_a, entity_b, sum(x.r / x.e * p.e) as e
          from rates x join population p using (source, type_a, type_b) group by all),
        observed as (
          select m, entity_a, entity_b, sum(r) as r from hits group by all)
        select t.period_start, name_a, name_b, panel_share, panel_n_ab, o.r,
          coalesce(o.r, 0) / x.e * u.rate as share
        from pair_trends t
          join usual u using (entity_a, entity_b)
          join expected x on (x.m, x.entity_a, x.entity_b)
            = (t.period_start, t.entity_a, t.entity_b)
          left join observed o on (o.m, o.entity_a, o.entity_b)
            = (t.period_start, t.entity_a, t.entity_b)
        where period_type = 'month' and panel_assessment = 'assessed'
          and not (abs(panel_share - coalesce(o.r, 0) / x.e * u.rate) < 1e-9
            and panel_n_ab = coalesce(o.r, 0))
        """);
    assertTrue(
        tables.number(
                """
                select count(*) from pair_trends where period_type = 'month' and panel_share > 0
                """)
            > 20);
  }

  @Test
  void hangzhouAndDeepSeekRiseFromJanuary() throws Exception {
    var byMonth = new LinkedHashMap<String, Long>();
    for (List<String> row :
        tables.rows(
            """
            select strftime(period_start, '%Y-%m'), n_ab from pair_stats
            where period_type = 'month' and "window" = 'article'
              and name_a = '杭州' and name_b = '深度求索'
            order by period_start
            """)) {
      byMonth.put(row.get(0), Long.parseLong(row.get(1)));
    }
    assertEquals(
        List.of("2024-10", "2024-11", "2024-12", "2025-01", "2025-02", "2025-03"),
        List.copyOf(byMonth.keySet()));
    for (String before : List.of("2024-10", "2024-11", "2024-12")) {
      for (String after : List.of("2025-01", "2025-02", "2025-03")) {
        assertTrue(2 * byMonth.get(before) <= byMonth.get(after), byMonth.toString());
      }
    }
  }

  @Test
  void zhuhaiAndComacFadeAfterTheAirShow() throws Exception {
    String together =
        """
        select coalesce(sum(articles), 0) from pair_daily
        where name_a = '珠海' and name_b = '中国商飞' and published_date %s date '2025-01-01'
        """;
    assertTrue(tables.number(together.formatted("<")) >= 7);
    assertEquals(0, tables.number(together.formatted(">=")));
  }
}
