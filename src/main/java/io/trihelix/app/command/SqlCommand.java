package io.trihelix.app.command;

import io.trihelix.app.option.EngineOptions;
import io.trihelix.app.option.OutputFormat;
import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.print.AnswerPrinter;
import io.trihelix.ask.Answer;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.QueryRefusedException;
import io.trihelix.text.Credentials;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Any question to a warehouse. */
@Command(
    name = "sql",
    description = {
      "Answers a query over the tables of a warehouse and the views of conf/views: in the SQL of DuckDB "
          + "where the warehouse is on a local disk, and in that of Spark elsewhere and where DuckDB does not "
          + "understand it.",
      "SHOW TABLES lists them, DESCRIBE pair_stats tells what the columns mean.",
      "It only reads: SELECT, WITH, VALUES, SHOW, DESCRIBE and EXPLAIN pass; statements that write,"
          + " read other files, call code or change settings end with exit code 2."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trihelix sql \"SELECT name_a, name_b, n_ab, llr FROM top_pairs WHERE period_type = 'all' \\",
      "      AND together_in = 'sentence' AND by_llr <= 3 ORDER BY llr DESC\"",
      "  trihelix sql --format csv \"SELECT * FROM city_scorecard ORDER BY articles DESC\" > cities.csv"
    })
public final class SqlCommand implements Callable<Integer> {
  private static final String HELP =
      System.lineSeparator()
          + "SHOW TABLES lists the tables and views, DESCRIBE name their columns.";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "QUERY", description = "One statement of SQL.")
  private String query;

  @Mixin private OutputOptions output;

  @Mixin private EngineOptions engine;

  @Override
  public Integer call() {
    int limit = output.limit();
    // One more, to say whether there are.
    int most = output.format() == OutputFormat.TABLE ? limit + 1 : Integer.MAX_VALUE;
    try (AskableWarehouse warehouse = engine.open(output.warehouse());
        Answer answer = warehouse.answer(query, most)) {
      new AnswerPrinter(spec.commandLine().getOut(), Room.of(output))
          .print(answer, output.format(), limit);
      return CommandLine.ExitCode.OK;
    } catch (QueryRefusedException e) {
      spec.commandLine()
          .getErr()
          .println("Cannot answer the query: " + Credentials.masked(e.getMessage()) + HELP);
      return CommandLine.ExitCode.USAGE;
    }
  }
}
