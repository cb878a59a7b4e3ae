package io.trihelix.app.command;

import io.trihelix.app.print.Screen;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.table.DataDictionary;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The data dictionary, from the code itself. */
@Command(
    name = "tables",
    description = "Prints what every table and column means, as Markdown (docs/tables.md).")
public final class TablesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Screen.exact(spec.commandLine().getOut());
    out.print(DataDictionary.of(Catalogue.PUBLISHED));
    out.flush();
    return CommandLine.ExitCode.OK;
  }
}
