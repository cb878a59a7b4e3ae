package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.CommandRun;
import io.trihelix.ask.TopEntities;
import io.trihelix.ask.TopEntities.Direction;
import io.trihelix.report.ReportData;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same of news in which it is known what moves ({@link PlantedNews}). */
@Tag("slow")
class OneRuleOfPlantedNewsTest extends OneRuleSuite {
  @TempDir private static Path folder;
  private static Path warehouse;
  private static CommandRun run;

  @BeforeAll
  static void makeTheNews() throws Exception {
    Path news = folder.resolve("news.jsonl");
    PlantedNews.write(news);
    warehouse = folder.resolve("warehouse");
    run = CommandRun.ofRun("--input", news.toString(), "--output", warehouse.toString());
    assertEquals(0, run.exitCode(), run.err());
  }

  @Test
  void allSayTheSameAndFindWhatMoves() {
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
