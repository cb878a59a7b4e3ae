package io.trihelix.app;

import io.trihelix.app.command.AskCommand;
import io.trihelix.app.command.CheckCommand;
import io.trihelix.app.command.EntityCommand;
import io.trihelix.app.command.EvaluateCommand;
import io.trihelix.app.command.ExpireCommand;
import io.trihelix.app.command.ExplainCommand;
import io.trihelix.app.command.HistoryCommand;
import io.trihelix.app.command.InspectCommand;
import io.trihelix.app.command.PairCommand;
import io.trihelix.app.command.ReportCommand;
import io.trihelix.app.command.RollbackCommand;
import io.trihelix.app.command.RunCommand;
import io.trihelix.app.command.ServeCommand;
import io.trihelix.app.command.ShellCommand;
import io.trihelix.app.command.SqlCommand;
import io.trihelix.app.command.TablesCommand;
import io.trihelix.app.command.TopCommand;
import io.trihelix.app.command.ViewsCommand;
import io.trihelix.app.command.WithdrawCommand;
import io.trihelix.app.develop.CandidatesCommand;
import io.trihelix.app.develop.GazetteerCommand;
import io.trihelix.app.develop.TrainCommand;
import io.trihelix.app.develop.TrainTaggerCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * All subcommands, in the order in which help lists them. A command brings the libraries of what it
 * does with it, so a call makes only the one that it names: a question does not wait for Spark.
 */
final class Subcommands {
  private static final Map<String, Supplier<Object>> ALL = all();

  private Subcommands() {}

  private static Map<String, Supplier<Object>> all() {
    var all = new LinkedHashMap<String, Supplier<Object>>();
    all.put("run", RunCommand::new);
    all.put("inspect", InspectCommand::new);
    all.put("report", ReportCommand::new);
    all.put("withdraw", WithdrawCommand::new);
    all.put("history", HistoryCommand::new);
    all.put("rollback", RollbackCommand::new);
    all.put("expire", ExpireCommand::new);
    all.put("check", CheckCommand::new);
    all.put("top", TopCommand::new);
    all.put("train", TrainCommand::new);
    all.put("train-tagger", TrainTaggerCommand::new);
    all.put("gazetteer", GazetteerCommand::new);
    all.put("candidates", CandidatesCommand::new);
    all.put("evaluate", EvaluateCommand::new);
    all.put("explain", ExplainCommand::new);
    all.put("sql", SqlCommand::new);
    all.put("entity", EntityCommand::new);
    all.put("pair", PairCommand::new);
    all.put("ask", AskCommand::new);
    all.put("serve", ServeCommand::new);
    all.put("shell", ShellCommand::new);
    all.put("tables", TablesCommand::new);
    all.put("views", ViewsCommand::new);
    return all;
  }

  /** Adds the one that the arguments name in the first place, else all. */
  static void addTo(CommandLine command, String... arguments) {
    Optional<String> named =
        arguments.length == 0
            ? Optional.empty()
            : Optional.of(arguments[0]).filter(ALL::containsKey);
    ALL.forEach(
        (name, made) -> {
          if (named.isEmpty() || named.get().equals(name)) {
            command.addSubcommand(made.get());
          }
        });
  }
}
