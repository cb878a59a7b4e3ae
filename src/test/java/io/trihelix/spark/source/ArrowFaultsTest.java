package io.trihelix.spark.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of Arrow, and of Parquet that Brotli has compressed: their rows, and damage of theirs. */
class ArrowFaultsTest {
  @TempDir private Path folder;

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static final String[] FOUR = {"1 题0", "2 题1", "3 题2", "4 题3"};

  @TestFactory
  Stream<DynamicTest> tables() throws IOException {
    byte[] file = ArrowTables.file(4);
    byte[] stream = ArrowTables.stream(4);
    byte[] longHead = stream.clone();
    longHead[7] = 0x7F;
    return Stream.of(
            Fault.of("a compressed file of Arrow", "a.feather", file, FOUR),
            Fault.of("one whose name tells nothing", "a", file, FOUR),
            Fault.of("a stream of Arrow", "a.arrows", stream, FOUR),
            Fault.of("a stream in gzip", "a.arrows.gz", gzip(stream), FOUR),
            Fault.of("a file in an archive", "a.zip", zip("b.arrow", file), FOUR),
            Fault.of(
                "a stream that is cut off between batches has no end mark, which may lack",
                "a.arrows",
                Arrays.copyOf(stream, stream.length - 8),
                FOUR),
            Fault.of(
                "a file that is cut off within a batch",
                "a.arrow",
                Arrays.copyOf(stream, stream.length - 40),
                "1 题0",
                "2 题1",
                "3 unreadable"),
            Fault.of("a head that states two gigabytes", "a.arrows", longHead, "1 unreadable")
                .saying("states a length of"),
            Fault.of("no table at all", "a.arrow", "深度求索", "1 unreadable"),
            Fault.of("a Feather file of version 1", "a", "FEA1....", "1 unknown_format")
                .saying("write it as version 2"))
        .map(Fault::test);
  }

  @Test
  void daysInstantsAndDictionariesAreUnderstood() throws Exception {
    Path file = Files.write(folder.resolve("a.arrow"), ArrowTables.file(2));
    Row row = Fault.rows(file, "input.fields.source=[media]").get(0);
    assertEquals("浦江晚报", row.getAs("source"));
    assertEquals(
        "2025-02-18T00:15:30Z",
        row.<java.sql.Timestamp>getAs("published_at").toInstant().toString());
    Row day = Fault.rows(file, "input.fields.published-at=[day]").get(1);
    assertEquals("2025-02-18", day.getAs("published_date").toString());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void authorsMayBeAList(boolean large) throws Exception {
    Path file = Files.write(folder.resolve("a.arrows"), ArrowTables.authors(large, 0));
    assertEquals("文砚秋、简妤庭", Fault.rows(file).get(0).getAs("author"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aListThatStatesBillionsOfNullsIsAReject(boolean large) throws Exception {
    byte[] table = ArrowTables.authors(large, 2_000_000_000);
    assertTrue(table.length < 2_000, table.length + " bytes");
    Row reject = Fault.rows(Files.write(folder.resolve("a.arrows"), table)).get(0);
    assertEquals("unreadable", reject.getAs("reason"));
  }

  @Test
  void damageIsARejectWhereverItIs() throws Exception {
    var random = new Random(7);
    byte[] sound = ArrowTables.file(6);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = sound.clone();
      for (int n = 0; n < 1 + random.nextInt(4); n++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      List<Row> rows = Fault.rows(Files.write(folder.resolve("a.arrow"), damaged));
      // A batch may state more rows than it has, but no number without measure.
      assertTrue(rows.size() < 10_000, rows.size() + " rows");
      assertTrue(
          rows.stream().noneMatch(row -> "internal_error".equals(row.getAs("reason"))),
          () -> rows.toString());
    }
  }

  @Test
  void parquetThatBrotliHasCompressedIsRead() throws Exception {
    Path file = folder.resolve("a.parquet");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "copy (select '题' || i as title, '深度求索在杭州，这是第' || i || '篇。' as body from range(4) t(i))"
              + " to '"
              + file
              + "' (format parquet, compression brotli)");
    }
    assertEquals(List.of(FOUR), Fault.outcomes(Fault.rows(file)));
    byte[] damaged = Files.readAllBytes(file);
    Arrays.fill(damaged, 40, 60, (byte) 0xFF);
    Files.write(file, damaged);
    assertTrue(
        Fault.outcomes(Fault.rows(file)).stream()
            .anyMatch(outcome -> outcome.endsWith("unreadable")));
  }
}
