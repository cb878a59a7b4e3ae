package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.trihelix.app.DuckTables;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** {@code trihelix serve} over the bundled sample, asked as a browser asks. */
class ServeTest extends AskedServer {
  private final DuckTables tables;

  ServeTest(DuckTables tables) {
    this.tables = tables;
  }

  @Test
  void thePageIsTheReportAndMayAskItsServerAlone() throws Exception {
    HttpResponse<String> page = get("/");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<meta name=\"trihelix-server\" content=\"1\">"));
    assertTrue(page.body().contains("form-action 'none'; connect-src 'self'\">"));
    assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElseThrow());
    assertEquals(
        "frame-ancestors 'none'",
        page.headers().firstValue("Content-Security-Policy").orElseThrow());
  }

  @Test
  void anEntityIsFoundInSixWays() throws Exception {
    for (String name :
        List.of(
            "深度求索", "DeepSeek", "deepseek", "company:x-deepseek", "shenduqiusuo", "sdqs", "深度求")) {
      assertEquals(
          "company:x-deepseek",
          json("/api/search?q=" + encoded(name)).get("entities").get(0).get("id").textValue(),
          name);
    }
    assertFalse(json("/api/search?q=" + encoded("深度求")).get("exact").booleanValue());
  }

  @Test
  void anEntityAPairAndARankingAreThoseOfTheTables() throws Exception {
    JsonNode entity = json("/api/entity?id=" + encoded("杭州"));
    assertEquals(
        tables.number("select articles from entities where entity_id = 'city:cn-330100'"),
        entity.get("entity").get(0).get("articles").longValue());
    JsonNode pair = json("/api/pair?a=deepseek&b=city:cn-330100");
    assertEquals("article", pair.get("statistics").get(0).get("together_in").textValue());
    JsonNode top = json("/api/top?types=city-company&limit=2");
    assertEquals("珠海", top.get(0).get("a").textValue());
    assertEquals(2, top.size());
  }

  @Test
  void aPanelHasWhatThePageShowsOfItsEntitiesAndThePairsAmongThem() throws Exception {
    JsonNode panel = json("/api/panel?ids=city:cn-330100,company:x-deepseek,city:cn-000000");
    List<String> named = panel.get("entities").findValuesAsText("id");
    assertTrue(
        named.containsAll(List.of("city:cn-330100", "company:x-deepseek")), named.toString());
    assertFalse(named.contains("city:cn-000000"), "nobody bears this id");
    JsonNode pair = null;
    for (JsonNode row : panel.get("pairs")) {
      if (row.get("a").textValue().equals("city:cn-330100")
          && row.get("b").textValue().equals("company:x-deepseek")) {
        pair = row;
      }
    }
    long together =
        tables.number(
            "select sum(articles) from pair_daily where entity_a = 'city:cn-330100'"
                + " and entity_b = 'company:x-deepseek'");
    assertEquals(together, pair.get("articles").longValue());
    long told = 0;
    for (JsonNode row : panel.get("pair_months")) {
      if (row.get("b").textValue().equals("company:x-deepseek")
          && row.get("a").textValue().equals("city:cn-330100")) {
        told += row.get("articles").longValue();
      }
    }
    assertEquals(together, told, "its months, those of articles without a date among them");
    JsonNode sentence = null;
    for (JsonNode row : panel.get("sentences")) {
      if (row.get("a").textValue().equals("city:cn-330100")
          && row.get("b").textValue().equals("company:x-deepseek")) {
        sentence = row;
      }
    }
    assertTrue(sentence.get("sentence").textValue().contains("深度求索"), sentence.toString());
    assertTrue(sentence.hasNonNull("id") && sentence.hasNonNull("title"));
    assertEquals(
        tables.number(
            "select count(*) from relations where not negated and 'company:x-deepseek' in (from_id, to_id)"
                + " or not negated and 'city:cn-330100' in (from_id, to_id)"),
        sum(panel.get("relations")));
    assertEquals(400, get("/api/panel?ids=a,b,c,d,e").statusCode());
  }

  private static long sum(JsonNode rows) {
    long sum = 0;
    for (JsonNode row : rows) {
      sum += row.get("articles").longValue();
    }
    return sum;
  }

  @Test
  void aRankingIsThatOfTheTablesAndOfARangeIsComputedFromItsDays() throws Exception {
    JsonNode year = json("/api/ranking?types=CITY-COMPANY&period=2025&limit=200");
    assertEquals(
        tables.number(
            "select count(*) from pair_stats where period_type = 'year' and period_start = date '2025-01-01'"
                + " and \"window\" = 'article' and type_a = 'CITY' and type_b = 'COMPANY'"
                + " and q_value < 0.05 and n_ab >= 3 and lift > 1"),
        year.get("total").longValue());
    JsonNode range =
        json("/api/ranking?types=CITY-COMPANY&period=2024-12..2025-02&by=articles&limit=3");
    JsonNode first = range.get("rows").get(0);
    assertEquals("company:x-deepseek", first.get("b").textValue());
    assertEquals(
        tables.number(
            "select sum(articles) from pair_daily where entity_a = 'city:cn-330100' and entity_b ="
                + " 'company:x-deepseek' and published_month between '2024-12' and '2025-02'"),
        first.get("articles").longValue());
    JsonNode rest =
        json("/api/ranking?types=CITY-COMPANY&period=2024-12..2025-02&by=articles&offset=1");
    assertEquals(range.get("rows").get(1), rest.get("rows").get(0), "a page begins anywhere");
    assertEquals(400, get("/api/ranking?types=CITY").statusCode());
    assertEquals(400, get("/api/ranking?types=CITY-CITY&period=2025-13..2025-14").statusCode());
    assertEquals(400, get("/api/ranking?types=CITY-CITY&period=2025-02..2025-01").statusCode());
  }

  @Test
  void theQuestionsThatComeWithTheProgramAreAnsweredAsTheyStand() throws Exception {
    JsonNode questions = json("/api/questions");
    assertEquals(10, questions.size());
    for (JsonNode question : questions) {
      HttpResponse<String> answer = get("/api/sql?q=" + encoded(question.get("sql").textValue()));
      assertEquals(200, answer.statusCode(), question.get("name") + ": " + answer.body());
    }
  }

  @Test
  void listsAreWholeAPageAtATime() throws Exception {
    long all =
        tables.number(
            "select count(*) from pair_stats where period_type = 'all' and \"window\" = 'article'"
                + " and 'city:cn-330100' in (entity_a, entity_b)");
    var seen = new ArrayList<String>();
    for (int offset = 0; offset < all; offset += 20) {
      for (JsonNode row : json("/api/partners?id=city:cn-330100&limit=20&offset=" + offset)) {
        assertEquals(all, row.get("total").longValue());
        seen.add(row.get("id").textValue());
      }
    }
    assertEquals(all, seen.stream().distinct().count());
    assertEquals(
        tables.number("select count(*) from entities where entity_type = 'CITY'"),
        json("/api/entities?type=city&limit=1").get("total").longValue());
  }

  @Test
  void theArticlesBehindAFigureAreAsManyAsTheFigureSays() throws Exception {
    JsonNode one = json("/api/articles?entities=city:cn-330100&limit=1000");
    assertEquals(
        tables.number("select articles from entities where entity_id = 'city:cn-330100'"),
        one.get("total").longValue());
    assertEquals(one.get("total").intValue(), one.get("articles").size());
    for (JsonNode article : one.get("articles")) {
      assertTrue(article.has("title") && !article.has("body"), article.toString());
    }
    JsonNode pair =
        json("/api/articles?entities=city:cn-330100,company:x-deepseek&from=2025-01&to=2025-01");
    assertEquals(
        tables.number(
            "select sum(articles) from pair_daily where entity_a = 'city:cn-330100'"
                + " and entity_b = 'company:x-deepseek' and published_month = '2025-01'"),
        pair.get("total").longValue());
    assertTrue(
        pair.get("articles").findValuesAsText("sentence").stream()
            .anyMatch(sentence -> sentence.contains("深度求索")));
    assertEquals(
        tables.number("select count(*) from articles where duplicate_of is null"),
        json("/api/articles?limit=1").get("total").longValue());
    assertEquals(
        tables.number(
            "select count(*) from (select article_id from mentions where entity_id in"
                + " ('city:cn-330100', 'company:x-deepseek', 'university:cn-4133010335')"
                + " group by 1 having count(distinct entity_id) = 3)"),
        json("/api/articles?entities=city:cn-330100,company:x-deepseek,university:cn-4133010335")
            .get("total")
            .longValue());
  }

  @Test
  void anArticleHasItsTextWithMarkedMentions() throws Exception {
    String id =
        json("/api/articles?entities=city:cn-330100,company:x-deepseek&limit=1")
            .get("articles")
            .get(0)
            .get("id")
            .textValue();
    JsonNode article = json("/api/article?id=" + encoded(id));
    for (JsonNode mention : article.get("mentions")) {
      assertEquals(
          mention.get("surface").textValue(),
          article
              .get(mention.get("field").textValue())
              .textValue()
              .substring(mention.get("start").intValue(), mention.get("end").intValue()));
    }
    HttpResponse<String> page = get("/article?id=" + encoded(id));
    assertTrue(page.body().contains("<mark data-type=\"CITY\""), page.body());
    assertTrue(
        page.headers()
            .firstValue("Content-Security-Policy")
            .orElseThrow()
            .startsWith("default-src 'none'"));
  }

  @Test
  void twentyUsersAtOnceAreAllAnsweredAlike() throws Exception {
    List<String> paths =
        List.of(
            "/api/top?limit=5",
            "/api/entity?id=city:cn-330100",
            "/api/pair?a=city:cn-330100&b=company:x-deepseek",
            "/api/articles?entities=city:cn-330100",
            "/api/search?q=hz");
    List<String> alone = new ArrayList<>();
    for (String path : paths) {
      alone.add(get(path).body());
    }
    ExecutorService users = Executors.newFixedThreadPool(20);
    try {
      List<Callable<Void>> sessions = new ArrayList<>();
      for (int user = 0; user < 20; user++) {
        sessions.add(
            () -> {
              for (int i = 0; i < paths.size(); i++) {
                HttpResponse<String> answer = get(paths.get(i));
                assertEquals(200, answer.statusCode());
                assertEquals(alone.get(i), answer.body());
              }
              return null;
            });
      }
      for (Future<Void> session : users.invokeAll(sessions)) {
        session.get();
      }
    } finally {
      users.shutdownNow();
    }
  }
}
