package io.trihelix.app.command;

import io.trihelix.app.session.HanLpForms;
import io.trihelix.app.session.Sessions;
import io.trihelix.ask.EntitySearch;
import io.trihelix.ask.KeptTable;
import io.trihelix.config.ConfigLoader;
import io.trihelix.duckdb.DuckSettings;
import io.trihelix.duckdb.DuckWarehouse;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.report.ReportLimits;
import io.trihelix.report.ReportPage;
import io.trihelix.serve.ServedRun;
import io.trihelix.serve.WarehouseServer;
import io.trihelix.spark.report.GatherReport;
import io.trihelix.spark.sink.PublishedTables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * The bundled sample behind a page that holds next to nothing of it, so that what is shown is the
 * server's.
 */
final class ServedSample implements AutoCloseable {
  /** Two entities and one pair. */
  private static final ReportLimits NEXT_TO_NOTHING =
      new ReportLimits(2, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 30, 16, 36, 7, 2_000, 1, 1, 1, 1);

  private final StringWriter errors = new StringWriter();
  private final WarehouseServer server;
  private volatile String run = "";

  ServedSample() throws IOException {
    String page = ReportPage.served(pageOfLittle());
    server =
        WarehouseServer.start(
            0, 8, () -> run, name -> opened(name, page), new PrintWriter(errors, true));
  }

  private static String pageOfLittle() throws IOException {
    Gazetteer gazetteer =
        Gazetteer.load(ConfigLoader.shippedKinds(), List.of(), HanLpText.normalizer());
    try (SparkSession spark = Sessions.open("local[2]")) {
      return ReportPage.of(
          new GatherReport(gazetteer, NEXT_TO_NOTHING)
              .from(PublishedTables.in(spark, SampleReport.warehouse().toString())));
    }
  }

  private static ServedRun opened(String name, String page) {
    DuckWarehouse warehouse = DuckWarehouse.open(SampleReport.warehouse(), DuckSettings.DEFAULT, KeptTable.ALL);
    return new ServedRun(
        name,
        page,
        EntitySearch.of(warehouse, HanLpForms::load),
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
