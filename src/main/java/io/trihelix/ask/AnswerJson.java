package io.trihelix.ask;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** An answer as a JSON array of objects, one a line, nulls included; a row at a time. */
public final class AnswerJson {
  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private AnswerJson() {}

  /**
   * @param out stays open
   */
  public static void write(Answer answer, Writer out) {
    List<AnswerColumn> columns = answer.columns();
    try {
      out.write("[");
      try (JsonGenerator json = JSON.createGenerator(out)) {
        json.setPrettyPrinter(new MinimalPrettyPrinter(",\n"));
        boolean first = true;
        for (Iterator<List<Object>> rows = answer.rows(); rows.hasNext(); first = false) {
          if (first) {
            out.write("\n");
          }
          write(columns, rows.next(), json);
        }
      }
      out.write("\n]");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A value as JSON, on one line. */
  public static String text(Object value) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(value, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(List<AnswerColumn> columns, List<Object> row, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < columns.size(); i++) {
      json.writeFieldName(columns.get(i).name());
      write(row.get(i), json);
    }
    json.writeEndObject();
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof BigInteger number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(element, json);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(entry.getKey().toString());
        write(entry.getValue(), json);
      }
      json.writeEndObject();
    } else {
      json.writeString(PlainValues.of(value));
    }
  }
}
