package io.trihelix.spark.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What lies among news by mistake, known by its begin: it is no news, or not in a form that is
 * read, and whoever gave it is told what to do instead.
 *
 * @param what it is, for a person
 * @param instead what to do, for a person
 */
record ForeignFile(String what, String instead) {
  private static final String TO_TEXT = "save it as text, or as CSV";
  private static final String UNPACK = "unpack it, and give the folder";
  private static final String PICTURE = "a picture";
  private static final String NO_TEXT = "it holds no text; text recognition can make some of it";
  private static final String SOUND = "a sound or a film";
  private static final String TRANSCRIPT = "give a transcript as text";
  private static final String BY_SPARK = "write it as Parquet or JSON lines (Spark reads it)";
  private static final String BY_PANDAS = "write it as Parquet or JSON lines (pandas reads it)";

  /** A text is looked at so far. */
  private static final int LOOKED_AT = 1 << 16;

  private static final int LINES = 20;
  private static final double MANY = 0.4;
  private static final int FEWEST_LINES = 8;

  /**
   * @param begin the first bytes in Latin-1
   */
  private record Magic(String begin, String what, String instead) {}

  private static final List<Magic> MAGIC =
      List.of(
          new Magic("%PDF", "a PDF document", "extract its text (pdftotext a.pdf a.txt)"),
          new Magic("\u00D0\u00CF\u0011\u00E0", "an old Office document", TO_TEXT),
          new Magic("{\\rtf", "an RTF document", TO_TEXT),
          new Magic("Rar!", "a RAR archive", UNPACK),
          new Magic("7z\u00BC\u00AF", "a 7z archive", UNPACK),
          new Magic("\u0004\"M\u0018", "a file compressed by LZ4", UNPACK),
          new Magic("\u001F\u009D", "a file compressed by compress (.Z)", UNPACK),
          new Magic("LZIP", "a file compressed by lzip", UNPACK),
          new Magic("]\u0000\u0000", "a file compressed by LZMA", UNPACK),
          new Magic("!<arch>", "an archive of ar", UNPACK),
          new Magic("\u0089PNG", "a PNG image", NO_TEXT),
          new Magic("\u00FF\u00D8\u00FF", "a JPEG image", NO_TEXT),
          new Magic("GIF8", "a GIF image", NO_TEXT),
          new Magic("II*\u0000", PICTURE, NO_TEXT),
          new Magic("MM\u0000*", PICTURE, NO_TEXT),
          new Magic("8BPS", PICTURE, NO_TEXT),
          new Magic("ID3", SOUND, TRANSCRIPT),
          new Magic("\u00FF\u00FB", SOUND, TRANSCRIPT),
          new Magic("OggS", SOUND, TRANSCRIPT),
          new Magic("fLaC", SOUND, TRANSCRIPT),
          new Magic("\u001AE\u00DF\u00A3", SOUND, TRANSCRIPT),
          new Magic(
              "SQLite format 3",
              "a SQLite database",
              "read its table by input.jdbc, with the driver org.xerial:sqlite-jdbc"),
          new Magic("Obj\u0001", "an Avro file", BY_SPARK),
          new Magic("SEQ\u0006", "a sequence file of Hadoop", BY_SPARK),
          new Magic("\u0093NUMPY", "an array of NumPy", BY_PANDAS),
          new Magic("\u0089HDF", "an HDF5 file", BY_PANDAS),
          new Magic("\u0080\u0003", "a pickle of Python", BY_PANDAS),
          new Magic("\u0080\u0004", "a pickle of Python", BY_PANDAS),
          new Magic("\u0080\u0005", "a pickle of Python", BY_PANDAS),
          new Magic("FEA1", "a Feather file of version 1", "write it as version 2"),
          new Magic("\u007FELF", "a program", "leave it out"),
          new Magic("\u00CA\u00FE\u00BA\u00BE", "a program", "leave it out"),
          new Magic("-----BEGIN PGP", "an encrypted or signed message", "decrypt it"));

  /**
   * @param begin how its text begins, without blanks in front
   */
  private record Wording(Pattern begin, String what, String instead) {
    static Wording of(String begin, String what, String instead) {
      return new Wording(
          Pattern.compile(begin, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE), what, instead);
    }
  }

  private static final List<Wording> WORDINGS =
      List.of(
          Wording.of(
              "\\\\documentclass\\b|%!tex|\\\\begin\\{document\\}|\\\\input\\{",
              "a TeX document", "make it text (pandoc a.tex -t plain -o a.txt)"),
          Wording.of(
              "@(?:article|book|misc|online|inproceedings|comment|string|preamble|\\w*thesis)\\s*\\{",
              "a list of literature (BibTeX)",
              "it holds no news; leave it out"),
          Wording.of(
              "BEGIN:VCALENDAR\\b|BEGIN:VCARD\\b",
              "a calendar or an address book",
              "it holds no news; leave it out"),
          Wording.of(
              "WEBVTT\\b|[0-9]{1,4}\\s*\\n[0-9:]{5,8}[,.][0-9]{3}\\s*-->|\\[Script Info\\]",
              "subtitles", "join their lines to a text, with a title and a day in front"),
          Wording.of(
              "(?:(?:--|/\\*|#)[^\\n]*\\n\\s*|SET\\s[^;\\n]*;\\s*|PRAGMA\\s[^;\\n]*;\\s*"
                  + "|BEGIN TRANSACTION;\\s*|USE\\s[^;\\n]*;\\s*|DROP TABLE\\s[^;\\n]*;\\s*"
                  + "|LOCK TABLES\\s[^;\\n]*;\\s*){0,60}(?:CREATE TABLE|CREATE DATABASE"
                  + "|INSERT INTO|COPY \\S+ \\()",
              "a dump of a database (SQL)",
              "load it into a database and read the table by input.jdbc, or export it as CSV"),
          Wording.of(
              "[\\[(]?\\s*\\{\\s*u?'[^'\\n]{1,60}'\\s*:",
              "a print of Python's dicts",
              "write them as JSON lines (json.dumps of each, or pandas)"),
          Wording.of(
              "(?:%YAML[^\\n]*\\n)?(?:---[ \\t]*\\n)?(?:\\w{1,40}:[ \\t]*\\n)?[ \\t]*- \"?\\w{1,40}\"?:(?:[ \\t]|$)",
              "a YAML document", "write it as JSON lines (yq, or Python)"),
          Wording.of(
              "\\{\\s*\"log\"\\s*:\\s*\\{\\s*\"(?:version|creator|pages|entries)\"",
              "a recording of a browser (HAR)",
              "save the pages as web pages (HTML or MHTML)"),
          Wording.of(
              "\\{\\s*\"cells\"\\s*:\\s*\\[",
              "a notebook (ipynb)",
              "it holds no news; leave it out"),
          Wording.of(
              "(?:(?:From|To|Cc|Subject|Date|Received|Return-Path|Delivered-To|Message-ID|Reply-To"
                  + "|MIME-Version|Content-[\\w-]{1,40}|X-[\\w-]{1,60}|DKIM-Signature|Sender)\\s?:[^\\n]*\\n"
                  + "(?:[ \\t][^\\n]*\\n){0,60}){3}",
              "a mail", "save it as a web page (HTML) or text"),
          Wording.of(
              "From \\S+ +[A-Z][a-z]{2} [A-Z][a-z]{2} [ 0-9]{1,2} ",
              "a mailbox", "save its mails as web pages or text, one a file"));

  private static final Pattern ZIPPED_OFFICE =
      Pattern.compile("(?:word|xl|ppt)/|mimetypeapplication/(?<type>[\\w.+-]{1,60})");

  /** What a log, a chat or a list of flashes begins a line with: a day and a time, or a time. */
  private static final Pattern TIMED =
      Pattern.compile(
          "^[\\[(【]?(?:[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?[ T,]{0,3}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4},? )?"
              + "(?:上午|下午)?[0-9]{1,2}[:：][0-9]{2}|^\\S{1,40} \\S+ \\S+ \\[[0-9]{2}/[A-Z][a-z]{2}/[0-9]{4}:");

  /** What the bytes tell; empty if nothing. */
  static Optional<ForeignFile> ofBytes(byte[] head) {
    String begin = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    Optional<ForeignFile> known =
        MAGIC.stream()
            .filter(magic -> begin.startsWith(magic.begin))
            .findFirst()
            .map(magic -> new ForeignFile(magic.what, magic.instead));
    if (known.isPresent()) {
      return known;
    }
    if (begin.startsWith("RIFF") && begin.length() >= 12) {
      return Optional.of(
          begin.startsWith("WEBP", 8)
              ? new ForeignFile(PICTURE, NO_TEXT)
              : new ForeignFile(SOUND, TRANSCRIPT));
    }
    if (begin.startsWith("ftyp", 4)) {
      return Optional.of(
          begin.startsWith("hei", 8) || begin.startsWith("avi", 8)
              ? new ForeignFile(PICTURE, NO_TEXT)
              : new ForeignFile(SOUND, TRANSCRIPT));
    }
    boolean binary = latin(head, 1024).indexOf('\0') >= 0;
    if (binary && begin.startsWith("BM")) {
      return Optional.of(new ForeignFile(PICTURE, NO_TEXT));
    }
    return binary && begin.startsWith("MZ")
        ? Optional.of(new ForeignFile("a program", "leave it out"))
        : Optional.empty();
  }

  /** What a text begins as that is no text of news; empty if nothing of the kind. */
  static Optional<ForeignFile> ofText(String text) {
    String begin = begin(text);
    return WORDINGS.stream()
        .filter(wording -> wording.begin.matcher(begin).lookingAt())
        .findFirst()
        .map(wording -> new ForeignFile(wording.what, wording.instead));
  }

  /** Lines that begin with a time, unless they are a table's. */
  static Optional<ForeignFile> ofLines(String text) {
    List<String> lines =
        begin(text)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .limit(LINES)
            .toList();
    long timed = lines.stream().filter(line -> TIMED.matcher(line).lookingAt()).count();
    return timed >= FEWEST_LINES && timed >= MANY * lines.size()
        ? Optional.of(
            new ForeignFile(
                "a log, a chat or a list of flashes (its lines begin with a time)",
                "if each line or part is an item of news, make it CSV with a header (date,body) or"
                    + " JSON lines"))
        : Optional.empty();
  }

  private static String begin(String text) {
    return text.substring(0, Math.min(text.length(), LOOKED_AT)).stripLeading();
  }

  /** What a ZIP archive is that holds a document, by its first entries; empty if it holds files. */
  static Optional<ForeignFile> ofZip(byte[] head) {
    String begin = latin(head, 4096);
    if (!begin.contains("[Content_Types].xml")
        && !begin.contains("mimetypeapplication/")
        && !begin.contains("META-INF/")) {
      return Optional.empty();
    }
    var m = ZIPPED_OFFICE.matcher(begin);
    if (m.find() && m.group("type") != null && m.group("type").startsWith("epub")) {
      return Optional.of(
          new ForeignFile("an e-book (EPUB)", "save its chapters as web pages or text"));
    }
    return Optional.of(new ForeignFile("an Office document", TO_TEXT));
  }

  private static String latin(byte[] head, int length) {
    return new String(head, 0, Math.min(head.length, length), StandardCharsets.ISO_8859_1);
  }

  /** The same for who gave it. */
  String told() {
    return "this is " + what + ", which is not read: " + instead;
  }
}
