package io.trihelix.spark.source;

import io.trihelix.interpret.PageInterpreter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;

/** One scraped page, the whole file. */
final class PageSource extends RecordSource {
  private final PageInterpreter interpreter;
  private final int maxBytes;
  private final Configuration hadoop;
  private boolean done;

  PageSource(InputSplit split, PageInterpreter interpreter, int maxBytes, Configuration hadoop) {
    super(split);
    this.interpreter = interpreter;
    this.maxBytes = maxBytes;
    this.hadoop = hadoop;
  }

  @Override
  Row read() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    byte[] bytes;
    try (InputStream in = open(split(), 0, hadoop)) {
      bytes = in.readNBytes(maxBytes + 1);
    }
    if (bytes.length > maxBytes) {
      return reject(1, tooLarge(bytes, bytes.length, bytes.length, maxBytes));
    }
    try {
      return row(1, interpreter.interpret(decode(bytes, bytes.length), split().path()));
    } catch (CharacterCodingException e) {
      return reject(1, badEncoding(bytes, bytes.length));
    }
  }

  @Override
  long lines() {
    return done ? 1 : 0;
  }

  @Override
  void close() {
    // The stream is closed where it is read.
  }
}
