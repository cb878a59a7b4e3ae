/**
 * From files to articles: ReadRecords → FindRecurringLines, CleanRecurringLines (site furniture) →
 * GatherRecords (with those of earlier runs) → BuildArticles, CollectRejects. Every record read is
 * an article or a reject in the end.
 */
package io.trihelix.spark.step.ingest;
