package io.trihelix.config;

import java.util.List;
import java.util.Locale;

/** How input files are read. */
public enum InputFormat {
  /** By the name of each file; by its content where the name tells nothing. */
  AUTO(),
  /** One JSON object a line. */
  JSONL(".jsonl", ".ndjson"),
  /** One JSON array of objects, or objects one behind the other. */
  JSON(".json"),
  /** Values separated by commas (or what the header shows), with a header. */
  CSV(".csv"),
  /** The same, separated by tabs. */
  TSV(".tsv", ".tab"),
  /** An Apache Parquet file. */
  PARQUET(".parquet", ".parq"),
  /** An Apache ORC file. */
  ORC(".orc"),
  /** An Apache Arrow table: a file of Arrow IPC, Feather, or a stream. */
  ARROW(".arrow", ".arrows", ".feather", ".ipc"),
  /** One scraped page a plain-text file, or one of Markdown. */
  PAGE(".txt", ".text", ".md", ".markdown"),
  /** One HTML page a file. */
  HTML(".html", ".htm", ".xhtml", ".shtml"),
  /** A web archive: HTTP responses (WARC, the older ARC), or the text of pages (WET). */
  WARC(".warc", ".wet", ".arc"),
  /** An RSS or Atom feed. */
  FEED(".rss", ".atom", ".xml"),
  /** A page as a browser saves it in one file. */
  MHTML(".mhtml", ".mht"),
  /** A ZIP or TAR archive of files. */
  ARCHIVE(".zip", ".tar", ".tgz", ".tbz2", ".txz");

  private final List<String> suffixes;

  InputFormat(String... suffixes) {
    this.suffixes = List.of(suffixes);
  }

  /**
   * The format that a name tells; {@link #AUTO} if it tells none.
   *
   * @param name without the suffix of a compression
   */
  public static InputFormat ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (InputFormat format : values()) {
      if (format.suffixes.stream().anyMatch(lower::endsWith)) {
        return format;
      }
    }
    return AUTO;
  }
}
