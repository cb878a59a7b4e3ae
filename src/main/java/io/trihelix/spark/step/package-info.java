/**
 * One class a step, in the order of the pipeline: ReadRecords → FindRecurringLines,
 * DropRecurringLines → GatherRecords → FindDuplicates → FindNearDuplicates → BuildArticles,
 * CollectRejects → AnalyseArticles → CollectNames → ResolveNames → LinkDiscovered → FlattenAnalysed
 * → CountEntities → DescribeEntities → TraceChanges → CountPairs → CountMargins → ScorePairs →
 * BuildTrends → SeparateStories → CountTriads, MeasureSynergy, MineRules → DescribeNetwork →
 * SegmentEvidence, FindTopics → FindSimilar. RankPairs and FindCandidates answer commands,
 * TrainContextModel learns. A step takes tables and returns one; it never makes a session, never
 * writes, never calls another step.
 */
package io.trihelix.spark.step;
