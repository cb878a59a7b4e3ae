package io.trihelix.spark.source;

import io.trihelix.config.Settings;
import io.trihelix.interpret.charset.CharacterSets;
import io.trihelix.interpret.charset.CharsetDetection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/**
 * A file of text and what its begin tells: compression and character set. All splits of a file find
 * the same, for they look at the same bytes.
 */
final class InputFile {
  private static final int SAMPLE_BYTES = 1 << 16;
  private static final int LONGEST_SAMPLE_BYTES = 1 << 20;
  private static final int MAGIC_BYTES = 4;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final String path;
  private final Configuration hadoop;
  private final Compression compression;
  private final byte[] head;
  private final Charset charset;

  /** What stands behind the head, of an entry of an archive; it can be read once. */
  private InputStream rest;

  private InputFile(
      String path,
      Configuration hadoop,
      Compression compression,
      byte[] head,
      Optional<Charset> declared) {
    this.path = path;
    this.hadoop = hadoop;
    this.compression = compression;
    this.head = head;
    Charset detected = CharsetDetection.of(head, head.length);
    boolean marked = isMarked(head, detected);
    this.charset = marked ? detected : declared.orElse(detected);
  }

  static InputFile at(String path, Settings.Input settings, Configuration hadoop)
      throws IOException {
    Compression compression = compression(path, hadoop);
    try (InputStream in = compression.decompress(raw(path, 0, hadoop))) {
      return new InputFile(path, hadoop, compression, sample(in), settings.declaredCharset());
    }
  }

  /**
   * An entry of an archive: its text can be read once, while the archive stands at it.
   *
   * @param name of the entry
   * @param packed its bytes, which may be compressed in turn
   */
  static InputFile entry(String name, InputStream packed, Settings.Input settings)
      throws IOException {
    var in = new PushbackInputStream(packed, MAGIC_BYTES);
    byte[] begin = in.readNBytes(MAGIC_BYTES);
    in.unread(begin);
    Compression compression = Compression.ofContent(begin, begin.length);
    InputStream plain = compression.decompress(in);
    byte[] head = sample(plain);
    var file = new InputFile(name, null, compression, head, settings.declaredCharset());
    file.rest = plain;
    return file;
  }

  /** By the name; a compressed file whose name hides it is known by its first bytes. */
  static Compression compression(String path, Configuration hadoop) throws IOException {
    Compression named = Compression.ofName(path);
    if (named != Compression.NONE) {
      return named;
    }
    try (InputStream in = raw(path, 0, hadoop)) {
      byte[] begin = in.readNBytes(MAGIC_BYTES);
      return Compression.ofContent(begin, begin.length);
    }
  }

  /** Enough to tell the character set: to the first character that is not ASCII, and beyond. */
  private static byte[] sample(InputStream in) {
    byte[] sample = new byte[SAMPLE_BYTES];
    int length = 0;
    try {
      while (true) {
        int read = in.readNBytes(sample, length, sample.length - length);
        length += read;
        if (length < sample.length
            || length >= LONGEST_SAMPLE_BYTES
            || !isAscii(sample, length - read, length)) {
          break;
        }
        sample = Arrays.copyOf(sample, sample.length * 2);
      }
    } catch (IOException | RuntimeException e) {
      // A damaged file: whoever reads it will come to the same place and tell.
    }
    return Arrays.copyOf(sample, length);
  }

  private static boolean isAscii(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a byte order mark stands at the begin. */
  boolean isMarked() {
    return isMarked(head, charset);
  }

  private static boolean isMarked(byte[] head, Charset charset) {
    return head.length > 0
        && new String(head, 0, Math.min(4, head.length), charset).codePointAt(0) == BYTE_ORDER_MARK;
  }

  String path() {
    return path;
  }

  Compression compression() {
    return compression;
  }

  /** The begin of the file, decompressed. */
  byte[] head() {
    return head;
  }

  Charset charset() {
    return charset;
  }

  /** Whether it is an entry of an archive. */
  boolean isEntry() {
    return hadoop == null;
  }

  /** Whether reading may begin in the midst of the file. */
  boolean isSplittable() {
    return hadoop != null
        && compression == Compression.NONE
        && CharacterSets.hasAsciiLineEnds(charset);
  }

  /** The bytes of the file, decompressed. */
  InputStream bytes() throws IOException {
    if (hadoop == null) {
      if (rest == null) {
        throw new IOException("the entry " + path + " was read already");
      }
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), rest);
      rest = null;
      return all;
    }
    return compression.decompress(raw(path, 0, hadoop));
  }

  /** The bytes from one place on, of a file that is splittable. */
  InputStream bytesFrom(long at) throws IOException {
    return raw(path, at, hadoop);
  }

  /** The text of the file as UTF-8, with U+FFFD for what cannot be decoded. */
  InputStream transcoded() throws IOException {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return bytes();
    }
    return ReaderInputStream.builder()
        .setReader(new InputStreamReader(bytes(), charset))
        .setCharset(StandardCharsets.UTF_8)
        .get();
  }

  static FSDataInputStream raw(String path, long at, Configuration hadoop) throws IOException {
    Path file = new Path(path);
    FSDataInputStream raw = file.getFileSystem(hadoop).open(file);
    try {
      raw.seek(at);
      return raw;
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }
}
