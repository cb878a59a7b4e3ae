package io.trihelix.app.command;

import io.trihelix.app.option.OutputFormat;
import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.option.SessionOptions;
import io.trihelix.app.print.AnswerPrinter;
import io.trihelix.app.print.AnswerSection;
import io.trihelix.app.print.MonthLine;
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

  @Mixin private SessionOptions session;

  @Override
  public Integer call() throws Exception {
    int limit = output.limit();
    try (SparkSession spark = session.open()) {
      QueryableWarehouse warehouse = QueryableWarehouse.open(spark, output.warehouse());
      Optional<EntityLookup.Found> entity =
          new EntityChoice(warehouse, spec.commandLine().getErr()).of(name);
      if (entity.isEmpty()) {
        return CommandLine.ExitCode.SOFTWARE;
      }
      new AnswerPrinter(spec.commandLine().getOut())
          .print(sections(warehouse, entity.get().id(), limit), output.format());
      return CommandLine.ExitCode.OK;
    }
  }

  private List<AnswerSection> sections(QueryableWarehouse warehouse, String id, int limit) {
    Map<String, Object> arguments = Map.of("id", id, "most", limit);
    var known =
        new AnswerSection(
            "Known",
            "entity",
            warehouse.query(
                "SELECT e.entity_id AS id, e.entity_type AS type, e.name, e.name_en, e.aliases,"
                    + " s.name AS seat, e.province, e.country, e.origin, e.articles, e.first_seen,"
                    + " e.last_seen FROM entities AS e LEFT JOIN entities AS s"
                    + " ON s.entity_id = e.city_id WHERE e.entity_id = :id",
                arguments));
    var months =
        new AnswerSection(
            "Articles a month",
            "months",
            warehouse.query(
                "SELECT published_month AS month, articles, mentions, share FROM entity_months"
                    + " WHERE entity_id = :id ORDER BY month",
                arguments));
    var partners =
        new AnswerSection(
            "Belongs with (article window, all time, by log-likelihood ratio; only what is hardly chance: "
                + HardlyChance.DEFAULT.inWords()
                + ")",
            "partners",
            warehouse.query(
                "SELECT partner_type AS type, place, partner_name AS name, n_ab AS articles, npmi,"
                    + " llr, q_value, partner_id AS id FROM partners WHERE entity_id = :id"
                    + " AND period_type = 'all' AND together_in = 'article' AND place <= :most"
                    + " ORDER BY type, place",
                arguments),
            "(no rows: nobody belongs with it so that it is hardly chance; the table pair_stats has all"
                + " pairs)");
    return List.of(
        known,
        output.format() == OutputFormat.TABLE ? MonthLine.of(warehouse, months) : months,
        partners);
  }
}
