package io.trihelix.fuzz;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is fuzzed. The steps of a call are at most {@link #mostSteps}: several times what the
 * costliest input known takes, and far below what a second reading of the whole at each byte would
 * take at {@link #maxLength}.
 */
public enum Target {
  LINES("io.trihelix.spark.source.FuzzedFiles", "a.jsonl", 8_192, 1_000),
  JSON("io.trihelix.spark.source.FuzzedFiles", "a.json", 8_192, 1_000),
  CSV("io.trihelix.spark.source.FuzzedFiles", "a.csv", 8_192, 1_000),
  TSV("io.trihelix.spark.source.FuzzedFiles", "a.tsv", 8_192, 1_000),
  PAGE("io.trihelix.spark.source.FuzzedFiles", "a.txt", 8_192, 1_000),
  HTML("io.trihelix.spark.source.FuzzedFiles", "a.html", 8_192, 1_000),
  WARC("io.trihelix.spark.source.FuzzedFiles", "a.warc", 8_192, 1_000),
  WARC_GZIP("io.trihelix.spark.source.FuzzedFiles", "a.warc.gz", 4_096, 10_000),
  ARCHIVE("io.trihelix.spark.source.FuzzedFiles", "a.zip", 1_024, 400_000),
  MHTML("io.trihelix.spark.source.FuzzedFiles", "a.mhtml", 8_192, 1_000),
  FEED("io.trihelix.spark.source.FuzzedFiles", "a.xml", 8_192, 1_000),
  GZIP("io.trihelix.spark.source.FuzzedFiles", "a.jsonl.gz", 1_024, 400_000),
  ZSTD("io.trihelix.spark.source.FuzzedFiles", "a.jsonl.zst", 1_024, 400_000),
  XZ("io.trihelix.spark.source.FuzzedFiles", "a.jsonl.xz", 1_024, 400_000),
  BZIP2("io.trihelix.spark.source.FuzzedFiles", "a.jsonl.bz2", 1_024, 400_000),
  PARQUET("io.trihelix.spark.source.FuzzedFiles", "a.parquet", 4_096, 2000),
  ORC("io.trihelix.spark.source.FuzzedFiles", "a.orc", 4_096, 2000),
  ARROW("io.trihelix.spark.source.FuzzedFiles", "a.arrow", 4_096, 2_000),
  SNIFFING("io.trihelix.spark.source.FuzzedFiles", "a", 8_192, 1_000),
  DATES("io.trihelix.fuzz.FuzzedDates", "", 2_048, 400),
  TITLES("io.trihelix.fuzz.FuzzedTitles", "", 4_096, 1_000),
  CHARSETS("io.trihelix.fuzz.FuzzedCharsets", "", 8_192, 100),
  RECOGNITION("io.trihelix.fuzz.FuzzedArticles", "", 4_096, 2_000),
  COUNTING("io.trihelix.cooccur.FuzzedMentions", "", 1_024, 40_000),
  JOURNAL("io.trihelix.spark.sink.FuzzedJournal", "", 2_048, 200),
  CONFIGURATION("io.trihelix.config.FuzzedConfiguration", "", 2_048, 6_000),
  SHOWN("io.trihelix.fuzz.FuzzedScreen", "", 4_096, 200);

  /** What a call costs however little it reads. */
  private static final long ONCE = 300_000;

  private final String type;
  private final String argument;
  private final int maxLength;
  private final long stepsPerByte;

  Target(String type, String argument, int maxLength, long stepsPerByte) {
    this.type = type;
    this.argument = argument;
    this.maxLength = maxLength;
    this.stepsPerByte = stepsPerByte;
  }

  /**
   * @throws IllegalArgumentException if there is none of that name, in lower case
   */
  public static Target named(String name) {
    return Arrays.stream(values())
        .filter(target -> target.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("Cannot fuzz '" + name + "': there are " + labels()));
  }

  private static String labels() {
    return Arrays.stream(values()).map(Target::label).collect(Collectors.joining(", "));
  }

  /** The name in lower case, as its folder of seeds is called. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A {@code Consumer<byte[]>}. */
  String type() {
    return type;
  }

  /** What its constructor is given; empty if it takes nothing. */
  String argument() {
    return argument;
  }

  /** In bytes. */
  public int maxLength() {
    return maxLength;
  }

  /** How many steps a call may take for an input of so many bytes. */
  long mostSteps(int length) {
    return ONCE + stepsPerByte * length;
  }
}
