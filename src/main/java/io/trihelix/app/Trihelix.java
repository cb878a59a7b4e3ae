package io.trihelix.app;

import io.trihelix.app.command.EntityCommand;
import io.trihelix.app.command.EvaluateCommand;
import io.trihelix.app.command.ExplainCommand;
import io.trihelix.app.command.PairCommand;
import io.trihelix.app.command.ReportCommand;
import io.trihelix.app.command.RunCommand;
import io.trihelix.app.command.SqlCommand;
import io.trihelix.app.command.TablesCommand;
import io.trihelix.app.command.TopCommand;
import io.trihelix.app.command.ViewsCommand;
import io.trihelix.app.develop.CandidatesCommand;
import io.trihelix.app.develop.GazetteerCommand;
import io.trihelix.app.develop.TrainCommand;
import io.trihelix.app.develop.TrainTaggerCommand;
import io.trihelix.app.run.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command line: one subcommand a class. Exit codes: 0 done, 1 failed, 2 wrong usage. */
@Command(
    name = "trihelix",
    description =
        "Finds which cities, companies and universities occur together in Chinese news, day by"
            + " day.",
    subcommands = {
      RunCommand.class,
      ReportCommand.class,
      TopCommand.class,
      TrainCommand.class,
      TrainTaggerCommand.class,
      GazetteerCommand.class,
      CandidatesCommand.class,
      EvaluateCommand.class,
      ExplainCommand.class,
      SqlCommand.class,
      EntityCommand.class,
      PairCommand.class,
      TablesCommand.class,
      ViewsCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed; the message says what, where and what to do",
      "2:wrong usage"
    })
public final class Trihelix implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  public static void main(String[] args) {
    System.exit(
        commandLine()
            .setOut(utf8(FileDescriptor.out))
            .setErr(utf8(FileDescriptor.err))
            .execute(args));
  }

  /** Names are Chinese whatever the locale of the terminal says. */
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  public static CommandLine commandLine() {
    return new CommandLine(new Trihelix())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpLongOptionsMaxWidth(28)
        .setUsageHelpWidth(100)
        .setExecutionExceptionHandler(new FailureMessage());
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Missing command: one of " + spec.subcommands().keySet());
  }
}
