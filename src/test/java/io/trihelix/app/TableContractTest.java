package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers of the tables may count on, as another engine sees it. */
@ExtendWith(SampleTables.class)
class TableContractTest {
  /** Column and type; a table may have more columns. */
  private static final Map<String, String> CONTRACT =
      Map.ofEntries(
          Map.entry(
              "articles",
              "article_id:s source:s url:s title:s body:s author:s published_at:t published_date:d"
                  + " date_source:s crawled_at:t char_count:n content_hash:s duplicate_of:s"
                  + " input_file:s"
                  + " run_id:s published_month:s"),
          Map.entry(
              "rejects", "input_file:s record_no:n reason:s detail:s raw:s run_id:s article_id:s"),
          Map.entry(
              "article_history",
              "article_id:s source:s url:s title:s body:s author:s published_at:t published_date:d"
                  + " date_source:s crawled_at:t char_count:n content_hash:s input_file:s record_no:n run_id:s"
                  + " superseded_at:t superseded_by:s"),
          Map.entry("withdrawn", "article_id:s source:s reason:s withdrawn_at:t run_id:s"),
          Map.entry(
              "inputs",
              "path:s bytes:n modified_at:t checksum:s listed_at:t run_id:s records:n articles:n"
                  + " rejects:n"),
          Map.entry(
              "mentions",
              "article_id:s published_date:d field:s paragraph:i sentence:i start:i end:i surface:s"
                  + " entity_id:s entity_type:s entity_name:s method:s confidence:f item:i"
                  + " nested:b negated:b paired:b role:s published_month:s"),
          Map.entry(
              "entities",
              "entity_id:s entity_type:s name:s name_en:s aliases:a city_id:s province:s country:s"
                  + " origin:s first_seen:d last_seen:d articles:n category:s league:a industry:s"
                  + " population:n population_year:i gdp:n gdp_year:i tier:s tier_year:i qs_rank:i qs_year:i"),
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
                  + " articles:n articles_paragraph:n articles_sentence:n sentences:n reposts:n weight:f"
                  + " published_month:s"),
          Map.entry(
              "pair_stats",
              "period_type:s period_start:d window:s entity_a:s name_a:s type_a:s entity_b:s"
                  + " name_b:s type_b:s n_ab:n n_a:n n_b:n n:n npmi:f llr:f jaccard:f lift:f"
                  + " p_value:f q_value:f weighted_n_ab:f sources:n largest_source_share:f one_source:b"
                  + " stratified_odds_ratio:f stratified_chi2:f stratified_p_value:f"),
          Map.entry(
              "relations",
              "article_id:s published_date:d relation:s mutual:b from_id:s from_name:s from_type:s to_id:s"
                  + " to_name:s to_type:s negated:b sentences:n sentence:s confidence:f published_month:s"),
          Map.entry(
              "pair_trends",
              "period_type:s period_start:d window:s entity_a:s entity_b:s n_ab:n share:f"
                  + " moving_average:f growth:f yoy:f z_score:f first_seen:d chained_n_ab:n"
                  + " chained_n:f chained_part:f chained_growth:f chained_z_score:f weighted_n_ab:f sources:n"),
          Map.entry(
              "entity_trends",
              "period_type:s period_start:d entity_id:s name:s entity_type:s n_a:n n:n share:f"
                  + " moving_average:f growth:f yoy:f z_score:f first_seen:d chained_n_a:n"
                  + " chained_n:f chained_part:f chained_growth:f chained_z_score:f"),
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
          Map.entry("similar_entities", "entity_id:s rank:i similar_id:s cosine:f common:n"),
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

  private final DuckTables tables;

  TableContractTest(DuckTables tables) {
    this.tables = tables;
  }

  @Test
  void theTablesOfTheContractAreWrittenAndNoOthers() {
    assertEquals(new TreeSet<>(CONTRACT.keySet()), new TreeSet<>(tables.names()));
    assertEquals(
        new TreeSet<>(CONTRACT.keySet()),
        new TreeSet<>(Catalogue.PUBLISHED.stream().map(Table::name).toList()));
  }

  @Test
  void everyTableHasTheColumnsOfTheContract() throws Exception {
    var wrong = new ArrayList<String>();
    for (Map.Entry<String, String> table : CONTRACT.entrySet()) {
      Map<String, String> columns = tables.columns(table.getKey());
      for (String column : table.getValue().split(" ")) {
        String[] nameAndType = column.split(":");
        String type = columns.getOrDefault(nameAndType[0], "missing");
        if (!TYPES.get(nameAndType[1]).contains(type)) {
          wrong.add(table.getKey() + "." + nameAndType[0] + " is " + type);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void keysAreUnique() throws Exception {
    for (Table table : Catalogue.PUBLISHED) {
      String key = "\"" + String.join("\", \"", table.key()) + "\"";
      tables.assertNone(
          "select " + key + " from " + table.name() + " group by all having count(*) > 1");
    }
  }
}
