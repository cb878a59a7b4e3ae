package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.ask.GivenAnswer;
import io.trihelix.ask.PairRanking;
import io.trihelix.ask.Question;
import io.trihelix.ask.TopEntities;
import io.trihelix.ask.TopEntities.Direction;
import io.trihelix.ask.TopPairs;
import io.trihelix.config.ConfigLoader;
import io.trihelix.duckdb.DuckSettings;
import io.trihelix.duckdb.DuckWarehouse;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.report.ReportData;
import io.trihelix.report.ReportLimits;
import io.trihelix.report.Rounded;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.report.GatherReport;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.stats.HardlyChance;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.PeriodType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What page, summary of a run and answers say of who rises, who fades and who grows closer. */
abstract class OneRuleSuite extends SparkSuite {
  private static final int ALL = 10_000;

  /** A change as all of them tell it: who, its months, whether it lasts, how sure it is. */
  record Told(String who, String from, String to, double weight) {}

  private static final Comparator<Told> SUREST_FIRST =
      Comparator.comparing(Told::weight)
          .reversed()
          .thenComparing(Told::from)
          .thenComparing(Told::who);

  final GivenAnswer ask(Path warehouse, Question question) {
    try (DuckWarehouse duckdb = DuckWarehouse.open(warehouse, DuckSettings.DEFAULT)) {
      return duckdb.ask(question).collected();
    }
  }

  static List<Told> told(GivenAnswer answer, String... who) {
    var told = new ArrayList<Told>();
    for (int i = 0; i < answer.table().size(); i++) {
      int row = i;
      told.add(
          new Told(
              String.join(
                  " ", Stream.of(who).map(c -> answer.column(c).get(row).toString()).toList()),
              answer.column("from").get(i).toString().substring(0, 7),
              (boolean) answer.column("lasting").get(i)
                  ? null
                  : answer.column("to").get(i).toString().substring(0, 7),
              Rounded.of((double) answer.column("weight").get(i))));
    }
    told.sort(SUREST_FIRST);
    return told;
  }

  final ReportData page(Path warehouse) {
    return new GatherReport(
            Gazetteer.load(ConfigLoader.shippedKinds(), List.of(), HanLpText.normalizer()),
            ReportLimits.DEFAULT)
        .from(PublishedTables.in(spark(), warehouse.toString()));
  }

  static List<Told> entities(ReportData page, String kind, boolean rising) {
    return page.rising().rows().stream()
        .filter(row -> row.now() > row.before() == rising)
        .filter(
            row ->
                page.kinds()
                    .rows()
                    .get(page.entities().rows().get(row.entity()).type())
                    .name()
                    .equals(kind))
        .map(
            row ->
                new Told(
                    page.entities().rows().get(row.entity()).name(),
                    page.months().get(row.since()),
                    row.until() == null ? null : page.months().get(row.until()),
                    row.weight()))
        .sorted(SUREST_FIRST)
        .toList();
  }

  static List<Told> pairs(ReportData page, boolean closer) {
    return page.closer().rows().stream()
        .filter(row -> row.now() > row.before() == closer)
        .map(
            row -> {
              ReportData.PairRow pair = page.pairs().rows().get(row.pair());
              return new Told(
                  page.entities().rows().get(pair.a()).name()
                      + " "
                      + page.entities().rows().get(pair.b()).name(),
                  page.months().get(row.since()),
                  row.until() == null ? null : page.months().get(row.until()),
                  row.weight());
            })
        .sorted(SUREST_FIRST)
        .toList();
  }

  final int assertOneRule(Path warehouse) {
    ReportData page = page(warehouse);
    int rows = 0;
    for (String kind : List.of("CITY", "COMPANY", "UNIVERSITY")) {
      for (Direction direction : Direction.values()) {
        List<Told> answered =
            told(
                ask(warehouse, new TopEntities(kind, direction, null, null, ALL).question()),
                "name");
        assertEquals(answered, entities(page, kind, direction == Direction.RISING), kind);
        rows += answered.size();
      }
    }
    for (PairRanking by : List.of(PairRanking.CLOSER, PairRanking.APART)) {
      List<Told> answered =
          told(
              ask(
                  warehouse,
                  new TopPairs(
                          by,
                          PeriodType.ALL,
                          null,
                          null,
                          PairWindow.ARTICLE,
                          List.of(),
                          HardlyChance.DEFAULT,
                          ALL)
                      .question()),
              "a",
              "b");
      assertEquals(answered, pairs(page, by == PairRanking.CLOSER), by.name());
      rows += answered.size();
    }
    return rows;
  }

  static List<String> inTheSummary(String out) {
    Matcher cities =
        Pattern.compile("CITY – rose most[^\n]*\n((?:    \\S+ +\\d{4}-\\d{2} +[^\n]*\n)*)")
            .matcher(out);
    return !cities.find()
        ? List.of()
        : cities
            .group(1)
            .lines()
            .map(line -> line.strip().replaceAll(" +", " "))
            .map(line -> line.substring(0, line.indexOf(' ', line.indexOf(' ') + 1)))
            .toList();
  }
}
