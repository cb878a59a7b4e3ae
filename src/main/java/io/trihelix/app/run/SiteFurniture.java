package io.trihelix.app.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.trihelix.config.Settings;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.step.ingest.CleanRecurringLines;
import io.trihelix.spark.step.ingest.FindRecurringLines;
import io.trihelix.spark.step.ingest.GatherRecords;
import io.trihelix.spark.step.ingest.RecordNumbers;
import io.trihelix.spark.table.ArticleHistoryTable;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CleanedAgainTable;
import io.trihelix.spark.table.CleanedTable;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.LeftLinesTable;
import io.trihelix.spark.table.LinesTable;
import io.trihelix.spark.table.RecurringLinesTable;
import io.trihelix.spark.table.Table;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Leaves the lines out that recur in a source. A run that appends counts them in all that was ever
 * read, so that day by day the same lines are furniture as in one run over all; where they have
 * become others, it cleans the earlier articles anew.
 */
final class SiteFurniture {
  private static final String[] PLACE = {"run_id", "input_file", "record_no"};

  private final Settings settings;
  private final StagedTables staged;
  private final Warehouse warehouse;
  private final RunIdentity run;
  private final Progress progress;
  private final FindRecurringLines find;
  private final CleanRecurringLines clean;

  SiteFurniture(Settings settings, StagedTables staged, RunIdentity run, Progress progress) {
    this.settings = settings;
    this.staged = staged;
    this.warehouse = staged.warehouse();
    this.run = run;
    this.progress = progress;
    this.find = new FindRecurringLines(settings.furniture());
    this.clean = new CleanRecurringLines(settings);
  }

  /** Tells which table holds the interpreted records now: most corpora have no such lines. */
  Table leaveOut(EarlierRuns earlier) {
    if (!settings.furniture().recurringLines()) {
      return InterpretedTable.TABLE;
    }
    Dataset<Row> read = staged.rows(InterpretedTable.TABLE);
    progress.stage(
        "find site furniture",
        () -> {
          if (earlier.hasArticles()) {
            keepLines(read, earlier);
          }
          staged.stage(
              RecurringLinesTable.TABLE,
              earlier.hasArticles() ? find.among(staged.rows(LinesTable.TABLE)) : find.in(read));
        });
    if (hasNone()) {
      return InterpretedTable.TABLE;
    }
    progress.stage(
        "drop site furniture",
        () -> staged.stage(CleanedTable.TABLE, clean.without(read, recurring())));
    return CleanedTable.TABLE;
  }

  /** The earlier runs, with articles cleaned anew where their sources' furniture is another. */
  EarlierRuns cleanAgain(EarlierRuns earlier) {
    if (!settings.furniture().recurringLines() || !earlier.hasArticles()) {
      return earlier;
    }
    Dataset<Row> changed = changed();
    if (changed.isEmpty()) {
      return earlier;
    }
    progress.stage(
        "clean articles again",
        () ->
            staged.stage(
                CleanedAgainTable.TABLE, clean.without(restored(earlier, changed), recurring())));
    return earlier.withCleanedAgain(changed, staged.rows(CleanedAgainTable.TABLE));
  }

  /** Keeps what was left out of the articles that are staged, and of the texts before them. */
  void keepLeft(EarlierRuns earlier) {
    if (!settings.furniture().recurringLines()
        || hasNone() && !(earlier.hasArticles() && warehouse.holds(LeftLinesTable.TABLE))) {
      return;
    }
    Dataset<Row> read = new GatherRecords(run.id()).from(staged.rows(InterpretedTable.TABLE));
    Dataset<Row> left = clean.left(RecordNumbers.of(read, read), recurring());
    if (earlier.hasArticles()) {
      left = left.unionByName(leftBefore(earlier));
    }
    Dataset<Row> places =
        places(ArticlesTable.TABLE).unionByName(places(ArticleHistoryTable.TABLE));
    staged.stage(LeftLinesTable.TABLE, left.join(places, PLACE, "left_semi"));
  }

  private Dataset<Row> leftBefore(EarlierRuns earlier) {
    Dataset<Row> left = warehouse.published(LeftLinesTable.TABLE);
    return earlier
        .cleanedAgain()
        .map(
            origins ->
                left.join(origins, new String[] {LinesTable.ORIGIN}, "left_anti")
                    .unionByName(clean.left(restored(earlier, origins), recurring())))
        .orElse(left);
  }

  private Dataset<Row> places(Table table) {
    return staged.rows(table).select(PLACE[0], PLACE[1], PLACE[2]);
  }

  private boolean hasNone() {
    return staged.measures(RecurringLinesTable.TABLE).rows() == 0;
  }

  private Dataset<Row> recurring() {
    return staged.rows(RecurringLinesTable.TABLE);
  }

  /** The lines of all that was ever read: those of new records are added to those before. */
  private void keepLines(Dataset<Row> read, EarlierRuns earlier) {
    String basis = TextBasis.of(run);
    Dataset<Row> lines = find.lines(read).withColumn("basis", lit(basis));
    Dataset<Row> before = warehouse.published(LinesTable.TABLE);
    if (!basis.equals(basisOf(before))) {
      Dataset<Row> ofArticles =
          find.lines(earlier.left(restored(earlier.recalled()))).withColumn("basis", lit(basis));
      staged.stage(LinesTable.TABLE, ofArticles.unionByName(lines).distinct());
      return;
    }
    String[] key = LinesTable.TABLE.key().toArray(String[]::new);
    Dataset<Row> added = lines.distinct().join(before, key, "left_anti");
    List<String> months =
        added
            .select(Table.MONTH)
            .unionByName(earlier.withdrawnOf(before).select(Table.MONTH))
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    staged.stageMonths(
        LinesTable.TABLE,
        earlier.left(before.where(col(Table.MONTH).isInCollection(months))).unionByName(added),
        months,
        Map.of());
  }

  /** All rows have one. */
  private static String basisOf(Dataset<Row> lines) {
    return lines.select("basis").limit(1).as(Encoders.STRING()).collectAsList().stream()
        .findFirst()
        .orElse("");
  }

  /** The sources whose recurring lines are others than in the run before. */
  private Dataset<Row> changed() {
    return recurring()
        .unionByName(warehouse.published(RecurringLinesTable.TABLE))
        .groupBy(LinesTable.ORIGIN, "lines")
        .count()
        .where(col("count").equalTo(1))
        .select(LinesTable.ORIGIN)
        .distinct();
  }

  private Dataset<Row> restored(EarlierRuns earlier, Dataset<Row> origins) {
    return restored(GatherRecords.of(earlier.recalled(), origins));
  }

  private Dataset<Row> restored(Dataset<Row> recalled) {
    return clean.restored(
        recalled.withColumn("record_no", col("line")), warehouse.published(LeftLinesTable.TABLE));
  }
}
