package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.trihelix.app.DuckTables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Map, network and trends that {@code trihelix serve} tells, against the tables. */
class ServePicturesTest extends AskedServer {
  private final DuckTables tables;

  ServePicturesTest(DuckTables tables) {
    this.tables = tables;
  }

  @Test
  void theMapOfAnyMonthsIsThatOfTheTablesAndAroundAnEntityThatOfItsPairs() throws Exception {
    JsonNode map = json("/api/map?kind=CITY&period=2025-01..2025-02&limit=3");
    JsonNode first = map.get("places").get(0);
    assertEquals(
        tables.number(
            "select sum(articles) from entity_daily where entity_id = '"
                + first.get("id").textValue()
                + "' and published_month between '2025-01' and '2025-02'"),
        first.get("articles").longValue());
    assertEquals(
        tables.number(
            "select count(distinct entity_id) from entity_daily where entity_type = 'CITY'"
                + " and published_month between '2025-01' and '2025-02'"),
        map.get("total").longValue());
    JsonNode around = json("/api/map?kind=CITY&of=company:x-deepseek");
    assertEquals("city:cn-330100", around.get("places").get(0).get("id").textValue());
    assertEquals(
        tables.number(
            "select sum(articles) from pair_daily where entity_a = 'city:cn-330100'"
                + " and entity_b = 'company:x-deepseek'"),
        around.get("places").get(0).get("articles").longValue());
    for (JsonNode city : around.get("entities")) {
      if (city.get("id").textValue().equals("city:cn-330100")) {
        assertEquals(30.3, city.get("latitude").doubleValue(), 0.3);
        assertEquals(120.2, city.get("longitude").doubleValue(), 0.3);
      }
    }
  }

  @Test
  void aNetworkJoinsThoseAlonePairsOfWhichAreHardlyChanceInItsMonths() throws Exception {
    String kinds = "types=CITY,COMPANY,UNIVERSITY";
    String sure =
        " from pair_stats where \"window\" = 'article' and q_value < 0.05 and n_ab >= 3 and lift > 1"
            + " and period_type = ";
    JsonNode whole = json("/api/network?limit=200&" + kinds);
    assertEquals(
        tables.number("select count(*) from entity_network where period_type = 'all'"),
        whole.get("total").longValue());
    JsonNode year = json("/api/network?limit=200&period=2025&" + kinds);
    assertEquals(
        tables.number("select count(*)" + sure + "'year' and period_start = date '2025-01-01'"),
        year.get("pairs").size());
    assertEquals(
        tables.number(
            "select count(distinct id) from (select unnest([entity_a, entity_b]) as id"
                + sure
                + "'year' and period_start = date '2025-01-01')"),
        year.get("total").longValue());
    JsonNode around = json("/api/network?of=company:x-deepseek&" + kinds);
    assertEquals("company:x-deepseek", around.get("nodes").get(0).get("id").textValue());
    assertEquals(
        1
            + tables.number(
                "select count(*)"
                    + sure
                    + "'all' and 'company:x-deepseek' in (entity_a, entity_b)"),
        around.get("nodes").size());
  }

  @Test
  void trendsAreThoseOfTheTableToTheirEndAPageAtATime() throws Exception {
    String kinds = "types=CITY,COMPANY,UNIVERSITY";
    long all =
        tables.number(
            "select count(distinct t.entity_a || t.entity_b) from pair_trends t join pair_stats s"
                + " on s.entity_a = t.entity_a and s.entity_b = t.entity_b where t.period_type = 'month'"
                + " and t.\"window\" = 'article' and s.period_type = 'all' and s.\"window\" = 'article'"
                + " and s.q_value < 0.05 and s.n_ab >= 3 and s.lift > 1");
    var seen = new ArrayList<String>();
    for (int offset = 0; offset < all; offset += 7) {
      JsonNode page = json("/api/trends?limit=7&offset=" + offset + "&" + kinds);
      assertEquals(all, page.get("total").longValue());
      page.get("trends")
          .forEach(trend -> seen.add(trend.get("a").textValue() + trend.get("b").textValue()));
    }
    assertEquals(all, seen.stream().distinct().count());
    JsonNode one = json("/api/trends?of=company:x-deepseek&period=2025-01&" + kinds);
    assertTrue(one.get("total").longValue() > 0);
    for (JsonNode trend : one.get("trends")) {
      assertTrue(
          List.of(trend.get("a").textValue(), trend.get("b").textValue())
              .contains("company:x-deepseek"));
    }
  }
}
