package io.trihelix.spark.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trihelix.interpret.ColumnRole;
import io.trihelix.interpret.Feed;
import io.trihelix.interpret.JsonInterpreter;
import io.trihelix.interpret.charset.CharacterSets;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The items of an RSS or Atom feed, or of a sitemap of news: see {@link Feed}. The number of a
 * record is its ordinal.
 */
final class FeedReader implements FormatReader {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"'](?<name>[\\w-]{1,40})");

  private final SourceContext context;
  private JsonInterpreter interpreter;
  private final String path;
  private final Iterator<Feed.Item> items;
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
      items = List.<Feed.Item>of().iterator();
      return;
    }
    String text = new String(bytes, charset(bytes, file, context));
    Feed feed = Feed.of(text);
    items = feed.items().iterator();
    whole = feed.whole();
    if (feed.sitemap()) {
      interpreter = context.interpreters().ofHeadlines().json();
    }
    if (!items.hasNext()) {
      whole = true;
      refused =
          new Reject(
              RejectReason.UNKNOWN_FORMAT,
              feed.sitemap()
                  ? "the XML is no feed: a sitemap lists addresses, and has no titles (news:title);"
                      + " give the pages themselves (HTML, or a WARC file)"
                  : Feed.isBegin(text)
                      ? "the feed has no item"
                      : "the XML is no feed: it has neither item nor entry, nor is it a sitemap",
              text);
    }
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
  public String kind() {
    return "an RSS or Atom feed, or a sitemap of news";
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
    Feed.Item item = items.next();
    ObjectNode record = record(item.values());
    return new Numbered(
        count, context.guarded(() -> interpreter.interpret(record, item.raw(), path), item.raw()));
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

  private ObjectNode record(Map<ColumnRole, String> values) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    List<ColumnRole> roles = List.copyOf(values.keySet());
    List<String> header = interpreter.header(roles);
    for (int i = 0; i < roles.size(); i++) {
      record.put(header.get(i), values.get(roles.get(i)));
    }
    return record;
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
