package io.trihelix.app.session;

import io.trihelix.ask.EntitySearch;
import io.trihelix.ask.NameForms;
import io.trihelix.ask.UnreadableWarehouseException;
import io.trihelix.duckdb.DuckSettings;
import io.trihelix.duckdb.DuckWarehouse;
import io.trihelix.report.ReportPage;
import io.trihelix.serve.WarehouseServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** A warehouse on a local disk with its report, to be served. */
public final class ServedWarehouse implements AutoCloseable {
  private static final String REPORT = "report.html";

  /** Questions at once for each processor: while one reads, another computes. */
  private static final int QUESTIONS_A_PROCESSOR = 4;

  private final DuckWarehouse warehouse;
  private final EntitySearch entities;
  private final String page;

  private ServedWarehouse(DuckWarehouse warehouse, EntitySearch entities, String page) {
    this.warehouse = warehouse;
    this.entities = entities;
    this.page = page;
  }

  /**
   * @param folder URI or path
   * @param timeout of a question
   * @throws UnreadableWarehouseException if it is no warehouse on a local disk, or has no report
   */
  public static ServedWarehouse open(String folder, Duration timeout, Supplier<NameForms> forms)
      throws IOException {
    Path local =
        Warehouses.localPath(folder)
            .orElseThrow(
                () ->
                    new UnreadableWarehouseException(
                        "Cannot serve " + folder + ": it is not on a local disk"));
    int threads = Runtime.getRuntime().availableProcessors();
    DuckWarehouse warehouse =
        DuckWarehouse.open(local, new DuckSettings(QuestionMemory.bytes(), threads, timeout));
    Path report = local.resolve(REPORT);
    if (!Files.isRegularFile(report)) {
      warehouse.close();
      throw new UnreadableWarehouseException(
          "Cannot serve " + folder + ": it has no " + REPORT + "; trihelix report makes it");
    }
    return new ServedWarehouse(
        warehouse, EntitySearch.of(warehouse, forms), ReportPage.served(Files.readString(report)));
  }

  /**
   * Begins to serve.
   *
   * @param port 0 for any that is free
   */
  public WarehouseServer serve(int port, PrintWriter err) throws IOException {
    return WarehouseServer.start(
        port,
        QUESTIONS_A_PROCESSOR * Runtime.getRuntime().availableProcessors(),
        warehouse::another,
        entities,
        page,
        err);
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
