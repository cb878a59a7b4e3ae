package io.trihelix.spark.source;

import static io.trihelix.spark.source.DamagedBytes.GBK;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Feeds, sound and damaged. */
class FeedFaultsTest {
  private static final String TEXT = "&lt;p&gt;宁波的港口今日开航。&lt;/p&gt;&lt;p&gt;浙江大学派人随船。&lt;/p&gt;";

  private static String item(String title) {
    return "<item><title>"
        + title
        + "</title><link>http://news.example/"
        + title
        + "</link><guid>g-"
        + title
        + "</guid><pubDate>Tue, 18 Feb 2025 08:15:30 +0800</pubDate><dc:creator>王某</dc:creator>"
        + "<description>宁波。</description><content:encoded>"
        + TEXT
        + "</content:encoded></item>";
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>样报</title>" + items + "</channel></rss>";
  }

  @TestFactory
  Stream<DynamicTest> feeds() {
    return Stream.of(
            Fault.of("the items of a feed", "a.rss", rss(item("甲") + item("乙")), "1 甲", "2 乙"),
            Fault.of("a feed without a telling name", "feed", rss(item("甲")), "1 甲"),
            Fault.of(
                "a feed in the character set that it declares",
                "a.xml",
                ("<?xml version=\"1.0\" encoding=\"gb2312\"?>" + rss(item("甲"))).getBytes(GBK),
                "1 甲"),
            Fault.of(
                "an Atom feed",
                "a.atom",
                "<feed><title>样报</title><entry><title>甲</title><link href=\"http://news.example/7\"/>"
                    + "<id>7</id><updated>2025-02-18T00:15:30Z</updated><content type=\"xhtml\"><div>"
                    + "<p>宁波的港口今日开航。</p></div></content></entry></feed>",
                "1 甲"),
            Fault.of(
                "a feed that is cut off",
                "a.rss",
                rss(item("甲") + item("乙")).substring(0, 420),
                "1 甲",
                "2 empty_body",
                "3 malformed_xml"),
            Fault.of(
                "an item without a text",
                "a.rss",
                rss(item("甲") + "<item/>"),
                "1 甲",
                "2 empty_text"),
            Fault.of("a feed without items", "a.rss", rss(""), "1 unknown_format")
                .saying("no item"),
            Fault.of(
                    "a sitemap",
                    "sitemap.xml",
                    "<urlset><url><loc>http://news.example/7</loc></url></urlset>",
                    "1 unknown_format")
                .saying("a sitemap lists addresses"),
            Fault.of(
                "a sitemap of news",
                "news.xml",
                "<urlset xmlns:news=\"n\"><url><loc>http://news.example/1</loc><news:news><news:publication>"
                    + "<news:name>样报</news:name></news:publication><news:publication_date>2025-02-18T08:00:00+08:00"
                    + "</news:publication_date><news:title>宁波的港口今日开航</news:title></news:news></url>"
                    + "<url><loc>http://news.example/2</loc></url></urlset>",
                "1 宁波的港口今日开航"),
            Fault.of("a feed that is too long", "a.rss", rss(item("甲".repeat(900))), "1 too_large"),
            Fault.of(
                "entities that a feed declares",
                "a.rss",
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>" + rss(item("甲&f;")),
                "1 甲&f;"))
        .map(Fault::test);
  }

  @Test
  void anItemHasAllThatTheFeedTells(@TempDir Path folder) throws IOException {
    Path file = SourceFixture.write(folder, "a.rss", rss(item("甲")).getBytes(UTF_8));
    Row row = Fault.rows(file).get(0);
    assertEquals("g-甲", row.getAs("article_id"));
    assertEquals("http://news.example/甲", row.getAs("url"));
    assertEquals("样报", row.getAs("source"));
    assertEquals("王某", row.getAs("author"));
    assertEquals("2025-02-18", row.getAs("published_date").toString());
    assertEquals("宁波的港口今日开航。\n浙江大学派人随船。", row.getAs("body"));
    assertFalse(row.<String>getAs("body").contains("<"));
  }
}
