package io.trihelix.spark.report;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.report.MonthAxis;
import io.trihelix.report.ReportData;
import io.trihelix.report.ReportData.EntityRow;
import io.trihelix.report.ReportLimits;
import io.trihelix.spark.report.GatherMentions.Mention;
import io.trihelix.spark.report.GatherStructure.Structure;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.step.rows.OneQuery;
import io.trihelix.spark.table.PairTrendsTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;

/** Gathers what the report shows from the tables of a warehouse. */
public final class GatherReport {
  private final Gazetteer gazetteer;
  private final ReportLimits limits;

  /**
   * @param gazetteer knows the coordinates of cities
   */
  public GatherReport(Gazetteer gazetteer, ReportLimits limits) {
    this.gazetteer = gazetteer;
    this.limits = limits;
  }

  /**
   * The tables' content within the limits. Tables that an older version did not write leave their
   * part null. Deterministic: the same tables give the same data.
   */
  public ReportData from(PublishedTables tables) {
    var corpus = new GatherCorpus(tables, limits.sources());
    var select = new SelectPairs(tables, limits);
    var structure = new GatherStructure(tables);
    var entities = new GatherEntities(tables, gazetteer);

    var first = new OneQuery();
    Supplier<List<Period>> periods = select.periods(first);
    Supplier<List<String>> known = entities.mostMentioned(first, limits.entities());
    Supplier<Optional<Map<PairKey, List<Row>>>> trends =
        first.ask(
            tables
                .find(PairTrendsTable.TABLE)
                .map(
                    rows ->
                        new GatherTrends(rows, select.hardlyChance()).strongest(limits.trends())),
            GatherTrends::byPair);
    var movements = new GatherRising(tables, limits.rising());
    Supplier<GatherRising.Rising> rising = movements.all(first);
    Supplier<GatherCorpus.Articles> articles = corpus.articles(first);
    Supplier<RunRow> run = RunRow.last(first, tables);
    Supplier<GatherCorpus.Tallies> tallies = corpus.tallies(first);

    var second = new OneQuery();
    Supplier<Optional<List<Row>>> nodes =
        second.ask(structure.nodes(periods.get(), limits.nodes()), Function.identity());
    Supplier<List<Row>> rankings = second.ask(select.rankings(periods.get()), Function.identity());
    Supplier<List<PairKey>> partners = select.partners(second, known.get());
    Supplier<List<Row>> mentioning =
        second.ask(corpus.mentioning(run.get().kinds()), Function.identity());
    Supplier<Structure> structures =
        structure.structure(second, limits.triads(), limits.relations(), known.get());
    Supplier<Map<String, Map<LocalDate, Double>>> shares =
        movements.shares(second, rising.get().changed());
    Supplier<Map<String, List<Mention>>> mentions =
        GatherMentions.of(second, tables, shown(known.get(), rising.get()), limits.mentionsOfOne());

    Supplier<List<PairKey>> among = select.among(new OneQuery(), central(known.get(), nodes.get()));
    Set<PairKey> important =
        important(rising.get(), rankings.get(), trends.get().map(Map::keySet).orElse(Set.of()));
    Set<PairKey> pairs =
        selection(important, periods.get(), rankings.get(), among.get(), partners.get());
    MonthAxis axis = articles.get().axis();
    var third = new OneQuery();
    Supplier<List<Row>> scores = third.ask(select.scores(pairs), Function.identity());
    Supplier<Map<PairKey, DescribePairs.Described>> described =
        new DescribePairs(tables, pairs)
            .all(third, limits.passages(), important, limits.passagesOfImportant());
    Supplier<List<EntityRow>> shownEntities =
        entities.described(
            third,
            referenced(known.get(), pairs, rising.get(), nodes.get(), structures.get()),
            axis,
            run.get().kinds());

    var page = new PageData(axis, limits, periods.get());
    page.entities(shownEntities.get());
    page.pairs(pairs, scores.get(), described.get());
    List<Mention> quoted =
        GatherMentions.chosen(mentions.get(), rising.get().changed(), limits.mentions());
    page.passages(
        described.get(), important.size(), quoted, ids -> new GatherArticles(tables, ids, quoted));
    page.rankings(rankings.get());
    return page.with(
        run.get().about(limits),
        run.get(),
        GatherCorpus.of(run.get(), articles.get(), tallies.get(), mentioning.get()),
        trends.get(),
        rising.get(),
        shares.get(),
        nodes.get(),
        structures.get());
  }

  /** Entities of which sentences are shown: those whose level has changed, and the best known. */
  private Set<String> shown(List<String> known, GatherRising.Rising rising) {
    Set<String> shown = rising.changed();
    shown.addAll(known.subList(0, Math.min(limits.profiled(), known.size())));
    return shown;
  }

  /** Pairs that get more sentences than others: closer ones, the strongest of all, trends. */
  private static Set<PairKey> important(
      GatherRising.Rising rising, List<Row> rankings, Collection<PairKey> trends) {
    var important = new LinkedHashSet<PairKey>();
    rising.pairs().orElse(List.of()).forEach(pair -> important.add(pair.pair()));
    for (Row row : rankings) {
      if (Cells.day(row, "period_start") == null) {
        important.add(PairKey.of(row));
      }
    }
    important.addAll(trends);
    return important;
  }

  /** Those whose pairs are all shown: the most mentioned, and the nodes of networks. */
  private List<String> central(List<String> known, Optional<List<Row>> nodes) {
    var central =
        new LinkedHashSet<String>(known.subList(0, Math.min(limits.central(), known.size())));
    nodes.ifPresent(rows -> rows.forEach(row -> central.add(Cells.text(row, "entity_id"))));
    return List.copyOf(central);
  }

  /** Each pair once, the most important first, as many as there is room. */
  private Set<PairKey> selection(
      Set<PairKey> important,
      List<Period> periods,
      List<Row> rankings,
      List<PairKey> among,
      List<PairKey> partners) {
    var selection = new LinkedHashSet<>(important);
    for (int period = 0; period < periods.size(); period++) {
      for (Row row : rankings) {
        if (Period.position(periods, row) == period) {
          selection.add(PairKey.of(row));
        }
      }
    }
    for (List<PairKey> more : List.of(among, partners)) {
      for (PairKey pair : more) {
        if (selection.size() < limits.pairs()) {
          selection.add(pair);
        }
      }
    }
    return selection;
  }

  private static Collection<String> referenced(
      List<String> known,
      Set<PairKey> pairs,
      GatherRising.Rising rising,
      Optional<List<Row>> nodes,
      Structure structure) {
    var ids = new LinkedHashSet<>(known);
    ids.addAll(rising.changed());
    pairs.forEach(
        pair -> {
          ids.add(pair.a());
          ids.add(pair.b());
        });
    addColumns(ids, nodes, "entity_id", "community_id");
    addColumns(ids, structure.triads(), "city_id", "company_id", "university_id");
    addColumns(ids, structure.synergy(), "scope");
    return ids;
  }

  private static void addColumns(Set<String> ids, Optional<List<Row>> rows, String... columns) {
    for (Row row : rows.orElse(new ArrayList<>())) {
      for (String column : columns) {
        ids.add(Cells.text(row, column));
      }
    }
  }
}
