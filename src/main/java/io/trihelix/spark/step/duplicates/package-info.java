/**
 * Which articles repeat others: FindDuplicates (an id, a wording) and FindNearDuplicates (reposts
 * with changes). Nothing below this room counts an article twice.
 */
package io.trihelix.spark.step.duplicates;
