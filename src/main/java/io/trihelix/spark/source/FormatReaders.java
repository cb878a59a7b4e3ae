package io.trihelix.spark.source;

import io.trihelix.config.InputFormat;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import java.io.IOException;
import java.util.Locale;
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
    Optional<String> problem = LocalFile.problem(new Path(split.path()));
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
   * @throws IOException if it has to be unpacked first
   */
  static FormatReader inArchive(InputFile file, InputSplit split, SourceContext context)
      throws IOException {
    InputFormat format =
        split.format() == InputFormat.AUTO
            ? ContentSniffer.format(file, context.interpreters().json()).orElse(InputFormat.AUTO)
            : split.format();
    if (needsFile(format)) {
      throw new IOException(
          "a file of the format "
              + format.name().toLowerCase(Locale.ROOT)
              + " cannot be read within an archive: unpack the archive, and give the folder");
    }
    return text(file, split, context);
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
    return switch (split.format()) {
      case JSON -> json(file, split, context);
      case CSV ->
          TextDumps.table(file, split, context.settings().csv().declaredDelimiter(), context);
      case TSV -> TextDumps.table(file, split, Optional.of('\t'), context);
      case PAGE ->
          TextDumps.of(file, split, context)
              .orElseGet(() -> PageReader.ofText(file, split, context));
      case FEED -> new FeedReader(file, split, context);
      case MHTML -> new MhtmlReader(file, split, context);
      case HTML -> PageReader.ofHtml(file, split, context);
      case AUTO -> sniffed(file, split, context);
      default -> new JsonLinesReader(file, split, context);
    };
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
      return new UnknownReader(ContentSniffer.description(file.head()));
    }
    InputSplit known = InputSplit.whole(split.path(), format.get());
    if (format.get() == InputFormat.JSON) {
      return new JsonReader(file, known, context);
    }
    return needsFile(format.get()) ? open(known, context) : text(file, known, context);
  }

  /** A file that nothing is known of: one reject, so that it is not passed over in silence. */
  private static final class UnknownReader implements FormatReader {
    private final String description;
    private boolean done;

    UnknownReader(String description) {
      this.description = description;
    }

    @Override
    public String kind() {
      return "not known (it looks like " + description + ")";
    }

    @Override
    public Numbered next() {
      if (done) {
        return null;
      }
      done = true;
      return Numbered.rejected(
          1,
          new Reject(
              RejectReason.UNKNOWN_FORMAT,
              "neither name nor content tells a format that is known (it looks like "
                  + description
                  + "); if it is one, set input.format",
              ""));
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
