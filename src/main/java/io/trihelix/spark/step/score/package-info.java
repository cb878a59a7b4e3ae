/** How strongly two entities are joined: ScorePairs over the counts of each period and window. */
package io.trihelix.spark.step.score;
