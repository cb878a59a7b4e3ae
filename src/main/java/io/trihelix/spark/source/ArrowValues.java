package io.trihelix.spark.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.BaseLargeVariableWidthVector;
import org.apache.arrow.vector.BaseVariableWidthVector;
import org.apache.arrow.vector.BaseVariableWidthViewVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.ValueVector;
import org.apache.arrow.vector.complex.BaseListVector;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.complex.LargeListVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;

/**
 * The values of Arrow's rows in the form of JSON: days and instants as in ISO 8601. A list may
 * state any number of values, and of nulls or empty structures it need not hold one, so the values
 * of a field are counted. Lists may be of any depth, what else is made of others (unions, views) is
 * null.
 */
final class ArrowValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** No field of an article has as many. */
  private static final int MOST_VALUES = 1 << 16;

  private final DictionaryProvider dictionaries;
  private int left;

  ArrowValues(DictionaryProvider dictionaries) {
    this.dictionaries = dictionaries;
  }

  /**
   * @throws IndexOutOfBoundsException if the table is damaged, or holds more values in one
   */
  JsonNode field(ValueVector vector, int row) {
    left = MOST_VALUES;
    return value(vector, row);
  }

  private JsonNode value(ValueVector vector, int row) {
    if (left-- == 0) {
      throw new IndexOutOfBoundsException("a field of more than " + MOST_VALUES + " values");
    }
    if (vector.isNull(row)) {
      return JSON.nullNode();
    }
    DictionaryEncoding encoding = vector.getField().getDictionary();
    if (encoding != null && vector instanceof BaseIntVector index) {
      Dictionary dictionary = dictionaries.lookup(encoding.getId());
      return value(dictionary.getVector(), Math.toIntExact(index.getValueAsLong(row)));
    }
    if (vector instanceof ListVector || vector instanceof FixedSizeListVector) {
      var list = (BaseListVector) vector;
      return list(list, list.getElementStartIndex(row), list.getElementEndIndex(row));
    }
    if (vector instanceof LargeListVector list) {
      return list(list, list.getElementStartIndex(row), list.getElementEndIndex(row));
    }
    if (vector instanceof StructVector struct) {
      ObjectNode object = JSON.objectNode();
      for (FieldVector field : struct.getChildrenFromFields()) {
        object.set(field.getName(), value(field, row));
      }
      return object;
    }
    if (vector.getField().getType().isComplex()) {
      return JSON.nullNode();
    }
    if (vector instanceof DateDayVector days) {
      return JSON.textNode(LocalDate.ofEpochDay(days.get(row)).toString());
    }
    if (vector instanceof TimeStampVector time
        && ((ArrowType.Timestamp) vector.getField().getType()).getTimezone() != null) {
      return JSON.textNode(instant(time, row).toString());
    }
    requireLength(vector, row);
    return node(vector.getObject(row));
  }

  /** The lists of a sound table lie one behind the other. */
  private JsonNode list(FieldVector list, long start, long end) {
    FieldVector values = list.getChildrenFromFields().get(0);
    if (start < 0 || end < start || end > values.getValueCount()) {
      throw new IndexOutOfBoundsException("a list from " + start + " to " + end);
    }
    ArrayNode array = JSON.arrayNode();
    for (long i = start; i < end; i++) {
      array.add(value(values, (int) i));
    }
    return array;
  }

  private static Instant instant(TimeStampVector time, int row) {
    ChronoUnit unit =
        switch (((ArrowType.Timestamp) time.getField().getType()).getUnit()) {
          case SECOND -> ChronoUnit.SECONDS;
          case MILLISECOND -> ChronoUnit.MILLIS;
          case MICROSECOND -> ChronoUnit.MICROS;
          case NANOSECOND -> ChronoUnit.NANOS;
        };
    return Instant.EPOCH.plus(time.get(row), unit);
  }

  /** The library would take as much memory as the length of a text states. */
  private static void requireLength(ValueVector vector, int row) {
    long length = 0;
    long held = 0;
    if (vector instanceof BaseVariableWidthVector texts) {
      length = texts.getValueLength(row);
      held = texts.getDataBuffer().capacity();
    } else if (vector instanceof BaseLargeVariableWidthVector texts) {
      ArrowBuf offsets = texts.getOffsetBuffer();
      long at = (long) row * Long.BYTES;
      length = offsets.getLong(at + Long.BYTES) - offsets.getLong(at);
      held = texts.getDataBuffer().capacity();
    } else if (vector instanceof BaseVariableWidthViewVector texts) {
      length = texts.getValueLength(row);
      held =
          BaseVariableWidthViewVector.INLINE_SIZE
              + texts.getDataBuffers().stream().mapToLong(ArrowBuf::capacity).sum();
    } else if (vector instanceof FixedSizeBinaryVector bytes) {
      length = bytes.getByteWidth();
      held = bytes.getDataBuffer().capacity();
    }
    if (length < 0 || length > held) {
      throw new IndexOutOfBoundsException("a text states a length of " + length + " bytes");
    }
  }

  private static JsonNode node(Object value) {
    if (value instanceof Boolean flag) {
      return JSON.booleanNode(flag);
    }
    if (value instanceof BigDecimal number) {
      return JSON.numberNode(number);
    }
    if (value instanceof Float || value instanceof Double) {
      return JSON.numberNode(((Number) value).doubleValue());
    }
    if (value instanceof Number number) {
      return JSON.numberNode(number.longValue());
    }
    return JSON.textNode(
        value instanceof byte[] bytes
            ? new String(bytes, StandardCharsets.UTF_8)
            : String.valueOf(value));
  }
}
