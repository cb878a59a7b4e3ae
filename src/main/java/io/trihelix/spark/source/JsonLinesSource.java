package io.trihelix.spark.source;

import io.trihelix.interpret.JsonInterpreter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;

/** JSON objects, one a line. Empty lines are no records. */
final class JsonLinesSource extends RecordSource {
  private final JsonInterpreter interpreter;
  private final int maxBytes;
  private final Configuration hadoop;
  private InputStream in;
  private LineReader lines;
  private long count;

  JsonLinesSource(
      InputSplit split, JsonInterpreter interpreter, int maxBytes, Configuration hadoop) {
    super(split);
    this.interpreter = interpreter;
    this.maxBytes = maxBytes;
    this.hadoop = hadoop;
  }

  @Override
  Row read() throws IOException {
    if (lines == null) {
      open();
    }
    while (lines.position() < split().end() && lines.next()) {
      count++;
      if (lines.isCut() && lines.fullLength() > maxBytes) {
        return reject(count, tooLarge(lines.bytes(), lines.length(), lines.fullLength(), maxBytes));
      }
      String json;
      try {
        json = decode(lines.bytes(), lines.length());
      } catch (CharacterCodingException e) {
        return reject(count, badEncoding(lines.bytes(), lines.length()));
      }
      if (!json.isBlank()) {
        return row(count, interpreter.interpret(json, split().path()));
      }
    }
    return null;
  }

  private void open() throws IOException {
    if (split().start() == 0) {
      in = open(split(), 0, hadoop);
      lines = new LineReader(in, 0, maxBytes);
      return;
    }
    // The line that the split begins in belongs to the one before, unless it begins right here.
    in = open(split(), split().start() - 1, hadoop);
    lines = new LineReader(in, split().start() - 1, maxBytes);
    lines.next();
  }

  @Override
  long lines() {
    return count;
  }

  @Override
  void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }
}
