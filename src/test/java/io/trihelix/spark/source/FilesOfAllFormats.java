package io.trihelix.spark.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;

/**
 * A file of each format and compression that docs/input.md names. Each holds one article, whose
 * title and text are those of all others but for the name of the file in them.
 */
public final class FilesOfAllFormats {
  /** The day of each article. */
  public static final String DAY = "2025-02-18";

  private final Path folder;
  private final Map<String, Boolean> withBody = new LinkedHashMap<>();

  private FilesOfAllFormats(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes them.
   *
   * @return by the name of a file, whether its article has a text
   */
  public static Map<String, Boolean> writtenTo(Path folder) throws Exception {
    var files = new FilesOfAllFormats(folder);
    files.texts();
    files.compressed();
    files.pages();
    files.archives();
    files.tables();
    return files.withBody;
  }

  /** What the title of the article in a file is. */
  public static String title(String file) {
    return "宁波港口开航：文件" + label(file);
  }

  /** What its text is. */
  public static String text(String file) {
    return "宁波舟山港在昨天新开了三条航线，深度求索参与了调度系统的开发，这是文件" + label(file) + "里的一篇报道。";
  }

  private static String label(String file) {
    return file.replaceAll("[^a-z0-9]", "");
  }

  private static String record(String file) {
    return "{\"title\":\""
        + title(file)
        + "\",\"body\":\""
        + text(file)
        + "\",\"published_at\":\"2025-02-18\"}\n";
  }

  private static String page(String file) {
    return "<html><head><meta charset=\"utf-8\"></head><body><h1>"
        + title(file)
        + "</h1><div>2025-02-18 10:00</div><p>"
        + text(file)
        + "</p></body></html>";
  }

  private static String csv(String file, char between) {
    return "title,body,published_at\n".replace(',', between)
        + title(file)
        + between
        + text(file)
        + between
        + "2025-02-18\n";
  }

  private void put(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    withBody.put(name, true);
  }

  private void put(String name, String content) throws IOException {
    put(name, content.getBytes(UTF_8));
  }

  private void texts() throws IOException {
    for (String name : new String[] {"a.jsonl", "b.ndjson", "nothing-tells-jsonl"}) {
      put(name, record(name));
    }
    put("a.json", "{\"data\":[" + record("a.json") + "]}");
    put("array.json", "[" + record("array.json") + "]");
    put("a.csv", csv("a.csv", ','));
    put("semicolons.csv", csv("semicolons.csv", ';'));
    put("a.tsv", csv("a.tsv", '\t'));
    put("a.tab", csv("a.tab", '\t'));
    put("a.txt", title("a.txt") + "\n2025-02-18 10:00\n" + text("a.txt") + "\n");
    put(
        "gb18030.txt",
        (title("gb18030.txt") + "\n2025-02-18 10:00\n" + text("gb18030.txt") + "\n")
            .getBytes(Charset.forName("GB18030")));
    put("a.md", "# " + title("a.md") + "\n\n2025-02-18 10:00\n\n" + text("a.md") + "\n");
    put(
        "sogou.txt",
        "<doc>\n<url>http://news.example/2025/02/18/1.html</url>\n<contenttitle>"
            + title("sogou.txt")
            + "</contenttitle>\n<content>"
            + text("sogou.txt")
            + "</content>\n</doc>\n");
    put(
        "elasticsearch.jsonl",
        "{\"_index\":\"news\",\"_source\":" + record("elasticsearch.jsonl").strip() + "}\n");
    put("a.rss", rss("a.rss"));
    put("feed.xml", rss("feed.xml"));
    put(
        "a.atom",
        "<feed><entry><title>"
            + title("a.atom")
            + "</title><content>"
            + text("a.atom")
            + "</content><published>2025-02-18T08:00:00+08:00</published></entry></feed>");
    put(
        "sitemap.xml",
        "<urlset xmlns:news=\"n\"><url><loc>http://news.example/1</loc><news:news>"
            + "<news:publication_date>2025-02-18</news:publication_date><news:title>"
            + title("sitemap.xml")
            + "</news:title></news:news></url></urlset>");
    withBody.put("sitemap.xml", false);
  }

  private static String rss(String file) {
    return "<rss><channel><item><title>"
        + title(file)
        + "</title><description>"
        + text(file)
        + "</description><pubDate>Tue, 18 Feb 2025 08:00:00 +0800</pubDate></item></channel></rss>";
  }

  private void compressed() throws IOException {
    for (String suffix : new String[] {".gz", ".bz2", ".zst", ".xz"}) {
      String lines = "a.jsonl" + suffix;
      put(lines, packed(suffix, record(lines).getBytes(UTF_8)));
      String table = "a.csv" + suffix;
      put(table, packed(suffix, csv(table, ',').getBytes(UTF_8)));
      String html = "a.html" + suffix;
      put(html, packed(suffix, page(html).getBytes(UTF_8)));
    }
    put("hidden-gzip.jsonl", packed(".gz", record("hidden-gzip.jsonl").getBytes(UTF_8)));
  }

  private static byte[] packed(String suffix, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (suffix) {
          case ".gz" -> new GZIPOutputStream(bytes);
          case ".bz2" -> new BZip2CompressorOutputStream(bytes);
          case ".zst" -> new ZstdOutputStream(bytes);
          default -> new XZCompressorOutputStream(bytes);
        }) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private void pages() throws IOException {
    for (String name : new String[] {"a.html", "a.htm", "a.xhtml", "a.shtml"}) {
      put(name, page(name));
    }
    put(
        "a.mhtml",
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\n"
            + "Content-Type: text/html\n\n"
            + page("a.mhtml")
            + "\n--b--\n");
    put("a.warc", warc("a.warc"));
    put("a.warc.gz", packed(".gz", warc("a.warc.gz")));
    put("a.arc", arc("a.arc"));
  }

  private static byte[] warc(String file) {
    return WebArchives.response(
        "https://news.example/" + file,
        "200 OK",
        "Content-Type: text/html; charset=utf-8\r\n",
        page(file));
  }

  private static byte[] arc(String file) {
    String version = "1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n";
    String response = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(file);
    return ("filedesc://a.arc 0.0.0.0 20250218000000 text/plain "
            + version.length()
            + "\n"
            + version
            + "\nhttp://news.example/1 1.2.3.4 20250218010203 text/html "
            + response.getBytes(UTF_8).length
            + "\n"
            + response
            + "\n")
        .getBytes(UTF_8);
  }

  private void archives() throws IOException {
    put("a.zip", zip("x.jsonl", record("a.zip").getBytes(UTF_8)));
    put("pages.zip", zip("x.html", page("pages.zip").getBytes(UTF_8)));
    put("web.zip", zip("x.warc.gz", packed(".gz", warc("web.zip"))));
    put("nested.zip", zip("x.zip", zip("y.jsonl", record("nested.zip").getBytes(UTF_8))));
    put("a.tar", tar(record("a.tar").getBytes(UTF_8)));
    put("a.tar.gz", packed(".gz", tar(record("a.tar.gz").getBytes(UTF_8))));
    put("a.tgz", packed(".gz", tar(record("a.tgz").getBytes(UTF_8))));
    put("a.tbz2", packed(".bz2", tar(record("a.tbz2").getBytes(UTF_8))));
    put("a.txz", packed(".xz", tar(record("a.txz").getBytes(UTF_8))));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes)) {
      var entry = new TarArchiveEntry("x.jsonl");
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  private void tables() throws Exception {
    try (java.sql.Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String codec :
          new String[] {"uncompressed", "snappy", "gzip", "zstd", "brotli", "lz4_raw"}) {
        String name = codec.replace("_", "") + ".parquet";
        statement.execute(
            "copy (select '%s' as title, '%s' as body, date '%s' as date) to '%s' (format parquet, compression %s)"
                .formatted(title(name), text(name), DAY, folder.resolve(name), codec));
        withBody.put(name, true);
      }
    }
    TableFiles.orc(folder.resolve("a.orc"), title("a.orc"), text("a.orc"), DAY);
    withBody.put("a.orc", true);
    for (String name : new String[] {"a.arrow", "a.feather", "a.ipc"}) {
      put(name, ArrowTables.file(title(name), text(name)));
    }
    put("a.arrows", ArrowTables.stream(title("a.arrows"), text("a.arrows")));
    put(
        "a.arrows.gz",
        packed(".gz", ArrowTables.stream(title("a.arrows.gz"), text("a.arrows.gz"))));
  }
}
