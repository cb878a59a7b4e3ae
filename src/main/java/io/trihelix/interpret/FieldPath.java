package io.trihelix.interpret;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/**
 * The name of a field. A dot leads into a nested object, unless a field has the whole name: tables
 * that were flattened have such.
 *
 * @param folded the name without what spellings of it differ in
 */
record FieldPath(String name, List<String> parts, String folded) {
  FieldPath(String name) {
    this(name, List.of(name.split("\\.")), folded(name));
  }

  static List<FieldPath> all(List<String> names) {
    return names.stream().map(FieldPath::new).toList();
  }

  /** {@code publish_time}, {@code publishTime} and {@code Publish-Time} are one name. */
  static String folded(String name) {
    var folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && c != '-' && c != '\uFEFF' && !Character.isWhitespace(c)) {
        folded.append(c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
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
