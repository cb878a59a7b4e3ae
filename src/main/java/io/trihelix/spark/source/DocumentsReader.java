package io.trihelix.spark.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.JsonInterpreter;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dumps of {@code <doc>} elements with a field a line, as those of Sogou and SMP: {@code
 * <contenttitle>…</contenttitle>}. They are no XML: nothing is escaped in them. A field may go on
 * over several lines. The number of a record is that of the line of its {@code <doc>}.
 */
final class DocumentsReader implements FormatReader {
  private static final Pattern FIELD =
      Pattern.compile("^<(?<name>[A-Za-z][A-Za-z0-9_-]{0,40})>(?<value>.*)$");

  private final TextLines lines;
  private final SourceContext context;
  private final JsonInterpreter interpreter;
  private final String path;

  // The document that is read; null between two.
  private ObjectNode document;
  private StringBuilder raw;
  private long begin;
  private String field;
  private StringBuilder value;
  private Reject problem;
  private Numbered ready;

  DocumentsReader(InputFile file, InputSplit split, SourceContext context) throws IOException {
    this.lines = new TextLines(file, split, context.settings().maxRecordSize());
    this.context = context;
    this.interpreter = context.interpreters().json();
    this.path = split.path();
  }

  /** Whether a text begins as such a dump does. */
  static boolean isBegin(String text) {
    return text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.equalsIgnoreCase("<doclist>"))
            .findFirst()
            .filter(line -> line.equalsIgnoreCase("<doc>"))
            .isPresent()
        && text.indexOf("</") > 0;
  }

  @Override
  public String kind() {
    return "a dump of <doc> elements with a field a line";
  }

  @Override
  public Numbered next() throws IOException {
    ready = null;
    while (ready == null) {
      if (!lines.next()) {
        if (document != null) {
          end("the file ends before </doc>");
          return ready;
        }
        return null;
      }
      if (lines.problem() != null) {
        if (document == null) {
          return Numbered.rejected(lines.number(), lines.problem());
        }
        problem = problem == null ? lines.problem() : problem;
      } else {
        read(lines.text());
      }
    }
    return ready;
  }

  private void read(String line) {
    String text = line.strip();
    if (text.equalsIgnoreCase("<doc>")) {
      if (document != null) {
        end("another <doc> begins before </doc>");
      }
      begin();
    } else if (text.equalsIgnoreCase("</doc>") && document != null) {
      end("");
    } else if (document != null) {
      add(line, text);
    } else if (!text.isEmpty()
        && !text.equalsIgnoreCase("<doclist>")
        && !text.equalsIgnoreCase("</doclist>")) {
      ready =
          Numbered.rejected(
              lines.number(),
              new Reject(RejectReason.MALFORMED_XML, "stands between two documents", line));
    }
  }

  private void begin() {
    document = JsonNodeFactory.instance.objectNode();
    raw = new StringBuilder("<doc>\n");
    begin = lines.number();
    field = null;
    value = null;
    problem = null;
  }

  private void add(String line, String text) {
    int room = context.settings().maxRecordSize() - raw.length();
    if (line.length() >= room) {
      problem =
          problem == null
              ? new Reject(
                  RejectReason.TOO_LARGE,
                  "more than input.max-record-size = " + context.settings().maxRecordSize(),
                  raw.toString())
              : problem;
      return;
    }
    raw.append(line).append('\n');
    Matcher begins = FIELD.matcher(text);
    if (field == null && begins.matches()) {
      field = begins.group("name");
      value = new StringBuilder(begins.group("value"));
    } else if (field != null) {
      value.append('\n').append(text);
    }
    String close = "</" + field + ">";
    if (field != null && text.endsWith(close)) {
      String whole = value.substring(0, value.length() - close.length());
      document.put(field, whole.isEmpty() ? null : whole);
      field = null;
    }
  }

  private void end(String fault) {
    String text = raw.toString();
    ObjectNode record = document;
    Interpretation interpretation =
        problem != null
            ? new Interpretation.Rejected(problem)
            : fault.isEmpty()
                ? context.guarded(() -> interpreter.interpret(record, () -> text, path), () -> text)
                : Interpretation.rejected(RejectReason.MALFORMED_XML, fault, text);
    ready = new Numbered(begin, interpretation);
    document = null;
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
