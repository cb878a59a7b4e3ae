package io.trihelix.spark.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.table.InterpretedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.spark.sql.Row;

/** Whatever bytes a file holds, in whatever format it is read, and however it is split. */
class IngestProperties {
  private static final List<String> NAMES =
      List.of(
          "a.jsonl",
          "a.json",
          "a.csv",
          "a.tsv",
          "a.txt",
          "a.html",
          "a.warc",
          "a.warc.gz",
          "a.jsonl.gz",
          "a.jsonl.zst",
          "a.jsonl.bz2",
          "a.parquet",
          "a.orc",
          "a");

  private static final Map<String, byte[]> SOUND = new TreeMap<>();
  private static Path folder;

  /** A change of a file: bytes replaced, removed or put in at a place. */
  record Change(int permille, int removed, byte[] added) {
    byte[] of(byte[] bytes) {
      int at = (int) ((long) bytes.length * permille / 1000);
      int end = Math.min(bytes.length, at + removed);
      byte[] changed = new byte[bytes.length - (end - at) + added.length];
      System.arraycopy(bytes, 0, changed, 0, at);
      System.arraycopy(added, 0, changed, at, added.length);
      System.arraycopy(bytes, end, changed, at + added.length, bytes.length - end);
      return changed;
    }
  }

  @BeforeContainer
  static void makeSoundFiles() throws IOException {
    folder = Files.createTempDirectory("ingest");
    String lines = DamagedBytes.noise(12);
    SOUND.put("a.jsonl", lines.getBytes(UTF_8));
    SOUND.put("a", lines.getBytes(UTF_8));
    SOUND.put("a.json", ("[" + lines.strip().replace("\n", ",\n") + "]").getBytes(UTF_8));
    SOUND.put("a.csv", "title,body\n甲,\"杭州，\n\"\"深度求索\"\"。\"\n乙,宁波。\n".repeat(4).getBytes(UTF_8));
    SOUND.put("a.tsv", "title\tbody\n甲\t杭州\n乙\t宁波\n".repeat(4).getBytes(UTF_8));
    SOUND.put("a.txt", "甲的标题\n2025-02-18\n深度求索在杭州。\n".getBytes(DamagedBytes.GBK));
    SOUND.put("a.html", WebArchives.page("甲的标题", "<meta charset=gbk>").getBytes(DamagedBytes.GBK));
    byte[][] entries = {
      WebArchives.info(),
      WebArchives.article("甲的标题"),
      WebArchives.conversion("乙的标题"),
      WebArchives.article("丙的标题")
    };
    SOUND.put("a.warc", DamagedBytes.bytes(entries[0], entries[1], entries[2], entries[3]));
    SOUND.put("a.warc.gz", WebArchives.gzipped(entries));
    SOUND.put("a.jsonl.gz", DamagedBytes.gzip(lines));
    SOUND.put("a.jsonl.zst", DamagedBytes.zstd(lines));
    SOUND.put("a.jsonl.bz2", DamagedBytes.bzip2(lines));
    SOUND.put("a.parquet", Files.readAllBytes(TableFiles.parquet(folder.resolve("s.parquet"), 60)));
    SOUND.put("a.orc", Files.readAllBytes(TableFiles.orc(folder.resolve("s.orc"), 60)));
    assertEquals(SOUND.keySet(), new java.util.TreeSet<>(NAMES));
  }

  @AfterContainer
  static void removeFiles() throws IOException {
    Fault.delete(folder);
  }

  @Property(tries = 400)
  void randomBytesNeverCrashNorVanish(
      @ForAll("names") String name, @ForAll("bytes") byte[] content, @ForAll("cuts") int splitSize)
      throws IOException {
    List<Row> rows = read(name, content, splitSize);
    if (!isBlank(content)
        && !name.contains(".warc")
        && !name.equals("a.csv")
        && !name.equals("a.tsv")) {
      assertFalse(
          rows.stream().allMatch(row -> Fault.is(row, InterpretedTable.SPLIT)),
          "bytes became no record");
    }
  }

  @Property(tries = 600)
  void damagedFilesNeverCrashNorVanish(
      @ForAll("names") String name,
      @ForAll("changes") List<Change> changes,
      @ForAll("cuts") int splitSize)
      throws IOException {
    byte[] content = changed(SOUND.get(name), changes);
    List<Row> rows = read(name, content, splitSize);
    assertTrue(
        content.length == 0
            || isHeaderAlone(name, content)
            || rows.stream().anyMatch(row -> !Fault.is(row, InterpretedTable.SPLIT))
            || rows.stream().anyMatch(row -> row.<Long>getAs("passed_over") > 0),
        () ->
            name
                + " became no record, and nothing in it was passed over: "
                + HexFormat.of().formatHex(content));
  }

  /** Lines that were not touched stay what they were. */
  @Property(tries = 200)
  void linesBeforeTheDamageAreRead(@ForAll("changes") List<Change> changes) throws IOException {
    String[] lines = DamagedBytes.noise(12).split("\n");
    byte[] damaged = (lines[6] + "\n").getBytes(UTF_8);
    for (Change change : changes) {
      damaged = change.of(damaged);
    }
    byte[] content =
        DamagedBytes.bytes(
            String.join("\n", List.of(lines).subList(0, 6)),
            "\n",
            damaged,
            "\n",
            String.join("\n", List.of(lines).subList(7, 12)));
    var titles = new ArrayList<String>();
    for (Row row : read("a.jsonl", content, 1 << 20)) {
      if (Fault.is(row, InterpretedTable.ARTICLE)) {
        titles.add(row.getAs("title"));
      }
    }
    for (int i = 0; i < 12; i++) {
      String title = lines[i].substring(11, lines[i].indexOf('"', 11));
      assertTrue(i == 6 || titles.contains(title), "line " + i + " is lost");
    }
  }

  /** All rows, after what holds for any file was checked. */
  private static List<Row> read(String name, byte[] content, int splitSize) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    String size = "input.split-size=" + splitSize;
    var rows = new ArrayList<Row>();
    List<InputSplit> splits = SourceFixture.splits(file, size);
    for (InputSplit split : splits) {
      List<Row> own = SourceFixture.rows(split, size);
      assertEquals(
          1,
          own.stream().filter(row -> Fault.is(row, InterpretedTable.SPLIT)).count(),
          "one count");
      assertTrue(Fault.is(own.get(own.size() - 1), InterpretedTable.SPLIT), "at the end");
      for (Row row : own) {
        check(row);
      }
      rows.addAll(own);
    }
    return rows;
  }

  private static void check(Row row) {
    if (Fault.is(row, InterpretedTable.ARTICLE)) {
      String text = row.<String>getAs("title") + row.getAs("body");
      assertFalse(text.isBlank(), "an article has a text");
      assertTrue(text.indexOf('\uFFFD') < 0, "no mojibake");
    } else if (Fault.is(row, InterpretedTable.REJECT)) {
      assertFalse(row.getAs("reason").equals("internal_error"), row.<String>getAs("detail"));
      assertFalse(row.<String>getAs("detail").isBlank(), "a reject says why");
      assertTrue(row.<String>getAs("raw").getBytes(UTF_8).length <= 4096, "raw is cut");
    }
  }

  /** Brackets alone may be an empty array. */
  private static boolean isBlank(byte[] content) {
    for (byte b : content) {
      if ((b > ' ' || b < 0) && b != '[' && b != ']') {
        return false;
      }
    }
    return true;
  }

  private static byte[] changed(byte[] sound, List<Change> changes) {
    byte[] content = sound;
    for (Change change : changes) {
      content = change.of(content);
    }
    return content;
  }

  /** The header of a table is no record. */
  private static boolean isHeaderAlone(String name, byte[] content) {
    String text = new String(content, UTF_8);
    return (name.equals("a.csv") || name.equals("a.tsv"))
        && (text.contains("title") || text.contains("body"))
        && text.lines().filter(line -> !line.isBlank()).count() < 2;
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(NAMES);
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.oneOf(
        Arbitraries.bytes().array(byte[].class).ofMaxSize(3000),
        Arbitraries.of(
                (byte) '{',
                (byte) '}',
                (byte) '[',
                (byte) ']',
                (byte) '"',
                (byte) ',',
                (byte) '\n',
                (byte) '\\',
                (byte) 'a',
                (byte) 0xE6,
                (byte) 0x9D,
                (byte) 0xAD)
            .array(byte[].class)
            .ofMaxSize(400));
  }

  @Provide
  Arbitrary<Integer> cuts() {
    return Arbitraries.of(1024, 1500, 2047, 1 << 20);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 60),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(20))
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
