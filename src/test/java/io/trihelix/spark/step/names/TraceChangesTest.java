package io.trihelix.spark.step.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.DiscoveredNamesTable;
import io.trihelix.spark.table.EntitiesTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Many small histories side by side, for each plan of Spark takes longer than its rows. */
class TraceChangesTest extends SparkSuite {
  private final List<Map<String, Object>> namesBefore = new ArrayList<>();
  private final List<Map<String, Object>> entitiesBefore = new ArrayList<>();
  private final List<Map<String, Object>> names = new ArrayList<>();
  private final List<Map<String, Object>> entities = new ArrayList<>();

  private static Map<String, Object> entity(
      String id, String name, String origin, long articles, String... aliases) {
    return row(
        "entity_id",
        id,
        "entity_type",
        "COMPANY",
        "name",
        name,
        "aliases",
        aliases,
        "origin",
        origin,
        "articles",
        articles);
  }

  private static Map<String, Object> name(String name, String entity, String confirmedBy) {
    return row(
        "name_id",
        "name-" + name,
        "name",
        name,
        "entity_id",
        entity,
        "entity_name",
        "某某",
        "basis",
        "short_form",
        "confirmed_by",
        confirmedBy);
  }

  @SuppressWarnings("unchecked")
  private Dataset<Row> names(List<Map<String, Object>> rows) {
    return dataset(DiscoveredNamesTable.TABLE, rows.toArray(Map[]::new));
  }

  @SuppressWarnings("unchecked")
  private Dataset<Row> entities(List<Map<String, Object>> rows) {
    return dataset(EntitiesTable.TABLE, rows.toArray(Map[]::new));
  }

  private void merged() {
    namesBefore.add(name("鲸岚", "d-whale", "articles"));
    namesBefore.add(name("鲸岚餐饮", "d-food", "full_name"));
    entitiesBefore.add(entity("d-whale", "鲸岚", "discovered", 2));
    entitiesBefore.add(entity("d-food", "鲸岚餐饮", "discovered", 1));
    names.add(name("鲸岚", "d-food", "full_name"));
    names.add(name("鲸岚餐饮", "d-food", "full_name"));
    entities.add(entity("d-food", "鲸岚餐饮", "discovered", 3, "鲸岚"));
  }

  private void split() {
    namesBefore.add(name("鹿原", "d-ink", "full_name"));
    namesBefore.add(name("鹿原墨业", "d-ink", "full_name"));
    entitiesBefore.add(entity("d-ink", "鹿原墨业", "discovered", 3));
    names.add(name("鹿原", "d-deer", "articles"));
    names.add(name("鹿原墨业", "d-ink", "full_name"));
    entities.add(entity("d-deer", "鹿原", "discovered", 2));
    entities.add(entity("d-ink", "鹿原墨业", "discovered", 1));
  }

  private void promotedByALayer() {
    namesBefore.add(name("云雀", "d-lark", "articles"));
    entitiesBefore.add(entity("d-lark", "云雀", "discovered", 2));
    entities.add(entity("company:x-lark", "云雀科技", "gazetteer", 2, "云雀"));
  }

  private void promotedByArticles() {
    namesBefore.add(name("青禾", "d-corn", "articles"));
    entitiesBefore.add(entity("d-corn", "青禾", "discovered", 2));
    entitiesBefore.add(entity("company:x-corn", "禾禾", "gazetteer", 0));
    names.add(name("青禾", "company:x-corn", "gazetteer"));
    entities.add(entity("company:x-corn", "禾禾", "gazetteer", 2));
  }

  private void renamedAndDemoted() {
    entitiesBefore.add(entity("company:x-old", "甲", "gazetteer", 1));
    entities.add(entity("company:sse-600000", "甲", "gazetteer", 1));
    entitiesBefore.add(entity("company:x-gone", "乙", "gazetteer", 1));
    names.add(name("乙", "d-gone", "articles"));
    entities.add(entity("d-gone", "乙", "discovered", 1));
  }

  /**
   * 丙 was a form of the known one before and yet a discovered entity: its end has another reason.
   */
  private void merelyGone() {
    namesBefore.add(name("丙", "d-3", "articles"));
    entitiesBefore.add(entity("d-3", "丙", "discovered", 2));
    entitiesBefore.add(entity("company:x-3", "丙丙", "gazetteer", 0, "丙"));
    entities.add(entity("company:x-3", "丙丙", "gazetteer", 0, "丙"));
  }

  /** Of two that have learnt a name neither is known to be the one. */
  private void claimedByTwo() {
    entitiesBefore.add(entity("d-4", "丁", "discovered", 2));
    entities.add(entity("company:x-4", "丁丁", "gazetteer", 0, "丁"));
    entities.add(entity("company:x-5", "丁丁丁", "gazetteer", 0, "丁"));
  }

  private void unchanged() {
    namesBefore.add(name("戊", "d-5", "articles"));
    entitiesBefore.add(entity("d-5", "戊", "discovered", 2));
    names.add(name("戊", "d-5", "articles"));
    entities.add(entity("d-5", "戊", "discovered", 2));
    namesBefore.add(name("己", "d-6", null));
    names.add(name("己", "d-7", "articles"));
    entities.add(entity("d-7", "己", "discovered", 2));
  }

  @Test
  void mergedSplitPromotedDemotedAndRenamedEntitiesAreToldWithTheirReasons() {
    merged();
    split();
    promotedByALayer();
    promotedByArticles();
    renamedAndDemoted();
    merelyGone();
    claimedByTwo();
    unchanged();
    assertEquals(
        List.of(
            "run-2 company:x-gone d-gone demoted 乙 is a name of the new entity now",
            "run-2 company:x-old company:sse-600000 renamed 甲 is a name of the new entity now",
            "run-2 d-corn company:x-corn promoted 青禾 means 某某 (short_form)",
            "run-2 d-ink d-deer split 鹿原 means 某某 (short_form)",
            "run-2 d-lark company:x-lark promoted 云雀 is a name of the new entity now",
            "run-2 d-whale d-food merged 鲸岚 means 某某 (short_form)"),
        lines(
            new TraceChanges("run-2")
                .between(
                    names(namesBefore), entities(entitiesBefore), names(names), entities(entities)),
            "run_id",
            "old_id",
            "new_id",
            "kind",
            "reason"));
  }
}
