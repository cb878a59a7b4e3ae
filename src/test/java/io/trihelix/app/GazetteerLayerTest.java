package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A discovered company that a gazetteer layer names later, over three runs on one warehouse. */
class GazetteerLayerTest {
  private static final String NEWS =
      """
      {"title": "开业", "body": "昨天，杭州鲸岚智造有限公司在苏州开业，鲸岚智造有限公司的员工都来了。"}
      {"title": "签约", "body": "鲸岚智造有限公司与苏州签约。"}
      """;

  @Test
  void whatALayerNamesIsPromotedOnceAndKeepsItsCounts(@TempDir Path folder) throws Exception {
    Path input = Files.writeString(folder.resolve("news.jsonl"), NEWS);
    Path layer = Files.createDirectory(folder.resolve("layer"));
    Files.writeString(
        layer.resolve("companies.tsv"),
        "id\tname\tname_en\taliases\tseat\tprovince\tcountry\n"
            + "company:x-whale\t鲸岚智造\t\t\tcity:cn-330100\t浙江\tCN\n");
    Path output = folder.resolve("out");
    run(input, output);
    String discovered;
    List<String> pairs;
    try (DuckTables tables = new DuckTables(output)) {
      discovered = tables.lines("select entity_id from entities where name = '鲸岚智造'").get(0);
      assertEquals(
          List.of("discovered city:cn-330100 浙江 CN 2"),
          tables.lines(
              "select origin, city_id, province, country, articles from entities where entity_id = '"
                  + discovered
                  + "'"));
      pairs = pairs(tables);
      assertEquals(List.of("苏州 鲸岚智造 1 1", "苏州 鲸岚智造 1 1"), pairs);
      assertEquals(0, tables.number("select count(*) from entity_changes"));
    }

    run(input, output, "--set", "gazetteer.layers=[" + layer + "]");
    List<String> changes = List.of(discovered + " company:x-whale promoted");
    try (DuckTables tables = new DuckTables(output)) {
      assertEquals(changes, tables.lines("select old_id, new_id, kind from entity_changes"));
      assertEquals(pairs, pairs(tables));
      assertEquals(0, tables.number("select count(*) from discovered_names"));
    }

    run(input, output, "--set", "gazetteer.layers=[" + layer + "]");
    try (DuckTables tables = new DuckTables(output)) {
      assertEquals(
          changes,
          tables.lines("select old_id, new_id, kind from entity_changes"),
          "earlier rows stay, nothing is told twice");
    }
  }

  private static List<String> pairs(DuckTables tables) throws Exception {
    return tables.lines(
        "select a.name, b.name, sentences, paragraphs from cooccurrences join entities a on"
            + " entity_a = a.entity_id join entities b on entity_b = b.entity_id");
  }

  private static void run(Path input, Path output, String... more) {
    var arguments =
        new java.util.ArrayList<>(
            List.of("--input", input.toString(), "--output", output.toString()));
    arguments.addAll(List.of(more));
    CommandRun run = CommandRun.ofRun(arguments.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
  }
}
