package io.trihelix.app.command;

import io.trihelix.app.option.EngineOptions;
import io.trihelix.app.option.OutputFormat;
import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.print.AnswerPrinter;
import io.trihelix.app.print.AnswerSection;
import io.trihelix.app.print.MonthLine;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.NamedEntity;
import io.trihelix.ask.PairQuestions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One pair at a glance. */
@Command(
    name = "pair",
    description = {
      "Shows two entities together: how strongly they are associated in each window, how often "
          + "month by month, which relations are stated, and the sentences that show it.",
      "--limit is the number of sentences. --format json gives all parts as one object, csv the "
          + "sentences alone."
    },
    footerHeading = "%nExample:%n",
    footer = "  trihelix pair 杭州 深度求索")
public final class PairCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", description = "Name, alias or id of the one.")
  private String one;

  @Parameters(index = "1", paramLabel = "NAME", description = "Of the other, in any order.")
  private String other;

  @Mixin private OutputOptions output;

  @Mixin private EngineOptions engine;

  @Override
  public Integer call() {
    int limit = output.limit();
    try (AskableWarehouse warehouse = engine.open(output.warehouse())) {
      var choice = new EntityChoice(warehouse, spec.commandLine().getErr());
      Optional<NamedEntity> a = choice.of(one);
      Optional<NamedEntity> b = choice.of(other);
      if (a.isEmpty() || b.isEmpty()) {
        return CommandLine.ExitCode.SOFTWARE;
      }
      if (a.get().id().equals(b.get().id())) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), one + " and " + other + " are both " + a.get().id());
      }
      new AnswerPrinter(spec.commandLine().getOut(), Room.of(output))
          .print(sections(warehouse, a.get().id(), b.get().id(), limit), output.format());
      return CommandLine.ExitCode.OK;
    }
  }

  private List<AnswerSection> sections(AskableWarehouse warehouse, String a, String b, int limit) {
    AnswerSection months = AnswerSection.of(PairQuestions.months(a, b), warehouse);
    return List.of(
        AnswerSection.of(PairQuestions.strength(a, b), warehouse),
        output.format() == OutputFormat.TABLE ? MonthLine.of(warehouse, months) : months,
        AnswerSection.of(PairQuestions.relations(a, b), warehouse),
        AnswerSection.of(PairQuestions.evidence(a, b, limit), warehouse));
  }
}
