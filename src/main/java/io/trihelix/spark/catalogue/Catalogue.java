package io.trihelix.spark.catalogue;

import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.step.analyse.FlattenAnalysed;
import io.trihelix.spark.step.analyse.LinkDiscovered;
import io.trihelix.spark.step.count.CountEntities;
import io.trihelix.spark.step.count.CountMargins;
import io.trihelix.spark.step.count.CountPairs;
import io.trihelix.spark.step.names.DescribeEntities;
import io.trihelix.spark.step.names.ResolveNames;
import io.trihelix.spark.step.names.TraceChanges;
import io.trihelix.spark.step.score.FingerprintPeriods;
import io.trihelix.spark.step.score.ScorePairs;
import io.trihelix.spark.step.structure.CountTriads;
import io.trihelix.spark.step.structure.DescribeNetwork;
import io.trihelix.spark.step.structure.FindSimilar;
import io.trihelix.spark.step.structure.FindTopics;
import io.trihelix.spark.step.structure.MeasureSynergy;
import io.trihelix.spark.step.structure.MineRules;
import io.trihelix.spark.step.structure.SegmentEvidence;
import io.trihelix.spark.step.structure.SeparateStories;
import io.trihelix.spark.step.structure.StateRelations;
import io.trihelix.spark.step.trend.BuildEntityTrends;
import io.trihelix.spark.step.trend.BuildTrends;
import io.trihelix.spark.step.trend.CountAttention;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.ArticleHistoryTable;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.InputsTable;
import io.trihelix.spark.table.LeftLinesTable;
import io.trihelix.spark.table.LikenessesTable;
import io.trihelix.spark.table.LinesTable;
import io.trihelix.spark.table.NearDuplicatesTable;
import io.trihelix.spark.table.PeriodInputsTable;
import io.trihelix.spark.table.PhrasesTable;
import io.trihelix.spark.table.RecurringLinesTable;
import io.trihelix.spark.table.RejectsTable;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.SignaturesTable;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.WithdrawnTable;
import java.util.List;
import java.util.stream.Stream;

/** All tables. A new statistic is a class that declares its table, and one line of this list. */
public final class Catalogue {
  /** What a run makes of its input, before any of {@link #DERIVED}. */
  public static final List<Table> GIVEN =
      List.of(ArticlesTable.TABLE, RejectsTable.TABLE, AnalysedTable.TABLE);

  /** What follows from these, in the order in which a reader wants to be told of them. */
  public static final List<DerivedTable> DERIVED =
      List.of(
          FlattenAnalysed.MENTIONS,
          FlattenAnalysed.COOCCURRENCES,
          StateRelations.DERIVED,
          ResolveNames.DERIVED,
          LinkDiscovered.DERIVED,
          FlattenAnalysed.UNCONFIRMED,
          CountEntities.DERIVED,
          DescribeEntities.DERIVED,
          TraceChanges.DERIVED,
          CountPairs.DERIVED,
          CountMargins.DERIVED,
          FingerprintPeriods.DERIVED,
          ScorePairs.DERIVED,
          CountAttention.DERIVED,
          BuildTrends.DERIVED,
          BuildEntityTrends.DERIVED,
          SeparateStories.DERIVED,
          CountTriads.DERIVED,
          MeasureSynergy.DERIVED,
          MineRules.DERIVED,
          DescribeNetwork.DERIVED,
          SegmentEvidence.DERIVED,
          FindTopics.DERIVED,
          FindSimilar.DERIVED);

  /** Those of {@link #DERIVED} that tell what stands in articles, before anything is counted. */
  public static final List<DerivedTable> READ =
      List.of(
          FlattenAnalysed.MENTIONS,
          FlattenAnalysed.COOCCURRENCES,
          StateRelations.DERIVED,
          ResolveNames.DERIVED,
          FlattenAnalysed.UNCONFIRMED);

  /** What a run keeps of what was before it; {@code runs} tells of them all. */
  public static final List<Table> KEPT =
      List.of(ArticleHistoryTable.TABLE, WithdrawnTable.TABLE, InputsTable.TABLE, RunsTable.TABLE);

  /** What a run makes of articles that repeat others, besides {@link #GIVEN}. */
  public static final List<Table> NEAR_DUPLICATES =
      List.of(
          PhrasesTable.TABLE,
          SignaturesTable.TABLE,
          LikenessesTable.TABLE,
          NearDuplicatesTable.TABLE);

  /** What a run keeps of the lines of records, besides {@link #GIVEN}. */
  public static final List<Table> FURNITURE =
      List.of(LinesTable.TABLE, RecurringLinesTable.TABLE, LeftLinesTable.TABLE);

  /** What a warehouse holds for later runs alone, out of readers' sight. */
  public static final List<Table> FOR_LATER_RUNS =
      Stream.of(
              Stream.of(AnalysedTable.TABLE, PeriodInputsTable.TABLE),
              NEAR_DUPLICATES.stream(),
              FURNITURE.stream())
          .flatMap(tables -> tables)
          .toList();

  /** What a warehouse holds for its readers. */
  public static final List<Table> PUBLISHED = published(DERIVED);

  private Catalogue() {}

  /**
   * What a warehouse holds for its readers.
   *
   * @param derived the derived tables, working tables among them
   */
  public static List<Table> published(List<DerivedTable> derived) {
    return Stream.of(GIVEN.stream(), derived.stream().map(DerivedTable::table), KEPT.stream())
        .flatMap(tables -> tables)
        .filter(table -> !table.isWorking() && !table.isForLaterRuns())
        .toList();
  }
}
