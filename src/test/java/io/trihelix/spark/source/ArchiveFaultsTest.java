package io.trihelix.spark.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Archives of files, and pages saved in one file. */
class ArchiveFaultsTest {
  private static final String PAGE =
      "<html><head><meta charset=\"utf-8\"></head><body><h1>港口开航</h1><div>2025-02-18 10:00</div>"
          + "<p>宁波舟山港在昨天新开了三条航线，深度求索参与调度。</p></body></html>";

  private record File(String name, byte[] content) {
    static File of(String name, String content) {
      return new File(name, content.getBytes(UTF_8));
    }
  }

  private static byte[] zip(File... files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (File file : files) {
        zip.putNextEntry(new ZipEntry(file.name()));
        zip.write(file.content());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tarGz(File... files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      for (File file : files) {
        var entry = new TarArchiveEntry(file.name());
        entry.setSize(file.content().length);
        tar.putArchiveEntry(entry);
        tar.write(file.content());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(UTF_8));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static File[] allKinds() throws IOException {
    return new File[] {
      new File("news/", new byte[0]),
      File.of("news/a.html", PAGE),
      File.of("news/b.jsonl", Fault.line("甲") + "\nnot json\n" + Fault.line("乙") + "\n"),
      new File("news/c.jsonl.gz", gzip(Fault.line("丙") + "\n")),
      File.of("news/d.csv", "title,body\n丁,深度求索在杭州发布了新的模型。\n"),
      File.of("__MACOSX/._a.html", "xx"),
      File.of("news/e.json", "[" + Fault.line("戊") + "]"),
      File.of("news/f", Fault.line("己") + "\n"),
      File.of("news/g.parquet", "PAR1"),
      new File("news/h.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}),
      File.of("news/i.jsonl", Fault.line("庚") + "\n")
    };
  }

  private static final String[] OUTCOMES = {
    "1 港口开航",
    "2 甲",
    "3 malformed_json",
    "4 乙",
    "5 丙",
    "6 丁",
    "7 戊",
    "8 己",
    "9 unreadable",
    "10 unknown_format",
    "11 庚"
  };

  @TestFactory
  Stream<DynamicTest> archives() throws IOException {
    byte[] whole = zip(allKinds());
    byte[] line = new byte[100 << 20];
    Arrays.fill(line, (byte) 'a');
    return Stream.of(
            Fault.of("a ZIP archive of all kinds of files", "a.zip", whole, OUTCOMES)
                .saying("news/b.jsonl: "),
            Fault.of("a TAR archive of the same", "a.tar.gz", tarGz(allKinds()), OUTCOMES),
            Fault.of("an archive whose name tells half", "a.tgz", tarGz(allKinds()), OUTCOMES),
            Fault.of("an archive whose name tells nothing", "a", whole, OUTCOMES),
            Fault.of(
                    "an archive that is cut off behind its first page",
                    "a.zip",
                    Arrays.copyOf(whole, 300),
                    "1 港口开航",
                    "2 unreadable")
                .saying("cut off"),
            Fault.of("an archive that holds nothing", "a.zip", zip(File.of("x/", ""))),
            Fault.of(
                    "an archive that expands beyond measure",
                    "a.zip",
                    zip(File.of("a.jsonl", Fault.line("甲")), new File("b.jsonl", line)),
                    "1 甲",
                    "2 unreadable")
                .saying("expands more than 200 times"),
            Fault.of(
                    "an archive in an archive",
                    "a.zip",
                    zip(new File("b.zip", whole), File.of("c.jsonl", Fault.line("甲"))),
                    Stream.concat(Stream.of(OUTCOMES), Stream.of("12 甲")).toArray(String[]::new))
                .saying("b.zip: news/b.jsonl: "),
            Fault.of(
                    "an archive in an archive in an archive",
                    "a.zip",
                    zip(
                        new File("b.tar.gz", tarGz(new File("c.zip", whole))),
                        File.of("d.jsonl", Fault.line("甲"))),
                    "1 unreadable",
                    "2 甲")
                .saying("b.tar.gz: c.zip: java.io.IOException: an archive in an archive that is"),
            Fault.of(
                    "an archive in an archive that expands beyond measure",
                    "a.zip",
                    zip(
                        new File("b.zip", zip(new File("c.jsonl", line))),
                        File.of("d.jsonl", Fault.line("甲"))),
                    "1 unreadable")
                .saying("expands more than 200 times"),
            Fault.of(
                "an archive of what is read from several places",
                "a.zip",
                zip(
                    new File("b.warc", WebArchives.article("甲")),
                    new File("c.warc.gz", gzip(WebArchives.article("乙"))),
                    new File("d.parquet", table("d.parquet")),
                    new File("e.orc", table("e.orc")),
                    new File("f", table("f.parquet"))),
                "1 甲",
                "2 乙",
                "3 题0",
                "4 题1",
                "5 题0",
                "6 题1",
                "7 题0",
                "8 题1"),
            Fault.of(
                    "an Office document",
                    "a.docx",
                    zip(File.of("[Content_Types].xml", "<Types/>"), File.of("a.html", PAGE)),
                    "1 unknown_format")
                .saying("Office"))
        .map(Fault::test);
  }

  @Test
  void whatWasUnpackedIsGoneBehindIt() throws IOException {
    Path folder = Files.createTempDirectory("archive");
    Path archive =
        Files.write(
            folder.resolve("a.zip"),
            zip(
                new File("d.parquet", table("d.parquet")),
                File.of("broken.orc", "ORC"),
                new File("b.zip", zip(File.of("c.jsonl", Fault.line("甲"))))));
    long before = unpacked();

    assertEquals(
        List.of("1 题0", "2 题1", "3 unreadable", "4 甲"), Fault.outcomes(Fault.rows(archive)));
    assertEquals(before, unpacked());
    Fault.delete(folder);
  }

  private static long unpacked() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("trihelix-entry-"))
          .count();
    }
  }

  /** Two articles. */
  private static byte[] table(String name) throws IOException {
    Path folder = Files.createTempDirectory("table");
    Path file = folder.resolve(name);
    byte[] bytes =
        Files.readAllBytes(
            name.endsWith("orc") ? TableFiles.orc(file, 2) : TableFiles.parquet(file, 2));
    Fault.delete(folder);
    return bytes;
  }

  private static String saved(String type, String encoding, String content) {
    return """
        From: <Saved by Blink>
        Snapshot-Content-Location: http://news.example/1.html
        MIME-Version: 1.0
        Content-Type: multipart/related;
         type="text/html"; boundary="--b"

        ----b
        Content-Type: image/png
        Content-Transfer-Encoding: base64

        iVBORw0KGgo=
        ----b
        Content-Type: %s
        Content-Transfer-Encoding: %s
        Content-Location: http://news.example/1.html

        %s
        ----b--
        """
        .formatted(type, encoding, content);
  }

  private static String quotedPrintable(String text) {
    var quoted = new StringBuilder();
    int column = 0;
    for (byte b : text.getBytes(UTF_8)) {
      String one = b >= ' ' && b != '=' ? String.valueOf((char) b) : "=%02X".formatted(b & 0xFF);
      column += one.length();
      if (column > 75) {
        quoted.append("=\r\n");
        column = one.length();
      }
      quoted.append(one);
    }
    return quoted.toString();
  }

  @TestFactory
  Stream<DynamicTest> savedPages() {
    String base64 = Base64.getMimeEncoder().encodeToString(PAGE.getBytes(UTF_8));
    return Stream.of(
            Fault.of(
                "a saved page as it is", "a.mhtml", saved("text/html", "8bit", PAGE), "1 港口开航"),
            Fault.of(
                "a saved page, quoted",
                "a.mht",
                saved("text/html; charset=\"utf-8\"", "quoted-printable", quotedPrintable(PAGE)),
                "1 港口开航"),
            Fault.of(
                "a saved page in Base64",
                "a.mhtml",
                saved("text/html", "base64", base64),
                "1 港口开航"),
            Fault.of(
                "a saved page whose name tells nothing",
                "a",
                saved("text/html", "8bit", PAGE),
                "1 港口开航"),
            Fault.of(
                    "a saved page without a page",
                    "a.mhtml",
                    saved("image/gif", "base64", "R0lGODlhAQAB"),
                    "1 unknown_format")
                .saying("no whole part"),
            Fault.of(
                "half an escape at the end", "a.mhtml", "MIME-Version: 1.0\n=", "1 unknown_format"))
        .map(Fault::test);
  }
}
