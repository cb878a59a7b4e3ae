package io.trihelix.spark.source;

import io.trihelix.config.InputFormat;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/** Opens the reader for a split: by its format, or by the content of its file. */
final class FormatReaders {
  private FormatReaders() {}

  static FormatReader open(InputSplit split, SourceContext context) throws IOException {
    if (!split.problem().isEmpty()) {
      throw new IOException(split.problem());
    }
    // It may have become another since it was listed: a pipe would be waited for without end.
    Optional<String> problem = LocalFile.problem(new Path(split.location()));
    if (problem.isPresent()) {
      throw new IOException(problem.get());
    }
    return switch (split.format()) {
      case PARQUET -> new ParquetRecordReader(split, context);
      case ORC -> new OrcRecordReader(split, context);
      case WARC -> new WarcRecordReader(split, context);
      case ARCHIVE -> new ArchiveReader(split, context);
      default ->
          text(InputFile.at(split.path(), context.settings(), context.hadoop()), split, context);
    };
  }

  /**
   * Opens the reader for an entry of an archive.
   *
   * @param split unpacked, if the archive is itself an entry of one
   * @param contents of the archive
   * @throws IOException if it has to be unpacked first
   */
  static FormatReader inArchive(
      InputFile file, InputSplit split, BoundedExpansion contents, SourceContext context)
      throws IOException {
    InputFormat format =
        split.format() == InputFormat.AUTO
            ? ContentSniffer.format(file, context.interpreters().json()).orElse(InputFormat.AUTO)
            : split.format();
    if (format == InputFormat.ARCHIVE && split.isUnpacked()) {
      throw new IOException(
          "an archive in an archive that is in one itself is not read: unpack the outer one, and"
              + " give the folder");
    }
    return needsFile(format)
        ? UnpackedEntry.of(file, format, split, contents, context)
        : text(file, split, context);
  }

  /**
   * Opens the reader for an entry that was unpacked.
   *
   * @param contents of the archive
   */
  static FormatReader ofUnpacked(InputSplit split, BoundedExpansion contents, SourceContext context)
      throws IOException {
    return split.format() == InputFormat.ARCHIVE
        ? new ArchiveReader(split, context, contents)
        : open(split, context);
  }

  /** Whether a format is read from several places of a file, or is a box of others. */
  private static boolean needsFile(InputFormat format) {
    return switch (format) {
      case PARQUET, ORC, WARC, ARCHIVE -> true;
      default -> false;
    };
  }

  private static FormatReader text(InputFile file, InputSplit split, SourceContext context)
      throws IOException {
    // A format that is set is believed; a name may be wrong.
    if (context.settings().format() == InputFormat.AUTO && mayBeForeign(split.format())) {
      Optional<ForeignFile> foreign = ContentSniffer.foreign(file);
      if (foreign.isPresent()) {
        return new UnknownReader(foreign.get().what(), foreign.get().told());
      }
    }
    return switch (split.format()) {
      case JSON -> json(file, split, context);
      case CSV ->
          TextDumps.table(file, split, context.settings().csv().declaredDelimiter(), context);
      case TSV -> TextDumps.table(file, split, Optional.of('\t'), context);
      case PAGE -> page(file, split, context);
      case FEED -> new FeedReader(file, split, context);
      case MHTML -> new MhtmlReader(file, split, context);
      case ARROW -> new ArrowRecordReader(file, split, context);
      case HTML -> PageReader.ofHtml(file, split, context);
      case AUTO -> sniffed(file, split, context);
      default -> new JsonLinesReader(file, split, context);
    };
  }

  /** JSON and markup are known by their first sign; what is else in them, each record tells. */
  private static boolean mayBeForeign(InputFormat format) {
    return switch (format) {
      case AUTO, PAGE, CSV, TSV, JSON, HTML -> true;
      default -> false;
    };
  }

  private static FormatReader page(InputFile file, InputSplit split, SourceContext context)
      throws IOException {
    Optional<FormatReader> dump = TextDumps.of(file, split, context);
    if (dump.isPresent()) {
      return dump.get();
    }
    return ContentSniffer.foreignText(file)
        .filter(foreign -> context.settings().format() == InputFormat.AUTO)
        .<FormatReader>map(foreign -> new UnknownReader(foreign.what(), foreign.told()))
        .orElseGet(() -> PageReader.ofText(file, split, context));
  }

  private static FormatReader json(InputFile file, InputSplit split, SourceContext context)
      throws IOException {
    return ContentSniffer.json(file, context.interpreters().json()) == InputFormat.JSONL
        ? new JsonLinesReader(file, split, context)
        : new JsonReader(file, split, context);
  }

  private static FormatReader sniffed(InputFile file, InputSplit split, SourceContext context)
      throws IOException {
    Optional<FormatReader> dump = TextDumps.of(file, split, context);
    if (dump.isPresent()) {
      return dump.get();
    }
    Optional<InputFormat> format = ContentSniffer.format(file, context.interpreters().json());
    if (format.isEmpty()) {
      Optional<ForeignFile> foreign = ContentSniffer.foreignText(file);
      if (foreign.isPresent()) {
        return new UnknownReader(foreign.get().what(), foreign.get().told());
      }
      String description = ContentSniffer.description(file.head());
      return new UnknownReader(
          "not known (it looks like " + description + ")",
          "neither name nor content tells a format that is known (it looks like "
              + description
              + "); if it is one, set input.format");
    }
    InputSplit known = InputSplit.whole(split.path(), format.get());
    if (format.get() == InputFormat.JSON) {
      return new JsonReader(file, known, context);
    }
    return needsFile(format.get()) ? open(known, context) : text(file, known, context);
  }

  /** A file that nothing is known of: one reject, so that it is not passed over in silence. */
  private static final class UnknownReader implements FormatReader {
    private final String kind;
    private final String detail;
    private boolean done;

    UnknownReader(String kind, String detail) {
      this.kind = kind;
      this.detail = detail;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public Numbered next() {
      if (done) {
        return null;
      }
      done = true;
      return Numbered.rejected(1, new Reject(RejectReason.UNKNOWN_FORMAT, detail, ""));
    }

    @Override
    public long count() {
      return done ? 1 : 0;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
