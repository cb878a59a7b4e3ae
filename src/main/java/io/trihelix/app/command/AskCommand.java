package io.trihelix.app.command;

import io.trihelix.app.option.EngineOptions;
import io.trihelix.app.option.OutputFormat;
import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.print.AnswerPrinter;
import io.trihelix.ask.AnalystQuestion;
import io.trihelix.ask.Answer;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.NamedEntity;
import io.trihelix.ask.QueryRefusedException;
import io.trihelix.text.Credentials;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Questions that analysts ask, by name. */
@Command(
    name = "ask",
    description = {
      "Answers a question that analysts ask; without a name it lists them, with the values that can be given.",
      "who=NAME takes any name of an entity. --sql prints the question in SQL, to be changed for 'sql'."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trihelix ask cities_gaining word=机器人 other=智能体 since=2024-01-01",
      "  trihelix ask what_changed who=合肥"
    })
public final class AskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "QUESTION", description = "Its name.")
  private String name;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "VALUE=TEXT",
      description = "A value of it, in place of the usual one.")
  private List<String> values = List.of();

  @Option(names = "--sql", description = "Print the question, and do not ask it.")
  private boolean inSql;

  @Mixin private OutputOptions output;

  @Mixin private EngineOptions engine;

  @Override
  public Integer call() {
    if (name == null) {
      list(spec.commandLine().getOut());
      return CommandLine.ExitCode.OK;
    }
    AnalystQuestion question =
        AnalystQuestion.named(name)
            .orElseThrow(
                () ->
                    new CommandLine.ParameterException(
                        spec.commandLine(),
                        "There is no question "
                            + name
                            + "; there are "
                            + String.join(", ", AnalystQuestion.NAMES)));
    Map<String, String> given = given();
    try (AskableWarehouse warehouse = engine.open(output.warehouse())) {
      if (given.containsKey(AnalystQuestion.ENTITY)) {
        Optional<NamedEntity> who =
            new EntityChoice(warehouse, spec.commandLine().getErr())
                .of(given.get(AnalystQuestion.ENTITY));
        if (who.isEmpty()) {
          return CommandLine.ExitCode.SOFTWARE;
        }
        given.put(AnalystQuestion.ENTITY, who.get().id());
      }
      return answer(sql(question, given), whyNone(question, given), warehouse);
    }
  }

  private int answer(String sql, String ifEmpty, AskableWarehouse warehouse) {
    if (inSql) {
      spec.commandLine().getOut().println(sql);
      return CommandLine.ExitCode.OK;
    }
    int limit = output.limit();
    int most = output.format() == OutputFormat.TABLE ? limit + 1 : Integer.MAX_VALUE;
    try (Answer answer = warehouse.answer(sql, most)) {
      new AnswerPrinter(spec.commandLine().getOut(), Room.of(output))
          .print(answer, output.format(), limit, ifEmpty, List.of());
      return CommandLine.ExitCode.OK;
    } catch (QueryRefusedException e) {
      spec.commandLine()
          .getErr()
          .println("Cannot answer the question: " + Credentials.masked(e.getMessage()));
      return CommandLine.ExitCode.USAGE;
    }
  }

  private String sql(AnalystQuestion question, Map<String, String> given) {
    try {
      return question.sql(given);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Which of the values that the question was asked with may be too strict. */
  private static String whyNone(AnalystQuestion question, Map<String, String> given) {
    return question.values().stream()
        .map(
            value ->
                value.name()
                    + "="
                    + given.getOrDefault(value.name(), value.usual())
                    + " ("
                    + value.meaning()
                    + ")")
        .collect(
            Collectors.joining(
                ", ",
                "(no rows: nothing here passes; asked with ",
                "; another value may find more)"));
  }

  private Map<String, String> given() {
    var given = new LinkedHashMap<String, String>();
    for (String value : values) {
      int equals = value.indexOf('=');
      if (equals < 1) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "A value is given as name=text, but this is '" + value + "'");
      }
      given.put(value.substring(0, equals), value.substring(equals + 1));
    }
    return given;
  }

  private static void list(PrintWriter out) {
    for (AnalystQuestion question : AnalystQuestion.bundled()) {
      out.println(question.name());
      out.println("  " + question.english() + "  " + question.chinese());
      for (AnalystQuestion.Value value : question.values()) {
        out.println("    " + value.name() + "=" + value.usual() + "  " + value.meaning());
      }
    }
  }
}
