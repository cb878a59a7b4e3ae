/**
 * The counts that all statistics rest on: entities and pairs a day, and the margins of the pairs.
 */
package io.trihelix.spark.step.count;
