package io.trihelix.spark.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However a file is cut into splits, every record is read once and its line is known. */
class JsonLinesReaderProperties {
  enum Kind {
    RECORD,
    EMPTY,
    BLANK,
    BROKEN,
    TOO_LARGE
  }

  record Line(Kind kind, int length, String end) {}

  record Cuts(boolean mark, boolean lastEnds, List<Integer> permille) {}

  @Property(tries = 150)
  void everyRecordIsReadOnceWithItsLine(
      @ForAll("lines") List<Line> lines, @ForAll("cuts") Cuts cuts) throws IOException {
    var text = new StringBuilder(cuts.mark() ? "\uFEFF" : "");
    var expected = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int number = i + 1;
      String filler = "京".repeat(line.length());
      switch (line.kind()) {
        case RECORD -> {
          text.append(SourceFixture.record("r" + number, filler));
          expected.add(number + " r" + number);
        }
        case BROKEN -> {
          text.append("{\"id\": \"").append(filler);
          expected.add(number + " malformed_json");
        }
        case TOO_LARGE -> {
          text.append("x".repeat(SourceFixture.MAX_RECORD_BYTES + 1 + line.length()));
          expected.add(number + " too_large");
        }
        case BLANK -> text.append(" \t ");
        case EMPTY -> {}
      }
      if (i + 1 < lines.size() || cuts.lastEnds()) {
        text.append(line.end());
      }
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    Path file = Files.createTempFile("lines", ".jsonl");
    try {
      Files.write(file, bytes);
      assertEquals(expected, SourceFixture.outcomes(splits(file, bytes.length, cuts.permille())));
    } finally {
      Files.delete(file);
    }
  }

  private static List<InputSplit> splits(Path file, int length, List<Integer> permille) {
    SortedSet<Long> starts = new TreeSet<>(List.of(0L));
    permille.forEach(cut -> starts.add((long) length * cut / 1000));
    var bounds = new ArrayList<>(starts);
    bounds.add((long) length);
    var splits = new ArrayList<InputSplit>();
    for (int i = 0; i + 1 < bounds.size(); i++) {
      splits.add(
          new InputSplit(
              file.toUri().toString(), InputFormat.JSONL, bounds.get(i), bounds.get(i + 1)));
    }
    return splits;
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    return Combinators.combine(
            Arbitraries.frequency(
                net.jqwik.api.Tuple.of(8, Kind.RECORD),
                net.jqwik.api.Tuple.of(2, Kind.EMPTY),
                net.jqwik.api.Tuple.of(1, Kind.BLANK),
                net.jqwik.api.Tuple.of(2, Kind.BROKEN),
                net.jqwik.api.Tuple.of(1, Kind.TOO_LARGE)),
            Arbitraries.integers().between(0, 60),
            Arbitraries.of("\n", "\r\n"))
        .as(Line::new)
        .list()
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<Cuts> cuts() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 999).list().ofMaxSize(20))
        .as(Cuts::new);
  }
}
