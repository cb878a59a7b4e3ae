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
  // Read already, to see whether it is alike.
  private Numbered ahead;
  private IOException failure;
  // Whether the record taken last was found in what turned out to be none.
  private boolean recovered;

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
  public String kind() {
    return "JSON: an array of objects, or objects one behind the other";
  }

  @Override
  public Numbered next() throws IOException {
    Numbered record = ahead == null ? taken() : ahead;
    ahead = null;
    // What is found in a damaged object is mostly damaged in the same way: one row tells of all.
    while (record != null && record.interpretation() instanceof Interpretation.Rejected rejected) {
      look();
      if (ahead == null
          || !recovered
          || !(ahead.interpretation() instanceof Interpretation.Rejected following)
          || following.reject().reason() != rejected.reject().reason()) {
        break;
      }
      record =
          Numbered.rejected(
              record.number(), rejected.reject().withMore(following.reject().records()));
    }
    return record;
  }

  /** Where the file cannot be read on, what was read has to be handed out first. */
  private void look() {
    try {
      ahead = taken();
    } catch (IOException e) {
      ahead = null;
      failure = e;
    } catch (RuntimeException e) {
      ahead = null;
      failure = new IOException(e.toString(), e);
    }
  }

  private Numbered taken() throws IOException {
    if (failure != null) {
      throw failure;
    }
    recovered = false;
    if (!wrapped.isEmpty()) {
      return nextWrapped();
    }
    if (ended) {
      return null;
    }
    if (elements.next()) {
      recovered = elements.isRecovered();
      Interpretation interpretation = interpretation();
      if (!wrapped.isEmpty()) {
        return nextWrapped();
      }
      long first = number + 1;
      number += elements.alike();
      return new Numbered(first, interpretation);
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
    return switch (elements.state()) {
      case WHOLE -> whole();
      case ENDLESS ->
          rejected(
              RejectReason.MALFORMED_JSON,
              elements.alike() == 1
                  ? "the element has no end"
                  : "the element has no end, nor has any of the objects that seem to begin in it");
      case TOO_LONG ->
          rejected(
              RejectReason.TOO_LARGE,
              "more than input.max-record-size = " + context.settings().maxRecordSize() + " bytes");
      case PASSED_OVER ->
          rejected(RejectReason.MALFORMED_JSON, "lies in objects in objects that all are no JSON");
    };
  }

  private Interpretation whole() {
    String json;
    try {
      json = decoder.decode(elements.bytes(), elements.from(), elements.to());
    } catch (UndecodableException e) {
      return rejected(RejectReason.BAD_ENCODING, e.detail(0) + " within the element");
    }
    if (transcoded && json.indexOf('\uFFFD') >= 0) {
      return rejected(
          RejectReason.BAD_ENCODING, "the element is not valid in the character set of the file");
    }
    Interpretation result = context.guarded(() -> interpreter.interpret(json, path), () -> json);
    if (result instanceof Interpretation.Rejected rejected
        && rejected.reject().reason() == RejectReason.MALFORMED_JSON) {
      elements.refuse();
    } else if (result instanceof Interpretation.Rejected rejected
        && rejected.reject().reason() == RejectReason.EMPTY_TEXT) {
      wrapped.addAll(interpreter.wrapped(json));
    }
    return result;
  }

  private Interpretation rejected(RejectReason reason, String detail) {
    return new Interpretation.Rejected(
        new Reject(
            reason,
            detail,
            FormatReader.raw(elements.bytes(), elements.from(), elements.to()),
            elements.alike()));
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
