package io.trihelix.spark.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What users drop into a folder of news: each file is an article, or a reject that says why. */
class ForeignFilesTest {
  private static final String TITLE = "宁波港口今日开航";
  private static final String TEXT = "宁波舟山港在昨天新开了三条航线，深度求索参与了调度系统的开发。";
  private static final String PAGE = TITLE + "\n2025-02-18 10:00\n" + TEXT + TEXT + "\n";
  private static final String TRADITIONAL =
      "寧波港口今日開航\n2025-02-18 10:00\n寧波舟山港在昨天新開了三條航線，深度求索參與了調度系統的開發。港口說，航線將通往歐洲與非洲。\n";

  /**
   * A file.
   *
   * @param told what the reject has to say; for an article its title
   */
  private record Dropped(String name, byte[] content, String told) {}

  private static final List<Dropped> ARTICLES =
      List.of(
          text("utf-16le.txt", PAGE, StandardCharsets.UTF_16LE, TITLE),
          text("utf-16be-mark.txt", "\uFEFF" + PAGE, StandardCharsets.UTF_16BE, TITLE),
          text("gbk.txt", PAGE, Charset.forName("GBK"), TITLE),
          text("gb18030.txt", PAGE, Charset.forName("GB18030"), TITLE),
          text("big5.txt", TRADITIONAL, Charset.forName("Big5"), "寧波港口今日開航"),
          text("README", PAGE, UTF_8, TITLE),
          text("windows.txt", "\uFEFF" + PAGE.replace("\n", "\r\n"), UTF_8, TITLE),
          text("note.md", "# " + TITLE + "\n\n2025-02-18 10:00\n\n" + TEXT + TEXT, UTF_8, TITLE),
          text(
              "front.markdown",
              "---\ntitle: \""
                  + TITLE
                  + "\"\ndate: 2025-02-18\nauthor: 沈知言\n---\n\n**"
                  + TEXT
                  + "**\n",
              UTF_8,
              TITLE));

  private static final List<Dropped> REJECTS =
      List.of(
          latin("a.pdf", "%PDF-1.7\n%\u00E2\u00E3", "pdftotext"),
          latin("scan.txt", "%PDF-1.7\n%\u00E2\u00E3", "pdftotext"),
          latin("a.doc", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "save it as text"),
          latin("a.rtf", "{\\rtf1\\ansi\\deff0 hello}", "save it as text"),
          new Dropped("a.docx", zip("[Content_Types].xml", "word/document.xml"), "Office"),
          new Dropped("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"), "Office"),
          new Dropped("a.epub", stored("mimetype", "application/epub+zip"), "e-book"),
          latin("a.png", "\u0089PNG\r\n\u001A\n\u0000\u0000", "picture|PNG"),
          latin("a.jpg", "\u00FF\u00D8\u00FF\u00E0\u0000\u0010JFIF", "JPEG"),
          latin("a.webp", "RIFF\u0010\u0000\u0000\u0000WEBPVP8 ", "picture"),
          latin("a.mp4", "\u0000\u0000\u0000\u0020ftypisom\u0000", "transcript"),
          latin("a.mp3", "ID3\u0003\u0000\u0000", "transcript"),
          latin("a.7z", "7z\u00BC\u00AF\u0027\u001C", "unpack it"),
          latin("a.rar", "Rar!\u001A\u0007\u0001\u0000", "unpack it"),
          latin("news.db", "SQLite format 3\u0000\u0010", "input.jdbc"),
          latin("a.avro", "Obj\u0001\u0004\u0014avro.codec", "Parquet or JSON lines"),
          latin("a.pkl", "\u0080\u0004\u0095\u0010\u0000", "pandas"),
          text(
              "prints.txt",
              ("{'title': '" + TITLE + "', 'content': '" + TEXT + "', 'views': None}\n").repeat(9),
              UTF_8,
              "JSON lines"),
          text("list.yaml", "- title: " + TITLE + "\n  content: " + TEXT + "\n", UTF_8, "YAML"),
          text("map.yml", "---\nnews:\n  - title: " + TITLE + "\n", UTF_8, "YAML"),
          text(
              "dump.sql",
              "-- MySQL dump 10.13\n\nSET NAMES utf8mb4;\nDROP TABLE IF EXISTS `news`;\nCREATE TABLE `news` (\n"
                  + "`title` text);\nINSERT INTO `news` VALUES ('"
                  + TITLE
                  + "','"
                  + TEXT
                  + "');\n",
              UTF_8,
              "input.jdbc"),
          text(
              "insert.sql",
              "INSERT INTO news (id, title, body) VALUES (1, '" + TITLE + "', '" + TEXT + "');\n",
              UTF_8,
              "input.jdbc"),
          text(
              "crawler.log",
              "2025-02-18 08:15:30 INFO 抓取页面成功：宁波港口今日开航，共三条航线。\n".repeat(40),
              UTF_8,
              "begin with a time"),
          text("chat.txt", "2025-02-18 08:15:30 张三\n宁波港开航了，你看到了吗。\n".repeat(30), UTF_8, "a chat"),
          text("whatsapp.txt", "[2025/2/18, 08:15:30] 张三: 宁波港开航了。\n".repeat(30), UTF_8, "a chat"),
          text(
              "a.srt",
              "1\n00:00:01,000 --> 00:00:03,000\n"
                  + TEXT
                  + "\n\n2\n00:00:03,500 --> 00:00:05,000\n好的。\n",
              UTF_8,
              "subtitles"),
          text("a.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n" + TEXT + "\n", UTF_8, "subtitles"),
          text(
              "paper.tex",
              "\\documentclass{article}\n\\begin{document}\n" + TEXT + "\n\\end{document}\n",
              UTF_8,
              "pandoc"),
          text("refs.bib", "@article{a1,\n title={" + TITLE + "},\n}\n", UTF_8, "BibTeX"),
          text(
              "a.ics",
              "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + TITLE + "\nEND:VEVENT\nEND:VCALENDAR\n",
              UTF_8,
              "calendar"),
          text("a.vcf", "BEGIN:VCARD\nFN:张三\nEND:VCARD\n", UTF_8, "address book"),
          text(
              "inbox.mbox",
              "From a@b.example Tue Feb 18 08:15:30 2025\nSubject: " + TITLE + "\n\n" + TEXT + "\n",
              UTF_8,
              "mailbox"),
          text(
              "letter.eml",
              "From: a@b.example\nTo: c@d.example\nSubject: hello\nDate: Tue, 18 Feb 2025 08:15:30 +0800\n\n"
                  + TEXT
                  + "\n",
              UTF_8,
              "mail"),
          text(
              "site.har",
              "{\"log\":{\"version\":\"1.2\",\"entries\":[{\"request\":{\"url\":\"http://a.example\"},"
                  + "\"response\":{\"content\":{\"text\":\"<html>"
                  + TEXT
                  + "</html>\"}}}]}}",
              UTF_8,
              "HAR"),
          text(
              "study.ipynb",
              "{\"cells\":[{\"cell_type\":\"markdown\",\"source\":[\""
                  + TEXT
                  + "\"]}],\"nbformat\":4}",
              UTF_8,
              "notebook"),
          text("settings.yaml", "name: news\nversion: 1\nitems:\n  - a\n  - b\n", UTF_8, "text"),
          text("words.txt", "杭州\n宁波\n深圳\n上海\n".repeat(60), UTF_8, "list"),
          text("script.py", "import os\n\nprint('hello')\n", UTF_8, "text"));

  private static Dropped text(String name, String text, Charset charset, String told) {
    return new Dropped(name, text.getBytes(charset), told);
  }

  private static Dropped latin(String name, String text, String told) {
    return text(name, text, ISO_8859_1, told);
  }

  private static byte[] zip(String... names) {
    var entries = new LinkedHashMap<String, String>();
    for (String name : names) {
      entries.put(name, "<x/>");
    }
    return zip(entries, ZipEntry.DEFLATED);
  }

  private static byte[] stored(String name, String content) {
    return zip(Map.of(name, content), ZipEntry.STORED);
  }

  private static byte[] zip(Map<String, String> entries, int method) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : entries.entrySet()) {
        byte[] content = file.getValue().getBytes(UTF_8);
        var entry = new ZipEntry(file.getKey());
        entry.setMethod(method);
        if (method == ZipEntry.STORED) {
          var crc = new java.util.zip.CRC32();
          crc.update(content);
          entry.setCrc(crc.getValue());
          entry.setSize(content.length);
        }
        zip.putNextEntry(entry);
        zip.write(content);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @TestFactory
  Stream<DynamicTest> articles() {
    return ARTICLES.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.name(),
                    () -> {
                      List<Row> rows = records(file);
                      assertEquals(1, rows.size());
                      assertEquals("article", rows.get(0).getAs("outcome"), () -> told(rows));
                      assertEquals(file.told(), rows.get(0).getAs("title"));
                      assertEquals("2025-02-18", rows.get(0).getAs("published_date").toString());
                      String body = rows.get(0).getAs("body");
                      assertTrue(body.startsWith(body.contains("寧") ? "寧波" : TEXT), body);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> rejects() {
    return REJECTS.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.name(),
                    () -> {
                      List<Row> rows = records(file);
                      assertEquals(1, rows.size(), () -> told(rows));
                      assertEquals("reject", rows.get(0).getAs("outcome"), () -> told(rows));
                      assertTrue(
                          Stream.of(file.told().split("\\|")).anyMatch(told(rows)::contains),
                          () -> told(rows));
                    }));
  }

  private static String told(List<Row> rows) {
    return rows.stream()
        .map(row -> row.getAs("reason") + ": " + row.getAs("detail") + " " + row.getAs("title"))
        .toList()
        .toString();
  }

  @TempDir private Path folder;

  private List<Row> records(Dropped file) throws IOException {
    Path written =
        Files.write(Files.createTempDirectory(folder, "f").resolve(file.name()), file.content());
    return Fault.rows(written).stream().filter(row -> !Fault.is(row, "split")).toList();
  }

  @Test
  void aFolderOfAllKindsGivesARecordAFile() throws Exception {
    Path mixed = Files.createDirectory(folder.resolve("mixed"));
    var all = new ArrayList<>(ARTICLES);
    all.addAll(REJECTS);
    for (Dropped file : all) {
      Files.write(mixed.resolve(file.name()), file.content());
    }
    List<Row> rows = Fault.rows(mixed);
    assertEquals(ARTICLES.size(), rows.stream().filter(row -> Fault.is(row, "article")).count());
    assertEquals(REJECTS.size(), rows.stream().filter(row -> Fault.is(row, "reject")).count());
  }
}
