/**
 * One class a step, one room a phase, in this order: ingest → duplicates → analyse → names → count
 * → score, trend → structure; train serves the developers' commands. A step takes tables and
 * returns one; it never makes a session, never writes, never calls another step. A room knows those
 * before it alone.
 */
package io.trihelix.spark.step;
