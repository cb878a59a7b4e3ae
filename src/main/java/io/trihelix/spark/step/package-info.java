/**
 * One class a step, in the order of the pipeline: ReadRecords → GatherRecords → FindDuplicates →
 * FindNearDuplicates → BuildArticles, CollectRejects → AnalyseArticles → CollectNames →
 * ResolveNames → LinkDiscovered → FlattenAnalysed → CountEntities, CountPairs → ScorePairs →
 * DescribeEntities → TraceChanges. A step takes tables and returns one; it never makes a session,
 * never writes, never calls another step.
 */
package io.trihelix.spark.step;
