/**
 * How strongly two entities are joined: ScorePairs over the counts of each period and window,
 * RankPairs to answer which are the strongest.
 */
package io.trihelix.spark.step.score;
