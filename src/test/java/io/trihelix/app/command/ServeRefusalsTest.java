package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code trihelix serve} refuses, and that it says why. */
class ServeRefusalsTest extends AskedServer {
  @Test
  void sqlIsAnsweredOnlyWhereItOnlyAsks() throws Exception {
    assertEquals(1, json("/api/sql?q=" + encoded("SELECT count(*) AS n FROM articles")).size());
    HttpResponse<String> posted =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(address() + "api/sql"))
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
    URI address = URI.create(address());
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

  /** More than are answered at once; each would hold up one who answers if that one read it. */
  @Test
  void whoSendsHalfARequestKeepsNobodyElseWaiting() throws Exception {
    var halves = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 40; i++) {
        var half = new Socket("localhost", URI.create(address()).getPort());
        half.getOutputStream().write("GET /api/tab".getBytes(StandardCharsets.US_ASCII));
        halves.add(half);
      }
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(address() + "api/tables"))
                  .timeout(Duration.ofSeconds(60))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
    } finally {
      for (Socket half : halves) {
        half.close();
      }
    }
  }

  @Test
  void whatIsTooLongOrTooMuchIsRefusedWithASentence() throws Exception {
    String long_ = "x".repeat(200_000);
    for (String path :
        List.of(
            "/api/search?q=" + long_,
            "/api/panel?ids=" + long_,
            "/api/sql?q=SELECT%20'" + long_ + "'",
            "/api/map?kind=CITY&limit=401",
            "/api/network?types=CITY&limit=99999999999",
            "/api/network?types=" + "CITY,".repeat(21),
            "/api/trends?types=CITY&offset=-1",
            "/api/trends?types=CITY&period=9999-99")) {
      HttpResponse<String> refused = get(path);
      String asked = path.substring(0, Math.min(40, path.length()));
      assertEquals(400, refused.statusCode(), asked);
      assertTrue(JSON.readTree(refused.body()).get("error").textValue().length() > 10, asked);
    }
  }

  /** The sentence must arrive though the body is still being sent when it is refused. */
  @Test
  void aBodyThatIsTooLongIsReadToItsEndSoThatTheRefusalArrives() throws Exception {
    for (int length : List.of(100_001, 200_000, 5_000_000)) {
      for (String path : List.of("api/sql", "api/tables")) {
        HttpResponse<String> posted =
            CLIENT.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                    .POST(HttpRequest.BodyPublishers.ofString("x".repeat(length)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(path.equals("api/sql") ? 413 : 405, posted.statusCode());
        assertTrue(JSON.readTree(posted.body()).get("error").textValue().length() > 10);
      }
    }
  }

  private static String raw(String head) throws IOException {
    try (var socket = new Socket("localhost", URI.create(address()).getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
