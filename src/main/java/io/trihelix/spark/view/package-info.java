/**
 * The views that come with the tables ({@code conf/views}): one SELECT a file, in the SQL that
 * Spark, DuckDB and Trino share, and scripts that make tables and views in each of these engines.
 */
package io.trihelix.spark.view;
