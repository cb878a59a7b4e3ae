package io.trihelix.interpret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.trihelix.model.RejectReason;
import io.trihelix.text.PublicationDates;
import java.util.List;

/** One JSON object a record, its fields mapped by configuration. */
public final class JsonInterpreter {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final FieldMapping fields;
  private final PublicationDates dates;
  private final ArticleInterpreter articles;

  JsonInterpreter(FieldMapping fields, PublicationDates dates, ArticleInterpreter articles) {
    this.fields = fields;
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
    if (!record.isObject()) {
      return Interpretation.rejected(
          RejectReason.NOT_AN_OBJECT, "a JSON " + typeName(record) + ", not an object", json);
    }
    try {
      String date = text(record, fields.publishedAt());
      return articles.interpret(
          new RawArticle(
              text(record, fields.id()),
              prose(record, fields.title()),
              prose(record, fields.body()),
              text(record, fields.source()),
              text(record, fields.url()),
              text(record, fields.author()),
              dates.ofField(date).or(() -> date.isBlank() ? dates.ofPath(path) : dates.none())),
          json);
    } catch (FieldTypeException e) {
      return Interpretation.rejected(RejectReason.FIELD_TYPE, e.getMessage(), json);
    }
  }

  /** Ids and dates may be numbers; a title or a body that is one is a fault of the feed. */
  private static String text(JsonNode record, List<String> names) throws FieldTypeException {
    return value(record, names, true);
  }

  private static String prose(JsonNode record, List<String> names) throws FieldTypeException {
    return value(record, names, false);
  }

  private static String value(JsonNode record, List<String> names, boolean mayBeNumber)
      throws FieldTypeException {
    for (String name : names) {
      JsonNode value = record;
      for (String part : name.split("\\.")) {
        value = value.path(part);
      }
      if (value.isMissingNode() || value.isNull()) {
        continue;
      }
      if (value.isTextual()) {
        return value.textValue();
      }
      if (value.isIntegralNumber() && mayBeNumber) {
        return value.asText();
      }
      throw new FieldTypeException("field " + name + " is a JSON " + typeName(value));
    }
    return "";
  }

  private static String typeName(JsonNode node) {
    return node.getNodeType() == JsonNodeType.OBJECT
        ? "object"
        : node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static final class FieldTypeException extends Exception {
    FieldTypeException(String message) {
      super(message);
    }
  }
}
