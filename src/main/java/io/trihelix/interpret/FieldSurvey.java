package io.trihelix.interpret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which fields of some records are read as which of ours, and which are not read at all. What it
 * keeps is bounded: {@value #MOST_NAMES} names, the values of {@value #MOST_SAMPLES} records. Not
 * thread-safe.
 */
public final class FieldSurvey implements Consumer<ObjectNode> {
  private static final int MOST_NAMES = 200;
  private static final int MOST_SAMPLES = 20;
  private static final int LONGEST_VALUE = 200;
  private static final int SHORTEST_ALIAS = 4;

  /**
   * A field of the input.
   *
   * @param name as it stands in the records; dots lead into nested objects
   * @param records in how many it is used, or there
   * @param example a value, cut
   */
  public record Field(String name, long records, String example) {
    private Field again() {
      return new Field(name, records + 1, example);
    }
  }

  private final JsonInterpreter interpreter;
  private final Map<ColumnRole, Map<String, Field>> taken = new EnumMap<>(ColumnRole.class);
  private final Map<String, Field> unused = new LinkedHashMap<>();
  private final List<Map<String, String>> samples = new ArrayList<>();
  private long records;

  /**
   * @param interpreter tells what is looked for; it need not be the one that this observes
   */
  public FieldSurvey(JsonInterpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public void accept(ObjectNode observed) {
    if (interpreter.isWrapper(observed)) {
      return;
    }
    records++;
    Map<String, String> values = new LinkedHashMap<>();
    flatten(observed, "", values);
    interpreter
        .taken(observed)
        .forEach(
            (role, name) -> {
              String value = values.remove(values.containsKey(name) ? name : within(name, values));
              note(
                  taken.computeIfAbsent(role, r -> new LinkedHashMap<>()),
                  name,
                  value == null ? "" : value);
            });
    values.forEach((name, value) -> note(unused, name, value));
    if (samples.size() < MOST_SAMPLES) {
      samples.add(values);
    }
  }

  /** The field of an object that the object's text is taken from. */
  private static String within(String object, Map<String, String> values) {
    return values.keySet().stream()
        .filter(name -> name.startsWith(object + "."))
        .filter(name -> FieldText.isTextOfObject(name.substring(object.length() + 1)))
        .findFirst()
        .orElse(object);
  }

  private static void note(Map<String, Field> fields, String name, String value) {
    if (fields.containsKey(name) || fields.size() < MOST_NAMES) {
      fields.merge(name, new Field(name, 1, value), (known, one) -> known.again());
    }
  }

  /** The fields of a record and of the objects in it. */
  private static void flatten(ObjectNode object, String prefix, Map<String, String> values) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (values.size() >= MOST_NAMES) {
        return;
      }
      if (field.getValue() instanceof ObjectNode inner && prefix.isEmpty()) {
        flatten(inner, field.getKey() + ".", values);
      } else {
        String value = field.getValue().isTextual() ? field.getValue().asText() : shown(field);
        values.put(
            prefix + field.getKey(), value.substring(0, Math.min(value.length(), LONGEST_VALUE)));
      }
    }
  }

  private static String shown(Map.Entry<String, JsonNode> field) {
    JsonNode value = field.getValue();
    return value.isContainerNode() ? "a JSON " + FieldText.typeName(value) : value.asText();
  }

  /** How many records were seen. */
  public long records() {
    return records;
  }

  /** The fields that one of ours is taken from, in the order in which they were met. */
  public List<Field> taken(ColumnRole role) {
    return List.copyOf(taken.getOrDefault(role, Map.of()).values());
  }

  /** The fields that nothing is taken from in any record. */
  public List<Field> unused() {
    return unused.values().stream()
        .filter(field -> taken.values().stream().noneMatch(used -> used.containsKey(field.name())))
        .toList();
  }

  /**
   * A field that is not read and most likely holds what is missing: by its values, or by a name
   * that has one of the usual names in it.
   */
  public Optional<Field> likely(ColumnRole role) {
    return unused.values().stream()
        .filter(field -> isNamedLike(field.name(), role))
        .findFirst()
        .or(() -> byValues(role));
  }

  private boolean isNamedLike(String name, ColumnRole role) {
    String folded = FieldPath.folded(name.substring(name.lastIndexOf('.') + 1));
    return interpreter.names(role).stream()
        .map(FieldPath::folded)
        .anyMatch(
            alias ->
                (alias.length() >= SHORTEST_ALIAS || alias.charAt(0) > '\u2E80')
                    && folded.contains(alias));
  }

  private Optional<Field> byValues(ColumnRole role) {
    List<String> names =
        unused.keySet().stream()
            .filter(name -> samples.stream().allMatch(sample -> sample.containsKey(name)))
            .toList();
    if (names.isEmpty() || samples.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows =
        samples.stream().map(sample -> names.stream().map(sample::get).toList()).toList();
    return interpreter
        .columnRoles()
        .of(rows)
        .filter(roles -> roles.contains(role))
        .map(roles -> unused.get(names.get(roles.indexOf(role))));
  }
}
