/**
 * What must hold in every warehouse: invariants of its tables, each one query for the rows that
 * break it, in {@code conf/checks}. They are asked like any question, so they know no engine.
 */
package io.trihelix.check;
