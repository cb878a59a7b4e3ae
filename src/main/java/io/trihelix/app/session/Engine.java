package io.trihelix.app.session;

/** Who answers questions to a warehouse. */
public enum Engine {
  /** DuckDB where it can, else Spark. */
  AUTO,

  /** DuckDB within this process, for warehouses on a local disk. */
  DUCKDB,

  /** Spark, for any file system. */
  SPARK
}
