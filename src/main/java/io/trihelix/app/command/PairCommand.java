package io.trihelix.app.command;

import io.trihelix.app.option.OutputFormat;
import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.option.SessionOptions;
import io.trihelix.app.print.AnswerPrinter;
import io.trihelix.app.print.AnswerSection;
import io.trihelix.app.print.MonthLine;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.spark.view.EntityLookup;
import io.trihelix.spark.view.QueryableWarehouse;
import io.trihelix.stats.HardlyChance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
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

  @Mixin private SessionOptions session;

  @Override
  public Integer call() throws Exception {
    int limit = output.limit();
    try (SparkSession spark = session.open()) {
      QueryableWarehouse warehouse = QueryableWarehouse.open(spark, output.warehouse());
      var choice = new EntityChoice(warehouse, spec.commandLine().getErr());
      Optional<EntityLookup.Found> a = choice.of(one);
      Optional<EntityLookup.Found> b = choice.of(other);
      if (a.isEmpty() || b.isEmpty()) {
        return CommandLine.ExitCode.SOFTWARE;
      }
      if (a.get().equals(b.get())) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), one + " and " + other + " are both " + a.get().id());
      }
      new AnswerPrinter(spec.commandLine().getOut())
          .print(sections(warehouse, a.get().id(), b.get().id(), limit), output.format());
      return CommandLine.ExitCode.OK;
    }
  }

  private List<AnswerSection> sections(
      QueryableWarehouse warehouse, String one, String other, int limit) {
    // Which of them is entity_a is a matter of types and ids that the reader need not know.
    String meant = " WHERE entity_a IN (:one, :other) AND entity_b IN (:one, :other)";
    Map<String, Object> arguments = Map.of("one", one, "other", other, "most", limit);
    var strength =
        new AnswerSection(
            "All time",
            "statistics",
            warehouse.query(
                "SELECT s.window AS together_in, name_a, name_b, n_ab, n_a, n_b, n, npmi, llr, lift,"
                    + " p_value, q_value, "
                    + PairStatsTable.condition(HardlyChance.DEFAULT)
                    + " AS hardly_chance FROM pair_stats AS s"
                    + meant
                    + " AND period_type = 'all' ORDER BY n_ab DESC, together_in",
                arguments));
    var months =
        new AnswerSection(
            "Articles a month",
            "months",
            warehouse.query(
                "SELECT published_month AS month, CAST(sum(articles) AS BIGINT) AS articles,"
                    + " CAST(sum(articles_sentence) AS BIGINT) AS articles_sentence,"
                    + " CAST(sum(reposts) AS BIGINT) AS reposts FROM pair_daily"
                    + meant
                    + " GROUP BY published_month ORDER BY month",
                arguments));
    var relations =
        new AnswerSection(
            "Stated relations",
            "relations",
            warehouse.query(
                "SELECT relation, count(*) AS articles FROM pair_evidence"
                    + meant
                    + " AND relation IS NOT NULL GROUP BY relation ORDER BY articles DESC, relation",
                arguments));
    var evidence =
        new AnswerSection(
            "Evidence, the closest first",
            "evidence",
            warehouse.query(
                "SELECT published_date AS day, source, evidence, title FROM pair_evidence"
                    + meant
                    + " AND evidence IS NOT NULL ORDER BY denied, min_distance NULLS LAST,"
                    + " published_date DESC NULLS LAST, article_id LIMIT :most",
                arguments));
    return List.of(
        strength,
        output.format() == OutputFormat.TABLE ? MonthLine.of(warehouse, months) : months,
        relations,
        evidence);
  }
}
