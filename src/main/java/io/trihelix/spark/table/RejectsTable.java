package io.trihelix.spark.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What could not be accepted, and why. */
public final class RejectsTable {
  public static final Table TABLE =
      new Table(
          "rejects",
          "one record that could not be accepted, or a run of them in one damaged place",
          List.of("input_file", "record_no"),
          new Columns()
              .text("input_file", "The file it stands in.")
              .count(
                  "record_no",
                  "Its line in the file, from 1; where records are not lines, its ordinal. Of a run, "
                      + "the first's.")
              .text(
                  "reason", "A code from a closed list: malformed_json, empty_body, duplicate_id …")
              .text("detail", "What exactly, for a person.")
              .text("raw", "The record as it stood, cut at 4 KiB.")
              .text("run_id", "The run that wrote it.")
              .count(
                  "records",
                  "How many records the row stands for: 1, or more where damage holds others that "
                      + "are rejected for the same reason. Records read = articles + sum(records). "
                      + "Null, which counts as 1, where version 0.1.0 wrote the row.")
              .text(
                  "article_id",
                  "The id of the record, if that is why it was rejected (duplicate_id, withdrawn);"
                      + " else null.")
              .build(),
          Layout.GROWING,
          List.of("input_file", "record_no"));

  private RejectsTable() {}

  /** How many records a row stands for, in tables of version 0.1.0, too. */
  public static Column records() {
    return coalesce(col("records"), lit(1L));
  }

  /** How many records are rejected in some rows of the table. */
  public static long recordsIn(Dataset<Row> rejects) {
    return rejects.agg(coalesce(sum(records()), lit(0L))).first().getLong(0);
  }
}
