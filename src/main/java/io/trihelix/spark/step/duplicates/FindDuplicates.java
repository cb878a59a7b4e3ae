package io.trihelix.spark.step.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import io.trihelix.config.Settings;
import io.trihelix.spark.table.DuplicatesTable;
import io.trihelix.spark.table.InterpretedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Finds the articles that are not representatives: those whose id another one holds, and those that
 * repeat another's wording. Of several with one id, and of several with one wording, the earliest
 * counts; ties go by content, id and place, never by the order of reading.
 *
 * <p>One row each: run_id, input_file, split_start, line, repeats_id, duplicate_of. All other
 * articles are representatives.
 */
public final class FindDuplicates {
  private final Settings.Duplicates settings;

  public FindDuplicates(Settings.Duplicates settings) {
    this.settings = settings;
  }

  public Dataset<Row> in(Dataset<Row> interpreted) {
    Column date = col("published_at").asc_nulls_last();
    WindowSpec sameId =
        Window.partitionBy("article_id")
            .orderBy(
                date,
                col("content_hash"),
                col("source"),
                col("title"),
                col("input_file"),
                col("split_start"),
                col("line"),
                col("run_id"));
    // Rows that lose their id represent nobody, so they stand behind all others.
    WindowSpec sameWording =
        Window.partitionBy("content_hash")
            .orderBy(col(DuplicatesTable.REPEATS_ID), date, col("article_id"));
    Column representative = first("article_id").over(sameWording);
    Column duplicateOf =
        settings.exact()
            ? when(representative.notEqual(col("article_id")), representative)
            : lit(null).cast("string");
    return interpreted
        .where(col("outcome").equalTo(InterpretedTable.ARTICLE))
        .select(
            "run_id",
            "article_id",
            "content_hash",
            "published_at",
            "source",
            "title",
            "input_file",
            "split_start",
            "line")
        .withColumn(DuplicatesTable.REPEATS_ID, row_number().over(sameId).gt(1))
        .withColumn(DuplicatesTable.HOLDER, first("source").over(sameId))
        .withColumn("duplicate_of", duplicateOf)
        .where(col(DuplicatesTable.REPEATS_ID).or(col("duplicate_of").isNotNull()))
        .select(
            "run_id",
            "input_file",
            "split_start",
            "line",
            DuplicatesTable.REPEATS_ID,
            "duplicate_of",
            "article_id",
            DuplicatesTable.HOLDER);
  }
}
