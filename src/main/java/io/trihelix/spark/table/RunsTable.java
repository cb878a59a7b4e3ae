package io.trihelix.spark.table;

import java.util.List;

/** One row a run: what a reader needs to trust or repeat it. */
public final class RunsTable {
  public static final Table TABLE =
      new Table(
          "runs",
          "one run",
          List.of("run_id"),
          new Columns()
              .text("run_id", "The run.")
              .instant("started_at", "When it began.")
              .instant("finished_at", "When its tables were complete.")
              .text("version", "Of the program.")
              .text("config", "All settings, as JSON.")
              .texts("inputs", "The paths given.")
              .count(
                  "records_read",
                  "Records that the tables stem from, articles and rejects: those of earlier runs"
                      + " among them when it appended.")
              .count("articles", "Accepted articles, duplicates among them.")
              .count("rejects", "Rejected records.")
              .count("duplicates", "Articles that repeat another.")
              .count("mentions", "Mentions.")
              .count("pairs", "Rows of cooccurrences.")
              .count(
                  "passed_over",
                  "Entries of web archives that are no records: requests, metadata, images,"
                      + " redirects.")
              .texts(
                  "warnings",
                  "What a reader should know: files that could not be read to their end, and the"
                      + " like.")
              .text(
                  "mode",
                  "replace, append, withdraw or count: whether the tables hold earlier runs' articles.")
              .count("records_added", "Records that this run read itself.")
              .build(),
          Layout.AS_MADE,
          List.of("started_at"));

  private RunsTable() {}
}
