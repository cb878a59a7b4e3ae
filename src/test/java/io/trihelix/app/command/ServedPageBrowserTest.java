package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.DuckTables;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of {@code trihelix serve}: it holds two entities, and shows the whole warehouse. */
@Tag("slow")
class ServedPageBrowserTest extends InServedPage {
  ServedPageBrowserTest(DuckTables tables) {
    super(tables);
  }

  private static void awaitProfile(String title) {
    browser.await(
        () -> browser.all("#profile-title").stream().anyMatch(head -> head.getText().equals(title)),
        "the profile of " + title);
  }

  @Test
  void anEntityThatThePageDoesNotHoldIsFoundInSixWays() throws Exception {
    var ways =
        Map.of(
            "深度求索", "深度求索",
            "華為", "华为",
            "shenduqiusuo", "深度求索",
            "sdqs", "深度求索",
            "DeepSeek", "深度求索",
            "Facebook", "Meta");
    for (var way : ways.entrySet()) {
      show("lang=zh", DESK);
      browser.one("#search").sendKeys(way.getKey(), Keys.ENTER);
      awaitProfile(way.getValue());
    }
  }

  @Test
  void fromASearchItIsThreeClicksToAnArticleWithItsMentionsMarked() throws Exception {
    show("lang=zh", DESK);
    browser.one("#search").sendKeys("sdqs", Keys.ENTER);
    awaitProfile("深度求索");
    assertTrue(browser.texts("#profile .partners .entity").contains("杭州"));
    browser.one("#profile .row .more").click();
    browser.await(() -> !browser.all("#profile .item").isEmpty(), "the articles");
    assertEquals(
        tables.number("select articles from entities where entity_id = 'company:x-deepseek'")
            + " 篇文章",
        browser.text("#profile .big"));
    browser.all("#profile .item > .link").get(0).click();
    browser.await(() -> !browser.all("#profile .text").isEmpty(), "the text");
    WebElement mention =
        browser.all("#profile .mention").stream()
            .filter(one -> one.getDomAttribute("title").endsWith("company:x-deepseek"))
            .findFirst()
            .orElseThrow();
    assertEquals("COMPANY", mention.getDomAttribute("data-type"));
    mention.click();
    awaitProfile("深度求索");
    browser.back();
    browser.await(() -> !browser.all("#profile .text").isEmpty(), "the text again");
    browser.back();
    browser.await(() -> !browser.all("#profile .item").isEmpty(), "the articles again");
  }

  @Test
  void theListOfArticlesIsWholeAPageAtATime() throws Exception {
    show("lang=en&articles=city:cn-330100~2024-11~2025-03", DESK);
    browser.await(() -> !browser.all("#profile .item").isEmpty(), "the articles");
    long all =
        tables.number(
            "select sum(articles) from entity_daily where entity_id = 'city:cn-330100'"
                + " and published_month between '2024-11' and '2025-03'");
    while (browser.one("#profile > .more").isDisplayed()) {
      int shown = browser.all("#profile .item").size();
      browser.script("document.querySelector('#profile > .more').click()");
      browser.await(() -> browser.all("#profile .item").size() > shown, "more articles");
    }
    assertEquals(all, browser.all("#profile .item").size());
  }

  @Test
  void aPairAndAComparisonThatOnlyAnAddressNamesAreShown() throws Exception {
    show("lang=zh&entity=city:cn-340100&partner=company:hkex-09866", DESK);
    awaitProfile("合肥 – 蔚来");
    assertTrue(browser.texts("#profile mark").contains("蔚来"));
    show("lang=zh&compare=city:cn-340100,company:hkex-09866,university:cn-4134010358", DESK);
    browser.await(() -> browser.texts("#compare .chips .entity").size() == 3, "what is compared");
    assertEquals(List.of("合肥", "蔚来", "中国科学技术大学"), browser.texts("#compare .chips .entity"));
    assertTrue(browser.text("#compare").contains("明确的关系"));
  }

  @Test
  void whatArticlesStateOfTwoIsOfTheTableOfRelations() throws Exception {
    show("lang=zh&compare=city:cn-610100,company:szse-002594", DESK);
    browser.await(() -> !browser.all("#compare .way").isEmpty(), "relations");
    long stated =
        tables.number(
            "select count(*) from relations where relation = 'branch_in' and not negated"
                + " and from_id = 'company:szse-002594' and to_id = 'city:cn-610100'");
    assertTrue(stated > 0);
    String row =
        (String)
            browser.script(
                "return [...document.querySelectorAll('#compare [title]')].find(one =>"
                    + " one.title === '比亚迪 分支机构 西安').textContent");
    assertTrue(row.endsWith("西安 " + stated) || row.endsWith("比亚迪 " + stated), row);
  }

  @Test
  void aRankingIsThatOfTheTablesToItsEnd() throws Exception {
    show("lang=zh&combo=CITY-COMPANY", DESK);
    String strong =
        " from pair_stats where period_type = 'all' and"
            + " \"window\" = 'article' and type_a = 'CITY' and type_b = 'COMPANY' and q_value < 0.05"
            + " and n_ab >= 3 and lift > 1";
    long all = tables.number("select count(*)" + strong);
    assertTrue(all > 15, "more than a page shows at first: " + all);
    browser.await(() -> browser.all("#pairs-panel .expand").size() == 15, "the first rows");
    browser.one("#pairs-panel > .more").click();
    browser.await(() -> browser.all("#pairs-panel .expand").size() == all, "all rows");
    List<String> named =
        tables.lines(
            "select name_a || ' ' || name_b"
                + strong
                + " order by llr desc, n_ab desc, entity_a, entity_b");
    assertEquals(
        named,
        browser.all("#pairs-panel tbody th .pair").stream()
            .map(
                pair ->
                    String.join(
                        " ",
                        pair.findElements(By.cssSelector(".entity")).stream()
                            .map(WebElement::getText)
                            .toList()))
            .toList());
    browser.script("document.querySelector('#pairs-panel .expand').click()");
    browser.await(() -> !browser.all("#pairs-panel blockquote").isEmpty(), "a sentence");
  }

  @Test
  void everybodyThatAnEntityStandsWithIsListed() throws Exception {
    show("lang=en&entity=company:x-deepseek", DESK);
    awaitProfile("DeepSeek");
    browser.script("document.querySelector('#profile details.fold summary').click()");
    long all =
        tables.number(
            "select count(*) from pair_stats where period_type = 'all' and \"window\" = 'article'"
                + " and 'company:x-deepseek' in (entity_a, entity_b)");
    browser.await(
        () -> browser.all("#profile details .pages tbody tr").size() == (int) Math.min(50, all),
        "the first of " + all);
  }

  @Test
  void aQuestionInSqlIsAnsweredKeptAndInTheAddress() throws Exception {
    show("lang=en", DESK);
    browser.script("document.getElementById('sql').value = ''");
    browser.one("#sql").sendKeys("SELECT name, entity_id FROM entities WHERE name = '杭州'");
    browser.one("#run-sql").click();
    browser.await(() -> !browser.all("#ask table").isEmpty(), "the answer");
    assertTrue(browser.text("#ask tbody").contains("杭州"));
    assertTrue(browser.address().contains("sql=SELECT"), browser.address());
    browser.one("#sql-name").sendKeys("Where");
    browser.one("#keep-sql").click();
    show("lang=en", DESK);
    assertEquals(1, browser.all("#saved-sql option[data-own]").size());
    browser.one("#saved-sql option[data-own]").click();
    browser.await(() -> !browser.all("#ask table").isEmpty(), "the answer to what was kept");
    browser.one("#ask tbody .link").click();
    awaitProfile("Hangzhou");
    show("lang=en", DESK);
    browser.one("#saved-sql option[data-own]").click();
    browser.one("#forget-sql").click();
    assertEquals(0, browser.all("#saved-sql option[data-own]").size());
    assertEquals(10, browser.all("#saved-sql option").size() - 1, "those of the program");
  }

  @Test
  void whatMayNotBeAskedIsRefusedInWords() throws Exception {
    show("lang=en&sql=" + "DROP%20VIEW%20runs", DESK);
    browser.await(() -> !browser.all("#ask .notice").isEmpty(), "the refusal");
    assertTrue(browser.text("#ask .notice").contains("only reads"), browser.text("#ask .notice"));
    assertEquals(1, browser.errors().size(), "the browser tells of the status alone");
  }

  @Test
  void whatIsSavedHoldsWhatIsShown() throws Exception {
    show("lang=en&combo=CITY-COMPANY", DESK);
    browser.await(() -> browser.all("#pairs-panel .expand").size() == 15, "the rows");
    String csv =
        new String(
            saved(".csv", "#pairs-panel .take button[aria-label*=CSV]"), StandardCharsets.UTF_8);
    assertEquals(16, csv.lines().count(), csv);
    assertTrue(csv.contains("city:cn-330100,深度求索,company:x-deepseek"), csv);
    browser.seeAll();
    byte[] picture = saved(".png", "#overview .take button[aria-label*=PNG]");
    assertEquals((byte) 'P', picture[1], "a PNG");
  }

  @Test
  void noRuleOfAccessibilityIsBrokenOnAnyScreenInAnyLightOrLanguage() throws Exception {
    try {
      for (int width : List.of(DESK, PHONE)) {
        for (boolean dark : List.of(false, true)) {
          browser.prefersDark(dark);
          String language = width == DESK == dark ? "zh" : "en";
          show("lang=" + language + "&compare=city:cn-330100,city:cn-340100", width);
          browser.seeAll();
          browser.await(() -> !browser.all("#lists tbody tr").isEmpty(), "the list");
          browser.one("#run-sql").click();
          browser.await(() -> !browser.all("#ask table").isEmpty(), "an answer");
          assertEquals(List.of(), browser.brokenRules(), width + " dark " + dark);
          show("lang=" + language + "&entity=city:cn-330100", width);
          browser.await(() -> !browser.all("#profile .partners").isEmpty(), "a profile");
          assertEquals(List.of(), browser.brokenRules(), "profile, " + width + " dark " + dark);
          browser.one("#profile .row .more").click();
          browser.await(() -> !browser.all("#profile .item > .link").isEmpty(), "articles");
          assertEquals(List.of(), browser.brokenRules(), "articles, " + width + " dark " + dark);
          browser.all("#profile .item > .link").get(0).click();
          browser.await(() -> !browser.all("#profile .text").isEmpty(), "a text");
          assertEquals(List.of(), browser.brokenRules(), "text, " + width + " dark " + dark);
          assertTrue(
              browser.number(
                      "document.documentElement.scrollWidth - document.documentElement.clientWidth")
                  <= 0,
              "no scrolling sideways");
        }
      }
    } finally {
      browser.prefersDark(false);
    }
  }

  @Test
  void thePageAnswersWhileTwentyOthersAsk() throws Exception {
    ExecutorService users = Executors.newFixedThreadPool(20);
    try {
      HttpClient client = HttpClient.newHttpClient();
      List<Callable<List<Integer>>> sessions = new ArrayList<>();
      for (int user = 0; user < 20; user++) {
        int number = user;
        sessions.add(
            () -> {
              var statuses = new ArrayList<Integer>();
              for (String path :
                  List.of(
                      "api/search?q=h" + (char) ('a' + number),
                      "api/panel?ids=city:cn-330" + number % 9 + "00",
                      "api/ranking?types=CITY-COMPANY&period=2025&offset=" + number,
                      "api/articles?entities=city:cn-330100&offset=" + number,
                      "api/sql?q=SELECT%20" + number)) {
                statuses.add(
                    client
                        .send(
                            HttpRequest.newBuilder(URI.create(served().address() + path)).build(),
                            HttpResponse.BodyHandlers.discarding())
                        .statusCode());
              }
              return statuses;
            });
      }
      List<Future<List<Integer>>> asked = new ArrayList<>();
      sessions.forEach(session -> asked.add(users.submit(session)));
      show("lang=zh&entity=company:x-deepseek", DESK);
      awaitProfile("深度求索");
      for (Future<List<Integer>> answers : asked) {
        assertEquals(List.of(200, 200, 200, 200, 200), answers.get());
      }
    } finally {
      users.shutdownNow();
    }
  }

  @Test
  void aPageIsToldWhenANewerRunIsServed() throws Exception {
    try {
      show("lang=en", DESK);
      assertFalse(browser.text("main").contains("A newer run was published"));
      served().publish("20990101T000000-00000000");
      browser.one("#search").sendKeys("hz");
      browser.await(() -> !browser.all(".newer").isEmpty(), "the notice");
    } finally {
      served().publish("");
    }
  }
}
