package io.trihelix.serve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticlePageTest {
  @Test
  void mentionsAreMarkedTheOuterOnesAndTextIsNeverMarkup() {
    String body = "<script>alert(1)</script>杭州市与\"杭州\"\n第二段\u202E";
    String page =
        ArticlePage.of(
            Map.of(
                "title", "<b>杭州</b>", "body", body, "source", "x\"y", "url", "javascript:alert(1)"),
            List.of(
                mention("title", 3, 5, "杭州"),
                mention("body", 25, 28, "杭州市"),
                mention("body", 25, 27, "杭州"),
                mention("body", 900, 902, "outside")));
    assertTrue(
        page.contains(
            "<h1>&lt;b&gt;<mark data-type=\"CITY\" title=\"杭州 · city:x\"><bdi>杭州</bdi></mark>&lt;/b&gt;</h1>"),
        page);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;<mark"), page);
    assertTrue(page.contains("<bdi>杭州市</bdi>"), page);
    assertTrue(page.contains("<p>第二段\\u202E</p>"), page);
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("javascript:"), page);
  }

  private static Map<String, Object> mention(String field, long start, long end, String name) {
    return Map.of(
        "field", field, "start", start, "end", end, "name", name, "id", "city:x", "type", "CITY");
  }
}
