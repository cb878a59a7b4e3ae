package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trihelix.app.SampleWarehouse;
import io.trihelix.ask.View;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.view.SqlEngine;
import io.trihelix.stats.HardlyChance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The views of {@code conf/views} over the bundled sample, in DuckDB and in Spark. */
class ViewsTest extends SparkSuite {
  /** What the sample is too short for; TrendViewsTest has rows of its own for these. */
  private static final Set<String> RARE =
      Set.of(
          "closer_pairs",
          "rising_pairs",
          "fading_pairs",
          "rising_entities",
          "fading_entities",
          "movements");

  private static final MathContext DIGITS = new MathContext(9);

  private String warehouse;

  @BeforeEach
  void makeTheSample() {
    warehouse = SampleWarehouse.folder().toString();
  }

  private Connection duckdb() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute(SqlEngine.DUCKDB.script(Catalogue.PUBLISHED, View.bundled(), warehouse));
    }
    return connection;
  }

  /** Values as text that is the same in both engines; fractions to nine digits. */
  private static String comparable(Object value) {
    if (value instanceof Seq<?> list) {
      return CollectionConverters.asJava(list).toString();
    }
    return value instanceof Double number
        ? new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString()
        : Objects.toString(value);
  }

  private static List<String> rows(Connection duckdb, String query) throws SQLException {
    var rows = new ArrayList<String>();
    try (Statement statement = duckdb.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= width; i++) {
          row.add(comparable(result.getObject(i)));
        }
        rows.add(String.join(" ", row));
      }
    }
    return rows;
  }

  private List<String> rowsOfSpark(String query) {
    return spark().sql(query).collectAsList().stream().map(ViewsTest::line).toList();
  }

  private static String line(Row row) {
    return String.join(
        " ", IntStream.range(0, row.size()).mapToObj(i -> comparable(row.get(i))).toList());
  }

  @Test
  void sparkAndDuckDbAgreeOnEveryRowOfEveryView() throws Exception {
    for (String statement :
        SqlEngine.SPARK.statements(Catalogue.PUBLISHED, View.bundled(), warehouse)) {
      spark().sql(statement);
    }
    try (Connection duckdb = duckdb()) {
      for (String view : View.NAMES) {
        var expected = new ArrayList<>(rows(duckdb, "SELECT * FROM " + view));
        var found = new ArrayList<>(rowsOfSpark("SELECT * FROM " + view));
        Collections.sort(expected);
        Collections.sort(found);
        assertFalse(
            !RARE.contains(view) && expected.isEmpty(), view + " has no rows in the sample");
        assertEquals(expected, found, view);
      }
    }
  }

  @Test
  void theStrongestCityAndCompanyOfTheSampleLeadTheRanking() throws Exception {
    try (Connection duckdb = duckdb()) {
      assertEquals(
          List.of("1 珠海 中国商飞", "2 杭州 深度求索"),
          rows(
              duckdb,
              "SELECT by_llr, name_a, name_b FROM top_pairs WHERE period_type = 'all'"
                  + " AND together_in = 'article' AND type_a = 'CITY' AND type_b = 'COMPANY'"
                  + " AND by_llr <= 2 ORDER BY by_llr"));
    }
  }

  @Test
  void theViewsHoldJustThePairsThatAreHardlyChance() throws Exception {
    try (Connection duckdb = duckdb();
        Statement statement = duckdb.createStatement();
        ResultSet stats = statement.executeQuery("SELECT n_ab, lift, q_value FROM pair_stats")) {
      long all = 0;
      long passing = 0;
      while (stats.next()) {
        all++;
        if (HardlyChance.DEFAULT.holds(
            stats.getLong(1), (Double) stats.getObject(2), (Double) stats.getObject(3))) {
          passing++;
        }
      }
      assertTrue(passing > 0 && passing < all);
      assertEquals(
          List.of(passing + " " + 2 * passing),
          rows(duckdb, "SELECT (SELECT count(*) FROM top_pairs), (SELECT count(*) FROM partners)"));
      assertEquals(
          List.of("0"),
          rows(
              duckdb,
              "SELECT count(*) FROM rising_pairs AS r WHERE NOT EXISTS (SELECT 1 FROM top_pairs AS t"
                  + " WHERE t.period_type = 'all' AND t.together_in = r.together_in"
                  + " AND t.entity_a = r.entity_a AND t.entity_b = r.entity_b)"));
    }
  }

  @Test
  void theScorecardOfACityFollowsFromTheTables() throws Exception {
    try (Connection duckdb = duckdb()) {
      assertEquals(
          rows(
              duckdb,
              "SELECT (SELECT articles FROM entities WHERE name = '杭州' AND entity_type = 'CITY'),"
                  + " (SELECT count(DISTINCT entity_b) FROM pair_daily WHERE name_a = '杭州'"
                  + " AND type_b = 'COMPANY' AND articles_paragraph > 0)"),
          rows(duckdb, "SELECT articles, companies FROM city_scorecard WHERE city = '杭州'"));
    }
  }

  @Test
  void rowsOfAFileAreSortedSoThatStatisticsOfRowGroupsCanSkip() throws Exception {
    try (Connection duckdb = duckdb()) {
      for (Table table : Catalogue.PUBLISHED) {
        if (!table.sortedBy().isEmpty()) {
          String column = table.sortedBy().get(0);
          assertEquals(
              List.of("0"),
              rows(
                  duckdb,
                  "SELECT count(*) FROM (SELECT "
                      + column
                      + " AS value, lag("
                      + column
                      + ") OVER (PARTITION BY filename ORDER BY file_row_number) AS before"
                      + " FROM read_parquet('"
                      + warehouse
                      + "/"
                      + table.name()
                      + "/**/*.parquet', filename = true, file_row_number = true))"
                      + " WHERE value < before"),
              table.name());
        }
      }
    }
  }
}
