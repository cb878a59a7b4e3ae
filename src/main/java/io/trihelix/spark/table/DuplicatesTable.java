package io.trihelix.spark.table;

import java.util.List;

/** A working table, gone when the run is published: the articles that are not representatives. */
public final class DuplicatesTable {
  /** Whether the article's id is taken by an earlier one. */
  public static final String REPEATS_ID = "repeats_id";

  /** Whether a newer text holds its id; else an earlier record with the same text does. */
  public static final String SUPERSEDED = "superseded";

  /** The source of the article that holds the id. */
  public static final String HOLDER = "holder_source";

  public static final Table TABLE =
      new Table(
          "work-duplicates",
          "one article that repeats another's id or wording, or gets another id",
          List.of("run_id", "input_file", "split_start", "line"),
          new Columns()
              .text("run_id", "The run that read it.")
              .text("input_file", "The file.")
              .count("split_start", "First byte of the split.")
              .count("line", "Line within the split, from 1.")
              .flag(REPEATS_ID, "Whether another record holds the id.")
              .flag(SUPERSEDED, "Whether that has another, newer text.")
              .text("duplicate_of", "article_id of the article whose wording it repeats.")
              .text(
                  "article_id",
                  "Its id: the record's own, with the source in front if another's has it.")
              .text(HOLDER, "Source of the article that holds its id.")
              .build(),
          Layout.AS_MADE,
          List.of());

  private DuplicatesTable() {}
}
