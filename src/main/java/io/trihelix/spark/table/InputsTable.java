package io.trihelix.spark.table;

import java.util.List;

/** The files that the tables were read from: a run that appends reads none of them again. */
public final class InputsTable {
  public static final Table TABLE =
      new Table(
          "inputs",
          "one file of the input, as it was when it was last read",
          List.of("path"),
          new Columns()
              .text("path", "The file, as in articles.input_file.")
              .count("bytes", "Its size.")
              .instant("modified_at", "When it was last changed, as its file system says.")
              .text(
                  "checksum",
                  "SHA-256 of the file, in hexadecimal; null if it could not be read to its end: it"
                      + " is tried again.")
              .instant("listed_at", "When the run that read it looked at it, before it read it.")
              .text("run_id", "The run that read it.")
              .count("records", "Records in it: articles and rejects.")
              .count(
                  "articles",
                  "Those that are articles by themselves, whether or not another record has their id.")
              .count("rejects", "Those that are none.")
              .build(),
          Layout.AS_MADE,
          List.of("path"));

  private InputsTable() {}
}
