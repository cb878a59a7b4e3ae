/**
 * Answers questions to a warehouse on a local disk within this process, by DuckDB: a view a table
 * over its Parquet files, and nothing else that could be read. A statement that somebody wrote is
 * judged by the tree that DuckDB's own parser makes of it.
 */
package io.trihelix.duckdb;
