package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.report.ReportPage;
import io.trihelix.report.SmallReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The report of the bundled sample in a real browser, by mouse, by keyboard and on a phone. */
class ReportBrowserTest extends InBrowser {
  private static Path sample;

  @BeforeAll
  static void runTheSample() {
    sample = sample();
  }

  private static String drawnMarks(String section) {
    return "[...document.querySelectorAll('"
        + section
        + " .canvas:not([hidden])')].map(c => c.querySelectorAll('svg path').length)";
  }

  @Test
  void everyChartIsDrawnAndDescribed() {
    browser.show(sample, "lang=en", DESK);
    browser.seeAll();
    for (String section : List.of("#overview", "#map", "#network", "#heat", "#trends", "#helix")) {
      assertTrue(browser.number(drawnMarks(section) + ".length") > 0, section);
      assertTrue(browser.number("Math.min(..." + drawnMarks(section) + ")") > 5, section);
    }
    assertEquals(
        0,
        browser.number(
            "[...document.querySelectorAll('.canvas:not([hidden])')]"
                + ".filter(c => !c.getAttribute('aria-label')).length"));
    assertTrue(browser.one("#overview .canvas").getDomAttribute("aria-label").contains("Oct 2024"));
  }

  @Test
  void theSearchFindsACityByItsChineseAndItsEnglishNameAndItsPinyin() {
    for (String query : List.of("杭州", "hangzhou", "hz", "HANG ZHOU")) {
      browser.show(sample, "lang=zh", DESK);
      browser.one("#search").sendKeys(query);
      assertEquals("杭州", browser.text("#suggestions [role=option] .name"), query);
    }
    browser.type(Keys.ENTER);
    assertTrue(browser.one("#profile").isDisplayed());
    assertEquals("杭州", browser.text("#profile-title"));
    assertTrue(browser.texts("#profile .entity").contains("深度求索"));
    assertTrue(browser.address().contains("entity=city:cn-330100"), browser.address());
    assertTrue(browser.texts("#profile mark").contains("杭州"));
    browser.back();
    assertFalse(browser.one("#profile").isDisplayed());
  }

  @Test
  void aNameThatIsNotThereIsToldAsSuch() {
    browser.show(sample, "lang=zh", DESK);
    browser.one("#search").sendKeys("亚特兰蒂斯");
    assertTrue(browser.text("#suggestions").contains("没有找到“亚特兰蒂斯”"));
  }

  @Test
  void aPeriodChangesWhatIsShownAndStandsInTheAddress() {
    browser.show(sample, "lang=zh", DESK);
    String before = browser.text("#pairs-panel");
    String articles = browser.text(".figures dd");
    browser.one("#period option[value='2025-02']").click();
    assertNotEquals(before, browser.text("#pairs-panel"));
    assertEquals("215", articles);
    assertEquals("41", browser.text(".figures dd"), "articles of February, as the sample has them");
    assertTrue(browser.address().contains("period=2025-02"), browser.address());
    browser.show(sample, "lang=zh&period=2025-02", DESK);
    assertEquals("41", browser.text(".figures dd"), "a link shows what its sender saw");
  }

  @Test
  void aTypeThatIsSwitchedOffIsShownNowhere() {
    browser.show(sample, "lang=zh", DESK);
    browser.seeAll();
    browser.one(".types input[value=CITY]").click();
    assertEquals(List.of("企业—高校", "企业—企业", "高校—高校"), browser.texts("[role=tab]"));
    browser.script("document.getElementById('map').scrollIntoView()");
    browser.await(
        () -> browser.text("#map").contains("请在筛选中打开“城市”"), "the map to tell why it is empty");
    assertEquals(0, browser.all("#pairs [data-type=CITY]").size());
    browser.one("#search").sendKeys("杭州");
    assertFalse(browser.texts("#suggestions .name").contains("杭州"));
  }

  @Test
  void theLanguageIsSwitchedAndRemembered() {
    browser.show(sample, "", DESK);
    assertEquals("Trihelix report", browser.text("h1"), "the browser's language is English");
    assertEquals("en", browser.one("html").getDomAttribute("lang"));
    browser.one("#language").click();
    assertEquals("三螺旋报告", browser.text("h1"));
    assertEquals("zh-CN", browser.one("html").getDomAttribute("lang"));
    assertEquals("language", browser.focused().getDomAttribute("id"), "the focus stays");
    browser.show(sample, browser.address().replaceFirst(".*#", ""), DESK);
    assertEquals("三螺旋报告", browser.text("h1"));
  }

  @Test
  void everyWordIsThereInBothLanguages() {
    browser.show(sample, "lang=zh", DESK);
    browser.seeAll();
    assertFalse(browser.text("main").matches("(?s).*\\{[a-z]+}.*"), "an unfilled value");
    assertFalse(browser.text("main").contains("undefined"));
    assertFalse(browser.text("main").contains("[object"));
  }

  @Test
  void theKeyboardReachesEverything() {
    browser.show(sample, "lang=en", DESK);
    browser.type(Keys.TAB);
    assertEquals("Skip to the content", browser.focused().getText());
    browser.type(Keys.ENTER);
    assertEquals("rising-title", browser.focused().getDomAttribute("id"));

    browser.script("document.getElementById('tab-CITY-COMPANY').focus()");
    browser.type(Keys.ARROW_RIGHT);
    assertEquals("tab-CITY-UNIVERSITY", browser.focused().getDomAttribute("id"));
    assertEquals("true", browser.focused().getDomAttribute("aria-selected"));

    browser.script("document.querySelector('.expand').focus()");
    browser.type(Keys.ENTER);
    assertEquals("true", browser.focused().getDomAttribute("aria-expanded"));
    assertTrue(browser.one("tr.evidence blockquote").isDisplayed());

    browser.script("document.querySelector('#pairs .entity').focus()");
    String name = browser.focused().getText();
    browser.type(Keys.ENTER);
    assertEquals(name, browser.text("#profile-title"));
    assertEquals("profile-title", browser.focused().getDomAttribute("id"));
    browser.type(Keys.ESCAPE);
    browser.await(() -> !browser.one("#profile").isDisplayed(), "Escape to close the profile");
    assertEquals(name, browser.focused().getText(), "the focus comes back");

    browser.script("document.getElementById('search').focus()");
    browser.type("zhejiang");
    browser.type(Keys.ARROW_DOWN);
    assertEquals("suggestion-0", browser.focused().getDomAttribute("aria-activedescendant"));
    browser.type(Keys.ESCAPE);
    assertEquals("false", browser.focused().getDomAttribute("aria-expanded"));
  }

  @Test
  void eachChartHasItsDataAsATable() {
    browser.show(sample, "lang=en", DESK);
    browser.seeAll();
    browser.script(
        "document.querySelectorAll('details.data:not([hidden])').forEach(d => d.open = true)");
    browser.await(
        () ->
            browser.number(
                    "[...document.querySelectorAll('details.data:not([hidden])')]"
                        + ".filter(d => d.offsetParent && !d.querySelector('tbody tr')).length")
                == 0,
        "a table for each chart");
    assertTrue(browser.text("#overview details table").contains("Feb 2025"));
  }

  @Test
  void aPairTellsItsEvidenceWithBothNamesMarked() {
    browser.show(sample, "lang=zh", DESK);
    browser.all("#pairs .expand").get(1).click();
    List<String> marked = browser.texts("#pairs tr.evidence:not([hidden]) mark");
    assertTrue(marked.contains("杭州") && marked.contains("深度求索"), marked.toString());
  }

  @Test
  void aPhoneNeedsNoScrollingSideways() {
    for (String language : List.of("en", "zh")) {
      browser.show(sample, "lang=" + language, PHONE);
      browser.seeAll();
      assertTrue(
          browser.number(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth")
              <= 0);
    }
    browser.one("#pairs .entity").click();
    assertTrue(
        browser.number(
                "document.getElementById('profile').scrollWidth -"
                    + " document.getElementById('profile').clientWidth")
            <= 0);
  }

  @Test
  void aMapOfTheWorldShowsCitiesAbroad() {
    browser.show(sample, "lang=en&view=world", DESK);
    browser.seeAll();
    assertEquals("true", browser.one("[data-view=world]").getDomAttribute("aria-pressed"));
    assertTrue(browser.label("#map .canvas").contains("Map of"));
  }

  @Test
  void anEmptyWarehouseAndASingleArticleAreShownWithoutFault() throws Exception {
    Path empty =
        Files.writeString(folder.resolve("empty.html"), ReportPage.of(SmallReport.empty()));
    browser.show(empty, "lang=en", DESK);
    assertTrue(browser.text("main").contains("This warehouse holds no article"));
    assertTrue(browser.text("main").contains("no body"));
    Path single =
        Files.writeString(folder.resolve("single.html"), ReportPage.of(SmallReport.ofOneArticle()));
    browser.show(single, "lang=en&entity=city:cn-330100", DESK);
    browser.seeAll();
    assertEquals("Hangzhou", browser.text("#profile-title"));
    browser.show(single, "lang=en&combo=CITY-CITY", DESK);
    assertTrue(
        browser
            .text("#pairs")
            .contains("No pair of this choice is hardly chance (q < 0.05, in 3 articles or more)"));
  }

  @Test
  void burstsCommunitiesSynergyAndTriadsAreShownWhereTheTablesAreThere() throws Exception {
    Path page =
        Files.writeString(folder.resolve("all.html"), ReportPage.of(SmallReport.withEveryPart()));
    browser.show(page, "lang=en", DESK);
    browser.seeAll();
    assertTrue(
        browser.text("#trends").contains("Burst Feb 2025 (confirmed)"), browser.text("#trends"));
    assertTrue(browser.one("#network .canvas").getDomAttribute("aria-label").contains("Hangzhou"));
    assertTrue(browser.text("#network svg").contains("Hangzhou · "), browser.text("#network"));
    assertTrue(browser.text("#helix").contains("Synergy by city"));
    assertTrue(browser.number(drawnMarks("#helix") + ".length") == 2);
    browser.show(page, "lang=en&entity=city:cn-330100", DESK);
    assertTrue(browser.text("#profile").contains("Keeps similar company"));
  }

  @Test
  void markupInACorpusIsTextOnThePage() throws Exception {
    String hostile =
        "</script><script>window.harmed=1</script><img src=x onerror='window.harmed=1'>";
    Path page =
        Files.writeString(
            folder.resolve("hostile.html"),
            ReportPage.of(SmallReport.ofOneArticle(hostile, "javascript:window.harmed=1")));
    browser.show(page, "lang=en&entity=company:x-deepseek", DESK);
    browser.seeAll();
    assertNull(browser.script("return window.harmed ?? null"));
    assertEquals(hostile, browser.text("#profile-title"));
    assertEquals(0, browser.all("img").size());
    assertEquals(0, browser.all("a[href^=javascript]").size());
  }
}
