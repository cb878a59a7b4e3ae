package io.trihelix.spark.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.InputFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The table of docs/input.md, with a file for each of its rows. */
class AllFormatsTest {
  private static final String TITLE = "宁波港口今日开航";
  private static final String TEXT = "宁波舟山港在昨天新开了三条航线，深度求索参与了调度系统的开发。";
  private static final String RECORD =
      "{\"title\":\"" + TITLE + "\",\"body\":\"" + TEXT + "\",\"published_at\":\"2025-02-18\"}";
  private static final String PAGE =
      "<html><body><h1>"
          + TITLE
          + "</h1><div>2025-02-18 10:00</div><p>"
          + TEXT
          + "</p></body></html>";

  @TempDir private Path folder;

  /** By the name of the file. */
  private static Map<String, byte[]> files() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    put(files, "a.jsonl", RECORD + "\n");
    put(files, "a.ndjson", RECORD + "\n");
    put(files, "a.json", "{\"data\":[" + RECORD + "]}");
    put(files, "a.csv", "title,body,published_at\n" + TITLE + "," + TEXT + ",2025-02-18\n");
    put(files, "a.tsv", "title\tbody\tpublished_at\n" + TITLE + "\t" + TEXT + "\t2025-02-18\n");
    put(files, "a.html", PAGE);
    put(files, "a.txt", TITLE + "\n2025-02-18 10:00\n" + TEXT + TEXT + "\n");
    files.put("a.warc", WebArchives.article(TITLE));
    put(files, "a.arc", arc());
    files.put("b.arc.gz", gzip(arc()));
    put(
        files,
        "a.rss",
        "<rss><channel><item><title>"
            + TITLE
            + "</title><description>"
            + TEXT
            + "</description><pubDate>Tue, 18 Feb 2025 08:00:00 +0800</pubDate></item></channel></rss>");
    put(
        files,
        "a.atom",
        "<feed><entry><title>"
            + TITLE
            + "</title><content>"
            + TEXT
            + "</content><published>2025-02-18T08:00:00+08:00</published></entry></feed>");
    put(
        files,
        "sitemap.xml",
        "<urlset xmlns:news=\"n\"><url><loc>http://news.example/1</loc><news:news>"
            + "<news:publication_date>2025-02-18</news:publication_date><news:title>"
            + TITLE
            + "</news:title></news:news></url></urlset>");
    put(
        files,
        "a.mhtml",
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html\n\n"
            + PAGE
            + "\n--b--\n");
    put(
        files,
        "dump.txt",
        "<doc>\n<url>http://news.example/2025/02/18/1.html</url>\n<docno>1</docno>\n<contenttitle>"
            + TITLE
            + "</contenttitle>\n<content>"
            + TEXT
            + "</content>\n</doc>\n");
    put(files, "lines.txt", ("6551_!_101_!_news_tech_!_" + TITLE + "_!_2025-02-18\n").repeat(2));
    files.put("a.jsonl.gz", gzip(RECORD + "\n"));
    files.put("a.zip", zip(RECORD + "\n"));
    files.put("gbk.html", PAGE.getBytes(Charset.forName("GB18030")));
    return files;
  }

  private static String arc() {
    String version = "1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n";
    String response = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
    return "filedesc://a.arc 0.0.0.0 20250218000000 text/plain "
        + version.length()
        + "\n"
        + version
        + "\nhttp://news.example/1 1.2.3.4 20250218010203 text/html "
        + response.getBytes(UTF_8).length
        + "\n"
        + response
        + "\n";
  }

  private static void put(Map<String, byte[]> files, String name, String content) {
    files.put(name, content.getBytes(UTF_8));
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.jsonl"));
      zip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @TestFactory
  Stream<DynamicTest> eachFormatGivesAnArticleWithATitleAndADay() throws IOException {
    return files().entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(),
                    () -> {
                      Path written =
                          Files.write(
                              Files.createTempDirectory(folder, "f").resolve(file.getKey()),
                              file.getValue());
                      var found = new ArrayList<String>();
                      for (InputSplit split : SourceFixture.splits(written)) {
                        SourceFixture.rows(split).stream()
                            .filter(row -> Fault.is(row, "article") || Fault.is(row, "reject"))
                            .map(
                                row ->
                                    Fault.is(row, "article")
                                        ? row.getAs("title") + " " + row.getAs("published_date")
                                        : row.getAs("reason") + ": " + row.getAs("detail"))
                            .distinct()
                            .forEach(found::add);
                      }
                      assertEquals(
                          List.of(TITLE + " 2025-02-18"), found.stream().distinct().toList());
                    }));
  }

  @Test
  void noFormatIsForgotten() throws IOException {
    Set<InputFormat> shown =
        files().keySet().stream()
            .map(name -> InputFormat.ofName(Compression.ofName(name).bareName(name)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(InputFormat.class)));
    // Tables are written and read by TableFaultsTest and ArrowFaultsTest.
    shown.addAll(
        List.of(InputFormat.AUTO, InputFormat.PARQUET, InputFormat.ORC, InputFormat.ARROW));
    assertEquals(EnumSet.allOf(InputFormat.class), shown);
  }
}
