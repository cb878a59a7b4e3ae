package io.trihelix.app.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trihelix.model.RejectReason;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.RejectsTable;
import io.trihelix.text.GarbledText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * What a run did, counted in its staged tables.
 *
 * @param recordsRead records that the tables stem from
 * @param recordsAdded those of them that came out of the input of this run
 * @param articles accepted, duplicates among them
 * @param rejects rejected
 * @param duplicates articles that repeat another
 * @param mentions rows of mentions
 * @param pairs rows of cooccurrences
 * @param passedOver entries of web archives that are no records
 * @param warnings what a reader should know
 */
public record RunCounts(
    long recordsRead,
    long recordsAdded,
    long articles,
    long rejects,
    long duplicates,
    long mentions,
    long pairs,
    long passedOver,
    List<String> warnings) {
  private static final int MOST_WARNINGS = 100;

  public RunCounts {
    if (recordsRead != articles + rejects) {
      throw new IllegalStateException(
          recordsRead
              + " records were read, but "
              + articles
              + " articles and "
              + rejects
              + " rejects are in the tables: this is a fault of the program, please report it");
    }
    warnings = List.copyOf(warnings);
  }

  /**
   * @param noted what the steps have to say to a reader of their tables
   */
  static RunCounts of(Warehouse warehouse, RunIdentity run, List<String> noted) {
    var articles = warehouse.staged(ArticlesTable.TABLE);
    Dataset<Row> files =
        warehouse
            .staged(InterpretedTable.TABLE)
            .groupBy("input_file")
            .agg(
                coalesce(sum("records"), lit(0L)).as("records"),
                sum("passed_over").as("passed_over"),
                count_if(col("gaps").gt(0)).as("with_gaps"));
    Row read =
        files
            .agg(
                coalesce(sum("records"), lit(0L)),
                coalesce(sum("passed_over"), lit(0L)),
                count_if(col("records").equalTo(0)),
                min(when(col("records").equalTo(0), col("input_file"))),
                coalesce(sum("with_gaps"), lit(0L)),
                min(when(col("with_gaps").gt(0), col("input_file"))))
            .first();
    var warnings = new ArrayList<>(noted);
    warnings.addAll(unreadable(warehouse, run.id()));
    if (read.getLong(2) > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%d of the files hold no record, the first is %s",
              read.getLong(2),
              read.getString(3)));
    }
    if (read.getLong(4) > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%d articles lack characters that were lost before they came here (they stand as %c),"
                  + " the first in %s",
              read.getLong(4),
              GarbledText.GAP,
              read.getString(5)));
    }
    warnings.addAll(unpaired(warehouse));
    long added = read.getLong(0);
    long earlier =
        run.mode() == RunMode.APPEND
            ? warehouse.published(ArticlesTable.TABLE).count()
                + RejectsTable.recordsIn(warehouse.published(RejectsTable.TABLE))
            : 0;
    return new RunCounts(
        earlier + added,
        added,
        articles.count(),
        RejectsTable.recordsIn(warehouse.staged(RejectsTable.TABLE)),
        articles.where(col("duplicate_of").isNotNull()).count(),
        warehouse.staged(MentionsTable.TABLE).count(),
        warehouse.staged(CooccurrencesTable.TABLE).count(),
        read.getLong(1),
        warnings);
  }

  /** Stories with so many entities that their pairs are left out. */
  private static List<String> unpaired(Warehouse warehouse) {
    Row stories =
        warehouse
            .staged(MentionsTable.TABLE)
            .where(not(col("paired")))
            .select("article_id", "item")
            .distinct()
            .agg(count("*"), min("article_id"))
            .first();
    return stories.getLong(0) == 0
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "%,d stories have so many entities that their pairs are not counted"
                    + " (pairs.max-entities), the first in article %s",
                stories.getLong(0),
                stories.getString(1)));
  }

  /** What this run could not read: the table holds what earlier ones rejected, too. */
  private static List<String> unreadable(Warehouse warehouse, String runId) {
    return warehouse
        .staged(RejectsTable.TABLE)
        .where(col("run_id").equalTo(runId))
        .where(
            col("reason")
                .isin(
                    RejectReason.UNREADABLE.code(),
                    RejectReason.UNKNOWN_FORMAT.code(),
                    RejectReason.MALFORMED_WARC.code(),
                    RejectReason.INTERNAL_ERROR.code()))
        .orderBy("input_file", "record_no")
        .selectExpr("concat(input_file, ': ', detail)")
        .limit(MOST_WARNINGS)
        .as(Encoders.STRING())
        .collectAsList();
  }
}
