package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trihelix.app.option.SettingsOptions;
import io.trihelix.app.session.HanLpForms;
import io.trihelix.app.session.KnownPlaces;
import io.trihelix.ask.EntitySearch;
import io.trihelix.ask.KeptTable;
import io.trihelix.duckdb.DuckSettings;
import io.trihelix.duckdb.DuckWarehouse;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.report.ReportPage;
import io.trihelix.serve.ServedRun;
import io.trihelix.serve.WarehouseServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bundled sample behind a page that holds next to nothing of it, so that what is shown is the
 * server's.
 */
final class ServedSample implements AutoCloseable {
  private static final Pattern DATA = Pattern.compile("(?<=id=\"report-data\">)[^<]*(?=</script>)");

  private static final KnownPlaces PLACES = new KnownPlaces(ServedSample::gazetteer);

  private final StringWriter errors = new StringWriter();
  private final WarehouseServer server;
  private volatile String run = "";

  ServedSample() throws IOException {
    String page = ReportPage.served(pageOfLittle());
    server =
        WarehouseServer.start(
            0, () -> run, name -> opened(name, page), new PrintWriter(errors, true));
  }

  /** The bundled one, as the command takes it without settings. */
  static Gazetteer gazetteer() {
    return SettingsOptions.gazetteer(new SettingsOptions().load().settings());
  }

  /** The page of the sample with two entities, and without any pair, sentence or trend. */
  private static String pageOfLittle() throws IOException {
    String page = Files.readString(SampleReport.page());
    Matcher data = DATA.matcher(page);
    assertTrue(data.find());
    var json = new ObjectMapper();
    var all = (ObjectNode) json.readTree(data.group());
    for (String part :
        List.of(
            "pairs",
            "passages",
            "articles",
            "rankings",
            "trends",
            "rising",
            "closer",
            "network",
            "synergy",
            "triads",
            "similar",
            "relations")) {
      ((ArrayNode) all.get(part).get("rows")).removeAll();
    }
    JsonNode entities = all.get("entities");
    var rows = (ArrayNode) entities.get("rows");
    while (rows.size() > 2) {
      rows.remove(rows.size() - 1);
    }
    int passages = json.convertValue(entities.get("columns"), List.class).indexOf("passages");
    rows.forEach(row -> ((ArrayNode) row).set(passages, json.createArrayNode()));
    return data.replaceFirst(Matcher.quoteReplacement(json.writeValueAsString(all)));
  }

  private static ServedRun opened(String name, String page) {
    DuckWarehouse warehouse =
        DuckWarehouse.open(SampleReport.warehouse(), DuckSettings.DEFAULT, KeptTable.ALL);
    return new ServedRun(
        name,
        page,
        EntitySearch.of(warehouse, HanLpForms::load),
        PLACES,
        warehouse::another,
        8,
        warehouse::close);
  }

  String address() {
    return server.address();
  }

  /** As if a new run was published. */
  void publish(String name) {
    run = name;
  }

  /** What the server's terminal shows. */
  String errors() {
    return errors.toString();
  }

  @Override
  public void close() {
    server.close();
  }
}
