package io.trihelix.spark.source;

import io.trihelix.config.InputFormat;
import io.trihelix.text.Credentials;
import java.io.Serializable;

/**
 * A piece of an input file that one task reads.
 *
 * @param path full URI of the file
 * @param format how to read it; {@link InputFormat#AUTO} where its content has to tell
 * @param start first byte; a record belongs to the split in which its first byte lies
 * @param end last byte, exclusive; {@link Long#MAX_VALUE} for a file that is not split
 * @param problem why it cannot be read, for what was found so when the files were listed; else
 *     empty
 * @param location full URI of its bytes: the path, or a temporary file into which an entry of an
 *     archive was unpacked
 */
public record InputSplit(
    String path, InputFormat format, long start, long end, String problem, String location)
    implements Serializable {

  public InputSplit(String path, InputFormat format, long start, long end) {
    this(path, format, start, end, "", path);
  }

  static InputSplit whole(String path, InputFormat format) {
    return new InputSplit(path, format, 0, Long.MAX_VALUE);
  }

  /** The path as it may be shown and kept: without a user and a password. */
  public String shownPath() {
    return Credentials.masked(path);
  }

  /** A file or folder that becomes one reject. */
  static InputSplit unreadable(String path, String problem) {
    return new InputSplit(path, InputFormat.AUTO, 0, Long.MAX_VALUE, problem, path);
  }

  /** The whole of an entry of an archive, known by its own path still. */
  InputSplit unpackedAt(String location, InputFormat format) {
    return new InputSplit(path, format, 0, Long.MAX_VALUE, "", location);
  }

  /** Whether it is an entry of an archive. */
  boolean isUnpacked() {
    return !location.equals(path);
  }
}
