/**
 * What only those who develop the recognition need: examples for the gazetteer and weights for the
 * context model, learned from a corpus.
 */
package io.trihelix.spark.step.train;
