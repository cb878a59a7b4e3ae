/**
 * Questions to a warehouse and their answers, whoever gives them: the SQL of each question is
 * written once, for Spark and DuckDB alike. Knows no engine.
 */
package io.trihelix.ask;
