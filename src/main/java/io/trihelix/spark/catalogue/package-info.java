/** The list of all tables: what a warehouse holds, and in which order a run makes it. */
package io.trihelix.spark.catalogue;
