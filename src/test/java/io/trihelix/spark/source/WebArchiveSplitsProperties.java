package io.trihelix.spark.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.config.InputFormat;
import io.trihelix.spark.table.InterpretedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

  /** What an archive may be made of; some entries hide those behind them. */
  private enum Piece {
    SOUND {
      @Override
      byte[] bytes(int number, int by) {
        return WebArchives.article(title(number));
      }
    },
    NO_PAGE {
      @Override
      byte[] bytes(int number, int by) {
        return WebArchives.request("https://news.example/" + number);
      }
    },
    TOO_LONG {
      @Override
      byte[] bytes(int number, int by) {
        return saying(WebArchives.article(title(number)), by * 7);
      }
    },
    TOO_SHORT {
      @Override
      byte[] bytes(int number, int by) {
        return saying(WebArchives.article(title(number)), -(by % 400));
      }
    },
    CUT_OFF {
      @Override
      byte[] bytes(int number, int by) {
        return DamagedBytes.cut(WebArchives.article(title(number)), 0.5 + by / 4000.0);
      }
    },
    BELOW_ZERO {
      @Override
      byte[] bytes(int number, int by) {
        return DamagedBytes.bytes("WARC/1.0\r\nContent-Length: -" + by % 60 + "\r\n\r\n\r\n\r\n");
      }
    },
    RUBBISH {
      @Override
      byte[] bytes(int number, int by) {
        return DamagedBytes.bytes("no entry\r\n".repeat(1 + by % 5) + "\r\n\r\n");
      }
    },
    SAVED_ARCHIVE {
      @Override
      byte[] bytes(int number, int by) {
        return WebArchives.entry(
            "resource",
            "WARC-Target-URI: https://news.example/a.warc\r\nContent-Type: application/warc\r\n",
            DamagedBytes.bytes(
                "saved\r\n\r\n", WebArchives.article("存档"), WebArchives.article("存档"), "more"));
      }
    };

    abstract byte[] bytes(int number, int by);

    static String title(int number) {
      return "第" + number + "篇的标题";
    }

    private static byte[] saying(byte[] entry, int more) {
      String text = new String(entry, ISO_8859_1);
      Matcher length = Pattern.compile("\r\nContent-Length: ([0-9]+)\r\n").matcher(text);
      length.find();
      int said = Math.max(0, Integer.parseInt(length.group(1)) + more);
      return (text.substring(0, length.start(1)) + said + text.substring(length.end(1)))
          .getBytes(ISO_8859_1);
    }
  }

  /** One piece, and a number that says how much of its fault it has. */
  private record Part(Piece piece, int by) {}

  @Provide
  Arbitrary<List<Part>> parts() {
    return Combinators.combine(Arbitraries.of(Piece.class), Arbitraries.integers().between(0, 999))
        .as(Part::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(12);
  }

  private static final Pattern DAMAGE =
      Pattern.compile("at byte ([0-9]+) of .*(?:goes on at byte ([0-9]+)|nothing follows.*)");

  @Property(tries = 150)
  void whereADamagedArchiveIsCutMakesNoDifferenceAndNothingIsLostUntold(
      @ForAll("parts") List<Part> parts,
      @ForAll boolean gzipped,
      @ForAll @Size(max = 6) List<@IntRange(max = 999) Integer> permille)
      throws IOException {
    byte[] all = new byte[0];
    var begins = new ArrayList<Integer>();
    for (int i = 0; i < parts.size(); i++) {
      begins.add(all.length);
      byte[] piece = parts.get(i).piece().bytes(i, parts.get(i).by());
      byte[] packed = gzipped && i % 3 > 0 ? DamagedBytes.gzip(piece) : piece;
      // What cuts an entry off cuts its member off, too.
      boolean isCut = gzipped && parts.get(i).piece() == Piece.CUT_OFF;
      all = DamagedBytes.bytes(all, isCut ? DamagedBytes.cut(packed, 0.7) : packed);
    }
    Assume.that(gzipped || !reachesAnotherBegin(parts, begins, all.length));
    Path file = Files.createTempFile("archive", gzipped ? ".warc.gz" : ".warc");
    try {
      Files.write(file, all);
      var starts = new TreeSet<Long>(List.of(0L, (long) all.length));
      for (int cut : permille) {
        starts.add((long) all.length * cut / 1000);
      }
      var bounds = new ArrayList<>(starts);
      List<String> whole = told(file, 0, Long.MAX_VALUE);
      var cut = new ArrayList<String>();
      for (int i = 0; i + 1 < bounds.size(); i++) {
        cut.addAll(told(file, bounds.get(i), bounds.get(i + 1)));
      }
      assertEquals(whole, cut);
      for (int i = 0; i < parts.size(); i++) {
        int begin = begins.get(i);
        boolean isRead = whole.contains(Piece.title(i));
        boolean isPage = parts.get(i).piece() == Piece.SOUND && (!gzipped || i % 3 > 0);
        assertTrue(
            !isPage || isRead || whole.stream().anyMatch(told -> covers(told, begin)),
            () -> "The entry at byte " + begin + " is neither read nor told of: " + whole);
      }
    } finally {
      Files.delete(file);
    }
  }

  /** An entry that says it is as long as some whole ones together holds them, for all we know. */
  private static boolean reachesAnotherBegin(List<Part> parts, List<Integer> begins, int length) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).piece() == Piece.TOO_LONG) {
        int next = i + 1 < begins.size() ? begins.get(i + 1) : length;
        int claimed = next + parts.get(i).by() * 7;
        // The empty lines behind an entry may be missing, or be more.
        if (Math.abs(claimed - length) <= 8
            || begins.stream().anyMatch(begin -> Math.abs(claimed - begin) <= 8)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean covers(String told, long place) {
    Matcher damage = DAMAGE.matcher(told);
    return damage.find()
        && Long.parseLong(damage.group(1)) <= place
        && (damage.group(2) == null || place < Long.parseLong(damage.group(2)));
  }

  /** Titles of articles, details of rejects. */
  private static List<String> told(Path file, long start, long end) {
    return rows(file, start, end).stream()
        .map(
            row ->
                Fault.is(row, InterpretedTable.ARTICLE)
                    ? row.<String>getAs("title")
                    : row.<String>getAs("detail"))
        .toList();
  }

  private static List<String> outcomes(Path file, long start, long end) {
    return rows(file, start, end).stream()
        .map(
            row ->
                Fault.is(row, InterpretedTable.ARTICLE)
                    ? row.<String>getAs("title")
                    : row.<String>getAs("reason"))
        .toList();
  }

  private static List<Row> rows(Path file, long start, long end) {
    var split = new InputSplit(file.toUri().toString(), InputFormat.WARC, start, end);
    return SourceFixture.rows(split, "input.max-record-size=1MiB").stream()
        .filter(row -> !Fault.is(row, InterpretedTable.SPLIT))
        .toList();
  }
}
