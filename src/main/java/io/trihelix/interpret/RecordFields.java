package io.trihelix.interpret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a record by their usual names. A name as it is mapped comes before another spelling
 * of it ({@code publishTime} for {@code publish_time}). What the record itself does not have is
 * looked for in the object around it: the record of a search engine stands in {@code _source}, its
 * id beside that.
 */
final class RecordFields {
  private final ObjectNode record;
  private final RecordFields around;
  private final String prefix;

  /** The field that holds the record within: no field of its own, whatever its name (_source). */
  private final String within;

  private Map<String, JsonNode> folded;

  private RecordFields(ObjectNode record, RecordFields around, String prefix, String within) {
    this.record = record;
    this.around = around;
    this.prefix = prefix;
    this.within = within;
  }

  /**
   * @param text the names of titles and bodies: where the object has none of them, but one alone of
   *     the objects in it has, that one is the record
   */
  static RecordFields of(ObjectNode object, List<FieldPath> text) {
    var outer = new RecordFields(object, null, "", "");
    if (outer.hasAny(text)) {
      return outer;
    }
    RecordFields nested = null;
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getValue() instanceof ObjectNode inner) {
        var around = new RecordFields(object, null, "", field.getKey());
        var fields = new RecordFields(inner, around, field.getKey() + ".", "");
        if (fields.hasAny(text)) {
          if (nested != null) {
            return outer;
          }
          nested = fields;
        }
      }
    }
    return nested == null ? outer : nested;
  }

  /** Whether the record itself has one of the fields, even if it is null. */
  boolean hasAny(List<FieldPath> paths) {
    return paths.stream()
        .anyMatch(
            path ->
                record.has(path.name())
                    || path.in(record) != null
                    || folded().containsKey(path.folded()));
  }

  /** The value of a field that is there and not null. */
  Optional<JsonNode> value(FieldPath path) {
    JsonNode value = path.in(record);
    if (value == null && !record.has(path.name())) {
      value = folded().get(path.folded());
    }
    if (value != null && !value.isNull()) {
      return Optional.of(value);
    }
    return around == null ? Optional.empty() : around.value(path);
  }

  /** The name, as it stands in the record, of the field that a value is taken from. */
  Optional<String> nameOf(FieldPath path) {
    if (path.in(record) != null) {
      return Optional.of(prefix + path.name());
    }
    if (!record.has(path.name())) {
      for (Map.Entry<String, JsonNode> field : record.properties()) {
        if (FieldPath.folded(field.getKey()).equals(path.folded())
            && !field.getKey().equals(within)
            && !field.getValue().isNull()) {
          return Optional.of(prefix + field.getKey());
        }
      }
    }
    return around == null ? Optional.empty() : around.nameOf(path);
  }

  private Map<String, JsonNode> folded() {
    if (folded == null) {
      folded = new HashMap<>();
      record.properties().stream()
          .filter(field -> !field.getKey().equals(within))
          .forEach(field -> folded.putIfAbsent(FieldPath.folded(field.getKey()), field.getValue()));
    }
    return folded;
  }
}
