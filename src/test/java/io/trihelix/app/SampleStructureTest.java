package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What binds more than two entities of the bundled sample, counted anew from its mentions. */
@ExtendWith(SampleTables.class)
class SampleStructureTest {
  private final DuckTables tables;

  SampleStructureTest(DuckTables tables) {
    this.tables = tables;
  }

  @Test
  void triadsAreTheCountOfMentions() throws Exception {
    tables.assertSameRows(
        """
        select period_start, city_id, company_id, university_id, articles, articles_paragraph,
          articles_sentence
        from triads
        """,
        """
        with places as (
          select distinct article_id, published_date, item, entity_id, entity_type, field,
            paragraph, sentence
          from mentions),
        triples as (
          select c.article_id, c.published_date, c.entity_id as city_id,
            f.entity_id as company_id, u.entity_id as university_id,
            c.field = f.field and c.field = u.field
              and c.paragraph = f.paragraph and c.paragraph = u.paragraph as p,
            c.field = f.field and c.field = u.field
              and c.sentence = f.sentence and c.sentence = u.sentence as s
          from places c
            join places f using (article_id, item)
            join places u using (article_id, item)
          where c.entity_type = 'CITY' and f.entity_type = 'COMPANY'
            and u.entity_type = 'UNIVERSITY'),
        nearest as (
          select article_id, date_trunc('month', published_date)::date as period_start,
            city_id, company_id, university_id, bool_or(p) as p, bool_or(s) as s
          from triples group by all)
        select period_start, city_id, company_id, university_id, count(*),
          count(*) filter (p), count(*) filter (s)
        from nearest group by all
        """);
  }

  @Test
  void synergyIsMeasuredOnAllStories() throws Exception {
    tables.assertSameRows(
        """
        select scope, n, n_u, n_i, n_g, n_ui, n_ug, n_ig, n_uig
        from triad_synergy where period_type = 'all'
        """,
        """
        with story as (
          select article_id, item, bool_or(entity_type = 'UNIVERSITY') as u,
            bool_or(entity_type = 'COMPANY') as i, bool_or(entity_type = 'CITY') as any_city,
            list_distinct(list(entity_id) filter (entity_type = 'CITY')) as cities
          from mentions group by all),
        population as (
          select (select count(*) from articles where duplicate_of is null)
            + count(*) - count(distinct article_id) as n
          from story),
        scopes as (
          select 'all' as scope
          union all select distinct entity_id from mentions where entity_type = 'CITY'),
        observed as (
          select scope, u, i, if(
            scope = 'all', any_city, coalesce(list_contains(cities, scope), false)) as g
          from scopes, story)
        select scope, any_value(n), count(*) filter (u), count(*) filter (i),
          count(*) filter (g) as n_g, count(*) filter (u and i), count(*) filter (u and g),
          count(*) filter (i and g), count(*) filter (u and i and g)
        from observed, population group by scope having scope = 'all' or n_g >= 30
        """);
  }

  @Test
  void informationFollowsFromTheCountsOfStories() throws Exception {
    var differences = new ArrayList<String>();
    var ones = new ArrayList<String>();
    for (String one : List.of("u", "i", "g")) {
      String h = entropy("n_%s, n - n_%s".formatted(one, one));
      ones.add(h);
      differences.add(difference("h_" + one, h));
    }
    var twos = new ArrayList<String>();
    for (String two : List.of("ui", "ug", "ig")) {
      String h =
          entropy(
              "n_%3$s, n_%1$s - n_%3$s, n_%2$s - n_%3$s, n - n_%1$s - n_%2$s + n_%3$s"
                  .formatted(two.charAt(0), two.charAt(1), two));
      twos.add(h);
      differences.add(difference("h_" + two, h));
    }
    String all =
        entropy(
            """
            n - n_u - n_i - n_g + n_ui + n_ug + n_ig - n_uig, n_g - n_ug - n_ig + n_uig,
            n_i - n_ui - n_ig + n_uig, n_ig - n_uig, n_u - n_ui - n_ug + n_uig,
            n_ug - n_uig, n_ui - n_uig, n_uig\
            """);
    differences.add(difference("h_uig", all));
    String information = String.join(" + ", ones) + " - " + String.join(" - ", twos) + " + " + all;
    differences.add(difference("t_uig / 1000", information));
    assertTrue(tables.number("select count(*) from triad_synergy") > 5);
    tables.assertNone(
        """
        from triad_synergy
        where not greatest(%s) < 1e-12
          or not (t_low <= t_high and t_null_low <= t_null_high and p_value between 0.001 and 1)
        """
            .formatted(String.join(", ", differences)));
  }

  /** In bits, of cells that hold so many of the {@code n} stories. */
  private static String entropy(String cells) {
    return "list_sum([if(k = 0, 0, -k / n * log2(k / n)) for k in [%s]])".formatted(cells);
  }

  private static String difference(String column, String expected) {
    return "abs(%s - (%s))".formatted(column, expected);
  }

  @Test
  void rulesAreTheCountOfStories() throws Exception {
    tables.assertSameRows(
        """
        select antecedent_ids[1], consequent_id, n_antecedent, n_consequent, n_both, n
        from association_rules where len(antecedent_ids) = 1
        """,
        """
        with story as (
          select article_id, item, list_distinct(list(entity_id)) as ids
          from mentions group by all having len(ids) <= 15),
        population as (
          select (select count(*) from articles where duplicate_of is null)
            - (select count(distinct article_id) from mentions) + count(*) as n
          from story),
        one as (select unnest(ids) as id, article_id, item from story),
        single as (select id, count(*) as n_x from one group by id)
        select a.id, b.id, x.n_x, y.n_x, count(*) as n_both, any_value(n)
        from one a
          join one b using (article_id, item)
          join single x on x.id = a.id
          join single y on y.id = b.id,
          population
        where a.id <> b.id
        group by a.id, b.id, x.n_x, y.n_x having n_both >= 10 and n_both / x.n_x >= 0.2
        """);
    tables.assertNone(
        """
        from association_rules
        where not (abs(support - n_both / n) < 1e-12
          and abs(confidence - n_both / n_antecedent) < 1e-12
          and abs(lift - n_both * n / (n_antecedent * n_consequent)) < 1e-9)
        """);
  }

  @Test
  void theNetworkIsThatOfSignificantPairs() throws Exception {
    tables.assertSameRows(
        "select period_type, period_start, entity_id, degree, weighted_degree from entity_network",
        """
        with edge as (
          select * from pair_stats
          where "window" = 'paragraph' and n_ab >= 3 and q_value <= 0.05
            and period_type in ('all', 'quarter')),
        side as (
          select period_type, period_start, entity_a as id, n_ab from edge
          union all select period_type, period_start, entity_b, n_ab from edge)
        select period_type, period_start, id, count(*), sum(n_ab)::bigint from side group by all
        """);
    tables.assertNone(
        """
        select period_type, period_start from entity_network
        group by all having abs(sum(pagerank) - 1) > 1e-9
        """);
    tables.assertNone(
        """
        select a.* from entity_network a anti join entity_network b
          on a.community_id = b.entity_id and b.community_id = b.entity_id
            and a.period_type = b.period_type
            and a.period_start is not distinct from b.period_start
        """);
  }

  @Test
  void topicsAreThoseThatStandOut() throws Exception {
    assertTrue(
        tables
            .lines("select term from pair_topics where name_a = '杭州' and name_b = '深度求索'")
            .contains("模型"));
    tables.assertNone(
        """
        from pair_topics
        where n_pair > least(n_corpus, n_pair_sentences)
          or n_pair < 2 or z_score < 1.96 or log_odds <= 0 or length(term) < 2
        """);
    assertRanksAreCounted("pair_topics", "entity_a, entity_b");
  }

  @Test
  void similarityIsMutualAndOfOneType() throws Exception {
    tables.assertNone(
        """
        from similar_entities a
        where cosine <= 0 or cosine > 1 or entity_id = similar_id
          or split_part(entity_id, ':', 1) <> split_part(similar_id, ':', 1)
          or exists (
            select 1 from similar_entities b
            where b.entity_id = a.similar_id and b.similar_id = a.entity_id
              and b.cosine <> a.cosine)
        """);
    assertRanksAreCounted("similar_entities", "entity_id");
  }

  private void assertRanksAreCounted(String table, String of) throws Exception {
    assertTrue(tables.number("select count(*) from " + table) > 0);
    tables.assertNone(
        "select %1$s from %2$s group by %1$s having max(rank) <> count(*)".formatted(of, table));
  }
}
