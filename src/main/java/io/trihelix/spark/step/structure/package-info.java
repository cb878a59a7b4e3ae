/**
 * What holds between more than two entities: triads and their synergy, rules, the network, topics
 * of pairs and similar entities.
 */
package io.trihelix.spark.step.structure;
