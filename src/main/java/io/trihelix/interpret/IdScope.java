package io.trihelix.interpret;

/** Within what the ids of records tell articles apart. */
public enum IdScope {
  /** All records: a second record with an id is rejected, whatever its source. */
  CORPUS,
  /** The records of one source: two sources may use the same id for two articles. */
  SOURCE;

  /** Between the source and its id. */
  private static final char JOINT = ':';

  /** The id of an article: the record's own, with the source in front where ids are a source's. */
  String idOf(String source, String own) {
    return this == CORPUS || source.isEmpty() ? own : source + JOINT + own;
  }
}
