package io.trihelix.app.command;

import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.option.SessionOptions;
import io.trihelix.app.print.AnswerPrinter;
import io.trihelix.spark.guard.QueryRefusedException;
import io.trihelix.spark.view.QueryableWarehouse;
import io.trihelix.text.Credentials;
import java.util.concurrent.Callable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
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
      "Answers a query of Spark SQL over the tables of a warehouse and the views of conf/views.",
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

  @Parameters(paramLabel = "QUERY", description = "One statement of Spark SQL.")
  private String query;

  @Mixin private OutputOptions output;

  @Mixin private SessionOptions session;

  @Override
  public Integer call() throws Exception {
    int limit = output.limit();
    try (SparkSession spark = session.open()) {
      QueryableWarehouse warehouse = QueryableWarehouse.open(spark, output.warehouse());
      new AnswerPrinter(spec.commandLine().getOut())
          .print(warehouse.query(query), output.format(), limit);
      return CommandLine.ExitCode.OK;
    } catch (QueryRefusedException e) {
      return refuse(e.getMessage());
    } catch (Exception e) {
      // Scala does not declare it, so Java cannot catch it by its type.
      if (!(e instanceof AnalysisException cause)) {
        throw e;
      }
      // The message without the plan, of which an analyst has seen nothing.
      return refuse(cause.getSimpleMessage());
    }
  }

  private int refuse(String reason) {
    spec.commandLine()
        .getErr()
        .println("Cannot answer the query: " + Credentials.masked(reason) + HELP);
    return CommandLine.ExitCode.USAGE;
  }
}
