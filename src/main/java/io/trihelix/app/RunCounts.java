package io.trihelix.app;

import static org.apache.spark.sql.functions.col;

import io.trihelix.model.RejectReason;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.RejectsTable;
import java.util.List;
import org.apache.spark.sql.Encoders;

/**
 * What a run did, counted in its staged tables.
 *
 * @param recordsRead records that came out of the input
 * @param articles accepted, duplicates among them
 * @param rejects rejected
 * @param duplicates articles that repeat another
 * @param mentions rows of mentions
 * @param pairs rows of cooccurrences
 * @param warnings what a reader should know
 */
record RunCounts(
    long recordsRead,
    long articles,
    long rejects,
    long duplicates,
    long mentions,
    long pairs,
    List<String> warnings) {
  private static final int MOST_WARNINGS = 100;

  RunCounts {
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

  static RunCounts of(Warehouse warehouse) {
    var articles = warehouse.staged(ArticlesTable.TABLE);
    List<String> unreadable =
        warehouse
            .staged(RejectsTable.TABLE)
            .where(
                col("reason")
                    .isin(RejectReason.UNREADABLE.code(), RejectReason.UNKNOWN_FORMAT.code()))
            .orderBy("input_file", "record_no")
            .selectExpr("concat(input_file, ': ', detail)")
            .limit(MOST_WARNINGS)
            .as(Encoders.STRING())
            .collectAsList();
    return new RunCounts(
        warehouse
            .staged(InterpretedTable.TABLE)
            .where(col("outcome").notEqual(InterpretedTable.SPLIT))
            .count(),
        articles.count(),
        warehouse.staged(RejectsTable.TABLE).count(),
        articles.where(col("duplicate_of").isNotNull()).count(),
        warehouse.staged(MentionsTable.TABLE).count(),
        warehouse.staged(CooccurrencesTable.TABLE).count(),
        unreadable);
  }
}
