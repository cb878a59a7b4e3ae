package io.trihelix.spark.source;

import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import org.apache.spark.sql.Row;

/** A file whose name tells no format: one reject, so that it is not passed over in silence. */
final class UnknownSource extends RecordSource {
  private boolean done;

  UnknownSource(InputSplit split) {
    super(split);
  }

  @Override
  Row read() {
    if (done) {
      return null;
    }
    done = true;
    return reject(
        1,
        new Reject(
            RejectReason.UNKNOWN_FORMAT,
            "the name tells no format; set input.format, or name the file .jsonl or .txt",
            ""));
  }

  @Override
  long lines() {
    return done ? 1 : 0;
  }

  @Override
  void close() {
    // Nothing is open.
  }
}
