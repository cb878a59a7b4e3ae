package io.trihelix.app.command;

import io.trihelix.app.option.SessionOptions;
import io.trihelix.app.option.SettingsOptions;
import io.trihelix.app.option.WarehouseOption;
import io.trihelix.app.run.ExitCode;
import io.trihelix.app.run.NewFiles;
import io.trihelix.app.run.Pipeline;
import io.trihelix.app.run.Progress;
import io.trihelix.app.run.RunCounts;
import io.trihelix.app.run.RunIdentity;
import io.trihelix.app.run.RunMode;
import io.trihelix.app.run.Version;
import io.trihelix.app.run.Withdrawal;
import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.sink.WarehouseHistory;
import io.trihelix.text.VisibleText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes articles down. */
@Command(
    name = "withdraw",
    description = {
      "Takes articles out of all tables, the report and article_history, as if they had never been"
          + " read. Only their ids and the reason stay, in the table withdrawn, so that no later run"
          + " lets them in again.",
      "Tables of earlier runs hold the texts until these expire. Give the same settings as to 'run'."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trihelix withdraw --ids ids.txt --reason 'court order 12/2025' --warehouse warehouse",
      "  trihelix expire --keep 1 --keep-hours 0 --warehouse warehouse    # removes the texts"
    })
public final class WithdrawCommand implements Callable<Integer> {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Spec private CommandSpec spec;

  @Option(
      names = "--ids",
      paramLabel = "FILE",
      required = true,
      description = {
        "A line an article: its article_id; or its source, a tab and its id, for ids that other"
            + " sources may have, too. Empty lines are passed over."
      })
  private Path ids;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why; it is kept in the table withdrawn.")
  private String reason;

  @Mixin private WarehouseOption place;

  @Mixin private SettingsOptions settingsOptions;

  @Mixin private SessionOptions session;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<Withdrawal> withdrawals = withdrawals();
    ConfigLoader.Loaded loaded = settingsOptions.load();
    Settings settings = loaded.settings();
    Gazetteer gazetteer = SettingsOptions.gazetteer(settings);
    try (SparkSession spark = session.open()) {
      Warehouse.requireOurs(spark, place.folder());
      PublishedTables.in(spark, place.folder());
      RunIdentity run = RunIdentity.now(Version.current(), loaded, List.of(), RunMode.WITHDRAW);
      out.printf("Trihelix %s, run %s%n", Version.current(), run.id());
      try (Warehouse warehouse =
              Warehouse.open(spark, place.folder(), run.id(), settings.output());
          Progress progress = new Progress(out, spark.sparkContext())) {
        var pipeline = new Pipeline(spark, settings, gazetteer, warehouse, progress);
        RunCounts counts =
            new TablesAndReport(out, spark, settings, gazetteer)
                .make(pipeline, NewFiles.NONE, withdrawals, run, warehouse, progress);
        tell(out, counts, withdrawals.size());
      }
      tellOfEarlierRuns(out, spark);
    }
    return ExitCode.DONE;
  }

  private List<Withdrawal> withdrawals() {
    if (reason.isBlank()) {
      throw usage("--reason must say why");
    }
    String text;
    try {
      text = Files.readString(ids);
    } catch (CharacterCodingException e) {
      throw usage("Cannot read the ids of " + ids + ": it is not UTF-8");
    } catch (IOException e) {
      throw usage("Cannot read the ids of " + ids + ": " + e);
    }
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1);
    }
    var all = new ArrayList<Withdrawal>();
    for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
      String[] parts = line.strip().split("\t", -1);
      if (parts.length > 2 || parts[parts.length - 1].isBlank()) {
        throw usage(
            "Cannot read the ids of "
                + ids
                + ": a line is an id, or a source, a tab and an id, but one is '"
                + VisibleText.line(line)
                + "'");
      }
      all.add(
          parts.length == 1
              ? new Withdrawal(parts[0], Optional.empty(), reason.strip())
              : new Withdrawal(parts[1].strip(), Optional.of(parts[0].strip()), reason.strip()));
    }
    if (all.isEmpty()) {
      throw usage("Cannot withdraw anything: there are no ids in " + ids);
    }
    return all;
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private static void tell(PrintWriter out, RunCounts counts, int given) {
    out.printf(
        Locale.ROOT,
        "%n%,d records are withdrawn, of %,d ids given. What is not there yet stays out, too.%n",
        counts.withdrawn(),
        given);
  }

  private void tellOfEarlierRuns(PrintWriter out, SparkSession spark) {
    long earlier =
        WarehouseHistory.kept(place.folder(), spark.sparkContext().hadoopConfiguration()).stream()
            .filter(kept -> !kept.current())
            .count();
    if (earlier > 0) {
      out.printf(
          Locale.ROOT,
          "%,d earlier runs are kept and hold their texts still. To remove these: trihelix expire"
              + " --keep 1 --keep-hours 0 --warehouse %s%n",
          earlier,
          VisibleText.line(place.folder()));
    }
  }
}
