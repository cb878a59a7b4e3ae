/**
 * How pairs move with time: FrameTrends lays out the periods and the panel of sources once,
 * BuildTrends the series of every frequent pair.
 */
package io.trihelix.spark.step.trend;
