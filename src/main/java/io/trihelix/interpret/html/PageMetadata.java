package io.trihelix.interpret.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about its article where only machines read it: JSON-LD, then {@code <meta>}
 * elements, then {@code <link>}. Every part may be empty.
 *
 * @param title the headline, possibly with the name of the site behind it
 * @param author of the article, one or more names
 * @param owner the author of the page: that of its article, or whoever made the site
 * @param source the medium that the article is from
 * @param site the name of the site
 * @param published a date in any form
 * @param updated a date in any form, of the last change
 * @param url the canonical address
 * @param body the text, where JSON-LD holds it
 */
record PageMetadata(
    String title,
    String author,
    String owner,
    String source,
    String site,
    String published,
    String updated,
    String url,
    String body) {

  static PageMetadata of(Document page, HtmlRules rules) {
    Optional<JsonLd> described = JsonLd.in(page);
    Map<String, String> meta = metaElements(page);
    return new PageMetadata(
        described
            .map(JsonLd::headline)
            .filter(PageMetadata::isFilled)
            .orElseGet(() -> first(meta, rules.metaNames("title"))),
        described
            .map(JsonLd::author)
            .filter(PageMetadata::isFilled)
            .orElseGet(() -> first(meta, rules.metaNames("author"))),
        first(meta, rules.metaNames("owner")),
        first(meta, rules.metaNames("source")),
        described
            .map(JsonLd::publisher)
            .filter(PageMetadata::isFilled)
            .orElseGet(() -> first(meta, rules.metaNames("site"))),
        described
            .map(JsonLd::published)
            .filter(PageMetadata::isFilled)
            .orElseGet(() -> first(meta, rules.metaNames("date"))),
        first(meta, rules.metaNames("updated")),
        canonical(page)
            .or(() -> described.map(JsonLd::url).filter(PageMetadata::isFilled))
            .orElseGet(() -> first(meta, rules.metaNames("url"))),
        described.map(JsonLd::body).orElse(""));
  }

  private static Map<String, String> metaElements(Document page) {
    var meta = new HashMap<String, String>();
    for (Element element : page.select("meta[content]")) {
      String content = element.attr("content").strip();
      for (String key : List.of("name", "property", "itemprop")) {
        String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && isFilled(content)) {
          meta.putIfAbsent(name, content);
        }
      }
    }
    return meta;
  }

  private static Optional<String> canonical(Document page) {
    return Optional.ofNullable(page.selectFirst("link[rel=canonical][href]"))
        .map(link -> link.absUrl("href").isEmpty() ? link.attr("href") : link.absUrl("href"))
        .filter(href -> href.startsWith("http"));
  }

  private static String first(Map<String, String> meta, List<String> names) {
    return names.stream()
        .map(name -> meta.getOrDefault(name, ""))
        .filter(PageMetadata::isFilled)
        .findFirst()
        .orElse("");
  }

  private static boolean isFilled(String value) {
    return !value.isBlank() && !value.equals("null") && !value.equals("undefined");
  }
}
