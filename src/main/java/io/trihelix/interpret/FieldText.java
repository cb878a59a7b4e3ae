package io.trihelix.interpret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The text of a value that a field of a record holds. */
enum FieldText {
  /** A title or a text: a number is a fault of the feed. A list of texts is one text by lines. */
  PROSE("\n"),
  /** A name: numbers are texts, too, and of an object it is the name. */
  NAME("、"),
  /** An id, an address, a date: numbers are texts, too. */
  VALUE("");

  /** The names of a name in an object, as in {@code "source": {"id": 7, "name": "新华社"}}. */
  private static final List<String> NAMES = List.of("name", "title", "名称");

  /** Longer whole numbers are no ids and no times. */
  private static final double LARGEST_WHOLE = 1e15;

  private final String joint;

  FieldText(String joint) {
    this.joint = joint;
  }

  /** The text; empty where the value cannot be one. */
  Optional<String> of(JsonNode value) {
    if (value.isTextual()) {
      return Optional.of(value.textValue());
    }
    if (value.isNumber() && this != PROSE) {
      return Optional.of(number(value));
    }
    if (value.isArray() && !joint.isEmpty()) {
      return joined(value);
    }
    if (value.isObject() && value.size() == 1) {
      // MongoDB: {"$oid": "…"}, {"$date": {"$numberLong": "…"}}.
      var only = value.properties().iterator().next();
      if (only.getKey().startsWith("$") && !only.getValue().isObject()) {
        return of(only.getValue());
      }
      if (only.getKey().equals("$date") && only.getValue().has("$numberLong")) {
        return of(only.getValue().get("$numberLong"));
      }
    }
    return this == NAME && value.isObject() ? name(value) : Optional.empty();
  }

  private static String number(JsonNode value) {
    double number = value.doubleValue();
    boolean whole = number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE;
    return value.isIntegralNumber() || !whole ? value.asText() : Long.toString((long) number);
  }

  /** Lists within lists are none of texts. */
  private Optional<String> joined(JsonNode array) {
    var texts = new ArrayList<String>();
    for (JsonNode element : array) {
      Optional<String> text =
          element.isArray() || element.isNull() ? Optional.empty() : of(element);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(String.join(joint, texts));
  }

  private Optional<String> name(JsonNode object) {
    return NAMES.stream()
        .map(object::get)
        .filter(name -> name != null && name.isTextual())
        .map(JsonNode::textValue)
        .findFirst();
  }

  /** Whether the text of an object may be taken from a field of it with this name. */
  static boolean isTextOfObject(String field) {
    return NAMES.contains(field) || field.startsWith("$");
  }

  /** What a value is, for a person. */
  static String typeName(JsonNode value) {
    return value.getNodeType() == JsonNodeType.OBJECT
        ? "object"
        : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
