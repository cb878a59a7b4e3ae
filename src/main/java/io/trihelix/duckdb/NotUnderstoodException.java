package io.trihelix.duckdb;

import io.trihelix.ask.QueryRefusedException;

/** A statement that is not of DuckDB's SQL; another engine may understand it. */
public final class NotUnderstoodException extends QueryRefusedException {
  private static final long serialVersionUID = 1L;

  NotUnderstoodException(String message) {
    super(message);
  }
}
