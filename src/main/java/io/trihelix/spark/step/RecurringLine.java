package io.trihelix.spark.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;

/** How lines of bodies are compared, and whose they are: the same for finding and for dropping. */
final class RecurringLine {
  private RecurringLine() {}

  /** The lines of a body. */
  static Column lines() {
    return split(col("body"), "\n");
  }

  /** Equal for lines that differ in blanks and numbers at most: a counter is one line. */
  static Column hash(Column line) {
    Column bare = translate(line, "123456789 \t\u00A0\u3000", "000000000");
    return xxhash64(regexp_replace(bare, "0+", "0"));
  }

  /** Whether a line is short enough to be furniture. */
  static Column isShort(Column line, int maxChars) {
    return length(line).leq(maxChars);
  }

  /** The site that an article is from: pages of one site may name many sources. */
  static Column origin() {
    Column host = regexp_extract(col("url"), "^[a-zA-Z]+://([^/?#:]+)", 1);
    return coalesce(nullif(host, lit("")), col("source"), lit(""));
  }
}
