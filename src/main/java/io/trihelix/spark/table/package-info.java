/** One class a table: its name, grain, key, and a schema with a comment for every column. */
package io.trihelix.spark.table;
