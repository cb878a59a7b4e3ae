package io.trihelix.interpret;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The name of a field. A dot leads into a nested object, unless a field has the whole name: tables
 * that were flattened have such.
 */
record FieldPath(String name, List<String> parts) {
  FieldPath(String name) {
    this(name, List.of(name.split("\\.")));
  }

  static List<FieldPath> all(List<String> names) {
    return names.stream().map(FieldPath::new).toList();
  }

  /** The value in a record; null where there is none or it is null. */
  JsonNode in(JsonNode record) {
    JsonNode value = record.get(name);
    if (value == null && parts.size() > 1) {
      value = record;
      for (String part : parts) {
        value = value.path(part);
      }
    }
    return value == null || value.isMissingNode() || value.isNull() ? null : value;
  }
}
