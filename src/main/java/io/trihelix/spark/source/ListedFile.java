package io.trihelix.spark.source;

import io.trihelix.text.Credentials;
import java.io.Serializable;
import java.time.Instant;
import org.apache.hadoop.fs.FileStatus;

/**
 * A file of the input, as it was when the input was listed.
 *
 * @param path full URI
 * @param bytes its size
 * @param modifiedAt when it was last changed, as the file system says, in milliseconds
 * @param listedAt when it was looked at, before any of it was read
 */
public record ListedFile(String path, long bytes, Instant modifiedAt, Instant listedAt)
    implements Serializable {

  static ListedFile of(FileStatus file, Instant listedAt) {
    return new ListedFile(
        file.getPath().toString(),
        file.getLen(),
        Instant.ofEpochMilli(file.getModificationTime()),
        listedAt);
  }

  /** The path as it may be shown and kept: without a user and a password. */
  public String shownPath() {
    return Credentials.masked(path);
  }
}
