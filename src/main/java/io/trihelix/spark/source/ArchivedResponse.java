package io.trihelix.spark.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The HTTP response in an entry of a web archive. The library that reads archives takes a body in
 * chunks as it stands where a chunk has no length; here that is damage, unless the crawler joined
 * the chunks and left the header behind.
 */
final class ArchivedResponse {
  private static final int LONGEST_HEAD = 1 << 20;
  private static final int PEEKED_BYTES = 64;

  /** All that a parser has to know of a body in chunks. */
  private static final byte[] CHUNKED_HEAD =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /** A tag behind a byte order mark (of UTF-8 or UTF-16, in Latin-1) and blanks. */
  private static final Pattern MARKUP =
      Pattern.compile("^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)?[\\s\\x00]*<");

  private static final Pattern CHUNK_LENGTH = Pattern.compile("^[0-9A-Fa-f]");

  private final HttpResponse http;
  private final InputStream body;

  private ArchivedResponse(HttpResponse http, InputStream body) {
    this.http = http;
    this.body = body;
  }

  /**
   * @param content of the entry; the body is read from it
   */
  static ArchivedResponse in(InputStream content) throws IOException {
    var in = new BufferedInputStream(content);
    HttpResponse http =
        HttpResponse.parseWithoutBody(
            Channels.newChannel(new ByteArrayInputStream(head(in))),
            Channels.newChannel(OutputStream.nullOutputStream()));
    boolean inChunks = http.headers().contains("Transfer-Encoding", "chunked");
    // The entry tells how long its body is; what the server said of that does not matter.
    return new ArchivedResponse(http, inChunks ? joined(in, http.headers()) : in);
  }

  private static InputStream joined(InputStream chunks, MessageHeaders headers) throws IOException {
    var in = new PushbackInputStream(chunks, PEEKED_BYTES);
    byte[] peeked = in.readNBytes(PEEKED_BYTES);
    in.unread(peeked);
    String begin = new String(peeked, StandardCharsets.ISO_8859_1);
    boolean compressed = headers.first("Content-Encoding").isPresent();
    if (MARKUP.matcher(begin).find() || compressed && !CHUNK_LENGTH.matcher(begin).find()) {
      return in;
    }
    return HttpResponse.parseStrictly(
        Channels.newChannel(new SequenceInputStream(new ByteArrayInputStream(CHUNKED_HEAD), in)))
        .body()
        .stream();
  }

  private static byte[] head(InputStream block) throws IOException {
    var head = new ByteArrayOutputStream();
    int newlines = 0;
    while (newlines < 2 && head.size() < LONGEST_HEAD) {
      int b = block.read();
      if (b < 0) {
        break;
      }
      head.write(b);
      newlines = b == '\n' ? newlines + 1 : b == '\r' ? newlines : 0;
    }
    return head.toByteArray();
  }

  /** Status and headers. */
  HttpResponse http() {
    return http;
  }

  /** The body, its chunks joined; whoever reads a broken chunk is told by an exception. */
  InputStream body() {
    return body;
  }
}
