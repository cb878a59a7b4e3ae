package io.trihelix.spark.source;

import static io.trihelix.spark.source.DamagedBytes.bytes;
import static io.trihelix.spark.source.DamagedBytes.bzip2;
import static io.trihelix.spark.source.DamagedBytes.cut;
import static io.trihelix.spark.source.DamagedBytes.gzip;
import static io.trihelix.spark.source.DamagedBytes.noise;
import static io.trihelix.spark.source.DamagedBytes.spoilt;
import static io.trihelix.spark.source.DamagedBytes.zstd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Damage of compressed files. */
class CompressionFaultsTest {
  private static final String TWO = Fault.line("甲") + "\n" + Fault.line("乙") + "\n";

  @TempDir private Path folder;

  private static byte[] xz(String text) {
    var compressed = new ByteArrayOutputStream();
    try (var out = new XZCompressorOutputStream(compressed)) {
      out.write(bytes(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  @TestFactory
  Stream<DynamicTest> namesAndEnds() {
    return Stream.of(
            Fault.of("a .gz file that is not compressed", "a.jsonl.gz", TWO, "1 unreadable"),
            Fault.of("a .bz2 file that is not compressed", "a.jsonl.bz2", TWO, "1 unreadable"),
            Fault.of("a .zst file that is not compressed", "a.jsonl.zst", TWO, "1 unreadable"),
            Fault.of("a .xz file that is not compressed", "a.jsonl.xz", TWO, "1 unreadable"),
            Fault.of("an xz file", "a.jsonl.xz", xz(TWO), "1 甲", "2 乙"),
            Fault.of("an xz file whose name hides it is read", "a.jsonl", xz(TWO), "1 甲", "2 乙"),
            Fault.of("an xz file that is cut off", "a.jsonl.xz", cut(xz(TWO), 0.5), "1 unreadable"),
            Fault.of("an empty .gz file", "a.jsonl.gz", "", "1 unreadable"),
            Fault.of("a gzip file whose name hides it is read", "a.jsonl", gzip(TWO), "1 甲", "2 乙"),
            Fault.of(
                "a zstd file whose name hides it is read",
                "a.txt",
                zstd("甲的标题\n2025-02-18\n深度求索在杭州，这是甲的正文。"),
                "1 甲的标题"),
            Fault.of(
                "an empty member between two",
                "a.jsonl.gz",
                bytes(gzip(TWO), gzip(""), gzip(Fault.line("丙"))),
                "1 甲",
                "2 乙",
                "3 丙"),
            Fault.of(
                "a member that is cut off behind a sound one",
                "a.jsonl.gz",
                bytes(gzip(TWO), cut(gzip(noise(1)), 0.2)),
                "1 甲",
                "2 乙",
                "3 unreadable"))
        .map(Fault::test);
  }

  /** Where the damage lies, what is before it is read: at most the rest is lost, and is told. */
  @TestFactory
  Stream<DynamicTest> damageWithin() {
    byte[] plain = bytes(noise(400));
    return Stream.of(
            Fault.of("a gzip file that is cut off", "a.jsonl.gz", cut(gzip(plain), 0.6)),
            Fault.of(
                "a gzip file with rubbish in its midst", "b.jsonl.gz", spoilt(gzip(plain), 0.6)),
            Fault.of("a bzip2 file that is cut off", "c.jsonl.bz2", cut(bzip2(plain), 0.6)),
            Fault.of(
                "a bzip2 file with rubbish in its midst", "d.jsonl.bz2", spoilt(bzip2(plain), 0.6)),
            Fault.of("a zstd file that is cut off", "e.jsonl.zst", cut(zstd(plain), 0.6)),
            Fault.of(
                "a zstd file with rubbish in its midst", "f.jsonl.zst", spoilt(zstd(plain), 0.6)))
        .map(fault -> DynamicTest.dynamicTest(fault.sentence(), () -> check(fault)));
  }

  private void check(Fault fault) throws Exception {
    Path file = Files.write(folder.resolve(fault.file()), fault.content());
    Path sound = Files.writeString(folder.resolve("z" + fault.file() + ".jsonl"), TWO);
    List<String> outcomes = Fault.outcomes(Fault.rows(file));
    assertTrue(outcomes.stream().anyMatch(outcome -> outcome.endsWith(" unreadable")), "told");
    assertEquals(
        1, outcomes.stream().filter(outcome -> outcome.endsWith(" unreadable")).count(), "once");
    assertEquals(List.of("1 甲", "2 乙"), Fault.outcomes(Fault.rows(sound)));
  }
}
