package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_extract;

import org.apache.spark.sql.Column;

/** Whose the lines of an article are: the same for finding recurring ones and for dropping them. */
final class RecurringLine {
  private RecurringLine() {}

  /** The site that an article is from: pages of one site may name many sources. */
  static Column origin() {
    Column host = regexp_extract(col("url"), "^[a-zA-Z]+://([^/?#:]+)", 1);
    return coalesce(nullif(host, lit("")), col("source"), lit(""));
  }
}
