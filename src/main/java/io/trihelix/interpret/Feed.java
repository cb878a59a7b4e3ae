package io.trihelix.interpret;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The items of an RSS or Atom feed. Of an item's texts (content, summary, description) the longest
 * is its body; without a source of its own it has the title of the feed. Entities that a feed
 * declares are not resolved, and nothing that it refers to is opened. A sitemap of news has items
 * without texts.
 *
 * @param whole whether the end of the feed is there
 * @param sitemap whether it is a sitemap
 */
public record Feed(List<Item> items, boolean whole, boolean sitemap) {
  private static final Pattern ROOT = Pattern.compile("<(?:rss|feed|rdf:RDF|urlset)[\\s>]");
  private static final Pattern END = Pattern.compile("</(?:rss|feed|rdf:RDF|urlset)\\s*>");
  private static final String NEWS = "news:news";
  private static final int LONGEST_EDGE = 4096;

  public Feed {
    items = List.copyOf(items);
  }

  /**
   * An item.
   *
   * @param raw the item as it stands in the feed
   */
  public record Item(Map<ColumnRole, String> values, Supplier<String> raw) {}

  /** Whether a text begins as a feed does. */
  public static boolean isBegin(String text) {
    return ROOT.matcher(text.substring(0, Math.min(text.length(), LONGEST_EDGE))).find();
  }

  /**
   * Reads a feed, or other XML, which has no items then. An item that stands in another, whose end
   * is missing, is an item of its own and no part of that.
   */
  public static Feed of(String text) {
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    Element title = document.selectFirst("channel > title, feed > title");
    String source = title == null ? "" : title.text();
    Element sitemap = document.selectFirst("urlset");
    return new Feed(
        sitemap == null ? ofFeed(document, source) : ofSitemap(sitemap),
        END.matcher(text.substring(Math.max(0, text.length() - LONGEST_EDGE))).find(),
        sitemap != null);
  }

  private static List<Item> ofFeed(Document document, String source) {
    List<Element> items = document.select("item, entry");
    var own = new OwnText(items);
    return items.stream()
        .map(item -> new Item(values(item, source, own), () -> own.markup(item)))
        .toList();
  }

  /** The news of a sitemap; only the outermost list, so that no place is read twice. */
  private static List<Item> ofSitemap(Element sitemap) {
    return sitemap.children().stream()
        .filter(url -> url.tagName().equals("url"))
        .filter(url -> !url.getElementsByTag(NEWS).isEmpty())
        .map(url -> new Item(valuesOfSitemap(url), url::outerHtml))
        .toList();
  }

  private static Map<ColumnRole, String> valuesOfSitemap(Element url) {
    var values = new EnumMap<ColumnRole, String>(ColumnRole.class);
    for (Element part : url.getAllElements()) {
      switch (part.tagName()) {
        case "loc" -> put(values, ColumnRole.URL, part.text());
        case "news:title" -> put(values, ColumnRole.TITLE, part.wholeText());
        case "news:publication_date" -> put(values, ColumnRole.DATE, part.text());
        case "news:name" -> put(values, ColumnRole.SOURCE, part.text());
        default -> {
          // Languages, keywords, pictures.
        }
      }
    }
    return values;
  }

  private static Map<ColumnRole, String> values(Element item, String feed, OwnText own) {
    var values = new EnumMap<ColumnRole, String>(ColumnRole.class);
    for (Element child : item.children()) {
      switch (child.tagName()) {
        case "guid", "id" -> put(values, ColumnRole.ID, own.text(child));
        case "title" -> put(values, ColumnRole.TITLE, own.wholeText(child));
        case "link" ->
            put(
                values,
                ColumnRole.URL,
                child.hasAttr("href") ? child.attr("href") : own.text(child));
        case "pubDate", "published", "dc:date", "date", "updated" ->
            put(values, ColumnRole.DATE, own.text(child));
        case "author", "dc:creator" -> put(values, ColumnRole.AUTHOR, own.text(child));
        case "source" -> put(values, ColumnRole.SOURCE, own.text(child));
        case "content:encoded", "content", "description", "summary" ->
            values.merge(
                ColumnRole.BODY,
                own.content(child),
                (one, other) -> one.length() >= other.length() ? one : other);
        default -> {
          // Categories, pictures, comments.
        }
      }
    }
    put(values, ColumnRole.SOURCE, feed);
    return values;
  }

  /** The first that holds something. */
  private static void put(Map<ColumnRole, String> values, ColumnRole role, String value) {
    if (!value.isBlank()) {
      values.putIfAbsent(role, value.strip());
    }
  }
}
