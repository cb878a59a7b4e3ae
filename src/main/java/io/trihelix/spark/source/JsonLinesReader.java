package io.trihelix.spark.source;

import io.trihelix.interpret.JsonInterpreter;
import java.io.IOException;

/** JSON objects, one a line. Empty lines are no records. */
final class JsonLinesReader implements FormatReader {
  private final TextLines lines;
  private final String path;
  private final SourceContext context;
  private final JsonInterpreter interpreter;

  JsonLinesReader(InputFile file, InputSplit split, SourceContext context) throws IOException {
    this.lines = new TextLines(file, split, context.settings().maxRecordSize());
    this.path = split.path();
    this.context = context;
    this.interpreter = context.interpreters().json();
  }

  @Override
  public String kind() {
    return "JSON lines: one object a line";
  }

  @Override
  public Numbered next() throws IOException {
    while (lines.next()) {
      if (lines.problem() != null) {
        return Numbered.rejected(lines.number(), lines.problem());
      }
      String json = lines.text();
      if (!json.isBlank()) {
        return new Numbered(
            lines.number(), context.guarded(() -> interpreter.interpret(json, path), () -> json));
      }
    }
    return null;
  }

  @Override
  public long count() {
    return lines.number();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
