/**
 * The thin layer that runs the core on Spark: {@code source} reads files, {@code step} transforms
 * tables, {@code table} describes them, {@code sink} writes and publishes them.
 */
package io.trihelix.spark;
