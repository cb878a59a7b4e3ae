/**
 * A warehouse whose tables and views can be named in Spark SQL, and scripts that make both in
 * Spark, DuckDB and Trino.
 */
package io.trihelix.spark.view;
