package io.trihelix.app.command;

import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.option.SessionOptions;
import io.trihelix.app.option.SettingsOptions;
import io.trihelix.app.print.ReportFile;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.text.Credentials;
import io.trihelix.text.VisibleText;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a warehouse to a person: one page to open, to print and to pass on. */
@Command(
    name = "report",
    description = {
      "Writes one HTML page that shows a warehouse: the corpus, the strongest pairs with their "
          + "evidence, a map, the network, trends and bursts, and a profile of each entity.",
      "The page holds all it needs; it opens in any browser, without a network."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trihelix report",
      "  trihelix report --warehouse warehouse --output news.html",
      "  trihelix report --warehouse s3a://lake/news --output news.html"
    })
public final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-w", "--warehouse"},
      paramLabel = "DIR",
      description =
          "Folder of the tables of a run (default: ./" + OutputOptions.DEFAULT_WAREHOUSE + ").")
  private String warehouse = OutputOptions.DEFAULT_WAREHOUSE;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "The page; a report that is there is replaced, any other file is not (default: "
              + ReportFile.NAME
              + " in that folder).")
  private String output;

  @Mixin private SettingsOptions settingsOptions;

  @Mixin private SessionOptions session;

  @Override
  public Integer call() throws Exception {
    Gazetteer gazetteer = SettingsOptions.gazetteer(settingsOptions.load().settings());
    try (SparkSession spark = session.open()) {
      String written = new ReportFile(spark, gazetteer).write(warehouse, output);
      spec.commandLine()
          .getOut()
          .println("Report: " + VisibleText.line(Credentials.masked(written)));
    }
    return 0;
  }
}
