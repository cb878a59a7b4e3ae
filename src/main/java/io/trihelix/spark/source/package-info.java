/** From paths to raw records: listing, splitting, decompressing, decoding, one class a task. */
package io.trihelix.spark.source;
