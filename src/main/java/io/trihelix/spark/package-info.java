/**
 * The thin layer that runs the core on Spark: {@code source} reads files, {@code step} transforms
 * tables, {@code table} describes them, {@code sink} writes and publishes them, {@code view} makes
 * them known to SQL engines, {@code report} gathers from them what the report shows.
 */
package io.trihelix.spark;
