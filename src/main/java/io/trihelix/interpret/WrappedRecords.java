package io.trihelix.interpret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The records of an answer that wraps them in an array, as interfaces give them: {"data": […]}. Of
 * all arrays within so many objects, there must be one alone with a record in it.
 */
public final class WrappedRecords {
  private static final int DEEPEST_WRAPPING = 3;
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  // Titles and bodies: what makes a record one.
  private final List<FieldPath> text;

  public WrappedRecords(FieldMapping fields) {
    this.text =
        Stream.concat(FieldPath.all(fields.title()).stream(), FieldPath.all(fields.body()).stream())
            .toList();
  }

  /**
   * @param json what is no record itself
   * @return all elements of the array; empty if there is no such array
   */
  public List<JsonNode> in(String json) {
    try {
      return in(READER.<JsonNode>readTree(json));
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }

  List<JsonNode> in(JsonNode wrapper) {
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

  private boolean holdsNone(JsonNode value) {
    return !(value instanceof ObjectNode record) || !RecordFields.of(record, text).hasAny(text);
  }
}
