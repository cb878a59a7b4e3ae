package io.trihelix.interpret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trihelix.model.RejectReason;
import io.trihelix.text.PublicationDates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Records with named fields, mapped by configuration: a JSON object, or the row of a table in the
 * form of one.
 */
public final class JsonInterpreter {
  private static final int MOST_FIELDS_NAMED = 20;
  private static final int DEEPEST_WRAPPING = 3;
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final FieldMapping names;
  private final List<FieldPath> id;
  private final List<FieldPath> title;
  private final List<FieldPath> body;
  private final List<FieldPath> publishedAt;
  private final List<FieldPath> source;
  private final List<FieldPath> url;
  private final List<FieldPath> author;
  private final PublicationDates dates;
  private final ArticleInterpreter articles;

  JsonInterpreter(FieldMapping fields, PublicationDates dates, ArticleInterpreter articles) {
    this.names = fields;
    this.id = FieldPath.all(fields.id());
    this.title = FieldPath.all(fields.title());
    this.body = FieldPath.all(fields.body());
    this.publishedAt = FieldPath.all(fields.publishedAt());
    this.source = FieldPath.all(fields.source());
    this.url = FieldPath.all(fields.url());
    this.author = FieldPath.all(fields.author());
    this.dates = dates;
    this.articles = articles;
  }

  /**
   * @param json one JSON object
   * @param path of the file, a last resort for the date
   */
  public Interpretation interpret(String json, String path) {
    JsonNode record;
    try {
      record = READER.readTree(json);
    } catch (JsonProcessingException e) {
      return Interpretation.rejected(RejectReason.MALFORMED_JSON, e.getOriginalMessage(), json);
    }
    return record instanceof ObjectNode object
        ? interpret(object, () -> json, path)
        : notAnObject(record, json);
  }

  /** An element of an array. */
  public Interpretation interpret(JsonNode element, String path) {
    return element instanceof ObjectNode record
        ? interpret(record, record::toString, path)
        : notAnObject(element, element.toString());
  }

  private static Interpretation notAnObject(JsonNode value, String json) {
    return Interpretation.rejected(
        RejectReason.NOT_AN_OBJECT, "a JSON " + typeName(value) + ", not an object", json);
  }

  /**
   * @param record its fields by their names
   * @param raw the record as it stood, for a reject
   * @param path of the file, a last resort for the date
   */
  public Interpretation interpret(ObjectNode record, Supplier<String> raw, String path) {
    try {
      String date = text(record, publishedAt);
      String headline = prose(record, title);
      String text = prose(record, body);
      if (headline.isEmpty() && text.isEmpty() && record.size() > 0 && holdsNone(record)) {
        return Interpretation.rejected(RejectReason.EMPTY_TEXT, unmapped(record), raw.get());
      }
      return articles.interpret(
          new RawArticle(
              text(record, id),
              headline,
              text,
              text(record, source),
              text(record, url),
              text(record, author),
              dates.ofField(date).or(() -> date.isBlank() ? dates.ofPath(path) : Optional.empty())),
          raw);
    } catch (FieldTypeException e) {
      return Interpretation.rejected(RejectReason.FIELD_TYPE, e.getMessage(), raw.get());
    }
  }

  /**
   * The records of an answer that wraps them in an array, as interfaces give them: {"data": […]}.
   * Of all arrays within so many objects, there must be one alone with a record in it.
   *
   * @param json what is no record itself
   * @return all elements of the array; empty if there is no such array
   */
  public List<JsonNode> wrapped(String json) {
    try {
      return wrapped(READER.<JsonNode>readTree(json));
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }

  private List<JsonNode> wrapped(JsonNode wrapper) {
    var arrays = new ArrayList<ArrayNode>();
    if (wrapper.isObject() && holdsNone(wrapper)) {
      addArrays(wrapper, DEEPEST_WRAPPING, arrays);
    }
    var records = new ArrayList<JsonNode>();
    if (arrays.size() == 1) {
      arrays.get(0).forEach(records::add);
    }
    return records;
  }

  private void addArrays(JsonNode object, int depth, List<ArrayNode> arrays) {
    for (JsonNode value : object) {
      if (value instanceof ArrayNode array && holdsRecord(array)) {
        arrays.add(array);
      } else if (value.isObject() && depth > 1) {
        addArrays(value, depth - 1, arrays);
      }
    }
  }

  private boolean holdsRecord(ArrayNode array) {
    for (JsonNode element : array) {
      if (element.isObject() && !holdsNone(element)) {
        return true;
      }
    }
    return false;
  }

  /** The names of all fields that are read; of nested ones also the outermost. */
  public Set<String> columns() {
    return columns(List.of(id, title, body, publishedAt, source, url, author));
  }

  /** The names of the fields that titles and bodies are read from. */
  public Set<String> textColumns() {
    return columns(List.of(title, body));
  }

  private static Set<String> columns(List<List<FieldPath>> fields) {
    var columns = new TreeSet<String>();
    for (List<FieldPath> paths : fields) {
      for (FieldPath path : paths) {
        columns.add(path.name());
        columns.add(path.parts().get(0));
      }
    }
    return columns;
  }

  /** Ids and dates may be numbers; a title or a body that is one is a fault of the feed. */
  private static String text(JsonNode record, List<FieldPath> paths) throws FieldTypeException {
    return value(record, paths, true);
  }

  private static String prose(JsonNode record, List<FieldPath> paths) throws FieldTypeException {
    return value(record, paths, false);
  }

  private static String value(JsonNode record, List<FieldPath> paths, boolean mayBeNumber)
      throws FieldTypeException {
    for (FieldPath path : paths) {
      JsonNode value = path.in(record);
      if (value == null) {
        continue;
      }
      if (value.isTextual()) {
        return value.textValue();
      }
      if (value.isIntegralNumber() && mayBeNumber) {
        return value.asText();
      }
      throw new FieldTypeException("field " + path.name() + " is a JSON " + typeName(value));
    }
    return "";
  }

  private boolean holdsNone(JsonNode record) {
    return title.stream().noneMatch(path -> path.in(record) != null)
        && body.stream().noneMatch(path -> path.in(record) != null)
        && title.stream().noneMatch(path -> record.has(path.name()))
        && body.stream().noneMatch(path -> record.has(path.name()));
  }

  /** What to do about a feed whose fields have other names. */
  private String unmapped(JsonNode record) {
    int wrapped = wrapped(record).size();
    if (wrapped > 0) {
      return "an object around an array of "
          + wrapped
          + " records: set input.format = json, which reads them one by one";
    }
    var wanted = new ArrayList<>(names.title());
    wanted.addAll(names.body());
    var found = new ArrayList<String>();
    record.fieldNames().forEachRemaining(found::add);
    return "no field "
        + String.join(", ", wanted)
        + ", but "
        + String.join(", ", found.subList(0, Math.min(found.size(), MOST_FIELDS_NAMED)))
        + ": set input.fields.title and input.fields.body";
  }

  private static String typeName(JsonNode node) {
    return node.getNodeType() == JsonNodeType.OBJECT
        ? "object"
        : node.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static final class FieldTypeException extends Exception {
    FieldTypeException(String message) {
      super(message);
    }
  }
}
