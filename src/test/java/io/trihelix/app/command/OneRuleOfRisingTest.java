package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.CommandRun;
import io.trihelix.app.SampleWarehouse;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Page, summary of a run and answers say the same of who rises, who fades and who grows closer. */
class OneRuleOfRisingTest extends SparkSuite {
  private static final int ALL = 10_000;

  @TempDir Path folder;

  /** A change as all of them tell it: who, its months, whether it lasts, how sure it is. */
  private record Told(String who, String from, String to, double weight) {}

  private static final Comparator<Told> SUREST_FIRST =
      Comparator.comparing(Told::weight)
          .reversed()
          .thenComparing(Told::from)
          .thenComparing(Told::who);

  @BeforeAll
  static void makeTheSample() {
    SampleWarehouse.folder();
  }

  private GivenAnswer ask(Path warehouse, Question question) {
    try (DuckWarehouse duckdb = DuckWarehouse.open(warehouse, DuckSettings.DEFAULT)) {
      return duckdb.ask(question).collected();
    }
  }

  private static List<Told> told(GivenAnswer answer, String... who) {
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

  private ReportData page(Path warehouse) {
    return new GatherReport(
            Gazetteer.load(ConfigLoader.shippedKinds(), List.of(), HanLpText.normalizer()),
            ReportLimits.DEFAULT)
        .from(PublishedTables.in(spark(), warehouse.toString()));
  }

  private static List<Told> entities(ReportData page, String kind, boolean rising) {
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

  private static List<Told> pairs(ReportData page, boolean closer) {
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

  private int assertOneRule(Path warehouse) {
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

  private static List<String> inTheSummary(String out) {
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

  @Test
  void ofTheSampleAllSayTheSame() {
    assertOneRule(SampleWarehouse.folder());
  }

  @Tag("slow")
  @Test
  void ofNewsInWhichItIsKnownWhatMovesAllSayTheSameAndTheyFindIt() throws Exception {
    Path news = folder.resolve("news.jsonl");
    PlantedNews.write(news);
    Path warehouse = folder.resolve("warehouse");
    CommandRun run = CommandRun.ofRun("--input", news.toString(), "--output", warehouse.toString());
    assertEquals(0, run.exitCode(), run.err());
    startSpark(); // the run has ended the session that was there
    assertTrue(assertOneRule(warehouse) >= 4);
    ReportData page = page(warehouse);
    String change = page.months().get(PlantedNews.CHANGE);
    List<Told> rising = entities(page, "CITY", true);
    assertEquals("成都", rising.get(0).who(), rising.toString());
    assertEquals(change, rising.get(0).from());
    assertEquals(null, rising.get(0).to(), "it lasts");
    assertEquals(
        List.of(page.months().get(8) + " " + page.months().get(9)),
        rising.stream()
            .filter(told -> told.who().equals("青岛"))
            .map(told -> told.from() + " " + told.to())
            .toList());
    assertEquals(
        List.of(),
        rising.stream().filter(told -> told.who().equals("武汉")).toList(),
        "a new source is no rise");
    CommandRun top =
        CommandRun.of("top", "-w", warehouse.toString(), "--by", "growth", "--format", "csv");
    assertEquals(0, top.exitCode(), top.err());
    List<String> lines = top.out().lines().toList();
    assertEquals(
        "rank,a,b,from,to,lasting,articles,expected,times_expected,p_value,weight,evidence",
        lines.get(0));
    assertEquals("1,长沙,华为," + change, lines.get(1).substring(0, "1,长沙,华为,2023-04".length()));
    List<Told> fading = entities(page, "CITY", false);
    assertEquals("兰州 " + change, fading.get(0).who() + " " + fading.get(0).from());
    List<Told> closer = pairs(page, true);
    assertEquals("长沙 华为 " + change, closer.get(0).who() + " " + closer.get(0).from());
    assertEquals(
        told(
                ask(
                    warehouse,
                    new TopEntities(
                            "CITY",
                            Direction.RISING,
                            LocalDate.parse(page.months().get(PlantedNews.MONTHS - 12) + "-01"),
                            LocalDate.MAX.withYear(9999),
                            3)
                        .question()),
                "name")
            .stream()
            .map(told -> told.who() + " " + told.from())
            .toList(),
        inTheSummary(run.out()));
  }
}
