package io.trihelix.app.run;

import io.trihelix.app.session.QueryCompilation;
import io.trihelix.config.ConfigurationException;
import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.derive.OrderOfNeed;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.source.Connection;
import io.trihelix.spark.source.InputSplit;
import io.trihelix.spark.source.ListedInput;
import io.trihelix.spark.step.analyse.AnalyseArticles;
import io.trihelix.spark.step.analyse.RecognizerPerJvm;
import io.trihelix.spark.step.analyse.SharedGazetteer;
import io.trihelix.spark.step.duplicates.FindDuplicates;
import io.trihelix.spark.step.duplicates.FindNearDuplicates;
import io.trihelix.spark.step.ingest.ChecksumFiles;
import io.trihelix.spark.step.ingest.CollectRejects;
import io.trihelix.spark.step.ingest.GatherRecords;
import io.trihelix.spark.step.ingest.KeepHistory;
import io.trihelix.spark.step.ingest.ReadRecords;
import io.trihelix.spark.step.ingest.RecordInputs;
import io.trihelix.spark.step.ingest.SurveyFields;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.ArticleHistoryTable;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.DuplicatesTable;
import io.trihelix.spark.table.InputsTable;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.NearDuplicatesTable;
import io.trihelix.spark.table.RejectsTable;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.WithdrawnTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;

/**
 * The whole way from files to tables. Every table is staged before the next is made from it; what
 * follows from articles and their mentions, the {@link Catalogue} lists; what need not be made
 * anew, {@link TakeOver} knows.
 */
public final class Pipeline {
  private final SparkSession spark;
  private final Settings settings;
  private final Gazetteer gazetteer;
  private final Warehouse warehouse;
  private final Progress progress;
  private final StagedTables staged;
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
    this.staged = new StagedTables(warehouse);
  }

  /** What of the input is to be read: all of it, or what the warehouse has not read yet. */
  public NewFiles lookFor(ListedInput input, RunIdentity run) {
    var checksums = new ChecksumFiles(spark);
    return run.mode() == RunMode.APPEND
        ? NewFiles.of(
                input,
                Optional.of(InputsTable.TABLE).filter(warehouse::holds).map(warehouse::published),
                checksums)
            .withReadAgain(Connection.of(settings.input()).stream().map(Connection::name).toList())
        : NewFiles.all(input, checksums);
  }

  /**
   * Makes all tables of the {@link Catalogue} and publishes them.
   *
   * @param files of {@link #lookFor}
   * @param withdrawals what is to be withdrawn besides what was before
   * @param whenMade what is to be done when they are complete, and not yet published
   */
  public RunCounts run(
      NewFiles files, List<Withdrawal> withdrawals, RunIdentity run, Runnable whenMade) {
    RunCounts counts =
        run.mode() == RunMode.COUNT
            ? countAgain(run)
            : make(files, withdrawals, run, Catalogue.DERIVED);
    whenMade.run();
    warehouse.publish(Catalogue.PUBLISHED);
    return counts;
  }

  /**
   * Stages all tables.
   *
   * @param tables to be derived, in any order
   */
  RunCounts make(
      NewFiles newFiles, List<Withdrawal> withdrawals, RunIdentity run, List<DerivedTable> tables) {
    OrderOfNeed order = OrderOfNeed.of(tables, Catalogue.GIVEN);
    shareGazetteer();
    QueryCompilation.suitReading(spark);
    var before =
        new EarlierRuns(spark, warehouse, settings.input().ids(), run, newFiles, withdrawals);
    FilesRead files = readRecords(newFiles.input().splits(), before, run);
    if (!run.mode().keepsEarlier()) {
      QueryCompilation.suit(
          spark, staged.measures(InterpretedTable.TABLE).number(FilesRead.RECORDS));
    } else {
      QueryCompilation.suitMany(spark);
    }
    var furniture = new SiteFurniture(settings, staged, run, progress);
    Table interpreted = furniture.leaveOut(before);
    EarlierRuns earlier = furniture.cleanAgain(before);
    Dataset<Row> records = gatherRecords(interpreted, earlier, run);
    findDuplicates(records);
    Dataset<Row> nearDuplicates = findNearDuplicates(records, interpreted, earlier, run);
    buildArticles(records, nearDuplicates, interpreted, earlier, run);
    furniture.keepLeft(earlier);
    keepNotes(newFiles, earlier, run);
    analyseArticles(run);
    List<String> warnings =
        Stream.concat(earlier.warnings().stream(), files.warnings().stream()).toList();
    return derive(order, earlier.number(staged.rows(interpreted)), warnings, run);
  }

  /** Stages all tables, those before the first count as they are in the warehouse. */
  private RunCounts countAgain(RunIdentity run) {
    TakeOver takeOver = takeOver(run);
    progress.stage("take over what was read", takeOver::whatWasRead);
    QueryCompilation.suitMany(spark);
    return derive(TakeOver.counted(), takeOver.records(), List.of(), run);
  }

  /**
   * Asks that the articles were analysed as this run would, as {@link RunMode#COUNT} leaves them.
   *
   * @throws ConfigurationException if they were not
   */
  public void requireAnalysed(RunIdentity run) {
    takeOver(run).requireAnalysed();
  }

  private TakeOver takeOver(RunIdentity run) {
    return new TakeOver(settings, gazetteer, staged, run);
  }

  private RunCounts derive(
      OrderOfNeed order, long earlierRecords, List<String> ofFiles, RunIdentity run) {
    var derived = new DerivedTables(spark, settings, gazetteer, staged, progress, run);
    derived.make(order);
    RunCounts counts =
        RunCounts.of(
            staged, run, settings.pairs().roles(), earlierRecords, ofFiles, derived.notes());
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

  private FilesRead readRecords(List<InputSplit> splits, EarlierRuns earlier, RunIdentity run) {
    LongAccumulator records = counter("records");
    CollectionAccumulator<String> fruitful = spark.sparkContext().collectionAccumulator("files");
    LocalDate today = LocalDate.ofInstant(run.startedAt(), settings.dates().zone());
    progress.stage(
        "read records",
        records,
        () ->
            staged.stage(
                InterpretedTable.TABLE,
                run.mode() == RunMode.WITHDRAW
                    ? spark.createDataFrame(List.of(), InterpretedTable.TABLE.schema())
                    : earlier.withoutWithdrawn(
                        new ReadRecords(spark, settings, today).from(splits, records, fruitful)),
                FilesRead.counted()));
    var survey = new SurveyFields(settings, today, spark.sparkContext().hadoopConfiguration());
    return new FilesRead(
        splits,
        Connection.of(settings.input()),
        fruitful.value(),
        staged.measures(InterpretedTable.TABLE),
        survey::of);
  }

  private Dataset<Row> gatherRecords(Table interpreted, EarlierRuns earlier, RunIdentity run) {
    var gather = new GatherRecords(run.id());
    return run.mode().keepsEarlier()
        ? gather.from(staged.rows(interpreted), earlier.records(staged.rows(interpreted)))
        : gather.from(staged.rows(interpreted));
  }

  private void findDuplicates(Dataset<Row> records) {
    progress.stage(
        "find duplicates",
        () ->
            staged.stage(
                DuplicatesTable.TABLE,
                new FindDuplicates(settings.duplicates(), settings.input().ids()).in(records)));
  }

  /** A small input is searched in memory: what is found there needs no file. */
  private Dataset<Row> findNearDuplicates(
      Dataset<Row> records, Table interpreted, EarlierRuns earlier, RunIdentity run) {
    if (!settings.duplicates().looksForNear()) {
      return spark.createDataFrame(List.of(), NearDuplicatesTable.TABLE.schema());
    }
    var gather = new GatherRecords(run.id());
    var search =
        new FindNearDuplicates(
            spark,
            settings.duplicates().near(),
            new KeptNearDuplicates(staged, run.mode()),
            TextBasis.of(run));
    var found = new AtomicReference<Dataset<Row>>();
    progress.stage(
        "find near-duplicates",
        () ->
            found.set(
                search.in(
                    records,
                    months ->
                        run.mode().keepsEarlier()
                            ? gather.from(
                                staged.rows(interpreted),
                                earlier.records(staged.rows(interpreted), months))
                            : records,
                    staged.rows(DuplicatesTable.TABLE))));
    return found.get();
  }

  private void buildArticles(
      Dataset<Row> records,
      Dataset<Row> nearDuplicates,
      Table interpreted,
      EarlierRuns earlier,
      RunIdentity run) {
    Dataset<Row> duplicates = staged.rows(DuplicatesTable.TABLE);
    progress.stage(
        "write articles",
        () -> {
          takeOver(run)
              .articles(staged.rows(interpreted), records, duplicates, nearDuplicates, earlier);
          staged.stage(
              ArticleHistoryTable.TABLE,
              new KeepHistory(run.id(), run.startedAt())
                  .of(records, duplicates, earlier.superseded()));
          Dataset<Row> rejects =
              new CollectRejects(run.id())
                  .from(records, duplicates, staged.rows(ArticleHistoryTable.TABLE));
          staged.stage(
              RejectsTable.TABLE,
              run.mode().keepsEarlier() ? rejects.unionByName(earlier.rejects()) : rejects,
              RunCounts.counted(run.id()));
        });
  }

  private void keepNotes(NewFiles files, EarlierRuns earlier, RunIdentity run) {
    staged.stage(WithdrawnTable.TABLE, earlier.withdrawn());
    staged.stage(
        InputsTable.TABLE,
        new RecordInputs(spark, run.id())
            .of(
                files.input().files(),
                files.checksums(),
                staged.rows(InterpretedTable.TABLE),
                earlier.inputs()));
  }

  private void analyseArticles(RunIdentity run) {
    LongAccumulator analysed = counter("articles");
    var step = new AnalyseArticles(settings, known, AnalysisBasis.of(run, gazetteer));
    progress.stage(
        "recognise mentions",
        analysed,
        () -> {
          Dataset<Row> articles = staged.rows(ArticlesTable.TABLE);
          staged.stage(
              AnalysedTable.TABLE,
              run.mode().keepsEarlier()
                  ? step.in(articles, warehouse.published(AnalysedTable.TABLE), analysed)
                  : step.in(articles, analysed),
              AnalyseArticles.measures(settings.recognition()));
        });
    known.destroy();
  }

  private void recordRun(RunIdentity run, RunCounts counts) {
    Dataset<Row> earlier = warehouse.published(RunsTable.TABLE);
    Dataset<Row> row = spark.createDataFrame(List.of(run.row(counts)), RunsTable.TABLE.schema());
    staged.stage(RunsTable.TABLE, earlier.unionByName(row).coalesce(1));
  }

  private LongAccumulator counter(String name) {
    return spark.sparkContext().longAccumulator(name);
  }
}
