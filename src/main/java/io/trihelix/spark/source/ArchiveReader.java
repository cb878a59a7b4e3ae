package io.trihelix.spark.source;

import io.trihelix.config.InputFormat;
import io.trihelix.interpret.Interpretation;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files in a ZIP or TAR archive, each read by its name or its content, as files of a folder
 * are.
 *
 * <ol>
 *   <li>The archive is read once, from its begin to its end; of an entry no more is kept than its
 *       reader keeps.
 *   <li>Folders and hidden names are passed over; links are no files. What is read from several
 *       places (Parquet, ORC, web archives, an archive) is unpacked into a {@linkplain
 *       UnpackedEntry temporary file}. An archive in an archive that is in one itself is a reject.
 *   <li>An entry that cannot be read is a reject, and the next is read. An archive that expands
 *       beyond all measure is not read on.
 *   <li>The number of a record counts the records of the archive; a reject names its entry.
 * </ol>
 */
final class ArchiveReader implements FormatReader {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final String END_OF_ZIP = "PK\u0005\u0006";

  /** The end record with the longest comment. */
  private static final int LONGEST_END = 22 + 65_535;

  private static final String HIDDEN = "(?:.*/)?[._][^/]*(?:/.*)?";

  private final InputSplit split;
  private final SourceContext context;
  private final ArchiveInputStream<? extends ArchiveEntry> archive;
  private final BoundedExpansion contents;
  private final boolean zip;
  private FormatReader entry;
  private String name = "";
  private boolean ended;
  private long count;
  private long passedOver;

  ArchiveReader(InputSplit split, SourceContext context) throws IOException {
    this(split, context, null);
  }

  /**
   * @param outer the archive that it stands in, or null
   */
  ArchiveReader(InputSplit split, SourceContext context, BoundedExpansion outer)
      throws IOException {
    this.split = split;
    this.context = context;
    FSDataInputStream raw = InputFile.raw(split.location(), 0, context.hadoop());
    var plain =
        new BufferedInputStream(
            InputFile.compression(split.location(), context.hadoop()).decompress(raw));
    plain.mark(ZIP.length);
    zip = Arrays.equals(ZIP, plain.readNBytes(ZIP.length));
    plain.reset();
    archive =
        zip
            ? new ZipArchiveInputStream(plain, StandardCharsets.UTF_8.name(), true, true)
            : new TarArchiveInputStream(plain, StandardCharsets.UTF_8.name());
    contents =
        outer != null
            ? outer.of(archive)
            : new BoundedExpansion(
                archive,
                () -> {
                  try {
                    return raw.getPos();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
  }

  @Override
  public String kind() {
    return zip ? "a ZIP archive of files" : "a TAR archive of files";
  }

  @Override
  public Numbered next() throws IOException {
    while (!ended) {
      if (entry == null) {
        Numbered refused = open();
        if (refused != null) {
          return refused;
        }
      } else {
        Numbered record = inEntry();
        if (record != null) {
          return record;
        }
      }
    }
    return null;
  }

  /** Goes to the next entry; a reject, if it cannot be read. */
  private Numbered open() throws IOException {
    ArchiveEntry next = archive.getNextEntry();
    if (next == null) {
      ended = true;
      return zip && !endsAsZip() ? cutOff() : null;
    }
    name = next.getName();
    if (next.isDirectory() || name.matches(HIDDEN) || isLink(next)) {
      passedOver++;
      return null;
    }
    if (!archive.canReadEntryData(next)) {
      return refused(
          RejectReason.UNREADABLE, "encrypted, or compressed in a way that is not known");
    }
    try {
      entry = reader();
      return null;
    } catch (BoundedExpansion.TooFar e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return refused(RejectReason.UNREADABLE, e.toString());
    }
  }

  private Numbered cutOff() {
    count++;
    return Numbered.rejected(
        count,
        new Reject(
            RejectReason.UNREADABLE, "the archive is cut off: it has no directory at its end", ""));
  }

  /** A ZIP archive ends with its directory, and perhaps a comment behind it. */
  private boolean endsAsZip() throws IOException {
    Path path = new Path(split.location());
    FileSystem fs = path.getFileSystem(context.hadoop());
    long length = fs.getFileStatus(path).getLen();
    int tail = (int) Math.min(length, LONGEST_END);
    try (FSDataInputStream in = InputFile.raw(split.location(), length - tail, context.hadoop())) {
      return new String(in.readNBytes(tail), StandardCharsets.ISO_8859_1).contains(END_OF_ZIP);
    }
  }

  private FormatReader reader() throws IOException {
    InputFile file = InputFile.entry(name, contents, context.settings());
    InputFormat declared = context.settings().format();
    InputFormat format =
        declared == InputFormat.AUTO || declared == InputFormat.ARCHIVE
            ? InputFormat.ofName(Compression.ofName(name).bareName(name))
            : declared;
    var inside = InputSplit.whole(split.path() + "/" + name, format);
    return FormatReaders.inArchive(
        file, split.isUnpacked() ? inside.unpackedAt(name, format) : inside, contents, context);
  }

  private Numbered inEntry() throws IOException {
    try {
      Numbered record = entry.next();
      if (record != null) {
        count++;
        return new Numbered(count, named(record.interpretation()));
      }
      passedOver += entry.passedOver();
      leave();
      contents.drain();
      return null;
    } catch (BoundedExpansion.TooFar e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      leave();
      return refused(RejectReason.UNREADABLE, "cannot read on: " + e);
    }
  }

  /** Ends the reading of an entry; the archive stays open. */
  private void leave() {
    try {
      entry.close();
    } catch (IOException | RuntimeException e) {
      // It was read to its end, or the first failure is told.
    }
    entry = null;
  }

  private static boolean isLink(ArchiveEntry entry) {
    return entry instanceof TarArchiveEntry tar && !tar.isFile();
  }

  private Numbered refused(RejectReason reason, String detail) {
    count++;
    return Numbered.rejected(count, new Reject(reason, name + ": " + detail, ""));
  }

  private Interpretation named(Interpretation interpretation) {
    return interpretation instanceof Interpretation.Rejected rejected
        ? Interpretation.rejected(
            rejected.reject().reason(),
            name + ": " + rejected.reject().detail(),
            rejected.reject().raw())
        : interpretation;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public long passedOver() {
    return passedOver;
  }

  @Override
  public void close() throws IOException {
    if (entry != null) {
      leave();
    }
    archive.close();
  }
}
