package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.DuckTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Map, network and trends of the page of {@code trihelix serve}, which holds none of them. */
@Tag("slow")
class ServedPicturesBrowserTest extends InServedPage {
  ServedPicturesBrowserTest(DuckTables tables) {
    super(tables);
  }

  /** A chart is drawn when it is near the screen. */
  private static void lookAt(String section) {
    browser.script("document.querySelector(arguments[0]).scrollIntoView()", section);
  }

  @Test
  void mapNetworkAndTrendsAreOfTheWholeWarehouseInTheChosenMonths() throws Exception {
    show("lang=en&period=2025", DESK);
    lookAt("#map");
    long cities =
        tables.number(
            "select count(distinct entity_id) from entity_daily where entity_type = 'CITY'"
                + " and published_month between '2025-01' and '2025-12'");
    assertTrue(cities > 2, "more than the page holds");
    browser.await(
        () -> browser.label("#map .canvas").matches("Map of \\d+ cities and \\d+ links.*"),
        "a map");
    lookAt("#network");
    browser.await(
        () -> browser.label("#network .canvas").startsWith("Network of "), "a network of the year");
    long pairs =
        tables.number(
            "select count(*) from pair_stats where period_type = 'year' and period_start = date '2025-01-01'"
                + " and \"window\" = 'article' and q_value < 0.05 and n_ab >= 3 and lift > 1");
    assertTrue(
        browser.label("#network .canvas").contains(" and " + pairs + " links"),
        browser.label("#network .canvas") + " should have " + pairs);
    browser.await(() -> browser.all("#trends .multiple").size() == 9, "the first trends");
    browser.script("document.querySelector('#trends .more:not(.chosen)').click()");
    browser.await(() -> browser.all("#trends .multiple").size() > 9, "more trends");
  }

  @Test
  void whoIsSearchedForIsDrawnAroundAndStandsInTheAddress() throws Exception {
    show("lang=zh", DESK);
    browser.await(() -> !browser.all("#trends-around").isEmpty(), "the field");
    browser.one("#trends-around").sendKeys("sdqs", Keys.ENTER);
    browser.await(() -> browser.text("#map .around").contains("深度求索"), "whom the map is around");
    lookAt("#map");
    browser.await(() -> browser.label("#map .canvas").contains("杭州"), "its cities");
    lookAt("#network");
    browser.await(() -> browser.label("#network .canvas").contains("深度求索"), "its network");
    browser.await(
        () ->
            !browser.all("#trends .multiple").isEmpty()
                && browser.texts("#trends .multiple h3").stream()
                    .allMatch(head -> head.contains("深度求索")),
        "its trends");
    assertTrue(
        browser.script("return location.hash").toString().contains("around=company:x-deepseek"));
    browser.one("#trends .chosen").click();
    browser.await(() -> !browser.text("#map .around").contains("深度求索"), "the whole again");
  }
}
