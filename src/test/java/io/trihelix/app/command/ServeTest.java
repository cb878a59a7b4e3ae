package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.app.DuckTables;
import io.trihelix.app.SampleTables;
import io.trihelix.app.SampleWarehouse;
import io.trihelix.app.session.HanLpForms;
import io.trihelix.app.session.ServedWarehouse;
import io.trihelix.serve.WarehouseServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code trihelix serve} over the bundled sample, asked as a browser asks. */
@ExtendWith(SampleTables.class)
class ServeTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final StringWriter ERRORS = new StringWriter();

  private static WarehouseServer server;

  private final DuckTables tables;

  ServeTest(DuckTables tables) {
    this.tables = tables;
  }

  @BeforeAll
  static void serve() throws IOException {
    server =
        new ServedWarehouse(
                SampleWarehouse.folder().toString(), Duration.ofSeconds(60), HanLpForms::load)
            .serve(0, new PrintWriter(ERRORS, true));
  }

  @AfterAll
  static void end() {
    server.close();
    assertEquals("", ERRORS.toString());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(server.address() + path.substring(1))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertEquals(200, answer.statusCode(), path + ": " + answer.body());
    return JSON.readTree(answer.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
    JsonNode sentence = panel.get("sentences").get(0);
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
  void sqlIsAnsweredOnlyWhereItOnlyAsks() throws Exception {
    assertEquals(1, json("/api/sql?q=" + encoded("SELECT count(*) AS n FROM articles")).size());
    HttpResponse<String> posted =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(server.address() + "api/sql"))
                .POST(HttpRequest.BodyPublishers.ofString("SELECT name FROM entities LIMIT 2"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(2, JSON.readTree(posted.body()).size());
    for (String sql :
        List.of(
            "SELECT * FROM read_text('/etc/passwd')", "DROP VIEW runs", "SELECT nname FROM runs")) {
      HttpResponse<String> refused = get("/api/sql?q=" + encoded(sql));
      assertEquals(400, refused.statusCode(), sql);
      assertTrue(JSON.readTree(refused.body()).has("error"), sql);
    }
  }

  @Test
  void filesForSpreadsheetsHoldNoFormulas() throws Exception {
    HttpResponse<String> file =
        get(
            "/api/sql?format=csv&q="
                + encoded("SELECT '=1+1' AS a, -5 AS n, '＠x' AS b, 'ok' AS c"));
    assertEquals("\uFEFFa,n,b,c\n'=1+1,-5,'＠x,ok\n", file.body().replace("\r\n", "\n"));
    assertTrue(
        file.headers().firstValue("Content-Disposition").orElseThrow().startsWith("attachment"));
  }

  @Test
  void whatIsNotThereIsToldAndNothingOutsideIsFound() throws Exception {
    for (String path :
        List.of(
            "/nothing",
            "/../../etc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/report.html",
            "/api/article?id=x")) {
      assertEquals(404, get(path).statusCode(), path);
    }
    for (String path :
        List.of(
            "/api/search",
            "/api/top?period=x",
            "/api/top?limit=0",
            "/api/top?types=a'b",
            "/api/articles?from=2025-01",
            "/api/articles?entities=a,b,c,d",
            "/api/search?q=%E0%zz".replace("%zz", "%25"))) {
      int status = get(path).statusCode();
      assertTrue(status == 400 || path.contains("%25") && status == 200, path + " " + status);
    }
  }

  /** A browser would not send another Host, so this is written by hand. */
  @Test
  void otherHostsAndOtherOriginsAreRefused() throws Exception {
    URI address = URI.create(server.address());
    assertTrue(
        raw("GET /api/tables HTTP/1.1\r\nHost: evil.example:" + address.getPort())
            .startsWith("HTTP/1.1 403"));
    String host = "Host: localhost:" + address.getPort();
    assertTrue(
        raw("GET /api/tables HTTP/1.1\r\n" + host + "\r\nOrigin: http://evil.example")
            .startsWith("HTTP/1.1 403"));
    assertTrue(
        raw("GET / HTTP/1.1\r\n" + host + "\r\nSec-Fetch-Site: cross-site")
            .startsWith("HTTP/1.1 403"));
    assertTrue(raw("DELETE / HTTP/1.1\r\n" + host).startsWith("HTTP/1.1 405"));
    assertTrue(raw("GET /api/tables HTTP/1.1\r\n" + host).startsWith("HTTP/1.1 200"));
  }

  private static String raw(String head) throws IOException {
    try (var socket = new Socket("localhost", URI.create(server.address()).getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
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
