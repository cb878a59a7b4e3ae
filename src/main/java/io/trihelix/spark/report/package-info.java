/**
 * Gathers from the tables what the report shows: one class a part of it, each of a few bounded
 * aggregates. What the page holds is said in {@code io.trihelix.report}.
 */
package io.trihelix.spark.report;
