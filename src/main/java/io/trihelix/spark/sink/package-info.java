/**
 * Writing: tables are staged beside the warehouse's own and moved into place only when all of them
 * are complete. A catalog may follow.
 */
package io.trihelix.spark.sink;
