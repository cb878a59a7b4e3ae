package io.trihelix.spark.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;

/** The accepted articles, duplicates among them. */
public final class ArticlesTable {
  /** The measure of those that represent their near-duplicates. */
  public static final String REPRESENTATIVES = "representatives";

  /** The measure of those that no date is known of. */
  public static final String UNDATED = "undated";

  /** The measure of those that no source is known of. */
  public static final String SOURCELESS = "sourceless";

  public static final Table TABLE =
      new Table(
          "articles",
          "one accepted article",
          List.of("article_id"),
          new Columns()
              .text(
                  "article_id",
                  "The source's own id (with the source and a colon in front where another source has"
                      + " it), else a hash of source, url and content.")
              .text("source", "The medium.")
              .text("url", "The address.")
              .text("title", "The title, cleaned.")
              .text(
                  "body", "What was analysed: furniture gone, paragraphs separated by a line feed.")
              .text("author", "The author.")
              .instant(
                  "published_at",
                  "When it appeared; midnight in dates.zone when only the day is known, null when"
                      + " unknown.")
              .day("published_date", "The day it appeared, in dates.zone; null when unknown.")
              .text(
                  "date_source",
                  "Where the date was found: field, text, path or default (nowhere).")
              .instant(
                  "crawled_at",
                  "When the record was fetched or changed, as it says; null when it does not.")
              .count("char_count", "Length of body in UTF-16 code units.")
              .text("content_hash", "Equal for two articles with the same wording.")
              .text(
                  "duplicate_of",
                  "article_id of the representative of its duplicates; null for a representative.")
              .text("input_file", "The file it was read from.")
              .count("record_no", "Its line in that file, from 1; 1 for a file that is one record.")
              .text("run_id", "The run that read it.")
              .month()
              .build(),
          Layout.BY_MONTH,
          List.of("published_date", "article_id"));

  private ArticlesTable() {}

  /** What is counted of its rows. */
  public static Map<String, Column> measures() {
    return Map.of(
        REPRESENTATIVES,
        count_if(col("duplicate_of").isNull()),
        UNDATED,
        count_if(col("published_date").isNull()),
        SOURCELESS,
        count_if(col("source").equalTo("")));
  }
}
