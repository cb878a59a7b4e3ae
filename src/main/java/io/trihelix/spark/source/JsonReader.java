package io.trihelix.spark.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.JsonInterpreter;
import io.trihelix.interpret.charset.StrictDecoder;
import io.trihelix.interpret.charset.UndecodableException;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The objects of a JSON array, or objects one behind the other, however they are broken into lines;
 * of an object around an array of records, those. Their numbers count elements.
 */
final class JsonReader implements FormatReader {
  private final InputStream in;
  private final JsonElements elements;
  private final String path;
  private final SourceContext context;
  private final JsonInterpreter interpreter;
  private final StrictDecoder decoder = new StrictDecoder(StandardCharsets.UTF_8);
  private final boolean transcoded;
  // Records of an array within an object, which was read as one element.
  private final Deque<JsonNode> wrapped = new ArrayDeque<>();
  private long number;
  private boolean ended;

  JsonReader(InputFile file, InputSplit split, SourceContext context) throws IOException {
    this.in = file.transcoded();
    this.transcoded = !file.charset().equals(StandardCharsets.UTF_8);
    skipMark(file);
    this.elements = new JsonElements(in, context.settings().maxRecordSize());
    this.path = split.path();
    this.context = context;
    this.interpreter = context.interpreters().json();
  }

  private void skipMark(InputFile file) throws IOException {
    if (file.isMarked()) {
      in.readNBytes("\uFEFF".getBytes(StandardCharsets.UTF_8).length);
    }
  }

  @Override
  public Numbered next() throws IOException {
    if (ended) {
      return null;
    }
    if (!wrapped.isEmpty()) {
      return nextWrapped();
    }
    if (elements.next()) {
      Interpretation interpretation = interpretation();
      if (!wrapped.isEmpty()) {
        return nextWrapped();
      }
      number++;
      return new Numbered(number, interpretation);
    }
    ended = true;
    return elements.isSound() ? null : unclosed();
  }

  private Numbered nextWrapped() {
    JsonNode record = wrapped.removeFirst();
    number++;
    return new Numbered(
        number, context.guarded(() -> interpreter.interpret(record, path), record::toString));
  }

  private Interpretation interpretation() throws IOException {
    if (elements.isCut()) {
      if (!elements.recover()) {
        elements.skip();
      }
      return rejected(
          RejectReason.TOO_LARGE,
          "more than input.max-record-size = " + context.settings().maxRecordSize() + " bytes");
    }
    String json;
    try {
      json = decoder.decode(elements.bytes(), 0, elements.length());
    } catch (UndecodableException e) {
      return rejected(RejectReason.BAD_ENCODING, e.detail(0) + " within the element");
    }
    if (transcoded && json.indexOf('\uFFFD') >= 0) {
      return rejected(
          RejectReason.BAD_ENCODING, "the element is not valid in the character set of the file");
    }
    if (!elements.isComplete()) {
      elements.recover();
      return rejected(RejectReason.MALFORMED_JSON, "the element has no end");
    }
    Interpretation result = context.guarded(() -> interpreter.interpret(json, path), () -> json);
    if (result instanceof Interpretation.Rejected rejected
        && rejected.reject().reason() == RejectReason.MALFORMED_JSON) {
      // Its brackets may have been counted wrongly: others may lie in what was taken for one.
      elements.recover();
    } else if (result instanceof Interpretation.Rejected rejected
        && rejected.reject().reason() == RejectReason.EMPTY_TEXT) {
      wrapped.addAll(interpreter.wrapped(json));
    }
    return result;
  }

  private Interpretation rejected(RejectReason reason, String detail) {
    return Interpretation.rejected(
        reason, detail, FormatReader.raw(elements.bytes(), elements.length()));
  }

  private Numbered unclosed() {
    number++;
    return Numbered.rejected(
        number,
        new Reject(
            RejectReason.MALFORMED_JSON,
            "the array is not closed: the file is cut off, or its brackets do not match",
            ""));
  }

  @Override
  public long count() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
