package io.trihelix.spark.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.io.compress.BZip2Codec;

/** Makes bytes, and ruins them. */
final class DamagedBytes {
  static final Charset GBK = Charset.forName("GBK");
  static final Charset BIG5 = Charset.forName("Big5");

  private DamagedBytes() {}

  static byte[] bytes(Object... parts) {
    var out = new ByteArrayOutputStream();
    for (Object part : parts) {
      byte[] bytes = part instanceof byte[] raw ? raw : part.toString().getBytes(UTF_8);
      out.writeBytes(bytes);
    }
    return out.toByteArray();
  }

  static byte[] hex(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] cut(byte[] whole, double share) {
    return Arrays.copyOf(whole, (int) (whole.length * share));
  }

  /** Forty bytes of rubbish at a share of the length. */
  static byte[] spoilt(byte[] whole, double share) {
    byte[] spoilt = whole.clone();
    int from = (int) (whole.length * share);
    Arrays.fill(spoilt, from, Math.min(whole.length, from + 40), (byte) 0x5A);
    return spoilt;
  }

  private interface Compressor {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] compressed(byte[] plain, Compressor compressor) {
    var out = new ByteArrayOutputStream();
    try (OutputStream compressing = compressor.around(out)) {
      compressing.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] gzip(Object... parts) {
    return compressed(bytes(parts), GZIPOutputStream::new);
  }

  static byte[] zstd(Object... parts) {
    return compressed(bytes(parts), out -> new ZstdOutputStream(out).setChecksum(true));
  }

  static byte[] bzip2(Object... parts) {
    var codec = new BZip2Codec();
    codec.setConf(SourceFixture.HADOOP);
    return compressed(bytes(parts), codec::createOutputStream);
  }

  /** Lines that compress badly, so that damage hits some of them. */
  static String noise(int lines) {
    var random = new Random(7);
    var text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(Fault.line("噪" + Long.toHexString(random.nextLong()))).append('\n');
    }
    return text.toString();
  }
}
