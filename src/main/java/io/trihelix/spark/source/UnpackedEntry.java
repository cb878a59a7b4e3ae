package io.trihelix.spark.source;

import io.trihelix.config.InputFormat;
import io.trihelix.spark.scratch.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;

/**
 * An entry of an archive whose format is read from several places of a file: unpacked into a
 * temporary file of its owner alone, which is gone when the entry was read. As much is unpacked as
 * {@link BoundedExpansion} allows the archive.
 */
final class UnpackedEntry implements FormatReader {
  private static final String NAME = "entry";

  private final TemporaryFolder folder;
  private final FormatReader reader;

  private UnpackedEntry(TemporaryFolder folder, FormatReader reader) {
    this.folder = folder;
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
    var folder = new TemporaryFolder("trihelix-entry-");
    try (InputStream bytes = contents.of(entry.bytes())) {
      folder.put(NAME, bytes);
      String file = folder.root().resolve(NAME).toUri().toString();
      return new UnpackedEntry(
          folder, FormatReaders.ofUnpacked(split.unpackedAt(file, format), contents, context));
    } catch (IOException | RuntimeException e) {
      try {
        folder.close();
      } catch (IOException leftOver) {
        e.addSuppressed(leftOver);
      }
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
      folder.close();
    }
  }
}
