package io.trihelix.spark.table;

/** How the rows of a table are spread over files. */
public enum Layout {
  /**
   * A Hive partition each {@link Table#MONTH}; the files of a month are of about the configured
   * size.
   */
  BY_MONTH,

  /** Many rows where there are many articles: the files are of about the configured size. */
  GROWING,

  /**
   * As many files as tasks made. For tables that stay small, and for what only the run itself
   * reads, a shuffle costs more than it saves.
   */
  AS_MADE,

  /**
   * The step that makes the rows has put them into the order of the table, a file's worth in each
   * partition: to shuffle or sort them again would find nothing to do, slowly.
   */
  IN_ORDER
}
