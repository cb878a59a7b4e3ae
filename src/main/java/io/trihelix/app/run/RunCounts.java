package io.trihelix.app.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.model.MentionRole;
import io.trihelix.model.RejectReason;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.step.ingest.CollectRejects;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.ArticleHistoryTable;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.Measures;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.RejectsTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
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
 * @param superseded texts that newer ones of the same id have superseded; they are among the
 *     rejects
 * @param withdrawn records that this run rejected because their articles are withdrawn
 * @param mentions rows of mentions
 * @param pairs rows of cooccurrences
 * @param passedOver entries of web archives that are no records
 * @param undated articles that have no date
 * @param sourceless articles that have no source
 * @param warnings what a reader should know
 */
public record RunCounts(
    long recordsRead,
    long recordsAdded,
    long articles,
    long rejects,
    long duplicates,
    long superseded,
    long withdrawn,
    long mentions,
    long pairs,
    long passedOver,
    long undated,
    long sourceless,
    List<String> warnings) {
  private static final int MOST_WARNINGS = 100;
  private static final String UNREADABLE = "unreadable";
  static final String REJECTED = "rejected";
  private static final String WITHDRAWN = "withdrawn";
  private static final String ID_OF_ANOTHER_SOURCE = "id_of_another_source";

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
   * @param counted roles of mentions that make pairs
   * @param earlier records of earlier runs that still count
   * @param ofFiles what to know of the input files
   * @param ofTables what to know of the derived tables
   */
  static RunCounts of(
      StagedTables staged,
      RunIdentity run,
      Set<MentionRole> counted,
      long earlier,
      List<String> ofFiles,
      List<String> ofTables) {
    Measures interpreted = staged.measures(InterpretedTable.TABLE);
    Measures articles = staged.measures(ArticlesTable.TABLE);
    Measures rejects = staged.measures(RejectsTable.TABLE);
    var warnings = new ArrayList<>(ofTables);
    if (rejects.number(UNREADABLE) > 0) {
      warnings.addAll(unreadable(staged.warehouse(), run.id()));
    }
    if (rejects.number(ID_OF_ANOTHER_SOURCE) > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%,d records were rejected because a record of another source has their id: if ids are"
                  + " a source's own, keep them with --set input.ids=source",
              rejects.number(ID_OF_ANOTHER_SOURCE)));
    }
    warnings.addAll(ofFiles);
    if (staged.measures(MentionsTable.TABLE).number(MentionsTable.UNPAIRED) > 0) {
      warnings.addAll(unpaired(staged.warehouse(), counted));
    }
    long full = staged.measures(AnalysedTable.TABLE).number(AnalysedTable.FULL);
    if (full > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "Articles that name so much that only their first mentions are in the tables: %,d"
                  + " (recognition.max-mentions)",
              full));
    }
    long added = interpreted.number(FilesRead.RECORDS);
    return new RunCounts(
        earlier + added,
        added,
        articles.rows(),
        rejects.number(REJECTED),
        articles.rows() - articles.number(ArticlesTable.REPRESENTATIVES),
        staged.measures(ArticleHistoryTable.TABLE).rows(),
        rejects.number(WITHDRAWN),
        staged.measures(MentionsTable.TABLE).rows(),
        staged.measures(CooccurrencesTable.TABLE).rows(),
        interpreted.number(FilesRead.PASSED_OVER),
        articles.number(ArticlesTable.UNDATED),
        articles.number(ArticlesTable.SOURCELESS),
        warnings);
  }

  /** Stories with so many entities that their pairs are left out. */
  private static List<String> unpaired(Warehouse warehouse, Set<MentionRole> counted) {
    Row stories =
        warehouse
            .staged(MentionsTable.TABLE)
            .where(MentionsTable.isLeftOut(counted))
            .select("article_id", "item")
            .distinct()
            .agg(count("*"), min("article_id"))
            .first();
    return List.of(
        String.format(
            Locale.ROOT,
            "%,d stories have so many entities that their pairs are not counted"
                + " (pairs.max-entities), the first in article %s",
            stories.getLong(0),
            stories.getString(1)));
  }

  /** What has to be counted of the rejects: most runs have nothing to tell of. */
  static Map<String, Column> counted(String runId) {
    Column ofAnotherSource =
        col("run_id")
            .equalTo(runId)
            .and(
                col("detail")
                    .startsWith(CollectRejects.OF_ANOTHER_SOURCE)
                    .or(col("detail").startsWith(CollectRejects.NEWER_OF_ANOTHER_SOURCE)));
    return Map.of(
        UNREADABLE,
        count_if(isUnreadable(runId)),
        REJECTED,
        sum(RejectsTable.records()),
        ID_OF_ANOTHER_SOURCE,
        count_if(ofAnotherSource),
        WITHDRAWN,
        count_if(
            col("run_id")
                .equalTo(runId)
                .and(col("reason").equalTo(RejectReason.WITHDRAWN.code()))));
  }

  /** What this run could not read: the table holds what earlier ones rejected, too. */
  private static Column isUnreadable(String runId) {
    return col("run_id")
        .equalTo(runId)
        .and(
            col("reason")
                .isin(
                    RejectReason.UNREADABLE.code(),
                    RejectReason.UNKNOWN_FORMAT.code(),
                    RejectReason.MALFORMED_WARC.code(),
                    RejectReason.INTERNAL_ERROR.code()));
  }

  private static List<String> unreadable(Warehouse warehouse, String runId) {
    return warehouse
        .staged(RejectsTable.TABLE)
        .where(isUnreadable(runId))
        .orderBy("input_file", "record_no")
        .selectExpr("concat(input_file, ': ', detail)")
        .limit(MOST_WARNINGS)
        .as(Encoders.STRING())
        .collectAsList();
  }
}
