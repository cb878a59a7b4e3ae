package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.report.ReportPage;
import io.trihelix.report.SmallReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * What an analyst does with the report of the sample: ask since when, look behind, compare, take
 * out.
 */
@Tag("slow")
class ReportAnalysisBrowserTest extends InBrowser {
  private static Path sample;
  private static Path made;

  @BeforeAll
  static void runTheSample() throws Exception {
    sample = sample();
    made =
        Files.writeString(folder.resolve("made.html"), ReportPage.of(SmallReport.withEveryPart()));
  }

  @Test
  void theFirstSectionTellsWhoRisesSinceWhenAndInWhichWords() {
    browser.show(made, "lang=en", DESK);
    assertEquals("rising", browser.one("main section").getDomAttribute("id"));
    assertEquals(
        "Hangzhou rises since Feb 2025 (2.0 × its usual part of the news)."
            + " Hangzhou – 深度求索在杭州。: closer since Feb 2025.",
        browser.text("#rising .headline"));
    WebElement rise = browser.one("#rising [data-type=CITY] .rise");
    assertTrue(rise.getText().contains("since Feb 2025"), rise.getText());
    assertTrue(rise.getText().contains("深度求索在杭州。"), "the sentence behind");
    assertEquals(
        "1 of which it cannot be told",
        browser.text("#rising [data-type=COMPANY] details summary"),
        "a fold");
    browser.one("[data-direction=down]").click();
    assertEquals(0, browser.all("#rising .rise").size());
  }

  @Test
  void aFigureOpensTheArticlesBehindItWithHowManyThereAre() {
    browser.show(made, "lang=en", DESK);
    browser.one("#rising .rise .link").click();
    browser.await(() -> !browser.all("#profile .item").isEmpty(), "the articles");
    assertEquals("1 articles", browser.text("#profile .big"));
    WebElement item = browser.one("#profile .item");
    assertTrue(item.getText().contains("2025-02-18"), item.getText());
    assertEquals(
        "https://news.example/1", item.findElement(By.tagName("a")).getDomAttribute("href"));
    assertTrue(browser.text("#profile .item mark").contains("杭州"));
    String address = browser.address();
    assertTrue(address.contains("articles=city:cn-330100~2025-02~2025-02"), address);
    browser.back();
    assertFalse(browser.one("#profile").isDisplayed());
    browser.show(made, address.replaceFirst(".*#", ""), DESK);
    assertTrue(browser.one("#profile .item").isDisplayed(), "the link shows it, too");
  }

  @Test
  void aBarOpensTheArticlesOfItsMonth() {
    browser.show(sample, "lang=zh&measure=count", DESK);
    browser.seeAll();
    browser.script("document.querySelector('#overview .canvas').scrollIntoView({block: 'center'})");
    // The bar of the largest source in the first month is the first path that is filled with its
    // colour.
    List<WebElement> bars = browser.all("#overview .canvas svg path[fill='#0072B2']");
    browser.clickOn(bars.get(bars.size() > 1 ? 1 : 0));
    browser.await(() -> browser.one("#profile").isDisplayed(), "the articles of a bar");
    assertTrue(browser.address().contains("articles=~2024-1"), browser.address());
    browser.await(() -> !browser.all("#profile .item").isEmpty(), "articles of the source");
  }

  @Test
  void aRangeIsDraggedOnTheStripAndEverythingFollows() {
    browser.show(sample, "lang=zh", DESK);
    String before = browser.text("#pairs-panel");
    browser.drag(browser.one(".strip"), 0.25, 0.6);
    assertTrue(browser.address().contains("period=2024-11..2025-01"), browser.address());
    assertEquals(
        List.of("100"),
        browser.texts(".figures > div:first-child dd:not(.note)"),
        "articles of November to January");
    assertTrue(browser.text("#pairs-panel").contains("Bonferroni"), "the bar is told");
    assertFalse(browser.text("#pairs-panel").equals(before));
    assertEquals("2024-11..2025-01", browser.one("#period").getDomProperty("value"));
    browser.one(".strip .from").sendKeys(Keys.ARROW_RIGHT);
    browser.await(
        () -> browser.address().contains("period=2024-12..2025-01"), "the arrow key to move it");
  }

  @Test
  void monthsWithoutArticlesAreGapsAndLongSilencesAreCutOut() throws Exception {
    Path page =
        Files.writeString(folder.resolve("silence.html"), ReportPage.of(SmallReport.withSilence()));
    browser.show(page, "lang=en", DESK);
    browser.seeAll();
    List<String> labels = browser.texts("#overview .canvas svg text");
    assertTrue(labels.contains("⋯"), labels.toString());
    assertTrue(labels.contains("2025-03"), "three months of silence are drawn as what they are");
    assertFalse(labels.contains("2010-01"), labels.toString());
    assertEquals(1, browser.all(".strip .cut").size());
    assertEquals(7, browser.all(".strip .bar").size(), "2005, and six months of 2025");
    browser.show(page, "lang=en&period=2025-02..2025-04", DESK);
    browser.seeAll();
    assertFalse(
        browser.texts("#overview .canvas svg text").contains("2005-01"), "the axis follows");
  }

  @Test
  void curvesShowSharesOrCounts() {
    browser.show(sample, "lang=en&compare=city:cn-330100,city:cn-340100", DESK);
    browser.seeAll();
    List<String> shares = browser.texts("#compare .canvas svg text");
    assertTrue(shares.stream().anyMatch(label -> label.endsWith("%")), shares.toString());
    browser.one("#measure-count").click();
    browser.seeAll();
    browser.await(
        () ->
            browser.texts("#compare .canvas svg text").stream()
                .noneMatch(label -> label.endsWith("%")),
        "counts");
    assertTrue(browser.address().contains("measure=count"), browser.address());
  }

  @Test
  void entitiesOfAnyKindAreComparedAndStandInTheAddress() {
    browser.show(sample, "lang=zh", DESK);
    for (String name : List.of("杭州", "深度求索", "浙江大学")) {
      browser.one("#compare-search").sendKeys(name);
      browser.one("#compare-search").sendKeys(Keys.ENTER);
    }
    assertEquals(List.of("杭州", "深度求索", "浙江大学"), browser.texts("#compare .chips .entity"));
    assertTrue(
        browser.address().contains("compare=city:cn-330100,company:x-deepseek,university:"),
        browser.address());
    String address = browser.address().replaceFirst(".*#", "");
    browser.show(sample, address, DESK);
    browser.seeAll();
    List<WebElement> rows = browser.all("#compare .scroll tbody tr");
    WebElement ranked =
        browser.all("#pairs tbody tr").stream()
            .filter(row -> row.getText().contains("杭州") && row.getText().contains("深度求索"))
            .findFirst()
            .orElseThrow();
    String together = ranked.findElement(By.cssSelector("td.number .link")).getText();
    assertEquals(
        together,
        rows.get(0).findElements(By.cssSelector("td .link")).get(1).getText(),
        "as in the ranking");
    browser.script("document.querySelector('#compare .remove').click()");
    assertEquals(List.of("深度求索", "浙江大学"), browser.texts("#compare .chips .entity"));
  }

  @Test
  void anAddressThatNamesWhatIsNotThereSaysSo() {
    for (String asked :
        List.of("entity=city:cn-999999", "articles=city:cn-999999~2025-02~2025-02")) {
      browser.show(sample, "lang=en&" + asked, DESK);
      assertEquals("Not on this page", browser.text("#profile-title"));
      assertTrue(browser.text("#profile .notice").contains("city:cn-999999"));
    }
  }

  @Test
  void theNetworkNamesItsCommunitiesByMembersAndIsThinnedByAThreshold() {
    browser.show(sample, "lang=zh", DESK);
    browser.seeAll();
    browser.script("document.querySelector('#network .canvas').scrollIntoView()");
    long edges = browser.number("document.querySelectorAll('#network .canvas svg path').length");
    browser.script(
        "const t = document.getElementById('network-threshold'); t.value = t.max;"
            + " t.dispatchEvent(new Event('input'))");
    browser.await(
        () ->
            browser.number("document.querySelectorAll('#network .canvas svg path').length") < edges,
        "fewer lines");
    assertTrue(browser.text("#network .communities, #network summary").length() > 0);
    assertTrue(browser.number("document.querySelectorAll('#network .communities li').length") <= 8);
  }

  @Test
  void theMapKeepsItsPlaceWhenThePeriodChanges() {
    browser.show(sample, "lang=zh", DESK);
    browser.seeAll();
    browser.script("document.querySelector('#map .canvas').scrollIntoView()");
    String whole = outline();
    browser.script("document.querySelector(\"#map [aria-label='放大']\").click()");
    browser.await(() -> !outline().equals(whole), "the map to be larger");
    String zoomed = outline();
    browser.one("#period option[value='2025-02']").click();
    browser.seeAll();
    assertEquals(zoomed, outline(), "the period changes what is on the map, not where it is");
    browser.script("document.querySelector('#map [data-view=provinces]').click()");
    browser.seeAll();
    browser.await(() -> browser.label("#map .canvas").contains("浙江"), "the provinces");
  }

  /** Where the land is drawn. */
  private static String outline() {
    return String.valueOf(
        browser.script(
            "const box = document.querySelector('#map .canvas svg path').getBoundingClientRect();"
                + " return [box.width, box.height].map(Math.round).join()"));
  }
}
