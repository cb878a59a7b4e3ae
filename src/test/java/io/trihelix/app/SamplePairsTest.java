package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pairs of the bundled sample, counted and scored anew from the tables that they are made from. */
@ExtendWith(SampleTables.class)
class SamplePairsTest {
  private final DuckTables tables;

  SamplePairsTest(DuckTables tables) {
    this.tables = tables;
  }

  @Test
  void pairsAreInCanonicalOrder() throws Exception {
    for (String table : List.of("cooccurrences", "pair_daily", "pair_stats")) {
      // The names of the types are in the order of the types.
      tables.assertNone("from " + table + " where (type_a, entity_a) >= (type_b, entity_b)");
    }
  }

  @Test
  void pairDailyIsTheCountOfCooccurrences() throws Exception {
    tables.assertSameRows(
        """
        select published_date, entity_a, name_a, type_a, entity_b, name_b, type_b, articles,
          articles_paragraph, articles_sentence, sentences, reposts, published_month
        from pair_daily
        """,
        """
        select c.published_date, entity_a, a.name, type_a, entity_b, b.name, type_b, count(*),
          count(*) filter (paragraphs > 0), count(*) filter (sentences > 0), sum(sentences),
          sum((select count(*) from articles r where r.duplicate_of = c.article_id)),
          c.published_month
        from cooccurrences c
          join entities a on a.entity_id = entity_a
          join entities b on b.entity_id = entity_b
        group by all
        """);
    assertTrue(tables.number("select sum(reposts) from pair_daily") > 0);
  }

  @Test
  void aPairIsNoMoreThanItsMembersAndTheyNoMoreThanAll() throws Exception {
    assertTrue(tables.number("select count(*) from pair_stats") > 0);
    tables.assertNone("from pair_stats where not (1 <= n_ab and n_ab <= least(n_a, n_b))");
    tables.assertNone("from pair_stats where greatest(n_a, n_b) > n");
    tables.assertNone("from pair_stats where n_a + n_b - n_ab > n");
    tables.assertNone(
        "from pair_daily where not (articles_sentence <= articles_paragraph"
            + " and articles_paragraph <= articles and articles_sentence <= sentences)");
    tables.assertNone("from entity_daily where not (1 <= articles and articles <= mentions)");
  }

  @Test
  void scoresOfPairsStayWithinTheirBounds() throws Exception {
    tables.assertNone("from pair_stats where npmi not between -1 and 1");
    tables.assertNone("from pair_stats where jaccard not between 0 and 1");
    tables.assertNone("from pair_stats where llr < 0 or lift < 0");
    tables.assertNone("from pair_stats where not (0 <= p_value and p_value <= q_value)");
    tables.assertNone("from pair_stats where q_value > 1");
    tables.assertNone("from pair_stats where abs(lift * n_a * n_b / n / n_ab - 1) > 1e-9");
    tables.assertNone(
        "from (select count(*) as rows, any_value(hypotheses) as hypotheses from pair_stats"
            + " group by period_type, period_start, \"window\") where rows > hypotheses");
  }

  @Test
  void pairStatsAreTheCountsOfArticles() throws Exception {
    tables.assertSameRows(
        """
        select period_type, period_start, "window", entity_a, entity_b, n_ab, n_a, n_b, n, hypotheses
        from pair_stats
        """,
        """
        with day as (select distinct published_date from articles),
        -- The periods that a day belongs to; what has no day belongs to the whole alone.
        period as (
          select published_date, period_type, period_start
          from day, (values ('all'), ('year'), ('quarter'), ('month')) p(period_type), lateral (
            select if(period_type = 'all', null, date_trunc(
              if(period_type = 'all', 'day', period_type), published_date))::date as period_start)
          where period_type = 'all' or period_start is not null),
        near as (from (values ('article', 0), ('paragraph', 1), ('sentence', 2)) n("window", near)),
        placed as (
          select *, if(sentences > 0, 2, if(paragraphs > 0, 1, 0)) as nearness,
            type_a || type_b as types
          from cooccurrences),
        -- One row an article, entity, and combination of types that it may stand in.
        side as (
          select article_id, published_date, types, entity_a as entity_id, nearness, type_a as type
          from placed
          union all
          select article_id, published_date, types, entity_b, nearness, type_b from placed),
        side_near as (
          select * from side, near, period
          where near > 0 and nearness >= near
            and side.published_date is not distinct from period.published_date),
        type as (from (values ('CITY'), ('COMPANY'), ('UNIVERSITY')) t(type)),
        combination as (
          select a.type || b.type as types, a.type as type_a, b.type as type_b
          from type a, type b where a.type <= b.type),
        margin as (
          select period_type, period_start, "window", types, entity_id, type,
            count(distinct article_id) as n
          from side_near group by all
          union all
          select period_type, period_start, 'article', types, entity_id, entity_type,
            count(distinct article_id)
          from mentions
            join combination on entity_type in (type_a, type_b)
            join period on mentions.published_date is not distinct from period.published_date
          group by all),
        of_type as (
          select period_type, period_start, "window", type_a, type_b,
            count(*) filter (type = type_a) as a, count(*) filter (type = type_b) as b
          from margin join combination using (types) group by all),
        possible as (
          select period_type, period_start, "window",
            sum(if(type_a = type_b, a * (a - 1) // 2, a * b))::bigint as hypotheses
          from of_type group by all),
        pair as (
          select period_type, period_start, "window", types, entity_a, entity_b, count(*) as n_ab
          from placed, near, period
          where nearness >= near
            and placed.published_date is not distinct from period.published_date
          group by all),
        -- Narrow windows: as many as make the expected pairs as many as the observed.
        product as (
          select period_type, period_start, "window", types,
            if(type_a = type_b,
              (sum(n) filter (type = type_a) ** 2 - sum(n * n)) / 2,
              sum(n) filter (type = type_a) * sum(n) filter (type = type_b)) as products
          from margin join combination using (types)
          where "window" <> 'article'
          group by period_type, period_start, "window", types, type_a, type_b),
        observed as (
          select period_type, period_start, "window", types, sum(n_ab) as pairs
          from pair group by all),
        population as (
          select q.period_type, q.period_start, q."window", q.types,
            round(products / pairs::double)::bigint as n
          from product q
            join observed o on (o.period_type, o."window", o.types)
                = (q.period_type, q."window", q.types)
              and o.period_start is not distinct from q.period_start
          union all
          select period_type, period_start, 'article', types, count(*)
          from articles, combination, period
          where duplicate_of is null
            and articles.published_date is not distinct from period.published_date
          group by all)
        select x.period_type, x.period_start, x."window", x.entity_a, x.entity_b,
          x.n_ab, a.n, b.n,
          if(x."window" = 'article', p.n, greatest(p.n, a.n + b.n - x.n_ab)), h.hypotheses
        from pair x
          join margin a on (a.period_type, a."window", a.types, a.entity_id)
              = (x.period_type, x."window", x.types, x.entity_a)
            and a.period_start is not distinct from x.period_start
          join margin b on (b.period_type, b."window", b.types, b.entity_id)
              = (x.period_type, x."window", x.types, x.entity_b)
            and b.period_start is not distinct from x.period_start
          join population p on (p.period_type, p."window", p.types)
              = (x.period_type, x."window", x.types)
            and p.period_start is not distinct from x.period_start
          join possible h on (h.period_type, h."window") = (x.period_type, x."window")
            and h.period_start is not distinct from x.period_start
        """);
  }

  @Test
  void measuresFollowFromTheCounts() throws Exception {
    tables.assertNone(
        """
        select *,
          abs(npmi - if(n_ab = n, 0, ln(n_ab * n / (n_a * n_b)::double) / -ln(n_ab / n::double)))
            as off_npmi,
          abs(jaccard - n_ab / (n_a + n_b - n_ab)::double) as off_jaccard,
          abs(lift / (n_ab * n / (n_a * n_b)::double) - 1) as off_lift
        from pair_stats
        where not (off_npmi < 1e-9 and off_jaccard < 1e-9 and off_lift < 1e-9
          and llr >= 0 and isfinite(llr))
        """);
  }

  @Test
  void logLikelihoodRatiosAreThoseOfTheFourCells() throws Exception {
    String cells =
        String.join(
            " + ",
            cell("n_ab", "n_a * n_b"),
            cell("n_a - n_ab", "n_a * (n - n_b)"),
            cell("n_b - n_ab", "(n - n_a) * n_b"),
            cell("n - n_a - n_b + n_ab", "(n - n_a) * (n - n_b)"));
    tables.assertNone(
        """
        select * from (select *, 2 * (%s) as expected from pair_stats)
        where abs(llr - expected) > 1e-9 * (1 + expected)
        """
            .formatted(cells));
  }

  private static String cell(String observed, String margins) {
    return "if(%1$s = 0, 0, (%1$s) * ln((%1$s) * n::double / (%2$s)))".formatted(observed, margins);
  }

  /** Factorials and sums here, saddle points and ratios there. */
  @Test
  void pAndQValuesAreThoseOfFisherAndOfBenjaminiAndHochberg() throws Exception {
    tables.assertNone(
        """
        with tested as (
          select *, list_sum(list_transform(range(n_ab, least(n_a, n_b) + 1), lambda k: exp(
            lgamma(n_a + 1) - lgamma(k + 1) - lgamma(n_a - k + 1)
            + lgamma(n - n_a + 1) - lgamma(n_b - k + 1) - lgamma(greatest(0, n - n_a - n_b + k) + 1)
            - lgamma(n + 1) + lgamma(n_b + 1) + lgamma(n - n_b + 1)))) as p
          from pair_stats),
        ranked as (
          select *, least(1, p_value * hypotheses / count(*) over (
            partition by period_type, period_start, "window" order by p_value)) as step
          from tested),
        adjusted as (
          select *, min(step) over (
            partition by period_type, period_start, "window" order by p_value desc) as q
          from ranked)
        select * from adjusted
        where not (abs(p_value / p - 1) < 1e-9 and abs(q_value / q - 1) < 1e-9
          and q_value >= p_value and q_value <= 1)
        """);
    assertTrue(tables.number("select count(*) from pair_stats where q_value < 0.05") > 0);
  }
}
