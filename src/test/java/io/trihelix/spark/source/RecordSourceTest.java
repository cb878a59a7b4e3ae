package io.trihelix.spark.source;

import static io.trihelix.spark.source.SourceFixture.read;
import static io.trihelix.spark.source.SourceFixture.record;
import static io.trihelix.spark.source.SourceFixture.reject;
import static io.trihelix.spark.source.SourceFixture.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import io.trihelix.config.InputFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSourceTest {
  private static final String TWO = record("a", "") + "\n\n" + record("b", "，宇树科技") + "\n";
  private static final String MORE = record("c", "") + "\n";
  private static final List<String> ALL = List.of("1 a", "3 b", "4 c");

  @TempDir private Path folder;

  private interface Compressor {
    OutputStream around(OutputStream out) throws IOException;
  }

  /** Every text compressed for itself, one behind the other. */
  private static byte[] compressed(Compressor compressor, String... texts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (String text : texts) {
      try (OutputStream out = compressor.around(bytes)) {
        out.write(text.getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** With a checksum, as the command zstd writes it. */
  private static OutputStream zstd(OutputStream out) throws IOException {
    return new ZstdOutputStream(out).setChecksum(true);
  }

  private static OutputStream bzip2(OutputStream out) throws IOException {
    var codec = new BZip2Codec();
    codec.setConf(SourceFixture.HADOOP);
    return codec.createOutputStream(out);
  }

  @Test
  void plainLinesAreReadInOrder() throws Exception {
    assertEquals(ALL, read(write(folder, "news.jsonl", (TWO + MORE).getBytes(UTF_8))));
  }

  @Test
  void aGzipFileOfSeveralMembersIsReadToItsEnd() throws Exception {
    assertEquals(
        ALL,
        read(write(folder, "news.jsonl.gz", compressed(GZIPOutputStream::new, TWO, "", MORE))));
  }

  @Test
  void gzipMembersAreReadFromAStreamThatNeverKnowsWhatIsAvailable() throws Exception {
    byte[] bytes = compressed(GZIPOutputStream::new, "杭州", "深度求索");
    var remote =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int available() {
            return 0;
          }

          @Override
          public synchronized int read(byte[] b, int off, int len) {
            // One packet a member, as a remote file may come.
            return super.read(b, off, Math.min(len, 26));
          }
        };
    try (var in = Compression.GZIP.decompress(remote)) {
      assertEquals("杭州深度求索", new String(in.readAllBytes(), UTF_8));
    }
  }

  @Test
  void bzip2OfSeveralStreamsIsReadToItsEnd() throws Exception {
    byte[] bytes = compressed(RecordSourceTest::bzip2, TWO, MORE);
    assertEquals(ALL, read(write(folder, "news.jsonl.bz2", bytes)));
  }

  @Test
  void zstdOfSeveralFramesIsReadToItsEnd() throws Exception {
    byte[] bytes = compressed(ZstdOutputStream::new, TWO, MORE);
    assertEquals(ALL, read(write(folder, "news.JSONL.ZST", bytes)));
  }

  @Test
  void aTruncatedGzipFileGivesItsReadableRecordsAndOneReject() throws Exception {
    byte[] whole = compressed(GZIPOutputStream::new, TWO, noise(200));
    Path file =
        write(
            folder,
            "news.jsonl.gz",
            Arrays.copyOf(whole, compressed(GZIPOutputStream::new, TWO).length + 600));
    List<String> outcomes = read(file);
    assertEquals(List.of("1 a", "3 b"), outcomes.subList(0, 2));
    assertEquals(1, outcomes.stream().filter(line -> line.endsWith(" unreadable")).count());
    String last = outcomes.get(outcomes.size() - 1);
    assertTrue(last.endsWith(" unreadable"), last);
    String detail = reject(file).getAs("detail");
    assertTrue(
        detail.startsWith("cannot read on after " + (outcomes.size() - 1) + " records: "), detail);
  }

  @Test
  void truncatedOrDamagedFilesOfEveryCompressionGiveOneUnreadableReject() throws Exception {
    List<Compressor> compressors =
        List.of(GZIPOutputStream::new, RecordSourceTest::bzip2, RecordSourceTest::zstd);
    List<String> suffixes = List.of(".gz", ".bz2", ".zst");
    for (int i = 0; i < compressors.size(); i++) {
      byte[] whole = compressed(compressors.get(i), noise(100));
      Path cut =
          write(folder, "cut.jsonl" + suffixes.get(i), Arrays.copyOf(whole, whole.length / 2));
      assertEquals("unreadable", reject(cut).getAs("reason"), cut.toString());
      byte[] damaged = whole.clone();
      Arrays.fill(damaged, whole.length / 3, whole.length / 3 + 40, (byte) 0x5A);
      Path broken = write(folder, "broken.jsonl" + suffixes.get(i), damaged);
      assertTrue(
          read(broken).stream().anyMatch(line -> line.endsWith(" unreadable")), broken.toString());
      Path alien = write(folder, "alien.jsonl" + suffixes.get(i), "这不是压缩文件".getBytes(UTF_8));
      assertEquals("unreadable", reject(alien).getAs("reason"), alien.toString());
    }
  }

  /** Lines that compress badly. */
  private static String noise(int lines) {
    var random = new Random(7);
    var text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(record("n" + i, Long.toHexString(random.nextLong()))).append('\n');
    }
    return text.toString();
  }

  @Test
  void aTooLargeRecordIsRejectedAndTheNextIsRead() throws Exception {
    String large = record("large", "长".repeat(SourceFixture.MAX_RECORD_BYTES));
    Path file =
        write(folder, "news.jsonl", (record("a", "") + "\n" + large + "\n" + MORE).getBytes(UTF_8));
    assertEquals(List.of("1 a", "2 too_large", "3 c"), read(file));
    Row reject = reject(file);
    assertEquals(
        large.getBytes(UTF_8).length + " bytes, more than input.max-record-size = 2048",
        reject.getAs("detail"));
    assertTrue(reject.<String>getAs("raw").startsWith("{\"id\": \"large\""));
  }

  @Test
  void aRecordOfExactlyTheLargestSizeIsRead() throws Exception {
    String frame = record("full", "");
    String filler = "x".repeat(SourceFixture.MAX_RECORD_BYTES - frame.getBytes(UTF_8).length);
    Path file = write(folder, "news.jsonl", (record("full", filler) + "\n" + MORE).getBytes(UTF_8));
    assertEquals(List.of("1 full", "2 c"), read(file));
    Path above =
        write(folder, "above.jsonl", (record("full", filler + "x") + "\n" + MORE).getBytes(UTF_8));
    assertEquals(List.of("1 too_large", "2 c"), read(above));
  }

  @Test
  void aTooLargePageIsRejected() throws Exception {
    Path file = write(folder, "page.txt", "杭州\n".repeat(1000).getBytes(UTF_8));
    assertEquals("too_large", reject(file).getAs("reason"));
  }

  @Test
  void aLineInAnotherCharacterSetThanItsFileIsRejectedWithThePlace() throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.write((record("a", "") + "\n").getBytes(UTF_8));
    bytes.write((record("gbk", "") + "\n").getBytes(Charset.forName("GBK")));
    bytes.write(MORE.getBytes(UTF_8));
    Path file = write(folder, "news.jsonl", bytes.toByteArray());
    assertEquals(List.of("1 a", "2 bad_encoding", "3 c"), read(file));
    int before = (record("a", "") + "\n{\"id\": \"gbk\", \"title\": \"").getBytes(UTF_8).length;
    assertEquals(
        "byte 0xBA at byte offset " + before + " is not valid UTF-8", reject(file).getAs("detail"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstRecord() throws Exception {
    assertEquals(ALL, read(write(folder, "news.jsonl", ("\uFEFF" + TWO + MORE).getBytes(UTF_8))));
  }

  @Test
  void anEmptyFileHasNoRecords() throws Exception {
    assertEquals(List.of(), read(write(folder, "news.jsonl", new byte[0])));
    assertEquals(List.of("1 empty_text"), read(write(folder, "page.txt", new byte[0])));
    assertEquals(List.of("1 unreadable"), read(write(folder, "news.jsonl.gz", new byte[0])));
  }

  @Test
  void aFileThatNothingTellsTheFormatOfIsOneRejectThatSaysWhatToDo() throws Exception {
    Path file = write(folder, "news.xlsx", "PK\u0003\u0004\u0000".getBytes(UTF_8));
    assertEquals(List.of("1 unknown_format"), read(file));
    assertEquals(
        "this is an Office document, which is not read: save it as text or CSV",
        reject(file).getAs("detail"));
  }

  @Test
  void aFileThatIsGoneWhenItIsReadIsOneReject() throws Exception {
    Path file = folder.resolve("gone.jsonl");
    List<Row> rows =
        SourceFixture.rows(
            new InputSplit(file.toUri().toString(), InputFormat.JSONL, 0, Long.MAX_VALUE));
    assertEquals(2, rows.size());
    assertEquals("unreadable", rows.get(0).getAs("reason"));
    assertEquals("split", rows.get(1).getAs("outcome"));
    assertEquals(0L, (long) rows.get(1).getAs("line"));
  }
}
