package io.trihelix.spark.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.InputFormat;
import io.trihelix.spark.table.InterpretedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.spark.sql.Row;

/**
 * However a web archive is cut into splits, every page is read once and all entries are counted.
 */
class WebArchiveSplitsProperties {
  private static final int PAGES = 12;

  private static byte[][] entries() {
    var entries = new ArrayList<byte[]>();
    entries.add(WebArchives.info());
    for (int i = 0; i < PAGES; i++) {
      entries.add(WebArchives.request("https://news.example/" + i));
      entries.add(WebArchives.article("第" + i + "篇的标题"));
    }
    return entries.toArray(byte[][]::new);
  }

  @Property(tries = 40)
  void everyPageIsReadOnce(
      @ForAll boolean gzipped, @ForAll @Size(max = 12) List<@IntRange(max = 999) Integer> permille)
      throws IOException {
    byte[] bytes =
        gzipped ? WebArchives.gzipped(entries()) : DamagedBytes.bytes((Object[]) entries());
    Path file = Files.createTempFile("archive", gzipped ? ".warc.gz" : ".warc");
    try {
      Files.write(file, bytes);
      var starts = new TreeSet<Long>(List.of(0L, (long) bytes.length));
      permille.forEach(cut -> starts.add((long) bytes.length * cut / 1000));
      var bounds = new ArrayList<>(starts);
      var titles = new ArrayList<String>();
      long entries = 0;
      long passedOver = 0;
      for (int i = 0; i + 1 < bounds.size(); i++) {
        var split =
            new InputSplit(
                file.toUri().toString(), InputFormat.WARC, bounds.get(i), bounds.get(i + 1));
        for (Row row : SourceFixture.rows(split, "input.max-record-size=1MiB")) {
          if (Fault.is(row, InterpretedTable.SPLIT)) {
            entries += row.<Long>getAs("line");
            passedOver += row.<Long>getAs("passed_over");
          } else {
            titles.add(row.getAs("title"));
          }
        }
      }
      assertEquals(IntStream.range(0, PAGES).mapToObj(i -> "第" + i + "篇的标题").toList(), titles);
      assertEquals(1 + 2 * PAGES, entries);
      assertEquals(1 + PAGES, passedOver);
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 60)
  void whatIsNoEntryIsRejectedOnceWhereverTheArchiveIsCut(@ForAll @IntRange(max = 999) int permille)
      throws IOException {
    byte[] bytes =
        DamagedBytes.bytes(
            WebArchives.article("甲的标题"),
            "no entry, which only who comes from the entry in front can find\r\n\r\n",
            WebArchives.article("乙的标题"),
            "nor this");
    Path file = Files.createTempFile("archive", ".warc");
    try {
      Files.write(file, bytes);
      long cut = (long) bytes.length * permille / 1000;
      var outcomes = new ArrayList<>(outcomes(file, 0, cut));
      outcomes.addAll(outcomes(file, cut, bytes.length));

      assertEquals(List.of("甲的标题", "malformed_warc", "乙的标题", "malformed_warc"), outcomes);
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> outcomes(Path file, long start, long end) {
    var split = new InputSplit(file.toUri().toString(), InputFormat.WARC, start, end);
    return SourceFixture.rows(split, "input.max-record-size=1MiB").stream()
        .filter(row -> !Fault.is(row, InterpretedTable.SPLIT))
        .map(
            row ->
                Fault.is(row, InterpretedTable.ARTICLE)
                    ? row.<String>getAs("title")
                    : row.<String>getAs("reason"))
        .toList();
  }
}
