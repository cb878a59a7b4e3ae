package io.trihelix.app.command;

import io.trihelix.app.option.WarehouseOption;
import io.trihelix.app.session.Engine;
import io.trihelix.app.session.HanLpForms;
import io.trihelix.app.session.Warehouses;
import io.trihelix.app.shell.EntityNames;
import io.trihelix.app.shell.Prompt;
import io.trihelix.app.shell.Questioner;
import io.trihelix.app.shell.ShellLines;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.EntitySearch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Question after question, in one session. */
@Command(
    name = "shell",
    description = {
      "Answers questions line by line: top, entity, pair as at the terminal, and SQL. Keeps a history "
          + "(arrow keys) and completes names of entities (Tab). exit or Ctrl-D ends it."
    },
    footerHeading = "%nExample:%n",
    footer = "  trihelix shell --warehouse warehouse")
public final class ShellCommand implements Callable<Integer> {
  /** As long as a question at the terminal may take. */
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  @Spec private CommandSpec spec;

  @Mixin private WarehouseOption warehouse;

  @Override
  public Integer call() throws IOException {
    EntitySearch entities;
    try (AskableWarehouse asked =
        Warehouses.open(
            warehouse.folder(), Engine.AUTO, TIMEOUT, null, spec.commandLine().getErr())) {
      entities = EntitySearch.of(asked, HanLpForms::load);
    }
    var questioner = (Questioner) spec.root().userObject();
    var lines = new ShellLines(warehouse.folder());
    try (var prompt = new Prompt(new EntityNames(entities))) {
      for (String line = prompt.next(); line != null; line = prompt.next()) {
        if (ShellLines.isEnd(line)) {
          break;
        }
        List<String> arguments = lines.arguments(line);
        if (!arguments.isEmpty()) {
          questioner.ask(arguments.toArray(String[]::new));
        }
      }
    }
    return CommandLine.ExitCode.OK;
  }
}
