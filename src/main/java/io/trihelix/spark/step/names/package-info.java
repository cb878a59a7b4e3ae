/**
 * What the names that no gazetteer knows mean in the whole corpus: CollectNames → ResolveNames. Who
 * the entities are then, DescribeEntities tells, and what became of earlier ones, TraceChanges.
 */
package io.trihelix.spark.step.names;
