/**
 * What a statement that others wrote may do: ask the warehouse, and nothing else. A plan is judged
 * by what it is made of, before Spark looks any name up and again when all names are resolved.
 */
package io.trihelix.spark.guard;
