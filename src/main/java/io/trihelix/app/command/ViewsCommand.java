package io.trihelix.app.command;

import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.print.Screen;
import io.trihelix.ask.View;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.view.SqlEngine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scripts for other engines. */
@Command(
    name = "views",
    description = {
      "Prints a SQL script that makes the tables of a warehouse and the views of conf/views in "
          + "DuckDB, Spark or Trino.",
      "Nothing is read and nothing is written."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trihelix views --engine duckdb > news.sql && duckdb news.duckdb < news.sql",
      "  trihelix views --engine trino --warehouse s3://lake/news > news.sql",
      "  trino --catalog hive --schema news --file news.sql"
    })
public final class ViewsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-w", "--warehouse"},
      paramLabel = "DIR",
      description =
          "Folder of the tables as the engine is to read it (default: ./"
              + OutputOptions.DEFAULT_WAREHOUSE
              + "); a path without a scheme becomes absolute.")
  private String warehouse = OutputOptions.DEFAULT_WAREHOUSE;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      required = true,
      description = "duckdb, spark or trino.")
  private SqlEngine engine;

  @Override
  public Integer call() {
    PrintWriter out = Screen.exact(spec.commandLine().getOut());
    String folder =
        warehouse.matches("[a-z][a-z0-9+.-]*:.*")
            ? warehouse
            : Path.of(warehouse).toAbsolutePath().normalize().toString();
    out.print(engine.script(Catalogue.PUBLISHED, View.bundled(), folder));
    out.flush();
    return CommandLine.ExitCode.OK;
  }
}
