package io.trihelix.spark.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.report.ReportData;
import io.trihelix.report.ReportData.EntityRow;
import io.trihelix.report.ReportData.MentioningRow;
import io.trihelix.report.ReportData.PairRow;
import io.trihelix.report.ReportData.PassageRow;
import io.trihelix.report.ReportData.PeriodRow;
import io.trihelix.report.ReportData.RankedRow;
import io.trihelix.report.ReportData.SourceRow;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.sink.WarehouseException;
import io.trihelix.stats.HardlyChance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatherReportTest extends ReportWarehouse {
  @Test
  void theCorpusIsCountedByMonthSourceAndTypesMentioned() {
    writeTables();
    ReportData data = gathered();
    assertEquals(List.of("2025-01", "2025-02", "2025-03"), data.months());
    var corpus = data.corpus();
    assertEquals(List.of(1L, 0L, 2L), corpus.monthly().articles());
    assertEquals(List.of(0L, 0L, 1L), corpus.monthly().duplicates());
    assertEquals(List.of(1L, 0L), corpus.monthly().undated());
    assertEquals(
        List.of(
            new SourceRow("乙报", 2, List.of(2L, 2L)),
            new SourceRow("甲报", 2, List.of(0L, 1L, 2L, 1L)),
            new SourceRow(null, 1, List.of())),
        corpus.bySource().rows());
    assertEquals(
        List.of(
            new MentioningRow(3, 1, List.of(0L, 1L)),
            new MentioningRow(4, 1, List.of()),
            new MentioningRow(7, 1, List.of(2L, 1L))),
        corpus.mentioning().rows());
    assertEquals(Map.of("empty_body", 1L), corpus.rejects());
    assertEquals(Map.of("CITY", 1L, "COMPANY", 1L, "UNIVERSITY", 1L), corpus.mentioned());
  }

  @Test
  void theLastRunIsToldWithoutTheFoldersOfItsMachine() {
    writeTables();
    var about = gathered().about();
    assertEquals("new", about.run());
    assertEquals(List.of("2025.jsonl.gz", "pages"), about.inputs());
    assertEquals(List.of("broken.gz: cut short"), about.warnings());
  }

  @Test
  void entitiesBearTheirNamesPlaceAndMonths() {
    writeTables();
    List<EntityRow> entities = gathered().entities().rows();
    assertEquals(List.of(HANGZHOU, DEEPSEEK, ZJU), entities.stream().map(EntityRow::id).toList());
    EntityRow hangzhou = entities.get(0);
    assertEquals(List.of("杭州市"), hangzhou.aliases());
    assertEquals("hang zhou", hangzhou.pinyin());
    assertEquals(30.2937, hangzhou.latitude());
    assertEquals(List.of(0L, 1L, 2L, 1L), hangzhou.series());
    assertEquals("杭州", entities.get(1).seat());
    assertEquals("shen du qiu suo", entities.get(1).pinyin());
    assertEquals(true, entities.get(2).discovered());
    assertEquals(List.of(), entities.get(2).series(), "an article without a date is in no month");
  }

  @Test
  void pairsBearTheirScoresMonthsAndSentencesThoseThatStateARelationFirst() {
    writeTables();
    ReportData data = gathered();
    PairRow pair = data.pairs().rows().get(0);
    assertEquals(
        new PairRow(
            0,
            1,
            3,
            1,
            0.4733,
            56.71,
            4.0,
            0.01,
            List.of(0L, 1L, 2L, 1L),
            List.of(0, 1),
            List.of()),
        pair);
    assertEquals(
        List.of(
            new PassageRow("总部位于杭州的深度求索。", 0, "headquartered_in"),
            new PassageRow("深度求索在杭州。", 1, null),
            new PassageRow(null, 2, null),
            new PassageRow("浙江大学。", 0, null)),
        data.passages().rows(),
        "a sentence that shows a pair and an entity stands there once");
    assertEquals(List.of(0, 1), data.entities().rows().get(0).passages(), "杭州, March first");
    assertEquals(List.of(2, 3), data.entities().rows().get(2).passages(), "one only in a title");
    assertEquals("2025-03-03", data.articles().rows().get(0).day());
    assertEquals("https://news.example/b", data.articles().rows().get(0).url());
  }

  @Test
  void rankingsHoldPairsThatAreHardlyChanceLatestPeriodsFirst() {
    writeTables();
    ReportData data = gathered();
    assertEquals(
        List.of(
            new PeriodRow("all", null, 2),
            new PeriodRow("month", "2025-03-01", 2),
            new PeriodRow("month", "2025-01-01", 1)),
        data.periods().rows());
    assertEquals(List.of(0, 2, 1), data.rankings().rows().stream().map(RankedRow::period).toList());
    assertEquals(2, data.pairs().rows().size(), "a partner is there though it ranks nowhere");
  }

  @Test
  void aPairThatMayBeChanceRanksNowhereAndIsKnownAllTheSame() {
    writeTables(
        score("all", null, DEEPSEEK, "COMPANY", 2, 56.7149, 4.0, 0.001),
        score("all", null, ZJU, "UNIVERSITY", 9, 3.1, 1.2, 0.05));
    ReportData data = gathered();
    assertEquals(List.of(), data.rankings().rows(), "two articles; a q that is not below 0.05");
    assertEquals(2, data.pairs().rows().size());
    assertEquals(HardlyChance.DEFAULT, data.about().hardlyChance(), "the page knows the bar");
  }

  @Test
  void aWarehouseWithoutArticlesGivesAReportOfNothing() {
    writeRun();
    ReportData data = gathered();
    assertEquals(List.of(), data.months());
    assertEquals(List.of(), data.entities().rows());
    assertEquals(List.of(), data.pairs().rows());
    assertEquals(List.of(), data.rankings().rows());
  }

  @Test
  void aFolderThatIsNoWarehouseIsNamed() {
    WarehouseException noTable =
        assertThrows(
            WarehouseException.class, () -> PublishedTables.in(spark(), folder.toString()));
    assertEquals(
        "Cannot read the warehouse "
            + folder
            + ": it has no table runs; give the folder that 'trihelix run --output' named",
        noTable.getMessage());
    Path missing = folder.resolve("没有");
    WarehouseException noFolder =
        assertThrows(
            WarehouseException.class, () -> PublishedTables.in(spark(), missing.toString()));
    assertEquals(
        "Cannot read the warehouse " + missing + ": there is no such folder",
        noFolder.getMessage());
  }
}
