package io.trihelix.app.command;

import io.trihelix.app.option.EngineOptions;
import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.print.AnswerPrinter;
import io.trihelix.ask.Answer;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.AskedPeriod;
import io.trihelix.ask.CorpusQuestions;
import io.trihelix.ask.PairRanking;
import io.trihelix.ask.Question;
import io.trihelix.ask.TopEntities;
import io.trihelix.ask.TopPairs;
import io.trihelix.config.ConfigLoader;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.KindPair;
import io.trihelix.stats.HardlyChance;
import io.trihelix.stats.PairWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A quick look at what stands out in a warehouse. */
@Command(
    name = "top",
    description = {
      "Ranks the pairs of a period: the strongest, the rising, the fading, the bursting, each with"
          + " a sentence that shows it.",
      "Only pairs that are hardly chance are listed: false discovery rate below --max-q (of the "
          + "period; for growth, decline and bursts of the whole corpus), together more often than "
          + "independent ones, and in at least --min-articles articles, since two names that stand "
          + "together in the only article of each have the highest NPMI there is."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trihelix top",
      "  trihelix top --period 2025-02 --types city-company --by npmi --window sentence",
      "  trihelix top --period 2025 --by growth --format csv > rising.csv",
      "  trihelix top --of city --by growth --period 2025",
      "  trihelix top --by closer --types city-company"
    })
public final class TopCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-p", "--period"},
      paramLabel = "PERIOD",
      defaultValue = "all",
      converter = TopPeriod.class,
      description = "all, 2025, 2025-Q1 or 2025-02 (default: ${DEFAULT-VALUE}).")
  private AskedPeriod period;

  @Option(
      names = "--types",
      paramLabel = "TYPE-TYPE",
      description =
          "Only pairs of these types, e.g. city-company; may be repeated (default: all types).")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--by",
      paramLabel = "MEASURE",
      defaultValue = "llr",
      description = {
        "llr: how surely they belong together; npmi: how exclusively; growth, decline: how surely they are "
            + "together more, or less, often than before; burst: the same, for a time; closer, apart: how surely they "
            + "draw each other more, or less, than their own fame explains. What counts is a new level or "
            + "a burst that begins in the period and is more than chance, each source compared with itself (view "
            + "movements); of several of one pair the surest (default: ${DEFAULT-VALUE})."
      })
  private PairRanking by;

  @Option(
      names = "--of",
      paramLabel = "TYPE",
      description =
          "Not pairs, but the cities, companies or universities that rose (--by growth) or faded (--by "
              + "decline) most, e.g. city.")
  private String of;

  @Option(
      names = "--window",
      paramLabel = "WINDOW",
      defaultValue = "article",
      description = "Together in one article, paragraph or sentence (default: ${DEFAULT-VALUE}).")
  private PairWindow window;

  @Option(
      names = "--min-articles",
      paramLabel = "N",
      defaultValue = "" + HardlyChance.MIN_ARTICLES,
      description = "Least articles with both (default: ${DEFAULT-VALUE}).")
  private long minArticles;

  @Option(
      names = "--max-q",
      paramLabel = "Q",
      defaultValue = "" + HardlyChance.MAX_Q_VALUE,
      description = "Largest false discovery rate; 1 lists all (default: ${DEFAULT-VALUE}).")
  private double maxQValue;

  @Mixin private OutputOptions output;

  @Mixin private EngineOptions engine;

  @Override
  public Integer call() {
    HardlyChance bar = bar();
    int limit = output.limit();
    try (AskableWarehouse warehouse = engine.open(output.warehouse())) {
      if (of == null) {
        print(warehouse.ask(pairs(warehouse, bar, limit)), whyNone(bar), TopPairs.LEAST_NEEDED);
      } else {
        print(
            warehouse.ask(entities(warehouse, limit)),
            "(no rows: none of these stands out beyond its own ups and downs in this period; the table"
                + " entity_trends has all)",
            TopEntities.LEAST_NEEDED);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void print(Answer answer, String ifEmpty, List<String> leastNeeded) {
    try (answer) {
      new AnswerPrinter(spec.commandLine().getOut(), Room.of(output))
          .print(answer, output.format(), output.limit(), ifEmpty, leastNeeded);
    }
  }

  private Question pairs(AskableWarehouse warehouse, HardlyChance bar, int limit) {
    return new TopPairs(
            by,
            period.type(),
            period.from(),
            period.to(),
            window,
            combinations(warehouse),
            bar,
            limit)
        .question();
  }

  private String whyNone(HardlyChance bar) {
    return by == PairRanking.LLR || by == PairRanking.NPMI
        ? "(no rows: no pair that is hardly chance ("
            + bar.inWords()
            + ") ranks here by "
            + by.name().toLowerCase(Locale.ROOT)
            + "; loosen with --max-q or --min-articles)"
        : "(no rows: nothing that begins in this period is more than chance among pairs that are hardly chance ("
            + bar.inWords()
            + "); the table pair_trends has all)";
  }

  private Question entities(AskableWarehouse warehouse, int limit) {
    EntityKinds kinds = kinds(warehouse);
    String kind = of.toUpperCase(Locale.ROOT);
    if (kinds.find(kind).isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--of must be one of "
              + kinds.toString().toLowerCase(Locale.ROOT)
              + ", but is '"
              + of
              + "'");
    }
    TopEntities.Direction direction =
        switch (by) {
          case GROWTH -> TopEntities.Direction.RISING;
          case DECLINE -> TopEntities.Direction.FADING;
          default ->
              throw new CommandLine.ParameterException(
                  spec.commandLine(), "--of needs --by growth or --by decline");
        };
    return new TopEntities(kind, direction, period.from(), period.to(), limit).question();
  }

  private static EntityKinds kinds(AskableWarehouse warehouse) {
    return CorpusQuestions.lastConfig(warehouse)
        .map(ConfigLoader::kinds)
        .orElseGet(ConfigLoader::shippedKinds);
  }

  /** The combinations of kinds that were asked for, of those that the last run knew. */
  private List<String> combinations(AskableWarehouse warehouse) {
    if (types.isEmpty()) {
      return List.of();
    }
    EntityKinds kinds = kinds(warehouse);
    return types.stream().map(text -> combination(text, kinds)).toList();
  }

  private HardlyChance bar() {
    try {
      return new HardlyChance(maxQValue, minArticles);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--max-q or --min-articles: " + e.getMessage(), e);
    }
  }

  /** Both kinds in canonical order, whichever way they were written. */
  private String combination(String text, EntityKinds kinds) {
    String[] names = text.toUpperCase(Locale.ROOT).split("-", -1);
    if (names.length == 2 && kinds.find(names[0]).isPresent() && kinds.find(names[1]).isPresent()) {
      return KindPair.of(kinds.named(names[0]), kinds.named(names[1])).toString();
    }
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "--types must be two of "
            + kinds.toString().toLowerCase(Locale.ROOT)
            + " joined by '-', but is '"
            + text
            + "'");
  }
}
