/**
 * What steps of several rooms do with rows: a partition as a stream, a day as periods, several
 * questions as one query.
 */
package io.trihelix.spark.step.rows;
