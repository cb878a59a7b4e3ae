package io.trihelix.spark.source;

import static io.trihelix.spark.source.DamagedBytes.bytes;
import static io.trihelix.spark.source.DamagedBytes.gzip;

/** Writes web archives and pages. */
final class WebArchives {
  private WebArchives() {}

  /** A news page whose title and article name it. */
  static String page(String title, String head) {
    return "<!DOCTYPE html>\n<html><head>"
        + head
        + "<title>"
        + title
        + "</title><script>var x = '脚本';</script></head><body><div class=\"nav\"><a"
        + " href=\"/\">首页</a></div><article><h1>"
        + title
        + "</h1><p>2025-02-18 08:15</p><p>深度求索在杭州发布了新的模型，这是"
        + title
        + "的第一段，阿里巴巴的工程师也参加了发布会。</p><p>浙江大学的教授说，人工智能的研究在杭州有很好的土壤，"
        + "这是"
        + title
        + "的第二段。</p></article></body></html>";
  }

  static byte[] entry(String type, String headers, Object block) {
    byte[] content = bytes(block);
    return bytes(
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\n"
            + "WARC-Date: 2025-02-18T00:00:00Z\r\n"
            + headers
            + "Content-Length: "
            + content.length
            + "\r\n\r\n",
        content,
        "\r\n\r\n");
  }

  static byte[] response(String url, String status, String httpHeaders, Object body) {
    return entry(
        "response",
        "WARC-Target-URI: " + url + "\r\nContent-Type: application/http; msgtype=response\r\n",
        bytes("HTTP/1.1 " + status + "\r\n" + httpHeaders + "\r\n", bytes(body)));
  }

  /** A response with a news page. */
  static byte[] article(String title) {
    byte[] body = bytes(page(title, "<meta charset=\"utf-8\">"));
    return response(
        "https://news.example/" + title.hashCode(),
        "200 OK",
        "Content-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length + "\r\n",
        body);
  }

  static byte[] info() {
    return entry("warcinfo", "Content-Type: application/warc-fields\r\n", "software: test\r\n");
  }

  static byte[] request(String url) {
    return entry(
        "request",
        "WARC-Target-URI: " + url + "\r\nContent-Type: application/http; msgtype=request\r\n",
        "GET / HTTP/1.1\r\nHost: news.example\r\n\r\n");
  }

  static byte[] conversion(String title) {
    return entry(
        "conversion",
        "WARC-Target-URI: https://news.example/wet\r\nContent-Type: text/plain\r\n",
        title + "\n2025-02-18\n深度求索在杭州，这是" + title + "的正文。\n");
  }

  /** Each entry a gzip member of its own. */
  static byte[] gzipped(byte[]... entries) {
    byte[] all = new byte[0];
    for (byte[] entry : entries) {
      all = bytes(all, gzip(entry));
    }
    return all;
  }
}
