package io.trihelix.spark.source;

import static io.trihelix.spark.source.DamagedBytes.GBK;
import static io.trihelix.spark.source.DamagedBytes.bytes;
import static io.trihelix.spark.source.DamagedBytes.cut;
import static io.trihelix.spark.source.DamagedBytes.gzip;
import static io.trihelix.spark.source.DamagedBytes.hex;
import static io.trihelix.spark.source.DamagedBytes.spoilt;
import static io.trihelix.spark.source.WebArchives.article;
import static io.trihelix.spark.source.WebArchives.conversion;
import static io.trihelix.spark.source.WebArchives.gzipped;
import static io.trihelix.spark.source.WebArchives.info;
import static io.trihelix.spark.source.WebArchives.page;
import static io.trihelix.spark.source.WebArchives.request;
import static io.trihelix.spark.source.WebArchives.response;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.config.InputFormat;
import io.trihelix.interpret.Interpretation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Damage of web archives. Numbers count all entries, those that are no pages too. */
class WebArchiveFaultsTest {
  private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";
  private static final String URL = "https://news.example/c";

  /** The damaged entry between two sound ones, in a plain archive. */
  private static Fault plain(String sentence, byte[] damaged, String... outcomes) {
    return Fault.of(
            sentence, "a.warc", bytes(info(), article("甲的标题"), damaged, article("乙的标题")), outcomes)
        .with("input.max-record-size=1MiB");
  }

  private static Fault zipped(String sentence, byte[] damaged, String... outcomes) {
    return Fault.of(
            sentence,
            "a.warc.gz",
            bytes(gzipped(info(), article("甲的标题")), damaged, gzip(article("乙的标题"))),
            outcomes)
        .with("input.max-record-size=1MiB");
  }

  private static byte[] page200(String headers, Object body) {
    return response(URL, "200 OK", headers, body);
  }

  @TestFactory
  Stream<DynamicTest> pagesAndOthers() {
    return Stream.of(
            plain(
                "what is no page is passed over",
                bytes(
                    request(URL),
                    response(URL, "404 Not Found", HTML, page("丙", "")),
                    page200("Content-Type: image/png\r\n", hex(0x89, 'P', 'N', 'G'))),
                "2 甲的标题",
                "6 乙的标题"),
            plain("the text of a page (WET)", conversion("丙的标题"), "2 甲的标题", "3 丙的标题", "4 乙的标题"),
            plain(
                "the text of a page without an address",
                WebArchives.entry(
                    "conversion", "Content-Type: text/plain\r\n", "丙的标题\n2025-02-18\n深度求索在杭州。\n"),
                "2 甲的标题",
                "3 丙的标题",
                "4 乙的标题"),
            plain(
                "a response without an address",
                WebArchives.entry(
                    "response",
                    "Content-Type: application/http\r\n",
                    "HTTP/1.1 200 OK\r\n" + HTML + "\r\n" + page("丙的标题", "")),
                "2 甲的标题",
                "3 丙的标题",
                "4 乙的标题"),
            plain(
                "a page whose address is there twice",
                WebArchives.entry(
                    "resource",
                    ("WARC-Target-URI: " + URL + "\r\n").repeat(2) + "Content-Type: text/html\r\n",
                    page("丙的标题", "<meta charset=utf-8>")),
                "2 甲的标题",
                "3 丙的标题",
                "4 乙的标题"),
            plain(
                "a page in bytes that are not valid, without an address",
                WebArchives.entry(
                    "conversion",
                    "Content-Type: text/plain\r\n",
                    bytes("丙的标题\n深度求索在杭州", hex(0xE5, 0x28), "。\n")),
                "2 甲的标题",
                "3 bad_encoding",
                "4 乙的标题"),
            plain(
                "the header says GBK",
                page200("Content-Type: text/html; charset=gbk\r\n", page("丙的标题", "").getBytes(GBK)),
                "2 甲的标题",
                "3 丙的标题",
                "4 乙的标题"),
            plain(
                "the header says Latin-1, and the page GBK",
                page200(
                    "Content-Type: text/html; charset=ISO-8859-1\r\n",
                    page("丙的标题", "<meta charset=gb2312>").getBytes(GBK)),
                "2 甲的标题",
                "3 丙的标题",
                "4 乙的标题"),
            plain(
                "a body in gzip",
                page200(HTML + "Content-Encoding: gzip\r\n", gzip(page("丙的标题", ""))),
                "2 甲的标题",
                "3 丙的标题",
                "4 乙的标题"),
            plain(
                "a body that is gzip by its header alone",
                page200(HTML + "Content-Encoding: gzip\r\n", page("丙的标题", "")),
                "2 甲的标题",
                "3 丙的标题",
                "4 乙的标题"),
            plain(
                "a body in chunks",
                page200(HTML + "Transfer-Encoding: chunked\r\n", chunked(page("丙的标题", ""))),
                "2 甲的标题",
                "3 丙的标题",
                "4 乙的标题"),
            plain(
                "a body in gzip that is cut off",
                page200(HTML + "Content-Encoding: gzip\r\n", cut(gzip(page("丙的标题", "")), 0.5)),
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            plain(
                "a body in chunks by its header alone",
                page200(HTML + "Transfer-Encoding: chunked\r\n", page("丙的标题", "")),
                "2 甲的标题",
                "3 丙的标题",
                "4 乙的标题"),
            plain(
                "a chunk that is cut off",
                page200(HTML + "Transfer-Encoding: chunked\r\n", "fff\r\n" + page("丙的标题", "")),
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            plain(
                "a first chunk without a length",
                page200(
                    HTML + "Transfer-Encoding: chunked\r\n",
                    "length\r\n" + page("丙的标题", "") + "\r\n0\r\n\r\n"),
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            plain(
                "a chunk of more bytes than a number can count",
                page200(
                    HTML + "Transfer-Encoding: chunked\r\n",
                    "ffffffffffffffff\r\n" + page("丙的标题", "") + "\r\n0\r\n\r\n"),
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            plain(
                "a second chunk without a length",
                page200(
                    HTML + "Transfer-Encoding: chunked\r\n",
                    "5\r\n<html\r\n" + page("丙的标题", "").substring(5) + "\r\n0\r\n\r\n"),
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            plain(
                "chunks without the empty one at their end",
                page200(
                    HTML + "Transfer-Encoding: chunked\r\n",
                    new String(chunked(page("丙的标题", "")), UTF_8).replace("\r\n0\r\n\r\n", "\r\n")),
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            plain(
                "blank lines before a page whose chunks were joined",
                page200(HTML + "Transfer-Encoding: chunked\r\n", "\r\n\n " + page("丙的标题", "")),
                "2 甲的标题",
                "3 丙的标题",
                "4 乙的标题"),
            plain(
                    "an encoding of the body that nobody knows",
                    page200(HTML + "Content-Encoding: rot13\r\n", page("丙", "")),
                    "2 甲的标题",
                    "3 malformed_warc",
                    "4 乙的标题")
                .saying("Content-Encoding rot13 is not known"),
            plain(
                "no HTTP in a response",
                WebArchives.entry(
                    "response",
                    "WARC-Target-URI: " + URL + "\r\nContent-Type: application/http\r\n",
                    "\u0001\u0002"),
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            plain(
                "a page in bytes that are not valid",
                page200(
                    HTML,
                    bytes(
                        "<html><body><article><p>杭州的深度求索",
                        hex(0xE5, 0x28),
                        "发布了新的模型，工程师们说，这是很长的一段正文。</p></article></body></html>")),
                "2 甲的标题",
                "3 bad_encoding",
                "4 乙的标题"),
            plain(
                "a page that is too long",
                page200(HTML, page("丙", "") + " ".repeat(2 << 20)),
                "2 甲的标题",
                "3 too_large",
                "4 乙的标题"))
        .map(Fault::test);
  }

  private static byte[] chunked(String body) {
    byte[] bytes = bytes(body);
    return bytes(Integer.toHexString(bytes.length) + "\r\n", bytes, "\r\n0\r\n\r\n");
  }

  private static byte[] cutBy(int less, Object... parts) {
    byte[] all = bytes(parts);
    return Arrays.copyOf(all, all.length - less);
  }

  private static byte[] longer(byte[] entry, int by) {
    String text = new String(entry, ISO_8859_1);
    int from = text.indexOf("Content-Length: ") + "Content-Length: ".length();
    int to = text.indexOf('\r', from);
    int length = Integer.parseInt(text.substring(from, to)) + by;
    return (text.substring(0, from) + length + text.substring(to)).getBytes(ISO_8859_1);
  }

  @TestFactory
  Stream<DynamicTest> archives() {
    byte[] third = gzip(article("丙的标题"));
    byte[] wrongSum = third.clone();
    wrongSum[wrongSum.length - 6] ^= 1;
    return Stream.of(
            plain(
                "rubbish between two entries",
                bytes("rubbish\r\n\r\n"),
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            plain(
                "an entry that says it is longer than it is",
                bytes(
                    new String(article("丙的标题"), java.nio.charset.StandardCharsets.UTF_8)
                        .replaceFirst("Content-Length: [0-9]+", "Content-Length: 99999")),
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            Fault.of(
                    "an entry that says it is longer than it is, by those behind it and half of one",
                    "a.warc",
                    bytes(
                        article("甲的标题"),
                        longer(article("丙的标题"), article("丁的标题").length * 3 / 2),
                        article("丁的标题"),
                        article("戊的标题"),
                        article("乙的标题")),
                    "1 甲的标题",
                    "2 malformed_warc",
                    "3 丁的标题",
                    "4 戊的标题",
                    "5 乙的标题")
                .saying("another entry begins within it"),
            plain(
                "a saved archive within an entry",
                page200("Content-Type: application/warc\r\n", bytes("\r\n\r\n", article("丁的标题"))),
                "2 甲的标题",
                "4 乙的标题"),
            plain(
                "a page that quotes an archive, and an entry behind it whose header is damaged",
                bytes(
                    page200(HTML, bytes(page("丙的标题", ""), "\r\n\r\n", article("丁的标题"))),
                    "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n\r\n\r\n"),
                "2 甲的标题",
                "3 丙的标题",
                "4 malformed_warc",
                "5 乙的标题"),
            plain(
                "a page that quotes lines of an archive, and rubbish behind it",
                bytes(
                    page200(HTML, page("丙的标题", "") + "\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n"),
                    "rubbish\r\n\r\n"),
                "2 甲的标题",
                "3 丙的标题",
                "4 malformed_warc",
                "5 乙的标题"),
            plain(
                "an entry whose length leads back to its begin",
                bytes("WARC/1.0\r\nContent-Length: -33\r\n\r\n"),
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            plain(
                "an entry without a length",
                bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n\r\n\r\n"),
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            zipped("a compressed archive", third, "2 甲的标题", "3 丙的标题", "4 乙的标题"),
            zipped(
                "a compressed entry with rubbish in it",
                spoilt(third, 0.4),
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            zipped(
                "a compressed entry that is cut off",
                cut(third, 0.5),
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            zipped(
                "a compressed entry whose checksum is wrong",
                wrongSum,
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            zipped(
                "zeros between compressed entries",
                new byte[512],
                "2 甲的标题",
                "3 malformed_warc",
                "4 乙的标题"),
            Fault.of(
                "an archive that is cut off",
                "a.warc",
                cut(bytes(info(), article("甲的标题"), article("乙的标题")), 0.8),
                "2 甲的标题",
                "3 malformed_warc"),
            Fault.of(
                "an archive without its last line ends",
                "a.warc",
                cutBy(1, article("甲的标题"), article("乙的标题")),
                "1 甲的标题",
                "2 乙的标题"),
            Fault.of(
                "a compressed archive without its last line ends",
                "a.warc.gz",
                gzip(cutBy(2, article("甲的标题"), article("乙的标题"))),
                "1 甲的标题",
                "2 乙的标题"),
            Fault.of(
                "a compressed archive that is cut off",
                "a.warc.gz",
                bytes(gzipped(info(), article("甲的标题")), cut(gzip(article("乙的标题")), 0.5)),
                "2 甲的标题",
                "3 malformed_warc"),
            Fault.of(
                "an archive compressed as a whole",
                "a.warc.gz",
                gzip(info(), article("甲的标题"), article("乙的标题")),
                "2 甲的标题",
                "3 乙的标题"),
            Fault.of(
                "an archive in zstd",
                "a.warc.zst",
                DamagedBytes.zstd(info(), article("甲的标题"), conversion("乙的标题")),
                "2 甲的标题",
                "3 乙的标题"),
            Fault.of("no archive at all", "a.warc", "这不是档案\n", "1 malformed_warc"),
            Fault.of("an archive without a page holds no record", "a.warc", info()),
            Fault.of("an empty archive holds no record", "a.warc.gz", ""))
        .map(fault -> fault.with("input.max-record-size=1MiB"))
        .map(Fault::test);
  }

  /** Each entry claims all behind it: reading each of them to the end would take their square. */
  @Test
  void whereTooMuchWouldBeReadAgainTheRestIsOneReject(@TempDir Path folder) throws IOException {
    var entries = new ArrayList<Object>();
    for (int i = 0; i < 40; i++) {
      entries.add(longer(article("第" + i + "篇"), 1 << 20));
    }
    byte[] all = bytes(entries.toArray());
    Path file = Files.write(folder.resolve("a.warc"), all);
    var split = new InputSplit(file.toUri().toString(), InputFormat.WARC, 0, Long.MAX_VALUE);
    var details = new ArrayList<String>();
    try (var reader =
        new WarcRecordReader(split, SourceFixture.context("input.max-record-size=1MiB"), 100_000)) {
      for (FormatReader.Numbered record = reader.next(); record != null; record = reader.next()) {
        details.add(((Interpretation.Rejected) record.interpretation()).reject().detail());
      }
      assertEquals(details.size(), reader.count());
    }
    assertTrue(details.size() > 2 && details.size() < 40, details.size() + " entries were tried");
    String last = details.get(details.size() - 1);
    assertTrue(
        last.endsWith("what follows is not read: too much of the archive was read twice"), last);
  }
}
