package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.CommandRun;
import io.trihelix.report.ReportPage;
import io.trihelix.report.SmallReport;
import io.trihelix.stats.ContingencyTable;
import io.trihelix.stats.LogLikelihoodRatio;
import io.trihelix.stats.NormalizedPmi;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The report as others take it: as figures, as files, as a part of their page, on any device. */
@Tag("slow")
class ReportTakenOutBrowserTest extends InBrowser {
  private static Path sample;

  @BeforeAll
  static void runTheSample() {
    sample = sample();
  }

  @Test
  void theMeasuresOfARangeAreThoseOfItsCounts() throws Exception {
    String within = " WHERE published_month BETWEEN '2024-12' AND '2025-02'";
    String sql =
        "SELECT (SELECT sum(articles) FROM pair_daily"
            + within
            + " AND name_a = '杭州' AND name_b = '深度求索') AS both,"
            + " (SELECT sum(articles) FROM entity_daily"
            + within
            + " AND entity_id = 'city:cn-330100') AS one,"
            + " (SELECT sum(articles) FROM entity_daily"
            + within
            + " AND entity_id = 'company:x-deepseek') AS other,"
            + " (SELECT count(*) FROM articles"
            + within
            + " AND duplicate_of IS NULL) AS n";
    CommandRun answer =
        CommandRun.of(
            "sql", "--warehouse", SampleReport.warehouse().toString(), "--format", "csv", sql);
    assertEquals(0, answer.exitCode(), answer.err());
    long[] counts =
        Arrays.stream(answer.out().strip().lines().skip(1).findFirst().orElseThrow().split(","))
            .mapToLong(Long::parseLong)
            .toArray();
    var table = new ContingencyTable(counts[0], counts[1], counts[2], counts[3]);
    browser.show(sample, "lang=zh&combo=CITY-COMPANY&period=2024-12..2025-02", DESK);
    String csv = new String(saved(".csv", "#pairs .take button"), StandardCharsets.UTF_8);
    List<String> columns = List.of(csv.lines().findFirst().orElseThrow().split(","));
    String[] row =
        csv.lines()
            .filter(line -> line.contains(",杭州,city:cn-330100,深度求索,"))
            .findFirst()
            .orElseThrow()
            .split(",");
    assertEquals(counts[0], Long.parseLong(row[columns.indexOf("articles")]));
    assertEquals(
        LogLikelihoodRatio.of(table), Double.parseDouble(row[columns.indexOf("llr")]), 1e-9);
    assertEquals(NormalizedPmi.of(table), Double.parseDouble(row[columns.indexOf("npmi")]), 1e-9);
  }

  @Test
  void chartsAreSavedAsPicturesAndTablesWithTheirSources() throws Exception {
    browser.show(sample, "lang=zh", DESK);
    browser.seeAll();
    String tools = "#map .take button:nth-child(%d)";
    byte[] png = saved(".png", tools.formatted(1));
    assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png, 4));
    byte[] svg = saved(".svg", tools.formatted(2));
    var picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new java.io.ByteArrayInputStream(svg));
    assertEquals("svg", picture.getDocumentElement().getTagName());
    assertTrue(picture.getDocumentElement().getTextContent().startsWith("城市地图"));
    String csv = new String(saved(".csv", "#pairs .take button"), StandardCharsets.UTF_8);
    List<String> lines = csv.lines().toList();
    assertTrue(csv.startsWith("\uFEFFrank,"), "spreadsheets know UTF-8 by its mark");
    assertTrue(lines.get(0).endsWith("sentence,article,date,source,url,run"), lines.get(0));
    assertEquals(browser.all("#pairs tbody tr:not(.evidence)").size(), lines.size() - 1);
    assertTrue(lines.get(1).contains("city:cn-"), lines.get(1));
  }

  @Test
  void aCellThatLooksLikeAFormulaIsSavedAsText() throws Exception {
    for (String sign : List.of("=", "+", "-", "@", "＝", "＋", "－", "＠")) {
      String name = sign + "HYPERLINK(0)深度求索";
      Path page =
          Files.writeString(
              folder.resolve("formula.html"),
              ReportPage.of(SmallReport.ofOneArticle(name, "https://news.example/1")));
      browser.show(page, "lang=en", DESK);
      String csv = new String(saved(".csv", "#pairs .take button"), StandardCharsets.UTF_8);
      assertTrue(csv.contains(",'" + name + ","), csv);
      assertFalse(csv.contains("," + name), csv);
    }
  }

  @Test
  void onePartAloneCanStandInAnotherPage() {
    browser.show(sample, "lang=en&only=map", DESK);
    assertEquals(List.of("Cities on the map"), browser.texts("section h2"));
    assertFalse(browser.one("#toolbar").isDisplayed());
    browser.script("document.querySelector('#map .take button:last-child').click()");
    String code = browser.one("#map .embed").getDomProperty("value");
    assertTrue(code.contains("<iframe src=\"report.html#lang=en"), code);
    assertTrue(code.contains("only=map"), code);
  }

  @Test
  void noRuleOfAccessibilityIsBroken() {
    for (String asked :
        List.of(
            "compare=city:cn-330100,company:x-deepseek&period=2024-11..2025-02",
            "entity=city:cn-330100",
            "articles=city:cn-330100,company:x-deepseek~2025-01~2025-03",
            "only=network")) {
      for (boolean dark : new boolean[] {false, true}) {
        browser.prefersDark(dark);
        browser.show(sample, (dark ? "lang=zh&" : "lang=en&") + asked, dark ? PHONE : DESK);
        if (!asked.matches("(entity|articles).*")) {
          browser.seeAll();
        }
        browser.script("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertEquals(List.of(), browser.brokenRules(), asked + (dark ? ", dark" : ", light"));
      }
    }
    browser.prefersDark(false);
  }

  @Test
  void theNewPartsFitAPhone() {
    browser.show(
        sample, "lang=zh&compare=city:cn-330100,company:x-deepseek&period=2024-11..2025-02", PHONE);
    browser.seeAll();
    assertTrue(
        browser.number(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth")
            <= 0);
  }

  @Test
  void theRankingOfAPeriodIsThatOfTheTable() {
    String sql =
        "SELECT name_a, name_b, n_ab FROM pair_stats WHERE window = 'article' AND period_type = 'all'"
            + " AND type_a = 'CITY' AND type_b = 'COMPANY' AND q_value < 0.05 AND n_ab >= 3 AND lift > 1"
            + " ORDER BY llr DESC, n_ab DESC, entity_a, entity_b LIMIT 15";
    CommandRun answer =
        CommandRun.of(
            "sql", "--warehouse", SampleReport.warehouse().toString(), "--format", "csv", sql);
    assertEquals(0, answer.exitCode(), answer.err());
    List<String> expected = answer.out().strip().lines().skip(1).toList();
    browser.show(sample, "lang=zh&combo=CITY-COMPANY", DESK);
    List<String> names = browser.texts("#pairs tbody th .entity");
    List<String> articles = browser.texts("#pairs tbody td.number .link");
    assertEquals(
        expected,
        IntStream.range(0, articles.size())
            .mapToObj(i -> names.get(2 * i) + "," + names.get(2 * i + 1) + "," + articles.get(i))
            .toList());
  }
}
