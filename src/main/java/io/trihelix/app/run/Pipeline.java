package io.trihelix.app.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;

import io.trihelix.app.session.QueryCompilation;
import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.derive.OrderOfNeed;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.source.Connection;
import io.trihelix.spark.source.InputSplit;
import io.trihelix.spark.step.analyse.AnalyseArticles;
import io.trihelix.spark.step.analyse.RecognizerPerJvm;
import io.trihelix.spark.step.analyse.SharedGazetteer;
import io.trihelix.spark.step.duplicates.FindDuplicates;
import io.trihelix.spark.step.duplicates.FindNearDuplicates;
import io.trihelix.spark.step.ingest.BuildArticles;
import io.trihelix.spark.step.ingest.CollectRejects;
import io.trihelix.spark.step.ingest.DropRecurringLines;
import io.trihelix.spark.step.ingest.FindRecurringLines;
import io.trihelix.spark.step.ingest.GatherRecords;
import io.trihelix.spark.step.ingest.ReadRecords;
import io.trihelix.spark.step.ingest.SurveyFields;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CleanedTable;
import io.trihelix.spark.table.DuplicatesTable;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.Measures;
import io.trihelix.spark.table.NearDuplicatesTable;
import io.trihelix.spark.table.RecurringLinesTable;
import io.trihelix.spark.table.RejectsTable;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;

/**
 * The whole way from files to tables. Every table is staged before the next is made from it; what
 * follows from articles and their mentions, the {@link Catalogue} lists.
 */
public final class Pipeline {
  private final SparkSession spark;
  private final Settings settings;
  private final Gazetteer gazetteer;
  private final Warehouse warehouse;
  private final Progress progress;
  private final Map<String, Measures> measured = new HashMap<>();
  private Broadcast<SharedGazetteer> known;

  public Pipeline(
      SparkSession spark,
      Settings settings,
      Gazetteer gazetteer,
      Warehouse warehouse,
      Progress progress) {
    this.spark = spark;
    this.settings = settings;
    this.gazetteer = gazetteer;
    this.warehouse = warehouse;
    this.progress = progress;
  }

  /**
   * Makes all tables of the {@link Catalogue} and publishes them.
   *
   * @param whenMade what is to be done when they are complete, and not yet published
   */
  public RunCounts run(List<InputSplit> splits, RunIdentity run, Runnable whenMade) {
    RunCounts counts = make(splits, run, Catalogue.DERIVED);
    whenMade.run();
    warehouse.publish(Catalogue.PUBLISHED);
    return counts;
  }

  /**
   * Stages all tables.
   *
   * @param tables to be derived, in any order
   */
  RunCounts make(List<InputSplit> splits, RunIdentity run, List<DerivedTable> tables) {
    OrderOfNeed order = OrderOfNeed.of(tables, Catalogue.GIVEN);
    shareGazetteer();
    QueryCompilation.suitReading(spark);
    FilesRead files = readRecords(splits, run);
    if (run.mode() == RunMode.REPLACE) {
      QueryCompilation.suit(spark, measured(InterpretedTable.TABLE).number(FilesRead.RECORDS));
    } else {
      QueryCompilation.suitMany(spark);
    }
    Table interpreted = dropRecurringLines();
    Dataset<Row> records = gatherRecords(interpreted, run);
    findDuplicates(records);
    Dataset<Row> nearDuplicates = findNearDuplicates(records);
    buildArticles(records, nearDuplicates, run);
    analyseArticles(run);
    var derived =
        new DerivedTables(spark, settings, gazetteer, warehouse, progress, run.id(), measured);
    derived.make(order);
    RunCounts counts =
        RunCounts.of(
            warehouse,
            run,
            settings.pairs().roles(),
            derived.measures(),
            files.warnings(),
            derived.notes());
    recordRun(run, counts);
    return counts;
  }

  /** Where tasks run in this JVM, a recogniser is built while the records are read. */
  private void shareGazetteer() {
    Broadcast<SharedGazetteer> shared = SharedGazetteer.broadcast(spark, gazetteer);
    known = shared;
    if (spark.sparkContext().isLocal()) {
      Background.of(
          "trihelix-recogniser", () -> RecognizerPerJvm.of(shared, settings.recognition()));
    }
  }

  private FilesRead readRecords(List<InputSplit> splits, RunIdentity run) {
    LongAccumulator records = counter("records");
    CollectionAccumulator<String> fruitful = spark.sparkContext().collectionAccumulator("files");
    LocalDate today = LocalDate.ofInstant(run.startedAt(), settings.dates().zone());
    progress.stage(
        "read records",
        records,
        () ->
            stage(
                InterpretedTable.TABLE,
                new ReadRecords(spark, settings, today).from(splits, records, fruitful),
                FilesRead.counted()));
    var survey = new SurveyFields(settings, today, spark.sparkContext().hadoopConfiguration());
    return new FilesRead(
        splits,
        Connection.of(settings.input()),
        fruitful.value(),
        measured(InterpretedTable.TABLE),
        survey::of);
  }

  /** Tells which table holds the interpreted records now: most corpora have no such lines. */
  private Table dropRecurringLines() {
    if (!settings.furniture().recurringLines()) {
      return InterpretedTable.TABLE;
    }
    progress.stage(
        "find site furniture",
        () ->
            stage(
                RecurringLinesTable.TABLE,
                new FindRecurringLines(settings.furniture()).in(staged(InterpretedTable.TABLE))));
    if (measured(RecurringLinesTable.TABLE).rows() == 0) {
      return InterpretedTable.TABLE;
    }
    progress.stage(
        "drop site furniture",
        () ->
            stage(
                CleanedTable.TABLE,
                new DropRecurringLines(settings)
                    .from(staged(InterpretedTable.TABLE), staged(RecurringLinesTable.TABLE))));
    return CleanedTable.TABLE;
  }

  private Dataset<Row> gatherRecords(Table interpreted, RunIdentity run) {
    var gather = new GatherRecords(run.id());
    return run.mode() == RunMode.APPEND
        ? gather.from(staged(interpreted), warehouse.published(ArticlesTable.TABLE))
        : gather.from(staged(interpreted));
  }

  private void findDuplicates(Dataset<Row> records) {
    progress.stage(
        "find duplicates",
        () ->
            stage(
                DuplicatesTable.TABLE,
                new FindDuplicates(settings.duplicates(), settings.input().ids()).in(records)));
  }

  /** A small input is searched in memory: what is found there needs no file. */
  private Dataset<Row> findNearDuplicates(Dataset<Row> records) {
    if (!settings.duplicates().looksForNear()) {
      return spark.createDataFrame(List.of(), NearDuplicatesTable.TABLE.schema());
    }
    var found = new AtomicReference<Dataset<Row>>();
    progress.stage(
        "find near-duplicates",
        () -> {
          Dataset<Row> rows =
              new FindNearDuplicates(spark, settings.duplicates().near())
                  .in(records, staged(DuplicatesTable.TABLE));
          if (!rows.isLocal()) {
            stage(NearDuplicatesTable.TABLE, rows);
            rows = staged(NearDuplicatesTable.TABLE);
          }
          found.set(rows);
        });
    return found.get();
  }

  private void buildArticles(Dataset<Row> records, Dataset<Row> nearDuplicates, RunIdentity run) {
    Dataset<Row> duplicates = staged(DuplicatesTable.TABLE);
    progress.stage(
        "write articles",
        () -> {
          stage(
              ArticlesTable.TABLE,
              new BuildArticles().from(records, duplicates, nearDuplicates),
              Map.of(ArticlesTable.REPRESENTATIVES, count_if(col("duplicate_of").isNull())));
          Dataset<Row> rejects = new CollectRejects(run.id()).from(records, duplicates);
          stage(
              RejectsTable.TABLE,
              run.mode() == RunMode.APPEND
                  ? rejects.unionByName(
                      warehouse
                          .published(RejectsTable.TABLE)
                          .withColumn("records", RejectsTable.records()))
                  : rejects,
              RunCounts.counted(run.id()));
        });
  }

  private void analyseArticles(RunIdentity run) {
    LongAccumulator analysed = counter("articles");
    var step = new AnalyseArticles(settings, known, AnalysisBasis.of(run, gazetteer));
    progress.stage(
        "recognise mentions",
        analysed,
        () -> {
          Dataset<Row> articles = staged(ArticlesTable.TABLE);
          stage(
              AnalysedTable.TABLE,
              run.mode() == RunMode.APPEND
                  ? step.in(articles, warehouse.published(AnalysedTable.TABLE), analysed)
                  : step.in(articles, analysed),
              step.measures());
        });
    known.destroy();
  }

  private void recordRun(RunIdentity run, RunCounts counts) {
    Dataset<Row> earlier = warehouse.published(RunsTable.TABLE);
    Dataset<Row> row = spark.createDataFrame(List.of(run.row(counts)), RunsTable.TABLE.schema());
    stage(RunsTable.TABLE, earlier.unionByName(row).coalesce(1));
  }

  private void stage(Table table, Dataset<Row> rows) {
    stage(table, rows, Map.of());
  }

  private void stage(Table table, Dataset<Row> rows, Map<String, Column> measures) {
    measured.put(table.name(), warehouse.stage(table, rows, measures));
  }

  private Measures measured(Table table) {
    return measured.get(table.name());
  }

  private Dataset<Row> staged(Table table) {
    return warehouse.staged(table);
  }

  private LongAccumulator counter(String name) {
    return spark.sparkContext().longAccumulator(name);
  }
}
