package io.trihelix.app.command;

import io.trihelix.app.option.EngineOptions;
import io.trihelix.app.option.OutputFormat;
import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.print.AnswerPrinter;
import io.trihelix.app.print.AnswerSection;
import io.trihelix.app.print.MonthLine;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.EntityQuestions;
import io.trihelix.ask.NamedEntity;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One entity at a glance. */
@Command(
    name = "entity",
    description = {
      "Shows a city, company or university: what is known of it, how often it is in the news month "
          + "by month, and whom it belongs with, as far as that is hardly chance.",
      "--limit is the number of partners of each type. --format json gives all parts as one object, "
          + "csv the partners alone."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  trihelix entity 杭州", "  trihelix entity company:x-deepseek --format json"})
public final class EntityCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "Chinese or English name, alias, or id.")
  private String name;

  @Mixin private OutputOptions output;

  @Mixin private EngineOptions engine;

  @Override
  public Integer call() {
    int limit = output.limit();
    try (AskableWarehouse warehouse = engine.open(output.warehouse())) {
      Optional<NamedEntity> entity =
          new EntityChoice(warehouse, spec.commandLine().getErr()).of(name);
      if (entity.isEmpty()) {
        return CommandLine.ExitCode.SOFTWARE;
      }
      new AnswerPrinter(spec.commandLine().getOut(), Room.of(output))
          .print(sections(warehouse, entity.get().id(), limit), output.format());
      return CommandLine.ExitCode.OK;
    }
  }

  private List<AnswerSection> sections(AskableWarehouse warehouse, String id, int limit) {
    AnswerSection months = AnswerSection.of(EntityQuestions.months(id), warehouse);
    return List.of(
        AnswerSection.of(EntityQuestions.known(id), warehouse),
        output.format() == OutputFormat.TABLE ? MonthLine.of(warehouse, months) : months,
        AnswerSection.of(EntityQuestions.partners(id, limit), warehouse));
  }
}
