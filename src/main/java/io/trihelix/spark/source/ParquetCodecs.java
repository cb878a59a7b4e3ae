package io.trihelix.spark.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.brotli.dec.BrotliInputStream;

/** How the pages of Parquet are decompressed: as Hadoop does, and Brotli, which it does not. */
final class ParquetCodecs implements CompressionCodecFactory {
  private final CodecFactory usual;

  ParquetCodecs(Configuration hadoop) {
    usual = new CodecFactory(hadoop, 0);
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return usual.getCompressor(codec);
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return codec == CompressionCodecName.BROTLI ? new Brotli() : usual.getDecompressor(codec);
  }

  @Override
  public void release() {
    usual.release();
  }

  private static final class Brotli implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput packed, int size) throws IOException {
      return BytesInput.from(plain(packed.toByteArray(), size));
    }

    @Override
    public void decompress(ByteBuffer packed, int packedSize, ByteBuffer into, int size)
        throws IOException {
      byte[] bytes = new byte[packedSize];
      packed.get(bytes);
      into.put(plain(bytes, size));
    }

    /** No more than is there is taken for a size that is only stated. */
    private static byte[] plain(byte[] packed, int size) throws IOException {
      try (var in = new BrotliInputStream(new ByteArrayInputStream(packed))) {
        byte[] plain = in.readNBytes(size);
        if (plain.length != size) {
          throw new IOException("a page holds " + plain.length + " bytes and states " + size);
        }
        return plain;
      }
    }

    @Override
    public void release() {
      // Nothing is held.
    }
  }
}
