package io.trihelix.app;

import io.trihelix.app.print.LogOnScreen;
import io.trihelix.app.print.Screen;
import io.trihelix.app.run.Version;
import io.trihelix.app.session.LastResort;
import io.trihelix.app.shell.Questioner;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The command line: one subcommand a class. */
@Command(
    name = "trihelix",
    description =
        "Finds which cities, companies and universities occur together in Chinese news, day by"
            + " day.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed; the message says what, where and what to do",
      "2:wrong usage: an option, a setting, a folder that is no warehouse",
      "3:nothing new: all of the input was read before, and nothing was changed",
      "4:another run holds the warehouse; try again later"
    })
public final class Trihelix implements Runnable, Questioner {
  /** The property by which spark-submit says that it is there, and with it a log. */
  private static final String SUBMITTED = "SPARK_SUBMIT";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private final Screen out;
  private final Screen err;

  private Trihelix(Screen out, Screen err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    Screen out = Screen.out();
    Screen err = Screen.err();
    // The log and whatever a library prints go the same way.
    PrintStream told = out.stream();
    PrintStream logged = err.stream();
    System.setOut(told);
    System.setErr(logged);
    if (System.getProperty(SUBMITTED) != null) {
      LogOnScreen.install(err);
    }
    LastResort.install(err);
    int code = commandLine(out, err, args).execute(args);
    told.flush();
    logged.flush();
    LastResort.exit(code);
  }

  /**
   * @param out where answers go
   * @param err where messages go
   * @param arguments of the call, if they are known: of the commands only the one that they name is
   *     made
   */
  public static CommandLine commandLine(Screen out, Screen err, String... arguments) {
    var command = new CommandLine(new Trihelix(out, err));
    Subcommands.addTo(command, arguments);
    return command
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpLongOptionsMaxWidth(28)
        .setUsageHelpWidth(100)
        .setOut(out)
        .setErr(err)
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setExecutionStrategy(Trihelix::helpOrRun)
        .setParameterExceptionHandler(new UsageMessage())
        .setExecutionExceptionHandler(new FailureMessage());
  }

  /** Help is ours to the last letter, so it may pass unescaped, in bold where a terminal can. */
  private static int helpOrRun(ParseResult parsed) {
    CommandLine command = parsed.commandSpec().commandLine();
    if (parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested)) {
      command
          .setOut(Screen.exact(command.getOut()))
          .setColorScheme(Help.defaultColorScheme(Help.Ansi.AUTO));
    }
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (ExceptionInInitializerError e) {
      // What a class reads at its begin, rules for instance: to be told as any other failure.
      Exception cause =
          e.getException() instanceof Exception failure ? failure : new IllegalStateException(e);
      throw new CommandLine.ExecutionException(command, String.valueOf(cause.getMessage()), cause);
    }
  }

  /** For a session: each question is a call of its own, with a command line of its own. */
  @Override
  public int ask(String... arguments) {
    return commandLine(out, err, arguments).execute(arguments);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Missing command: one of " + spec.subcommands().keySet());
  }
}
