package io.trihelix.spark.step.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.startswith;
import static org.apache.spark.sql.functions.when;

import io.trihelix.config.Settings;
import io.trihelix.interpret.IdScope;
import io.trihelix.spark.table.DuplicatesTable;
import io.trihelix.spark.table.InterpretedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Finds the articles that are not representatives: those whose id another record holds, and those
 * that repeat another's wording.
 *
 * <ol>
 *   <li>Where an id is unique within its source alone ({@link IdScope#SOURCE}), the earliest of all
 *       that have it keeps it; records of other sources get their source in front of it. An id that
 *       an earlier run made so is understood as that of its source. A record that names no source
 *       cannot be told from one that does, and loses to it.
 *   <li>Of several records with one id and one wording the earliest counts: a text is as old as its
 *       first delivery, however often it comes again. Ties go by source, title and place.
 *   <li>Of several wordings with one id the newest holds the id: it corrects the others. The later
 *       publication counts, then the later crawl; one without is older than any with one. Ties go
 *       to the later place, by name of file and line.
 *   <li>Of several ids with one wording the earliest is the representative; ties go by id.
 * </ol>
 *
 * Each follows from the set of records alone, so that it does not matter which run read them. One
 * row each, and one for an article with a new id: rows of {@link DuplicatesTable}. All other
 * articles are representatives.
 */
public final class FindDuplicates {
  private static final Column[] EARLIEST = {
    col("published_at").asc_nulls_last(),
    col("content_hash"),
    col("source"),
    col("title"),
    col("input_file"),
    col("split_start"),
    col("line"),
    col("run_id")
  };
  private static final String GIVEN = "given_id";
  private static final String OWNER = "owner";
  private static final String RECORDS_OF_ID = "records_of_id";
  private static final String FIRST_OF_TEXT = "first_of_text";

  private final Settings.Duplicates settings;
  private final IdScope ids;

  public FindDuplicates(Settings.Duplicates settings, IdScope ids) {
    this.settings = settings;
    this.ids = ids;
  }

  public Dataset<Row> in(Dataset<Row> interpreted) {
    WindowSpec sameId = Window.partitionBy("article_id");
    WindowSpec sameText = Window.partitionBy("article_id", "content_hash").orderBy(EARLIEST);
    // Of a record that names no source nobody knows whether it tells of the same article.
    Column isForeign = col("source").equalTo("").and(col(OWNER).notEqual(""));
    WindowSpec newestText =
        sameId.orderBy(
            isForeign,
            col(FIRST_OF_TEXT).desc(),
            col("published_at").desc_nulls_last(),
            col("crawled_at").desc_nulls_last(),
            col("input_file").desc(),
            col("split_start").desc(),
            col("line").desc(),
            col("content_hash"));
    // Rows that lose their id represent nobody, so they stand behind all others.
    WindowSpec sameWording =
        Window.partitionBy("content_hash")
            .orderBy(col(DuplicatesTable.REPEATS_ID), EARLIEST[0], col("article_id"));
    Column representative = first("article_id").over(sameWording);
    Column duplicateOf =
        settings.exact()
            ? when(representative.notEqual(col("article_id")), representative)
            : lit(null).cast("string");
    return toldApart(
            interpreted
                .where(col("outcome").equalTo(InterpretedTable.ARTICLE))
                .select(
                    "run_id",
                    "article_id",
                    "content_hash",
                    "published_at",
                    "crawled_at",
                    "source",
                    "title",
                    "input_file",
                    "split_start",
                    "line")
                .withColumn(GIVEN, col("article_id")))
        // All windows over ids share the shuffle of this one: most ids have one record.
        .withColumn(RECORDS_OF_ID, count(lit(1)).over(sameId))
        .withColumn(FIRST_OF_TEXT, row_number().over(sameText).equalTo(1))
        .withColumn(DuplicatesTable.REPEATS_ID, row_number().over(newestText).gt(1))
        .withColumn(
            DuplicatesTable.SUPERSEDED,
            col(DuplicatesTable.REPEATS_ID).and(col(FIRST_OF_TEXT)).and(not(isForeign)))
        .withColumn(DuplicatesTable.HOLDER, first("source").over(newestText))
        .withColumn("duplicate_of", duplicateOf)
        .where(
            col(DuplicatesTable.REPEATS_ID)
                .or(col("duplicate_of").isNotNull())
                .or(col("article_id").notEqual(col(GIVEN))))
        .select(
            "run_id",
            "input_file",
            "split_start",
            "line",
            DuplicatesTable.REPEATS_ID,
            DuplicatesTable.SUPERSEDED,
            "duplicate_of",
            "article_id",
            DuplicatesTable.HOLDER);
  }

  /** Puts the source in front of the ids that a record of another source has, too. */
  private Dataset<Row> toldApart(Dataset<Row> articles) {
    if (ids == IdScope.CORPUS) {
      return articles.withColumn(OWNER, lit(""));
    }
    Column prefix = concat(col("source"), lit(IdScope.JOINT));
    Column own =
        when(
                col("source").notEqual("").and(startswith(col("article_id"), prefix)),
                col("article_id").substr(length(prefix).plus(1), length(col("article_id"))))
            .otherwise(col("article_id"));
    WindowSpec sameOwn = Window.partitionBy("own_id").orderBy(EARLIEST);
    return articles
        .withColumn("own_id", own)
        .withColumn(OWNER, first("source").over(sameOwn))
        .withColumn(
            "article_id",
            when(
                    col("source").notEqual("").and(col("source").notEqual(col(OWNER))),
                    concat(prefix, col("own_id")))
                .otherwise(col("article_id")))
        .drop("own_id");
  }
}
