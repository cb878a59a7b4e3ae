package io.trihelix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");
  private static final Pattern DATA =
      Pattern.compile("(?s)<script type=\"application/json\" id=\"report-data\">(.*?)</script>");

  private static String dataOf(String page) {
    Matcher data = DATA.matcher(page);
    assertTrue(data.find(), "the page holds its data");
    return data.group(1);
  }

  @Test
  void noSlotOfTheTemplateIsLeft() {
    assertFalse(ReportPage.of(SmallReport.empty()).contains("<!--{"));
  }

  @Test
  void theSameDataGivesTheSamePage() {
    assertEquals(
        ReportPage.of(SmallReport.ofOneArticle()), ReportPage.of(SmallReport.ofOneArticle()));
  }

  @Test
  void thePolicyAllowsJustTheScriptsOfThePage() throws Exception {
    String page = ReportPage.of(SmallReport.ofOneArticle());
    var hashes = new ArrayList<String>();
    Matcher scripts = SCRIPT.matcher(page);
    while (scripts.find()) {
      byte[] script = scripts.group(1).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(script);
      hashes.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
    assertEquals(2, hashes.size(), "ECharts and the program");
    assertTrue(page.contains("script-src " + String.join(" ", hashes) + ";"));
    assertTrue(page.contains("default-src 'none'"));
  }

  @Test
  void onlyAServedPageMayAskAndOnlyWhereItCameFrom() {
    String file = ReportPage.of(SmallReport.ofOneArticle());
    String served = ReportPage.served(file);
    assertFalse(file.contains("connect-src"));
    assertFalse(file.contains("<meta name=\"trihelix-server\""));
    assertTrue(served.contains("; connect-src 'self'\">"));
    assertTrue(served.contains("<meta name=\"trihelix-server\" content=\"1\">"));
    assertEquals(dataOf(file), dataOf(served));
    assertTrue(served.contains("[data-type=\"UNIVERSITY\"]"), "the styles of its kinds");
    assertThrows(IllegalArgumentException.class, () -> ReportPage.served("<p>no report</p>"));
  }

  @Test
  void nothingIsLoadedFromOutside() {
    String page = ReportPage.of(SmallReport.ofOneArticle());
    String own = SCRIPT.matcher(page).replaceAll("");
    assertFalse(
        Pattern.compile("<(script|img|iframe|link)[^>]*\\s(src|href)=\"(?!data:)")
            .matcher(own)
            .find());
    assertFalse(own.contains("@import"));
    assertFalse(own.contains("url("));
  }

  @Test
  void rowsNameTheirColumnsOnceInTheOrderOfTheirCells() throws Exception {
    JsonNode pairs =
        new ObjectMapper().readTree(dataOf(ReportPage.of(SmallReport.ofOneArticle()))).get("pairs");
    assertEquals(
        "[\"a\",\"b\",\"articles\",\"sentence\",\"npmi\",\"llr\",\"lift\",\"q\",\"series\",\"passages\",\"topics\"]",
        pairs.get("columns").toString());
    assertEquals(
        "[[0,1,3,1,1.0,9.0,1.5,0.001,[0,1],[0],[\"深度求索在杭州。\"]]]", pairs.get("rows").toString());
  }

  @Test
  void aTextThatLooksLikeMarkupStaysText() throws Exception {
    String hostile =
        "</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)> ${x} $1 \\";
    String page = ReportPage.of(SmallReport.ofOneArticle(hostile, "javascript:alert(1)"));
    assertFalse(dataOf(page).contains("<"), "what ends the data is the end of its element");
    JsonNode read = new ObjectMapper().readTree(dataOf(page));
    assertEquals(hostile, read.get("passages").get("rows").get(0).get(0).textValue());
    assertEquals(
        List.of(hostile), List.of(read.get("articles").get("rows").get(0).get(0).textValue()));
  }
}
