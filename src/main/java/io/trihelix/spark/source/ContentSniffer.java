package io.trihelix.spark.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.config.InputFormat;
import io.trihelix.interpret.Feed;
import io.trihelix.interpret.JsonInterpreter;
import io.trihelix.interpret.WrappedRecords;
import io.trihelix.text.Han;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the format of a file by its begin. */
final class ContentSniffer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern MARKUP =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);
  private static final double SHARE_OF_HAN = 0.3;
  private static final int SHOWN_TEXT = 4096;

  private static final String ZIP = "PK\u0003\u0004";
  private static final Pattern OFFICE_NAME =
      Pattern.compile(".*\\.(?:docx|xlsx|pptx|odt|ods|odp|epub|jar)", Pattern.CASE_INSENSITIVE);
  private static final String ARC = "filedesc://";
  private static final int TAR_MAGIC = 257;

  private ContentSniffer() {}

  /**
   * The format of a file whose name tells none; empty if its content tells none either.
   *
   * @param records tells the names that titles and bodies may have in a table
   */
  static Optional<InputFormat> format(InputFile file, JsonInterpreter records) {
    byte[] head = file.head();
    String begin = latin(head, 8);
    if (begin.startsWith("PAR1")) {
      return Optional.of(InputFormat.PARQUET);
    }
    if (ArrowRecordReader.isFile(head)) {
      return Optional.of(InputFormat.ARROW);
    }
    if (begin.startsWith("ORC")) {
      return Optional.of(InputFormat.ORC);
    }
    if (begin.startsWith("WARC/") || latin(head, ARC.length()).equals(ARC)) {
      return Optional.of(InputFormat.WARC);
    }
    if (begin.startsWith(ZIP) && !isOffice(file) || isTar(head)) {
      return Optional.of(InputFormat.ARCHIVE);
    }
    if (foreign(file).isPresent()) {
      return Optional.empty();
    }
    String text = text(file).stripLeading();
    if (text.isEmpty()) {
      // Whatever it was to be, it holds no record.
      return Optional.of(InputFormat.JSONL);
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return Optional.of(json(file, records));
    }
    if (SavedPage.isBegin(text)) {
      return Optional.of(InputFormat.MHTML);
    }
    if (text.startsWith("<") && Feed.isBegin(text)) {
      return Optional.of(InputFormat.FEED);
    }
    if (text.startsWith("<") && MARKUP.matcher(text).find()) {
      return Optional.of(InputFormat.HTML);
    }
    if (isTable(text, records)) {
      return Optional.of(InputFormat.CSV);
    }
    return isChinese(text) && ForeignFile.ofLines(text).isEmpty()
        ? Optional.of(InputFormat.PAGE)
        : Optional.empty();
  }

  /** Office documents are ZIP archives that hold no files of news. */
  private static boolean isOffice(InputFile file) {
    return OFFICE_NAME.matcher(file.path()).matches() || ForeignFile.ofZip(file.head()).isPresent();
  }

  /** What lies among the news by mistake; empty if nothing tells that it does. */
  static Optional<ForeignFile> foreign(InputFile file) {
    Optional<ForeignFile> known = ForeignFile.ofBytes(file.head());
    if (known.isEmpty() && latin(file.head(), ZIP.length()).equals(ZIP) && isOffice(file)) {
      return ForeignFile.ofZip(file.head())
          .or(() -> Optional.of(new ForeignFile("an Office document", "save it as text or CSV")));
    }
    String text = text(file);
    return known.isPresent() || SavedPage.isBegin(text.stripLeading())
        ? known
        : ForeignFile.ofText(text);
  }

  /** The same for a text that is neither a table nor a dump. */
  static Optional<ForeignFile> foreignText(InputFile file) {
    return foreign(file).or(() -> ForeignFile.ofLines(text(file)));
  }

  private static boolean isTar(byte[] head) {
    return head.length > TAR_MAGIC + 5
        && new String(head, TAR_MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar");
  }

  /**
   * JSON with an object in its first line is read by lines; all other by elements, and so is an
   * object around an array of records.
   *
   * @param wrappers tells such objects from records
   */
  static InputFormat json(InputFile file, WrappedRecords wrappers) {
    return object(file).filter(json -> wrappers.in(json).isEmpty()).isPresent()
        ? InputFormat.JSONL
        : InputFormat.JSON;
  }

  /** The same, by the fields that records have. */
  static InputFormat json(InputFile file, JsonInterpreter records) {
    return object(file).filter(json -> records.wrapped(json).isEmpty()).isPresent()
        ? InputFormat.JSONL
        : InputFormat.JSON;
  }

  /** The first line, if it is an object. */
  private static Optional<String> object(InputFile file) {
    String text = text(file).stripLeading();
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    try {
      return first.startsWith("{") && JSON.readTree(first).isObject()
          ? Optional.of(first)
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** What a file of no kind that is known seems to be, for a person. */
  static String description(byte[] head) {
    return latin(head, 8).indexOf('\0') >= 0 ? "binary" : "some other text";
  }

  private static boolean isTable(String text, JsonInterpreter records) {
    String header = text.lines().findFirst().orElse("");
    char delimiter = CsvReader.delimiterOf(header);
    String[] names = header.split(Pattern.quote(String.valueOf(delimiter)));
    return names.length > 1
        && Arrays.stream(names)
            .map(name -> name.strip().replace("\"", ""))
            .anyMatch(records::isText);
  }

  private static boolean isChinese(String text) {
    String shown = text.substring(0, Math.min(text.length(), SHOWN_TEXT));
    long han = shown.codePoints().filter(Han::isHan).count();
    return shown.indexOf('\0') < 0 && han >= SHARE_OF_HAN * shown.length();
  }

  private static String text(InputFile file) {
    String text = new String(file.head(), file.charset());
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String latin(byte[] head, int length) {
    return new String(head, 0, Math.min(head.length, length), StandardCharsets.ISO_8859_1);
  }
}
