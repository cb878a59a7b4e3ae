package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.app.SampleTables;
import io.trihelix.app.SampleWarehouse;
import io.trihelix.app.session.HanLpForms;
import io.trihelix.app.session.ServedWarehouse;
import io.trihelix.serve.WarehouseServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asks {@code trihelix serve} over the bundled sample as a browser asks. */
@ExtendWith(SampleTables.class)
abstract class AskedServer {
  static final HttpClient CLIENT = HttpClient.newHttpClient();
  static final ObjectMapper JSON = new ObjectMapper();
  static final StringWriter ERRORS = new StringWriter();

  private static WarehouseServer server;

  @BeforeAll
  static void serve() throws IOException {
    server =
        new ServedWarehouse(
                SampleWarehouse.folder().toString(),
                Duration.ofSeconds(60),
                HanLpForms::load,
                ServedSample::gazetteer)
            .serve(0, new PrintWriter(ERRORS, true));
  }

  @AfterAll
  static void end() {
    server.close();
    assertEquals("", ERRORS.toString());
  }

  static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(server.address() + path.substring(1))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertEquals(200, answer.statusCode(), path + ": " + answer.body());
    return JSON.readTree(answer.body());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String address() {
    return server.address();
  }
}
