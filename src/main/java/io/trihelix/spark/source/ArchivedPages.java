package io.trihelix.spark.source;

import com.github.luben.zstd.ZstdInputStream;
import io.trihelix.interpret.HtmlInterpreter;
import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.PageInterpreter;
import io.trihelix.interpret.charset.StrictDecoder;
import io.trihelix.interpret.charset.WebPageCharset;
import io.trihelix.model.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Tells which entries of a web archive are pages, and makes articles of them: responses with status
 * 200 and a type of HTML, resources of a type of HTML, and the plain text of pages (conversions, as
 * WET files hold them). All else (requests, metadata, images, redirects, revisits) is none.
 */
final class ArchivedPages {
  private static final int HTTP_OK = 200;

  private final String path;
  private final SourceContext context;
  private final HtmlInterpreter html;
  private final PageInterpreter text;
  private final int maxBytes;

  ArchivedPages(String path, SourceContext context) {
    this.path = path;
    this.context = context;
    this.html = context.interpreters().html();
    this.text = context.interpreters().page();
    this.maxBytes = context.settings().maxRecordSize();
  }

  /**
   * What became of a page; null if the entry is none.
   *
   * @throws IOException if the entry is damaged
   */
  Interpretation interpret(WarcRecord entry) throws IOException {
    if (entry instanceof WarcResponse response && isHttp(response)) {
      ArchivedResponse answer = ArchivedResponse.in(response.body().stream());
      HttpResponse http = answer.http();
      return http.status() == HTTP_OK && isHtml(http.contentType(), response)
          ? page(response, decoded(http, answer.body()), charset(http.contentType()))
          : null;
    }
    if (entry instanceof WarcResource resource && isHtml(resource.contentType(), resource)) {
      return page(resource, resource.body().stream(), charset(resource.contentType()));
    }
    if (entry instanceof WarcConversion conversion
        && conversion.contentType().base().equals(MediaType.PLAIN_TEXT)) {
      return text(conversion);
    }
    return null;
  }

  private static boolean isHttp(WarcResponse response) {
    String address = address(response);
    return response.contentType().base().equals(MediaType.HTTP)
        && (address.isEmpty() || address.toLowerCase(Locale.ROOT).startsWith("http"));
  }

  /** Where the page was fetched: the first one that a damaged entry names, empty if it has none. */
  private static String address(WarcTargetRecord entry) {
    String address = entry.headers().first("WARC-Target-URI").orElse("").strip();
    return address.startsWith("<") && address.endsWith(">")
        ? address.substring(1, address.length() - 1)
        : address;
  }

  private static boolean isHtml(MediaType declared, WarcTargetRecord entry) {
    // Some servers declare no type: then the crawler's opinion counts.
    MediaType type =
        declared.base().equals(MediaType.OCTET_STREAM)
            ? entry.identifiedPayloadType().orElse(declared)
            : declared;
    return type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
  }

  private static String charset(MediaType type) {
    return type.parameters().getOrDefault("charset", "");
  }

  /** Crawlers that decode the body leave the header behind: the bytes have the last word. */
  private static InputStream decoded(HttpResponse http, InputStream body) throws IOException {
    String encoding = http.headers().first("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
    if (encoding.isBlank() || encoding.equals("identity")) {
      return body;
    }
    var in = new PushbackInputStream(body, 4);
    byte[] head = in.readNBytes(4);
    in.unread(head);
    return switch (encoding) {
      case "gzip", "x-gzip" ->
          Compression.ofContent(head, head.length) == Compression.GZIP
              ? new GZIPInputStream(in)
              : in;
      case "zstd" ->
          Compression.ofContent(head, head.length) == Compression.ZSTD
              ? new ZstdInputStream(in)
              : in;
      case "deflate" -> head.length > 0 && head[0] == 0x78 ? new InflaterInputStream(in) : in;
      case "br" -> head.length > 0 && head[0] == '<' ? in : new BrotliInputStream(in);
      default -> throw new IOException("Content-Encoding " + encoding + " is not known");
    };
  }

  private Interpretation page(WarcTargetRecord entry, InputStream body, String charset)
      throws IOException {
    byte[] bytes = body.readNBytes(maxBytes + 1);
    return located(
        entry,
        bytes,
        new StrictDecoder(WebPageCharset.of(bytes, bytes.length, charset)),
        page -> html.interpret(page, address(entry), path));
  }

  private Interpretation text(WarcTargetRecord entry) throws IOException {
    byte[] bytes = entry.body().stream().readNBytes(maxBytes + 1);
    return located(
        entry,
        bytes,
        new StrictDecoder(StandardCharsets.UTF_8),
        page -> text.interpret(page, address(entry), path));
  }

  /** A reject of a page begins with its address. */
  private Interpretation located(
      WarcTargetRecord entry,
      byte[] bytes,
      StrictDecoder decoder,
      Function<String, Interpretation> interpreter) {
    Interpretation result =
        bytes.length > maxBytes
            ? new Interpretation.Rejected(
                FormatReader.tooLarge(bytes, bytes.length, bytes.length, maxBytes))
            : DecodedPage.of(bytes, decoder).interpreted(interpreter, context);
    if (result instanceof Interpretation.Rejected rejected) {
      Reject reject = rejected.reject();
      return Interpretation.rejected(
          reject.reason(), reject.detail(), address(entry) + "\n" + reject.raw());
    }
    return result;
  }
}
