package io.trihelix.spark.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trihelix.interpret.ColumnRole;
import io.trihelix.interpret.JsonInterpreter;
import io.trihelix.interpret.charset.CharacterSets;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The items of an RSS or Atom feed. Of an item's texts (content, summary, description) the longest
 * is its body; without a source of its own it has the title of the feed. Entities that a feed
 * declares are not resolved, and nothing that it refers to is opened. The number of a record is the
 * ordinal of the item.
 */
final class FeedReader implements FormatReader {
  private static final Pattern ROOT = Pattern.compile("<(?:rss|feed|rdf:RDF)[\\s>]");
  private static final Pattern END = Pattern.compile("</(?:rss|feed|rdf:RDF)\\s*>");
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"'](?<name>[\\w-]{1,40})");
  private static final int LONGEST_PROLOGUE = 4096;

  private final SourceContext context;
  private final JsonInterpreter interpreter;
  private final String path;
  private final Iterator<Element> items;
  private final String feed;
  private Reject refused;
  private boolean whole = true;
  private long count;

  FeedReader(InputFile file, InputSplit split, SourceContext context) throws IOException {
    this.context = context;
    this.interpreter = context.interpreters().json();
    this.path = split.path();
    int maxBytes = context.settings().maxRecordSize();
    byte[] bytes;
    try (InputStream in = file.bytes()) {
      bytes = in.readNBytes(maxBytes + 1);
    }
    if (bytes.length > maxBytes) {
      refused = FormatReader.tooLarge(bytes, bytes.length, bytes.length, maxBytes);
      items = List.<Element>of().iterator();
      feed = "";
      return;
    }
    String text = new String(bytes, charset(bytes, file, context));
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    items = document.select("item, entry").iterator();
    Element title = document.selectFirst("channel > title, feed > title");
    feed = title == null ? "" : title.text();
    whole = END.matcher(text.substring(Math.max(0, text.length() - LONGEST_PROLOGUE))).find();
    if (!items.hasNext()) {
      whole = true;
      refused =
          new Reject(
              RejectReason.UNKNOWN_FORMAT,
              isFeed(text)
                  ? "the feed has no item"
                  : "the XML is no feed: it has neither item nor entry. A sitemap lists addresses;"
                      + " give the pages themselves (HTML, or a WARC file)",
              text);
    }
  }

  /** Whether a text begins as a feed does. */
  static boolean isFeed(String text) {
    return ROOT.matcher(text.substring(0, Math.min(text.length(), LONGEST_PROLOGUE))).find();
  }

  private static Charset charset(byte[] bytes, InputFile file, SourceContext context) {
    String begin = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(begin);
    return CharacterSets.marked(bytes, bytes.length)
        .or(context.settings()::declaredCharset)
        .or(() -> declared.find() ? CharacterSets.named(declared.group("name")) : Optional.empty())
        .orElse(file.charset());
  }

  @Override
  public Numbered next() {
    if (refused != null) {
      count++;
      Reject reject = refused;
      refused = null;
      return Numbered.rejected(count, reject);
    }
    if (!items.hasNext()) {
      return cutOff();
    }
    count++;
    Element item = items.next();
    ObjectNode record = record(item);
    return new Numbered(
        count,
        context.guarded(
            () -> interpreter.interpret(record, item::outerHtml, path), item::outerHtml));
  }

  /** What ends the feed: null, or once a reject where its end is missing. */
  private Numbered cutOff() {
    if (whole) {
      return null;
    }
    whole = true;
    count++;
    return Numbered.rejected(
        count, new Reject(RejectReason.MALFORMED_XML, "the feed has no end: it is cut off", ""));
  }

  private ObjectNode record(Element item) {
    var values = new EnumMap<ColumnRole, String>(ColumnRole.class);
    for (Element child : item.children()) {
      switch (child.tagName()) {
        case "guid", "id" -> put(values, ColumnRole.ID, child.text());
        case "title" -> put(values, ColumnRole.TITLE, child.wholeText());
        case "link" ->
            put(values, ColumnRole.URL, child.hasAttr("href") ? child.attr("href") : child.text());
        case "pubDate", "published", "dc:date", "date", "updated" ->
            put(values, ColumnRole.DATE, child.text());
        case "author", "dc:creator" -> put(values, ColumnRole.AUTHOR, child.text());
        case "source" -> put(values, ColumnRole.SOURCE, child.text());
        case "content:encoded", "content", "description", "summary" ->
            values.merge(
                ColumnRole.BODY,
                text(child),
                (one, other) -> one.length() >= other.length() ? one : other);
        default -> {
          // Categories, pictures, comments.
        }
      }
    }
    put(values, ColumnRole.SOURCE, feed);
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    List<ColumnRole> roles = List.copyOf(values.keySet());
    List<String> header = interpreter.header(roles);
    for (int i = 0; i < roles.size(); i++) {
      record.put(header.get(i), values.get(roles.get(i)));
    }
    return record;
  }

  /** The first that holds something. */
  private static void put(Map<ColumnRole, String> values, ColumnRole role, String value) {
    if (!value.isBlank()) {
      values.putIfAbsent(role, value.strip());
    }
  }

  /** A text in CDATA or with entities is HTML as it stands, XHTML is elements. */
  private static String text(Element element) {
    return element.childrenSize() > 0 ? element.html() : element.wholeText();
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void close() {
    // The file is closed where it is read.
  }
}
