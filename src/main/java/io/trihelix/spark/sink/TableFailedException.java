package io.trihelix.spark.sink;

/** The rows of a table could not be computed or written; the cause says why. */
public final class TableFailedException extends RuntimeException {
  private final String table;

  TableFailedException(String table, Throwable cause) {
    super("Table " + table + " could not be made", cause);
    this.table = table;
  }

  /** The name of the table. */
  public String table() {
    return table;
  }
}
