/** Who answers and computes: the Spark session, set for this program, or DuckDB for questions. */
package io.trihelix.app.session;
