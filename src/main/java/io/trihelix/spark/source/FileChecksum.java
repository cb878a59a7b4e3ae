package io.trihelix.spark.source;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;

/** SHA-256 of a file as it lies there, compressed or not, in hexadecimal. */
public final class FileChecksum {
  private static final int BUFFER_BYTES = 1 << 16;

  private FileChecksum() {}

  /** Empty if the file cannot be read to its end; whoever reads its records will say why. */
  public static Optional<String> of(String path, Configuration hadoop) {
    try (InputStream in = InputFile.raw(path, 0, hadoop)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | RuntimeException | FSError e) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
