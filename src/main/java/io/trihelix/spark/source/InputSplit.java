package io.trihelix.spark.source;

import java.io.Serializable;

/**
 * A piece of an input file that one task reads.
 *
 * @param path full URI of the file
 * @param kind how to read it
 * @param start first byte; a record belongs to the split in which its first byte lies
 * @param end last byte, exclusive; {@link Long#MAX_VALUE} for a file that cannot be split
 */
public record InputSplit(String path, Kind kind, long start, long end) implements Serializable {
  /** How a file is read. */
  public enum Kind {
    /** One JSON object a line. */
    JSONL,
    /** One page a file. */
    PAGE,
    /** Not known: becomes one reject. */
    UNKNOWN
  }
}
