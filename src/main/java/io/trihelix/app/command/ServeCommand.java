package io.trihelix.app.command;

import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.option.SettingsOptions;
import io.trihelix.app.session.HanLpForms;
import io.trihelix.app.session.ServedWarehouse;
import io.trihelix.config.Settings;
import io.trihelix.serve.WarehouseServer;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The report and the whole warehouse behind it, for the browser. */
@Command(
    name = "serve",
    description = {
      "Serves the report of a warehouse to the browser of this machine, with the whole warehouse behind "
          + "it: the articles behind every figure, any entity, any pair, full lists, SQL. A run that is "
          + "published meanwhile is shown from the next request on. It only reads, and listens to "
          + "this machine alone. Ctrl-C ends it.",
      "docs/ask.md lists what else can be asked for under /api."
    },
    footerHeading = "%nExample:%n",
    footer = "  trihelix serve --warehouse warehouse")
public final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-w", "--warehouse"},
      paramLabel = "DIR",
      description =
          "Folder of the tables, on a local disk (default: ./"
              + OutputOptions.DEFAULT_WAREHOUSE
              + ").")
  private String warehouse = OutputOptions.DEFAULT_WAREHOUSE;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8421",
      description = "Port to listen at; 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "How long a question may take; then it is ended (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Mixin private SettingsOptions settingsOptions;

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65_535 || timeout < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--port must be from 0 to 65535 and --timeout 1 or more");
    }
    Settings settings = settingsOptions.load().settings();
    var served =
        new ServedWarehouse(
            warehouse,
            Duration.ofSeconds(timeout),
            HanLpForms::load,
            () -> SettingsOptions.gazetteer(settings));
    try (WarehouseServer server = served.serve(port, spec.commandLine().getErr())) {
      spec.commandLine().getOut().println("Serving " + warehouse + " at " + server.address());
      spec.commandLine().getOut().flush();
      Thread.currentThread().join();
      return CommandLine.ExitCode.OK;
    } catch (BindException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--port " + port + " is taken by another program; --port 0 finds one",
          e);
    }
  }
}
