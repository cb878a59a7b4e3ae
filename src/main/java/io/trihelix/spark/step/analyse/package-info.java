/**
 * The text itself: AnalyseArticles runs the recogniser once over every representative;
 * LinkDiscovered counts the pairs of those articles that had to wait for the whole corpus;
 * FlattenAnalysed makes the tables of mentions and pairs of both.
 */
package io.trihelix.spark.step.analyse;
