package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.Tables;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The bundled sample through the command line, its tables read back with DuckDB: what the sample's
 * README tells must stand in the tables, and every table must follow from those it is made from.
 */
class EndToEndTest {
  private static final long RECORDS = 223;
  private static final List<String> REJECTS =
      List.of(
          "10 malformed_json",
          "20 not_an_object",
          "35 empty_body",
          "49 empty_body",
          "63 empty_text",
          "77 field_type",
          "92 malformed_json",
          "106 duplicate_id");
  private static final Map<String, String> EXACT_REPOSTS =
      Map.of(
          "wq-20241007-01", "csj-20241005-01",
          "zbc-20241014-01", "bf-20241011-01",
          "bf-20241104-01", "csj-20241031-01",
          "wq-20241218-01", "zbc-20241215-01",
          "csj-20250110-02", "qj-20250108-01",
          "zbc-20250120-01", "qj-20250118-01",
          "wq-20250121-01", "qj-20250120-01",
          "bf-20250123-01", "qj-20250120-01",
          "csj-20250203-01", "qj-20250201-01",
          "wq-20250313-01", "qj-20250310-01");
  private static final Map<String, String> NEAR_REPOSTS =
      Map.of(
          "qj-20241003-01", "zbc-20241001-01",
          "csj-20250107-01", "qj-20250105-01",
          "wq-20250129-01", "qj-20250127-01",
          "bf-20250223-01", "qj-20250221-01",
          "zbc-20250304-01", "qj-20250301-01");

  /** Names that stand in links and captions around a text alone, by article id or file name. */
  private static final Map<String, List<String>> FURNITURE_ONLY =
      Map.of(
          "wq-20241217-01", List.of("华为", "东莞"),
          "bf-20241118-01", List.of("西安"),
          "qj-20250124-01", List.of("南京航空航天大学", "南京", "比亚迪", "深圳", "长沙"),
          "qj-20250226-01", List.of("腾讯", "阿里巴巴", "阿里云", "华为"),
          "qj-20250305-01", List.of("北京", "英伟达", "新加坡"),
          "page-hefei-memory.txt", List.of("广州", "武汉", "长江存储"),
          "page-shenzhen-drones.txt", List.of("广州", "东莞", "华为", "比亚迪"));

  /** The contract of the tables: column and type; a table may have more columns. */
  private static final Map<String, String> CONTRACT =
      Map.ofEntries(
          Map.entry(
              "articles",
              "article_id:s source:s url:s title:s body:s author:s published_at:t published_date:d"
                  + " date_source:s char_count:n content_hash:s duplicate_of:s input_file:s"
                  + " run_id:s published_month:s"),
          Map.entry("rejects", "input_file:s record_no:n reason:s detail:s raw:s run_id:s"),
          Map.entry(
              "mentions",
              "article_id:s published_date:d field:s paragraph:i sentence:i start:i end:i surface:s"
                  + " entity_id:s entity_type:s entity_name:s method:s confidence:f item:i"
                  + " nested:b negated:b published_month:s"),
          Map.entry(
              "entities",
              "entity_id:s entity_type:s name:s name_en:s aliases:a city_id:s province:s country:s"
                  + " origin:s first_seen:d last_seen:d articles:n"),
          Map.entry(
              "discovered_names",
              "name_id:s entity_type:s name:s surfaces:a articles:n entity_id:s entity_name:s"
                  + " city_id:s basis:s confirmed_by:s"),
          Map.entry(
              "mentions_unconfirmed",
              "article_id:s published_date:d field:s start:i end:i surface:s entity_id:s"
                  + " entity_type:s method:s confidence:f published_month:s"),
          Map.entry("entity_changes", "run_id:s old_id:s new_id:s kind:s reason:s"),
          Map.entry(
              "entity_daily",
              "published_date:d entity_id:s entity_type:s articles:n mentions:n"
                  + " published_month:s"),
          Map.entry(
              "cooccurrences",
              "article_id:s published_date:d entity_a:s type_a:s entity_b:s type_b:s sentences:n"
                  + " paragraphs:n relation:s min_distance:n negated_sentences:n evidence:s"
                  + " published_month:s"),
          Map.entry(
              "pair_daily",
              "published_date:d entity_a:s name_a:s type_a:s entity_b:s name_b:s type_b:s"
                  + " articles:n articles_paragraph:n articles_sentence:n sentences:n reposts:n"
                  + " published_month:s"),
          Map.entry(
              "pair_stats",
              "period_type:s period_start:d window:s entity_a:s name_a:s type_a:s entity_b:s"
                  + " name_b:s type_b:s n_ab:n n_a:n n_b:n n:n npmi:f llr:f jaccard:f lift:f"
                  + " p_value:f q_value:f"),
          Map.entry(
              "pair_trends",
              "period_type:s period_start:d window:s entity_a:s entity_b:s n_ab:n share:f"
                  + " moving_average:f growth:f yoy:f z_score:f first_seen:d"),
          Map.entry(
              "triads",
              "period_start:d city_id:s city_name:s company_id:s company_name:s university_id:s"
                  + " university_name:s articles:n articles_paragraph:n articles_sentence:n"),
          Map.entry(
              "triad_synergy",
              "period_type:s period_start:d scope:s n:n t_uig:f h_u:f h_i:f h_g:f h_ui:f h_ug:f"
                  + " h_ig:f h_uig:f t_low:f t_high:f p_value:f"),
          Map.entry(
              "association_rules",
              "antecedent_ids:a consequent_id:s n_both:n n:n support:f confidence:f lift:f"),
          Map.entry("pair_topics", "entity_a:s entity_b:s rank:i term:s n_pair:n z_score:f"),
          Map.entry("similar_entities", "entity_id:s rank:i similar_id:s cosine:f"),
          Map.entry(
              "entity_network",
              "period_type:s period_start:d entity_id:s degree:n weighted_degree:n pagerank:f"
                  + " community_id:s"),
          Map.entry(
              "runs",
              "run_id:s started_at:t finished_at:t version:s config:s inputs:a records_read:n"
                  + " articles:n rejects:n duplicates:n mentions:n pairs:n"));

  private static final Map<String, Set<String>> TYPES =
      Map.of(
          "s", Set.of("VARCHAR"),
          "t", Set.of("TIMESTAMP", "TIMESTAMP WITH TIME ZONE"),
          "d", Set.of("DATE"),
          "n", Set.of("BIGINT"),
          "i", Set.of("INTEGER", "BIGINT"),
          "f", Set.of("DOUBLE"),
          "b", Set.of("BOOLEAN"),
          "a", Set.of("VARCHAR[]"));

  /** In the contract, but not of this version of the program. */
  private static final Set<String> NOT_WRITTEN = Set.of();

  private static DuckTables tables;
  private static Path warehouse;

  @BeforeAll
  static void runTheSample() throws Exception {
    warehouse = SampleWarehouse.folder();
    tables = new DuckTables(warehouse);
  }

  @AfterAll
  static void close() throws SQLException {
    if (tables != null) {
      tables.close();
    }
  }

  @Test
  void everyRecordIsAnArticleOrAReject() throws Exception {
    assertEquals(RECORDS, tables.number("select records_read from runs"));
    assertEquals(RECORDS - REJECTS.size(), tables.number("select count(*) from articles"));
    assertEquals(REJECTS.size(), tables.number("select count(*) from rejects"));
    assertEquals(0, tables.number("select records_read - articles - rejects from runs"));
  }

  @Test
  void theRunTellsWhatIsInTheTables() throws Exception {
    assertEquals(
        tables.lines(
            "select (select count(*) from articles), (select count(*) from rejects),"
                + " (select count(duplicate_of) from articles), (select count(*) from mentions),"
                + " (select count(*) from cooccurrences)"),
        tables.lines("select articles, rejects, duplicates, mentions, pairs from runs"));
    assertEquals(
        List.of("true true"),
        tables.lines(
            "select finished_at >= started_at, config like '%\"min-articles\":1%' from runs"));
    assertEquals(
        tables.lines("select run_id from runs"),
        tables.lines("select distinct run_id from articles"));
  }

  @Test
  void rejectsBearTheirLineAndReason() throws Exception {
    assertEquals(REJECTS, tables.lines("select record_no, reason from rejects order by record_no"));
    assertEquals(
        0,
        tables.number("select count(*) from rejects where input_file not like '%/news-b.jsonl'"));
  }

  @Test
  void ofTwoRecordsWithOneIdTheFirstIsKept() throws Exception {
    assertEquals(
        List.of("深度求索开源推理模型，杭州这家公司一夜之间被世界看见"),
        tables.lines("select title from articles where article_id = 'qj-20250120-01'"));
  }

  @Test
  void articlesStandInTheirMonthsInTheZoneOfTheNews() throws Exception {
    assertEquals(
        List.of(
            "2024-10 31",
            "2024-11 31",
            "2024-12 32",
            "2025-01 37",
            "2025-02 41",
            "2025-03 36",
            "unknown 7"),
        tables.lines("select published_month, count(*) from articles group by all order by all"));
    assertEquals(
        List.of("qj-20250101-01 2025-01-01", "qj-20250201-01 2025-02-01"),
        tables.lines(
            "select article_id, published_date from articles where article_id in"
                + " ('qj-20250101-01', 'qj-20250201-01') order by all"));
    assertEquals(
        List.of(
            "page-hangzhou-translated.txt 2025-02-21",
            "page-hefei-memory.txt 2025-03-09",
            "page-shenzhen-drones.txt 2025-02-27"),
        tables.lines(
            "select parse_filename(input_file), published_date from articles"
                + " where input_file like '%.txt' order by all"));
  }

  @Test
  void undatedArticlesAreKeptWithoutAMonth() throws Exception {
    assertEquals(
        List.of(
            "bf-nodate-01 default",
            "csj-nodate-01 default",
            "qj-20250230-01 default",
            "qj-nodate-01 default",
            "qj-nodate-02 default",
            "qj-nodate-03 default",
            "wq-nodate-01 default"),
        tables.lines(
            "select article_id, date_source from articles where published_date is null"
                + " and published_at is null order by all"));
  }

  @Test
  void exactRepostsPointToTheirRepresentative() throws Exception {
    var found = new TreeMap<String, String>();
    for (List<String> row :
        tables.rows(
            "select article_id, duplicate_of from articles where duplicate_of is not null")) {
      found.put(row.get(0), row.get(1));
    }
    EXACT_REPOSTS.forEach((id, original) -> assertEquals(original, found.remove(id), id));
    // What else is found may only be the reposts with other words.
    found.forEach((id, original) -> assertEquals(NEAR_REPOSTS.get(id), original, id));
  }

  @Test
  void everyMentionIsTheSubstringOfItsFieldInUtf16Units() throws Exception {
    List<List<String>> mentions =
        tables.rows(
            "select m.article_id, if(m.field = 'title', a.title, a.body), m.start, m.\"end\","
                + " m.surface from mentions m join articles a using (article_id)");
    assertEquals(tables.number("select count(*) from mentions"), mentions.size());
    assertTrue(mentions.size() > RECORDS);
    for (List<String> mention : mentions) {
      int start = Integer.parseInt(mention.get(2));
      int end = Integer.parseInt(mention.get(3));
      assertEquals(
          mention.get(4), mention.get(1).substring(start, end), "mention in " + mention.get(0));
    }
  }

  @Test
  void duplicatesHaveNoMentionsAndNoPairs() throws Exception {
    for (String table : List.of("mentions", "cooccurrences")) {
      assertEquals(
          0,
          tables.number(
              "select count(*) from "
                  + table
                  + " join articles using (article_id) where duplicate_of is not null"));
    }
  }

  @Test
  void namesInFurnitureAreNoMentions() throws Exception {
    var found = new ArrayList<String>();
    for (Map.Entry<String, List<String>> entry : FURNITURE_ONLY.entrySet()) {
      for (String name : entry.getValue()) {
        tables
            .lines(
                "select article_id, entity_name, surface from mentions join articles using"
                    + " (article_id) where (article_id = '"
                    + entry.getKey()
                    + "' or input_file like '%/"
                    + entry.getKey()
                    + "') and entity_name = '"
                    + name
                    + "'")
            .forEach(found::add);
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void pairsAreInCanonicalOrder() throws Exception {
    for (String table : List.of("cooccurrences", "pair_daily", "pair_stats")) {
      // The names of the types are in the order of the types.
      assertEquals(
          0,
          tables.number(
              "select count(*) from " + table + " where (type_a, entity_a) >= (type_b, entity_b)"),
          table);
    }
  }

  @Test
  void keysAreUnique() throws Exception {
    for (Table table : Tables.ALL) {
      String key = "\"" + String.join("\", \"", table.key()) + "\"";
      assertEquals(
          List.of(),
          tables.lines(
              "select " + key + " from " + table.name() + " group by all having count(*) > 1"),
          table.name());
    }
  }

  @Test
  void entityDailyIsTheCountOfMentions() throws Exception {
    assertSame(
        "select published_date, entity_id, entity_type, articles, mentions, published_month"
            + " from entity_daily",
        "select published_date, entity_id, entity_type, count(distinct article_id), count(*),"
            + " published_month from mentions group by all");
  }

  @Test
  void entitiesTellWhenTheyWereSeen() throws Exception {
    assertSame(
        "select entity_id, first_seen, last_seen, articles from entities where articles > 0",
        "select entity_id, min(published_date), max(published_date), count(distinct article_id)"
            + " from mentions group by all");
  }

  @Test
  void pairDailyIsTheCountOfCooccurrences() throws Exception {
    assertSame(
        "select published_date, entity_a, name_a, type_a, entity_b, name_b, type_b, articles,"
            + " articles_paragraph, articles_sentence, sentences, reposts, published_month"
            + " from pair_daily",
        "select c.published_date, entity_a, a.name, type_a, entity_b, b.name, type_b, count(*),"
            + " count(*) filter (paragraphs > 0), count(*) filter (sentences > 0), sum(sentences),"
            + " sum((select count(*) from articles r where r.duplicate_of = c.article_id)),"
            + " c.published_month"
            + " from cooccurrences c join entities a on a.entity_id = entity_a"
            + " join entities b on b.entity_id = entity_b group by all");
    assertTrue(tables.number("select sum(reposts) from pair_daily") > 0);
  }

  @Test
  void pairStatsAreTheCountsOfArticles() throws Exception {
    String periods =
        "(values ('all'), ('year'), ('quarter'), ('month')) p(period_type),"
            + " lateral (select if(period_type = 'all', null, date_trunc(if(period_type = 'all',"
            + " 'day', period_type), published_date))::date as period_start) s"
            + " where (period_type = 'all' or period_start is not null)";
    String window =
        "(values ('article', 0), ('paragraph', 1), ('sentence', 2)) w(\"window\", near)";
    String key = "period_type, period_start, \"window\"";
    assertSame(
        "select " + key + ", entity_a, entity_b, n_ab, n_a, n_b, n, hypotheses from pair_stats",
        "with placed as (select *, if(sentences > 0, 2, if(paragraphs > 0, 1, 0)) as nearness,"
            + " type_a || type_b as types from cooccurrences),"
            // One row an article, entity, and combination of types that it may stand in.
            + " sides as (select article_id, published_date, types, entity_a as entity_id,"
            + " nearness, type_a as type from placed union all select article_id, published_date,"
            + " types, entity_b, nearness, type_b from placed),"
            + " types as (select distinct a.type || b.type as types, a.type as type_a, b.type as"
            + " type_b from (values ('CITY'), ('COMPANY'), ('UNIVERSITY')) a(type),"
            + " (values ('CITY'), ('COMPANY'), ('UNIVERSITY')) b(type) where a.type <= b.type),"
            + " margins as (select "
            + key
            + ", types, entity_id, type, count(distinct article_id) as n from sides, "
            + window
            + ", "
            + periods
            + " and near > 0 and nearness >= near group by all"
            + " union all select period_type, period_start, 'article', types, entity_id,"
            + " entity_type, count(distinct article_id) from mentions join types"
            + " on entity_type in (type_a, type_b), "
            + periods
            + " group by all),"
            + " population as (select "
            + key
            + ", types, count(distinct article_id) as n from sides, "
            + window
            + ", "
            + periods
            + " and near > 0 and nearness >= near group by all"
            + " union all select period_type, period_start, 'article', types, count(*)"
            + " from articles, types, "
            + periods
            + " and duplicate_of is null group by all),"
            + " possible as (select "
            + key
            + ", sum(if(type_a = type_b, a * (a - 1) // 2, a * b))::bigint as hypotheses from"
            + " (select "
            + key
            + ", type_a, type_b, count(*) filter (type = type_a) as a,"
            + " count(*) filter (type = type_b) as b from margins join types using (types)"
            + " group by all) group by all),"
            + " pairs as (select "
            + key
            + ", types, entity_a, entity_b, count(*) as n_ab from placed, "
            + window
            + ", "
            + periods
            + " and nearness >= near group by all)"
            + " select x.period_type, x.period_start, x.\"window\", x.entity_a, x.entity_b,"
            + " x.n_ab, a.n, b.n, p.n, h.hypotheses from pairs x"
            + " join margins a on (a.period_type, a.\"window\", a.types, a.entity_id) ="
            + " (x.period_type, x.\"window\", x.types, x.entity_a)"
            + " and a.period_start is not distinct from x.period_start"
            + " join margins b on (b.period_type, b.\"window\", b.types, b.entity_id) ="
            + " (x.period_type, x.\"window\", x.types, x.entity_b)"
            + " and b.period_start is not distinct from x.period_start"
            + " join population p on (p.period_type, p.\"window\", p.types) ="
            + " (x.period_type, x.\"window\", x.types)"
            + " and p.period_start is not distinct from x.period_start"
            + " join possible h on (h.period_type, h.\"window\") ="
            + " (x.period_type, x.\"window\")"
            + " and h.period_start is not distinct from x.period_start");
  }

  @Test
  void measuresFollowFromTheCounts() throws Exception {
    assertEquals(
        List.of(),
        tables.lines(
            "select *, abs(npmi - if(n_ab = n, 0, ln(n_ab * n / (n_a * n_b)::double)"
                + " / -ln(n_ab / n::double))) as off_npmi,"
                + " abs(jaccard - n_ab / (n_a + n_b - n_ab)::double) as off_jaccard,"
                + " abs(lift / (n_ab * n / (n_a * n_b)::double) - 1) as off_lift"
                + " from pair_stats"
                + " where not (off_npmi < 1e-9 and off_jaccard < 1e-9 and off_lift < 1e-9"
                + " and llr >= 0 and isfinite(llr))"));
  }

  @Test
  void logLikelihoodRatiosAreThoseOfTheFourCells() throws Exception {
    assertEquals(
        List.of(),
        tables.lines(
            "select * from (select *, 2 * ("
                + cell("n_ab", "n_a * n_b")
                + " + "
                + cell("n_a - n_ab", "n_a * (n - n_b)")
                + " + "
                + cell("n_b - n_ab", "(n - n_a) * n_b")
                + " + "
                + cell("n - n_a - n_b + n_ab", "(n - n_a) * (n - n_b)")
                + ") as expected from pair_stats) where abs(llr - expected) > 1e-9 * (1 +"
                + " expected)"));
  }

  private static String cell(String observed, String margins) {
    String k = "(" + observed + ")";
    return "if(" + k + " = 0, 0, " + k + " * ln(" + k + " * n::double / (" + margins + ")))";
  }

  /** Factorials and sums here, saddle points and ratios there. */
  @Test
  void pAndQValuesAreThoseOfFisherAndOfBenjaminiAndHochberg() throws Exception {
    String family = "period_type, period_start, \"window\"";
    assertEquals(
        List.of(),
        tables.lines(
            "with tested as (select *, list_sum(list_transform(range(n_ab, least(n_a, n_b) + 1),"
                + " lambda k: exp(lgamma(n_a + 1) - lgamma(k + 1) - lgamma(n_a - k + 1) + lgamma(n"
                + " - n_a + 1) - lgamma(n_b - k + 1) - lgamma(greatest(0, n - n_a - n_b + k) + 1) -"
                + " lgamma(n + 1) + lgamma(n_b + 1) + lgamma(n - n_b + 1)))) as p from pair_stats),"
                + " ranked as (select *, least(1, p_value * hypotheses / count(*) over (partition"
                + " by "
                + family
                + " order by p_value)) as step from tested)"
                + " select * from (select *, min(step) over (partition by "
                + family
                + " order by p_value desc) as q from ranked)"
                + " where not (abs(p_value / p - 1) < 1e-9 and abs(q_value / q - 1) < 1e-9"
                + " and q_value >= p_value and q_value <= 1)"));
    assertTrue(tables.number("select count(*) from pair_stats where q_value < 0.05") > 0);
  }

  /** Every period of the corpus for every pair of five articles, counted anew. */
  @Test
  void trendsAreDenseAndTheirSharesThoseOfAllArticles() throws Exception {
    String months =
        "months as (select unnest(generate_series(date '2024-10-01', date '2025-03-01', interval 1"
            + " month))::date as m), totals as (select date_trunc('month', published_date)::date"
            + " as m, count(*) as n from articles where duplicate_of is null and published_date is"
            + " not null group by all)";
    assertSame(
        "select period_start, name_a, name_b, n_ab, n, round(share, 12), round(moving_average, 12),"
            + " round(growth, 12), first_seen from pair_trends where period_type = 'month'",
        "with "
            + months
            + ", pairs as (select name_a, name_b, min(published_date) as first_seen from pair_daily"
            + " where published_date is not null group by all having sum(articles) >= 5),"
            + " counted as (select m, name_a, name_b, first_seen, n, (select coalesce("
            + "sum(articles), 0) from pair_daily d where d.name_a = p.name_a and d.name_b ="
            + " p.name_b and date_trunc('month', published_date)::date = m)::bigint as r"
            + " from pairs p, months join totals using (m)),"
            + " summed as (select *, sum(r) over average as r3, sum(n) over average as n3,"
            + " sum(r) over before as r0, sum(n) over before as n0 from counted window"
            + " average as (partition by name_a, name_b order by m rows 2 preceding),"
            + " before as (partition by name_a, name_b order by m"
            + " rows between 3 preceding and 1 preceding))"
            + " select m, name_a, name_b, r, n, round(r / n::double, 12),"
            + " round(r3 / n3::double, 12), round((r + 0.5::double) / (r0 * n / n0::double"
            + " + 0.5::double) - 1, 12), first_seen from summed");
  }

  /** The panel's rates by source, and what they let expect, counted anew. */
  @Test
  void panelSharesAreStandardisedBySource() throws Exception {
    assertEquals(
        List.of(),
        tables.lines(
            "with placed as (select c.*, source, date_trunc('month', c.published_date)::date as m"
                + " from cooccurrences c join articles using (article_id) where c.published_date is"
                + " not null), panel as (select source from articles where duplicate_of is null and"
                + " published_date is not null and source <> '' group by source having"
                + " count(distinct date_trunc('month', published_date)) >= 0.8 * 6), population as"
                + " (select source, m, type_a, type_b, count(distinct article_id) as e from placed"
                + " semi join panel using (source) group by all), hits as (select source, m,"
                + " entity_a, entity_b, type_a, type_b, count(*) as r from placed semi join panel"
                + " using (source) group by all), rates as (select source, entity_a, entity_b,"
                + " type_a, type_b, sum(r) as r, (select sum(e) from population p where p.source ="
                + " h.source and p.type_a = h.type_a and p.type_b = h.type_b) as e from hits h"
                + " group by all), usual as (select entity_a, entity_b, sum(r) / sum(e) as rate"
                + " from rates group by all), expected as (select p.m, entity_a, entity_b, sum(x.r"
                + " / x.e * p.e) as e from rates x join population p using (source, type_a, type_b)"
                + " group by all), observed as (select m, entity_a, entity_b, sum(r) as r from hits"
                + " group by all) select t.period_start, name_a, name_b, panel_share, panel_n_ab,"
                + " o.r, coalesce(o.r, 0) / x.e * u.rate as share from pair_trends t join usual u"
                + " using (entity_a, entity_b) join expected x on (x.m, x.entity_a, x.entity_b) ="
                + " (t.period_start, t.entity_a, t.entity_b) left join observed o on (o.m,"
                + " o.entity_a, o.entity_b) = (t.period_start, t.entity_a, t.entity_b) where"
                + " period_type = 'month' and panel_assessment = 'assessed' and not"
                + " (abs(panel_share - coalesce(o.r, 0) / x.e * u.rate) < 1e-9 and panel_n_ab ="
                + " coalesce(o.r, 0))"));
    assertTrue(
        tables.number(
                "select count(*) from pair_trends where period_type = 'month' and panel_share > 0")
            > 20);
  }

  @Test
  void topRanksWhatStandsOutWithASentence() throws Exception {
    String ofThePair = " where name_a = '杭州' and name_b = '深度求索' and ";
    long together =
        tables.number(
            "select n_ab from pair_stats"
                + ofThePair
                + "period_type = 'all' and \"window\" = 'article'");
    long inJanuary =
        tables.number(
            "select n_ab from pair_trends"
                + ofThePair
                + "period_type = 'month' and period_start = '2025-01-01'");
    CommandRun strongest =
        CommandRun.of(
            "top",
            "-w",
            warehouse.toString(),
            "--types",
            "company-city",
            "--limit",
            "2",
            "--format",
            "csv");
    assertEquals(0, strongest.exitCode(), strongest.err());
    List<String> lines = strongest.out().lines().toList();
    assertEquals("rank,a,b,articles,npmi,llr,lift,q_value,evidence", lines.get(0));
    assertTrue(lines.get(1).startsWith("1,珠海,中国商飞,"), lines.get(1));
    assertTrue(lines.get(2).startsWith("2,杭州,深度求索," + together + ","), lines.get(2));
    assertTrue(lines.get(2).matches("2,杭州,深度求索,.*深度求索.*"), "the sentence: " + lines.get(2));
    assertEquals(3, lines.size());

    CommandRun rising =
        CommandRun.of(
            "top",
            "-w",
            warehouse.toString(),
            "--by",
            "growth",
            "--period",
            "2025-01",
            "--types",
            "city-company",
            "--limit",
            "1");
    assertEquals(0, rising.exitCode(), rising.err());
    assertTrue(
        rising.out().matches("(?s).*杭州 +深度求索 +2025-01-01 +" + inJanuary + " .*"), rising.out());

    CommandRun bursts =
        CommandRun.of("top", "-w", warehouse.toString(), "--by", "burst", "--format", "json");
    assertTrue(
        bursts.out().contains("\"a\":\"杭州\",\"b\":\"深度求索\",\"from\":\"2025-01-01\""), bursts.out());
  }

  @Test
  void topTellsWhatItCannotRead() {
    CommandRun types = CommandRun.of("top", "-w", warehouse.toString(), "--types", "city-town");
    assertEquals(2, types.exitCode());
    assertTrue(
        types
            .err()
            .contains("--types must be two of city, company, university joined by '-', but is"),
        types.err());
    CommandRun folder = CommandRun.of("top", "-w", warehouse.resolve("nowhere").toString());
    assertEquals(1, folder.exitCode());
    assertTrue(folder.err().contains("there is no such folder"), folder.err());
  }

  @Test
  void triadsAreTheCountOfMentions() throws Exception {
    assertSame(
        "select period_start, city_id, company_id, university_id, articles, articles_paragraph,"
            + " articles_sentence from triads",
        "with places as (select distinct article_id, published_date, item, entity_id, entity_type,"
            + " field, paragraph, sentence from mentions),"
            + " triples as (select c.article_id, c.published_date, c.entity_id as city_id,"
            + " f.entity_id as company_id, u.entity_id as university_id,"
            + " c.field = f.field and c.field = u.field and c.paragraph = f.paragraph"
            + " and c.paragraph = u.paragraph as p, c.field = f.field and c.field = u.field"
            + " and c.sentence = f.sentence and c.sentence = u.sentence as s from places c"
            + " join places f using (article_id, item) join places u using (article_id, item)"
            + " where c.entity_type = 'CITY' and f.entity_type = 'COMPANY'"
            + " and u.entity_type = 'UNIVERSITY'),"
            + " nearest as (select article_id, date_trunc('month', published_date)::date as"
            + " period_start, city_id, company_id, university_id, bool_or(p) as p, bool_or(s) as s"
            + " from triples group by all)"
            + " select period_start, city_id, company_id, university_id, count(*),"
            + " count(*) filter (p), count(*) filter (s) from nearest group by all");
  }

  @Test
  void synergyIsMeasuredOnAllStories() throws Exception {
    assertSame(
        "select scope, n, n_u, n_i, n_g, n_ui, n_ug, n_ig, n_uig from triad_synergy"
            + " where period_type = 'all'",
        "with story as (select article_id, item, bool_or(entity_type = 'UNIVERSITY') as u,"
            + " bool_or(entity_type = 'COMPANY') as i, bool_or(entity_type = 'CITY') as any_city,"
            + " list_distinct(list(entity_id) filter (entity_type = 'CITY')) as cities"
            + " from mentions group by all),"
            + " population as (select (select count(*) from articles where duplicate_of is null)"
            + " + count(*) - count(distinct article_id) as n from story),"
            + " scopes as (select 'all' as scope union all select distinct entity_id from mentions"
            + " where entity_type = 'CITY'),"
            + " observed as (select scope, u, i, if(scope = 'all', any_city,"
            + " coalesce(list_contains(cities, scope), false)) as g from scopes, story)"
            + " select scope, any_value(n), count(*) filter (u), count(*) filter (i),"
            + " count(*) filter (g) as n_g, count(*) filter (u and i), count(*) filter (u and g),"
            + " count(*) filter (i and g), count(*) filter (u and i and g)"
            + " from observed, population group by scope having scope = 'all' or n_g >= 30");
  }

  @Test
  void informationFollowsFromTheCountsOfStories() throws Exception {
    String entropy = "list_sum([if(k = 0, 0, -k / n * log2(k / n)) for k in %s])";
    String cells =
        "[n - n_u - n_i - n_g + n_ui + n_ug + n_ig - n_uig, n_g - n_ug - n_ig + n_uig,"
            + " n_i - n_ui - n_ig + n_uig, n_ig - n_uig, n_u - n_ui - n_ug + n_uig,"
            + " n_ug - n_uig, n_ui - n_uig, n_uig]";
    var differences = new ArrayList<String>();
    var sum = new StringBuilder();
    for (String one : List.of("u", "i", "g")) {
      String h = entropy.formatted("[n_%s, n - n_%s]".formatted(one, one));
      differences.add("abs(h_" + one + " - " + h + ")");
      sum.append(" + ").append(h);
    }
    for (String two : List.of("ui", "ug", "ig")) {
      String a = "n_" + two.charAt(0);
      String b = "n_" + two.charAt(1);
      String both = "n_" + two;
      String h =
          entropy.formatted(
              "[%s, %s - %s, %s - %s, n - %s - %s + %s]"
                  .formatted(both, a, both, b, both, a, b, both));
      differences.add("abs(h_" + two + " - " + h + ")");
      sum.append(" - ").append(h);
    }
    String h = entropy.formatted(cells);
    differences.add("abs(h_uig - " + h + ")");
    differences.add("abs(t_uig / 1000 - (0" + sum + " + " + h + "))");
    assertTrue(tables.number("select count(*) from triad_synergy") > 5);
    assertEquals(
        List.of(),
        tables.lines(
            "select * from triad_synergy where not greatest("
                + String.join(", ", differences)
                + ") < 1e-12 or not (t_low <= t_high and t_null_low <= t_null_high"
                + " and p_value between 0.001 and 1)"));
  }

  @Test
  void rulesAreTheCountOfStories() throws Exception {
    assertSame(
        "select antecedent_ids[1], consequent_id, n_antecedent, n_consequent, n_both, n"
            + " from association_rules where len(antecedent_ids) = 1",
        "with story as (select article_id, item, list_distinct(list(entity_id)) as ids"
            + " from mentions group by all having len(ids) <= 15),"
            + " population as (select (select count(*) from articles where duplicate_of is null)"
            + " - (select count(distinct article_id) from mentions) + count(*) as n from story),"
            + " one as (select unnest(ids) as id, article_id, item from story),"
            + " single as (select id, count(*) as n_x from one group by id)"
            + " select a.id, b.id, x.n_x, y.n_x, count(*) as n_both, any_value(n)"
            + " from one a join one b using (article_id, item) join single x on x.id = a.id"
            + " join single y on y.id = b.id, population where a.id <> b.id"
            + " group by a.id, b.id, x.n_x, y.n_x having n_both >= 10 and n_both / x.n_x >= 0.2");
    assertEquals(
        0,
        tables.number(
            "select count(*) from association_rules where not (abs(support - n_both / n) < 1e-12"
                + " and abs(confidence - n_both / n_antecedent) < 1e-12"
                + " and abs(lift - n_both * n / (n_antecedent * n_consequent)) < 1e-9)"));
  }

  @Test
  void theNetworkIsThatOfSignificantPairs() throws Exception {
    assertSame(
        "select period_type, period_start, entity_id, degree, weighted_degree from entity_network",
        "with edge as (select * from pair_stats where \"window\" = 'paragraph' and n_ab >= 3"
            + " and q_value <= 0.05 and period_type in ('all', 'quarter')),"
            + " side as (select period_type, period_start, entity_a as id, n_ab from edge"
            + " union all select period_type, period_start, entity_b, n_ab from edge)"
            + " select period_type, period_start, id, count(*), sum(n_ab)::bigint from side"
            + " group by all");
    assertEquals(
        0,
        tables.number(
            "select count(*) from (select 1 from entity_network group by period_type, period_start"
                + " having abs(sum(pagerank) - 1) > 1e-9)"));
    assertEquals(
        0,
        tables.number(
            "select count(*) from entity_network a anti join entity_network b on a.community_id ="
                + " b.entity_id and b.community_id = b.entity_id and a.period_type = b.period_type"
                + " and a.period_start is not distinct from b.period_start"));
  }

  @Test
  void topicsAndSimilarEntitiesAreInOrder() throws Exception {
    assertTrue(
        tables
            .lines("select term from pair_topics where name_a = '杭州' and name_b = '深度求索'")
            .contains("模型"));
    assertEquals(
        0,
        tables.number(
            "select count(*) from pair_topics where n_pair > least(n_corpus, n_pair_sentences)"
                + " or n_pair < 2 or z_score < 1.96 or log_odds <= 0 or length(term) < 2"));
    assertEquals(
        0,
        tables.number(
            "select count(*) from similar_entities a where cosine <= 0 or cosine > 1"
                + " or entity_id = similar_id"
                + " or split_part(entity_id, ':', 1) <> split_part(similar_id, ':', 1)"
                + " or exists (select 1 from similar_entities b where b.entity_id = a.similar_id"
                + " and b.similar_id = a.entity_id and b.cosine <> a.cosine)"));
    for (String table : List.of("pair_topics", "similar_entities")) {
      String of = table.equals("pair_topics") ? "entity_a, entity_b" : "entity_id";
      assertEquals(
          0,
          tables.number(
              "select count(*) from (select 1 from "
                  + table
                  + " group by "
                  + of
                  + " having max(rank) <> count(*))"),
          table);
    }
  }

  @Test
  void hangzhouAndDeepSeekRiseFromJanuary() throws Exception {
    var byMonth = new LinkedHashMap<String, Long>();
    for (List<String> row :
        tables.rows(
            "select strftime(period_start, '%Y-%m'), n_ab from pair_stats where period_type ="
                + " 'month' and \"window\" = 'article' and name_a = '杭州' and name_b = '深度求索'"
                + " order by period_start")) {
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
    assertEquals(
        0,
        tables.number(
            "select count(*) from pair_daily where name_a = '珠海' and name_b = '中国商飞'"
                + " and published_date >= '2025-01-01'"));
    assertTrue(
        tables.number(
                "select sum(articles) from pair_daily where name_a = '珠海' and name_b = '中国商飞'")
            >= 7);
  }

  @Test
  void everyTableHasTheColumnsOfTheContract() throws Exception {
    var missing = new ArrayList<String>();
    for (Table table : Tables.ALL) {
      assertTrue(tables.names().contains(table.name()), table.name() + " was not written");
    }
    for (String table : tables.names()) {
      assertTrue(CONTRACT.containsKey(table), table + " is not in the contract");
      Map<String, String> columns = tables.columns(table);
      for (String column : CONTRACT.get(table).split(" ")) {
        String[] nameAndType = column.split(":");
        String name = table + "." + nameAndType[0];
        String type = columns.get(nameAndType[0]);
        if (type == null
            ? !NOT_WRITTEN.contains(name)
            : !TYPES.get(nameAndType[1]).contains(type)) {
          missing.add(name + " is " + type);
        }
      }
    }
    assertEquals(List.of(), missing);
    assertFalse(tables.names().stream().anyMatch(name -> name.startsWith("work-")));
  }

  /** Two queries must give the same rows; what only one gives is shown. */
  private static void assertSame(String actual, String expected) throws SQLException {
    assertTrue(tables.number("select count(*) from (" + actual + ")") > 0);
    String both = "with actual as (" + actual + "), expected as (" + expected + ") ";
    assertEquals(
        List.of(),
        tables.lines(both + "from actual except all from expected limit 5"),
        "in the table, but not counted");
    assertEquals(
        List.of(),
        tables.lines(both + "from expected except all from actual limit 5"),
        "counted, but not in the table");
  }
}
