package io.trihelix.spark.table;

import java.util.List;

/** What could not be accepted, and why. */
public final class RejectsTable {
  public static final Table TABLE =
      new Table(
          "rejects",
          "one record that could not be accepted",
          List.of("input_file", "record_no"),
          new Columns()
              .text("input_file", "The file it stands in.")
              .count(
                  "record_no",
                  "Its line in the file, from 1; where records are not lines, its ordinal.")
              .text(
                  "reason", "A code from a closed list: malformed_json, empty_body, duplicate_id …")
              .text("detail", "What exactly, for a person.")
              .text("raw", "The record as it stood, cut at 4 KiB.")
              .text("run_id", "The run that wrote it.")
              .build(),
          Layout.GROWING,
          List.of("input_file", "record_no"));

  private RejectsTable() {}
}
