package io.trihelix.spark.source;

import static io.trihelix.spark.source.DamagedBytes.BIG5;
import static io.trihelix.spark.source.DamagedBytes.GBK;
import static io.trihelix.spark.source.DamagedBytes.bytes;
import static io.trihelix.spark.source.DamagedBytes.hex;
import static io.trihelix.spark.source.WebArchives.page;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Damage of pages, and character sets that are declared wrongly. */
class PageFaultsTest {
  private static final String TEXT = "甲的标题\n2025-02-18\n深度求索在杭州，这是一篇关于人工智能的正文。\n";
  private static final String BIG = "甲的標題\n2025-02-18\n深度求索在杭州，這是一篇關於人工智能的正文。\n";

  private static Fault html(String sentence, Object content, String... outcomes) {
    return Fault.of(sentence, "a.html", bytes(content), outcomes)
        .with("input.max-record-size=1MiB");
  }

  @TestFactory
  Stream<DynamicTest> plainText() {
    return Stream.of(
            Fault.of("text in UTF-8 with a mark", "a.txt", "\uFEFF" + TEXT, "1 甲的标题"),
            Fault.of("text in GBK", "a.txt", TEXT.getBytes(GBK), "1 甲的标题"),
            Fault.of("text in Big5", "a.txt", BIG.getBytes(BIG5), "1 甲的標題"),
            Fault.of(
                "text in UTF-16 with a mark",
                "a.txt",
                ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE),
                "1 甲的标题"),
            Fault.of(
                "text in UTF-16, the other way round",
                "a.txt",
                ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE),
                "1 甲的标题"),
            Fault.of(
                    "bytes in the body that are not valid",
                    "a.txt",
                    bytes(TEXT, "杭州", hex(0xC3, 0x28), "的第二段。"),
                    "1 bad_encoding")
                .saying("byte 0xC3 at byte offset"),
            Fault.of("a text of zero bytes", "a.txt", new byte[4096], "1 empty_text")
                .with("input.max-record-size=1MiB"),
            Fault.of(
                "zero bytes in a text are dropped",
                "a.txt",
                TEXT.replace("杭州", "杭\u0000州"),
                "1 甲的标题"),
            Fault.of("an empty page", "a.txt", "", "1 empty_text"),
            Fault.of("a page of furniture alone", "a.txt", "评论0\n", "1 empty_text"),
            Fault.of("a page that is too long", "a.txt", TEXT.repeat(100), "1 too_large"))
        .map(Fault::test);
  }

  @TestFactory
  Stream<DynamicTest> markup() {
    String broken = page("甲的标题", "");
    return Stream.of(
            html(
                "a page in GBK that declares it",
                page("甲的标题", "<meta charset='gb2312'>").getBytes(GBK),
                "1 甲的标题"),
            html(
                "a page in GBK that declares UTF-8",
                page("甲的标题", "<meta charset='utf-8'>").getBytes(GBK),
                "1 甲的标题"),
            html(
                "a page in UTF-8 that declares GBK",
                page("甲的标题", "<meta charset='gbk'>"),
                "1 甲的标题"),
            html("a page in GBK that declares nothing", page("甲的标题", "").getBytes(GBK), "1 甲的标题"),
            html(
                "a page that declares a set that nobody knows",
                page("甲的标题", "<meta charset='x-klingon'>"),
                "1 甲的标题"),
            html(
                "a page that declares UTF-16 and is not",
                page("甲的标题", "<meta charset='utf-16'>"),
                "1 甲的标题"),
            html(
                "a page in UTF-16 with a mark",
                ("\uFEFF" + page("甲的标题", "")).getBytes(StandardCharsets.UTF_16LE),
                "1 甲的标题"),
            html(
                "invalid bytes in a script do no harm",
                bytes(
                    broken.substring(0, broken.indexOf("脚本")),
                    hex(0xC3, 0x28),
                    broken.substring(broken.indexOf("脚本"))),
                "1 甲的标题"),
            html(
                "invalid bytes in the article",
                bytes(
                    broken.substring(0, broken.indexOf("第一段")),
                    hex(0xC3, 0x28),
                    broken.substring(broken.indexOf("第一段"))),
                "1 bad_encoding"),
            html("a page that is cut off", broken.substring(0, broken.length() - 40), "1 甲的标题"),
            html(
                "tags nested beyond any stack are made shallow, and the page is read",
                "<div>".repeat(20_000) + broken,
                "1 "),
            html("a page without text", "<html><body></body></html>", "1 empty_text"),
            html("an empty file", "", "1 empty_text"),
            html("zero bytes within a page", broken.replace("第一段", "第\u0000一段"), "1 甲的标题"))
        .map(Fault::test);
  }
}
