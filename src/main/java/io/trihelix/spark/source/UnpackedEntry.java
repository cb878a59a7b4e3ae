package io.trihelix.spark.source;

import io.trihelix.config.InputFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * An entry of an archive whose format is read from several places of a file: unpacked into a
 * temporary file of its owner alone, which is gone when the entry was read. As much is unpacked as
 * {@link BoundedExpansion} allows the archive.
 */
final class UnpackedEntry implements FormatReader {
  private final Path file;
  private final FormatReader reader;

  private UnpackedEntry(Path file, FormatReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * @param contents of the archive
   */
  static FormatReader of(
      InputFile entry,
      InputFormat format,
      InputSplit split,
      BoundedExpansion contents,
      SourceContext context)
      throws IOException {
    Path file = Files.createTempFile("trihelix-", ".entry");
    try (InputStream bytes = contents.of(entry.bytes())) {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      return new UnpackedEntry(
          file,
          FormatReaders.ofUnpacked(
              split.unpackedAt(file.toUri().toString(), format), contents, context));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  @Override
  public String kind() {
    return reader.kind();
  }

  @Override
  public Numbered next() throws IOException {
    return reader.next();
  }

  @Override
  public long count() {
    return reader.count();
  }

  @Override
  public long passedOver() {
    return reader.passedOver();
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
