package io.trihelix.serve;

import io.trihelix.text.VisibleText;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An article as a page, its mentions marked. */
final class ArticlePage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="zh">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="data:,">
      <title>%s</title>
      <style>
      body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.8 system-ui, sans-serif; }
      mark { background: #ffe08a; color: #111; border-radius: .2em; padding: 0 .1em; }
      mark[data-type=COMPANY] { background: #bfe3c4; } mark[data-type=UNIVERSITY] { background: #c5d8f5; }
      .note { opacity: .8; font-size: .9rem; }
      </style>
      </head>
      <body>
      <main>
      """;

  private ArticlePage() {}

  /**
   * @param mentions rows of the answer, by their columns, in order
   */
  static String of(Map<String, Object> article, List<Map<String, Object>> mentions) {
    var page = new StringBuilder();
    String title = text(article, "title");
    page.append(HEAD.formatted(escaped(title)));
    page.append("<h1>")
        .append(marked(title, "title", mentions))
        .append("</h1>\n<p class=\"note\">");
    page.append(escaped(text(article, "day") + " " + text(article, "source")));
    String url = text(article, "url");
    if (url.matches("https?://\\S+")) {
      page.append(" · <a rel=\"noreferrer noopener\" href=\"")
          .append(escaped(url))
          .append("\">")
          .append(escaped(url))
          .append("</a>");
    }
    page.append("</p>\n");
    for (String paragraph : marked(text(article, "body"), "body", mentions).split("\n")) {
      page.append("<p>").append(paragraph).append("</p>\n");
    }
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  /** Of mentions within each other the outer one is marked. */
  private static String marked(String text, String field, List<Map<String, Object>> mentions) {
    var marked = new StringBuilder();
    int done = 0;
    for (Map<String, Object> mention : mentions) {
      int start = place(mention, "start");
      int end = place(mention, "end");
      if (field.equals(mention.get("field"))
          && start >= done
          && end <= text.length()
          && start < end) {
        marked
            .append(escaped(text.substring(done, start)))
            .append("<mark data-type=\"")
            .append(escaped(text(mention, "type")))
            .append("\" title=\"")
            .append(escaped(text(mention, "name") + " · " + text(mention, "id")))
            .append("\"><bdi>")
            .append(escaped(text.substring(start, end)))
            .append("</bdi></mark>");
        done = end;
      }
    }
    return marked.append(escaped(text.substring(done))).toString();
  }

  private static int place(Map<String, Object> mention, String column) {
    return ((Long) mention.get(column)).intValue();
  }

  private static String text(Map<String, Object> row, String column) {
    return Objects.toString(row.get(column), "");
  }

  private static String escaped(String text) {
    return VisibleText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
