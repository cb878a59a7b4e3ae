package io.trihelix.spark.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trihelix.interpret.ColumnRole;
import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.JsonInterpreter;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import java.io.IOException;
import java.util.List;

/**
 * The dumps of columns that data sets come in: one record a line, values apart by a tab or another
 * string, no header, no quotes ({@code 体育<TAB>…}, {@code 6552…_!_101_!_news_tech_!_…}). A dump of
 * headlines gives articles without bodies.
 */
final class ColumnLinesReader implements FormatReader {
  private final TextLines lines;
  private final ColumnLines columns;
  private final SourceContext context;
  private final JsonInterpreter interpreter;
  private final String path;
  private final List<String> header;

  ColumnLinesReader(InputFile file, InputSplit split, ColumnLines columns, SourceContext context)
      throws IOException {
    this.lines = new TextLines(file, split, context.settings().maxRecordSize());
    this.columns = columns;
    this.context = context;
    this.interpreter = context.ofColumns(columns.roles()).interpreters().json();
    this.path = split.path();
    this.header = interpreter.header(columns.roles());
  }

  @Override
  public String kind() {
    return "a dump: one record a line, columns without a header (" + columns.roles() + ")";
  }

  @Override
  public Numbered next() throws IOException {
    while (lines.next()) {
      if (lines.problem() != null) {
        return Numbered.rejected(lines.number(), lines.problem());
      }
      if (!lines.text().isBlank()) {
        return new Numbered(lines.number(), record(lines.text()));
      }
    }
    return null;
  }

  private Interpretation record(String line) {
    List<String> values = columns.values(line);
    List<ColumnRole> roles = columns.roles();
    if (values.size() != roles.size()) {
      return new Interpretation.Rejected(
          new Reject(
              RejectReason.MALFORMED_CSV,
              values.size() + " columns, but the first lines have " + roles.size(),
              line));
    }
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < roles.size(); i++) {
      if (!record.has(header.get(i))) {
        record.put(header.get(i), values.get(i).isEmpty() ? null : values.get(i));
      }
    }
    return context.guarded(() -> interpreter.interpret(record, () -> line, path), () -> line);
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
