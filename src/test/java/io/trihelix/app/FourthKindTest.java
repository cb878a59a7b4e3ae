package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.ask.View;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.view.SqlEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AGENCY is a kind of entity by a declaration and a gazetteer of five rows; no code knows it. */
@Tag("slow")
class FourthKindTest {
  private static final Path RESOURCES = Path.of("src/test/resources/kinds");

  @TempDir private static Path folder;
  private static DuckTables three;
  private static DuckTables four;

  @BeforeAll
  static void run() {
    three = new DuckTables(run("three", Stream.of()));
    four =
        new DuckTables(
            run(
                "four",
                Stream.of(
                    "--config",
                    RESOURCES.resolve("agency.conf").toString(),
                    "--set",
                    "gazetteer.layers=[" + RESOURCES.resolve("layer") + "]")));
  }

  @AfterAll
  static void close() throws Exception {
    three.close();
    four.close();
  }

  private static Path run(String name, Stream<String> more) {
    Path output = folder.resolve(name);
    var arguments =
        new ArrayList<>(
            List.of(
                "--input",
                RESOURCES.resolve("news.jsonl").toString(),
                "--output",
                output.toString(),
                "--set",
                "trends.min-articles=1",
                "--set",
                "statistics.triads.max-per-story=1000"));
    more.forEach(arguments::add);
    CommandRun run = CommandRun.ofRun(arguments.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    return output;
  }

  @Test
  void itsMentionsAreFoundByAllTheirForms() throws Exception {
    assertEquals(
        List.of(
            "agency:cn-customs 2",
            "agency:cn-miit 8",
            "agency:cn-mofcom 2",
            "agency:cn-most 3",
            "agency:cn-ndrc 3"),
        four.lines(
            "select entity_id, count(*) from mentions where entity_type = 'AGENCY'"
                + " group by all order by all"));
  }

  @Test
  void itsEntitiesBearTheSeatOfTheGazetteer() throws Exception {
    assertEquals(
        List.of("工业和信息化部 city:cn-110000 gazetteer 5 2025-01-06"),
        four.lines(
            "select name, city_id, origin, articles, first_seen from entities"
                + " where entity_id = 'agency:cn-miit'"));
  }

  @Test
  void itStandsLastInItsPairs() throws Exception {
    assertEquals(
        List.of("CITY-AGENCY", "COMPANY-AGENCY", "UNIVERSITY-AGENCY", "AGENCY-AGENCY"),
        four.lines(
            """
            select type_a || '-' || type_b as types from pair_daily
            where 'AGENCY' in (type_a, type_b) group by types, type_a order by list_position(['CITY', 'COMPANY', 'UNIVERSITY', 'AGENCY'], type_a)
            """));
  }

  @Test
  void itsPairsAreCounted() throws Exception {
    assertEquals(
        List.of("3"),
        four.lines(
            "select sum(articles) from pair_daily"
                + " where name_a = '杭州' and name_b = '工业和信息化部'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pair_stats", "pair_trends", "cooccurrences", "pair_daily"})
  void itsPairsAreInEveryTableOfPairs(String table) throws Exception {
    assertTrue(four.number("select count(*) from " + table + " where type_b = 'AGENCY'") > 0);
    assertEquals(
        0,
        four.number(
            "select count(*) from " + table + " where type_a = 'AGENCY' and type_b <> 'AGENCY'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cooccurrences",
        "pair_daily",
        "pair_stats",
        "pair_trends",
        "mentions",
        "entity_daily",
        "triads",
        "triad_synergy"
      })
  void theOtherKindsHaveTheRowsThatTheyHadWithoutIt(String table) throws Exception {
    String exclude =
        switch (table) {
          // They count others: all entities of the story, all pairs of the period.
          case "cooccurrences" -> " exclude (story_entities)";
          case "pair_stats" -> " exclude (q_value, hypotheses, weighted_n_ab)";
          case "pair_daily" -> " exclude (weight)";
          case "pair_trends" -> " exclude (weighted_n_ab)";
          default -> "";
        };
    String others =
        switch (table) {
          case "mentions", "entity_daily" -> " where entity_type <> 'AGENCY'";
          case "triads", "triad_synergy" -> "";
          default -> " where type_b <> 'AGENCY'";
        };
    List<String> before = three.lines("select *" + exclude + " from " + table + " order by all");
    assertTrue(!before.isEmpty(), table + " has no rows");
    assertEquals(
        before, four.lines("select *" + exclude + " from " + table + others + " order by all"));
  }

  @Test
  void viewsTellOfIt() throws Exception {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          SqlEngine.DUCKDB.script(
              Catalogue.PUBLISHED, View.bundled(), folder.resolve("four").toString()));
      assertEquals(
          List.of("AGENCY 5"),
          lines(
              statement,
              "select entity_type, sum(entities) from province_kinds"
                  + " where entity_type = 'AGENCY' group by all"));
      assertEquals(
          List.of("杭州 AGENCY 2 0"),
          lines(
              statement,
              "select name, partner_type, partners, at_home from entity_surroundings"
                  + " where name = '杭州' and partner_type = 'AGENCY'"));
      assertEquals(
          List.of("AGENCY true", "COMPANY true", "UNIVERSITY true"),
          lines(
              statement,
              "select partner_type, partners > 0 from entity_surroundings"
                  + " where entity_id = 'city:cn-330100' and partner_type <> 'CITY'"
                  + " order by partner_type"));
    }
  }

  private static List<String> lines(Statement statement, String query) throws SQLException {
    var lines = new ArrayList<String>();
    try (ResultSet rows = statement.executeQuery(query)) {
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        var line = new ArrayList<String>();
        for (int i = 1; i <= width; i++) {
          line.add(String.valueOf(rows.getObject(i)));
        }
        lines.add(String.join(" ", line));
      }
    }
    return lines;
  }

  @Test
  void theTriadsCanBeOfOtherKinds() throws Exception {
    Path output =
        run(
            "triads",
            Stream.of(
                "--config",
                RESOURCES.resolve("agency.conf").toString(),
                "--set",
                "gazetteer.layers=[" + RESOURCES.resolve("layer") + "]",
                "--set",
                "statistics.triads.kinds=[CITY, COMPANY, AGENCY]"));
    try (var tables = new DuckTables(output)) {
      assertEquals(
          List.of("杭州 深度求索 工业和信息化部 3"),
          tables.lines(
              "select city_name, company_name, university_name, sum(articles) as n from triads"
                  + " group by all having n > 1"));
    }
  }

  @Test
  void theReportNamesIt() throws Exception {
    String page = Files.readString(folder.resolve("four").resolve("report.html"));

    assertTrue(page.contains("\"AGENCY\""), "the kind is declared in the page's data");
    assertTrue(page.contains("Agencies") && page.contains("机构"), "and so are its labels");
  }
}
