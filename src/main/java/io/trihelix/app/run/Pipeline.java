package io.trihelix.app.run;

import io.trihelix.app.session.QueryCompilation;
import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.source.InputSplit;
import io.trihelix.spark.step.analyse.AnalyseArticles;
import io.trihelix.spark.step.analyse.FlattenAnalysed;
import io.trihelix.spark.step.analyse.LinkDiscovered;
import io.trihelix.spark.step.count.CountEntities;
import io.trihelix.spark.step.count.CountMargins;
import io.trihelix.spark.step.count.CountPairs;
import io.trihelix.spark.step.duplicates.FindDuplicates;
import io.trihelix.spark.step.duplicates.FindNearDuplicates;
import io.trihelix.spark.step.ingest.BuildArticles;
import io.trihelix.spark.step.ingest.CollectRejects;
import io.trihelix.spark.step.ingest.DropRecurringLines;
import io.trihelix.spark.step.ingest.FindRecurringLines;
import io.trihelix.spark.step.ingest.GatherRecords;
import io.trihelix.spark.step.ingest.ReadRecords;
import io.trihelix.spark.step.names.CollectNames;
import io.trihelix.spark.step.names.DescribeEntities;
import io.trihelix.spark.step.names.ResolveNames;
import io.trihelix.spark.step.names.TraceChanges;
import io.trihelix.spark.step.score.ScorePairs;
import io.trihelix.spark.step.trend.BuildTrends;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CleanedTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.DiscoveredNamesTable;
import io.trihelix.spark.table.DuplicatesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.EntityChangesTable;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.MarginsTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.NearDuplicatesTable;
import io.trihelix.spark.table.PairDailyTable;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.spark.table.PairTrendsTable;
import io.trihelix.spark.table.RecurringLinesTable;
import io.trihelix.spark.table.RejectsTable;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.Tables;
import io.trihelix.spark.table.UnconfirmedMentionsTable;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import scala.reflect.ClassTag$;

/** The whole way from files to tables. Every table is staged before the next is made from it. */
public final class Pipeline {
  private final SparkSession spark;
  private final Settings settings;
  private final Gazetteer gazetteer;
  private final Warehouse warehouse;
  private final Progress progress;

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

  public RunCounts run(List<InputSplit> splits, RunIdentity run) {
    long read = readRecords(splits, run);
    if (run.mode() == RunMode.REPLACE) {
      QueryCompilation.suit(spark, read);
    }
    Table interpreted = dropRecurringLines();
    Dataset<Row> records = gatherRecords(interpreted, run);
    findDuplicates(records);
    findNearDuplicates(records);
    buildArticles(records, run);
    analyseArticles(run);
    resolveNames();
    writeMentions();
    countEntities(run);
    countPairs();
    countMargins();
    scorePairs();
    buildTrends();
    List<String> warnings = new StructureStages(spark, settings, warehouse, progress).run();
    RunCounts counts = RunCounts.of(warehouse, run, warnings);
    recordRun(run, counts);
    warehouse.publish(Tables.ALL);
    return counts;
  }

  /** Tells how many records there are. */
  private long readRecords(List<InputSplit> splits, RunIdentity run) {
    LongAccumulator records = counter("records");
    LocalDate today = LocalDate.ofInstant(run.startedAt(), settings.dates().zone());
    progress.stage(
        "read records",
        records,
        () ->
            stage(
                InterpretedTable.TABLE,
                new ReadRecords(spark, settings, today).from(splits, records)));
    return records.value();
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
    Dataset<Row> recurring = staged(RecurringLinesTable.TABLE);
    if (recurring.isEmpty()) {
      return InterpretedTable.TABLE;
    }
    progress.stage(
        "drop site furniture",
        () ->
            stage(
                CleanedTable.TABLE,
                new DropRecurringLines(settings).from(staged(InterpretedTable.TABLE), recurring)));
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
        () -> stage(DuplicatesTable.TABLE, new FindDuplicates(settings.duplicates()).in(records)));
  }

  private void findNearDuplicates(Dataset<Row> records) {
    if (!settings.duplicates().looksForNear()) {
      stage(
          NearDuplicatesTable.TABLE,
          spark.createDataFrame(List.of(), NearDuplicatesTable.TABLE.schema()));
      return;
    }
    progress.stage(
        "find near-duplicates",
        () ->
            stage(
                NearDuplicatesTable.TABLE,
                new FindNearDuplicates(spark, settings.duplicates().near())
                    .in(records, staged(DuplicatesTable.TABLE))));
  }

  private void buildArticles(Dataset<Row> records, RunIdentity run) {
    Dataset<Row> duplicates = staged(DuplicatesTable.TABLE);
    progress.stage(
        "write articles",
        () -> {
          stage(
              ArticlesTable.TABLE,
              new BuildArticles().from(records, duplicates, staged(NearDuplicatesTable.TABLE)));
          Dataset<Row> rejects = new CollectRejects(run.id()).from(records, duplicates);
          stage(
              RejectsTable.TABLE,
              run.mode() == RunMode.APPEND
                  ? rejects.unionByName(
                      warehouse
                          .published(RejectsTable.TABLE)
                          .withColumn("records", RejectsTable.records()))
                  : rejects);
        });
  }

  private void analyseArticles(RunIdentity run) {
    LongAccumulator analysed = counter("articles");
    Broadcast<Gazetteer> known =
        spark.sparkContext().broadcast(gazetteer, ClassTag$.MODULE$.apply(Gazetteer.class));
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
                  : step.in(articles, analysed));
        });
    known.destroy();
  }

  private void resolveNames() {
    progress.stage(
        "resolve names",
        () -> {
          Dataset<Row> analysed = staged(AnalysedTable.TABLE);
          stage(
              DiscoveredNamesTable.TABLE,
              new ResolveNames(settings.discovery())
                  .of(new CollectNames(settings.discovery()).from(analysed)));
          stage(
              AnalysedTable.LINKED,
              new LinkDiscovered(settings.pairs())
                  .in(analysed, staged(DiscoveredNamesTable.TABLE)));
        });
  }

  private void writeMentions() {
    progress.stage(
        "write mentions",
        () -> {
          var tables = new FlattenAnalysed();
          Dataset<Row> articles =
              tables.complete(staged(AnalysedTable.TABLE), staged(AnalysedTable.LINKED));
          stage(MentionsTable.TABLE, tables.mentions(articles));
          stage(UnconfirmedMentionsTable.TABLE, tables.unconfirmed(articles));
          stage(CooccurrencesTable.TABLE, tables.cooccurrences(articles));
        });
  }

  private void countEntities(RunIdentity run) {
    progress.stage(
        "count entities",
        () -> {
          stage(EntityDailyTable.TABLE, new CountEntities().in(staged(MentionsTable.TABLE)));
          stage(
              EntitiesTable.TABLE,
              new DescribeEntities(spark)
                  .of(
                      gazetteer,
                      staged(EntityDailyTable.TABLE),
                      staged(DiscoveredNamesTable.TABLE)));
          Dataset<Row> changes =
              new TraceChanges(run.id())
                  .between(
                      warehouse.published(DiscoveredNamesTable.TABLE),
                      warehouse.published(EntitiesTable.TABLE),
                      staged(DiscoveredNamesTable.TABLE),
                      staged(EntitiesTable.TABLE));
          stage(
              EntityChangesTable.TABLE,
              warehouse.published(EntityChangesTable.TABLE).unionByName(changes).coalesce(1));
        });
  }

  private void countPairs() {
    progress.stage(
        "count pairs",
        () ->
            stage(
                PairDailyTable.TABLE,
                new CountPairs()
                    .in(
                        staged(CooccurrencesTable.TABLE),
                        staged(ArticlesTable.TABLE),
                        staged(EntitiesTable.TABLE))));
  }

  private void countMargins() {
    progress.stage(
        "count margins",
        () ->
            stage(
                MarginsTable.TABLE,
                new CountMargins()
                    .in(staged(CooccurrencesTable.TABLE), staged(ArticlesTable.TABLE))));
  }

  private void scorePairs() {
    progress.stage(
        "score pairs",
        () ->
            stage(
                PairStatsTable.TABLE,
                new ScorePairs(settings.statistics(), settings.pairs().types())
                    .in(
                        staged(PairDailyTable.TABLE),
                        staged(EntityDailyTable.TABLE),
                        staged(ArticlesTable.TABLE),
                        staged(MarginsTable.TABLE))));
  }

  private void buildTrends() {
    progress.stage(
        "build trends",
        () ->
            stage(
                PairTrendsTable.TABLE,
                new BuildTrends(spark, settings.trends())
                    .in(
                        staged(PairDailyTable.TABLE),
                        staged(CooccurrencesTable.TABLE),
                        staged(ArticlesTable.TABLE),
                        staged(MarginsTable.TABLE))));
  }

  private void recordRun(RunIdentity run, RunCounts counts) {
    Dataset<Row> earlier = warehouse.published(RunsTable.TABLE);
    Dataset<Row> row = spark.createDataFrame(List.of(run.row(counts)), RunsTable.TABLE.schema());
    stage(RunsTable.TABLE, earlier.unionByName(row).coalesce(1));
  }

  private void stage(Table table, Dataset<Row> rows) {
    warehouse.stage(table, rows);
  }

  private Dataset<Row> staged(Table table) {
    return warehouse.staged(table);
  }

  private LongAccumulator counter(String name) {
    return spark.sparkContext().longAccumulator(name);
  }
}
