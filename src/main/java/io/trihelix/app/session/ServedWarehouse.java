package io.trihelix.app.session;

import io.trihelix.ask.CorpusQuestions;
import io.trihelix.ask.EntitySearch;
import io.trihelix.ask.KeptTable;
import io.trihelix.ask.NameForms;
import io.trihelix.ask.UnreadableWarehouseException;
import io.trihelix.duckdb.DuckSettings;
import io.trihelix.duckdb.DuckWarehouse;
import io.trihelix.gazetteer.Coordinates;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.report.ReportPage;
import io.trihelix.serve.ServedRun;
import io.trihelix.serve.WarehouseServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A warehouse on a local disk with its report, to be served. */
public final class ServedWarehouse {
  private static final String REPORT = "report.html";

  /** Which run is current (docs/files.md): a link, or a file that names it. */
  private static final String POINTER = "_trihelix/current";

  /** Questions at once for each processor: while one reads, another computes. */
  private static final int QUESTIONS_A_PROCESSOR = 4;

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final String folder;
  private final Path local;
  private final Duration timeout;
  private final Supplier<NameForms> forms;
  private final Function<String, Optional<Coordinates>> coordinates;
  private volatile String seen = "";

  /**
   * @param folder URI or path
   * @param timeout of a question
   * @param forms in which names are typed
   * @param gazetteer which knows where cities lie; loaded when that is first asked for
   * @throws UnreadableWarehouseException if it is not on a local disk
   */
  public ServedWarehouse(
      String folder, Duration timeout, Supplier<NameForms> forms, Supplier<Gazetteer> gazetteer) {
    this.folder = folder;
    this.local =
        Warehouses.localPath(folder)
            .orElseThrow(
                () -> new UnreadableWarehouseException(cannot("it is not on a local disk")));
    this.timeout = timeout;
    this.forms = forms;
    this.coordinates = new KnownPlaces(gazetteer);
  }

  /**
   * Begins to serve the run that is current, and later runs as they are published.
   *
   * @param port 0 for any that is free
   * @throws UnreadableWarehouseException if it is no warehouse, or has no report
   */
  public WarehouseServer serve(int port, PrintWriter err) throws IOException {
    return WarehouseServer.start(port, this::published, this::open, err);
  }

  private String published() {
    Path pointer = local.resolve(POINTER);
    try {
      if (Files.isSymbolicLink(pointer)) {
        seen = Files.readSymbolicLink(pointer).toString();
        return seen;
      }
      if (Files.isRegularFile(pointer)) {
        seen = Files.readString(pointer);
      }
    } catch (IOException e) {
      // Where files are moved into place there is a moment without one.
    }
    return seen;
  }

  private ServedRun open(String run) {
    DuckWarehouse warehouse =
        DuckWarehouse.open(
            local, new DuckSettings(QuestionMemory.bytes(), PROCESSORS, timeout), KeptTable.ALL);
    try {
      return new ServedRun(
          CorpusQuestions.lastRun(warehouse).orElse(run),
          ReportPage.served(report()),
          EntitySearch.of(warehouse, forms).prepared(),
          coordinates,
          warehouse::another,
          QUESTIONS_A_PROCESSOR * PROCESSORS,
          warehouse::close);
    } catch (RuntimeException e) {
      warehouse.close();
      throw e;
    }
  }

  private String report() {
    Path report = local.resolve(REPORT);
    try {
      if (Files.isRegularFile(report)) {
        return Files.readString(report);
      }
    } catch (IOException e) {
      throw new UnreadableWarehouseException(cannot(e.getMessage()), e);
    }
    throw new UnreadableWarehouseException(
        cannot("it has no " + REPORT + "; trihelix report makes it"));
  }

  private String cannot(String reason) {
    return "Cannot serve " + folder + ": " + reason;
  }
}
