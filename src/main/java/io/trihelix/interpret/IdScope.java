package io.trihelix.interpret;

/** Within what the ids of records tell articles apart. */
public enum IdScope {
  /** All records: a second record with an id is rejected, whatever its source. */
  CORPUS,
  /**
   * The records of one source: two sources may use the same id for two articles. One keeps it, the
   * other gets its source in front of it.
   */
  SOURCE;

  /** Between the source and its id. */
  public static final String JOINT = ":";
}
