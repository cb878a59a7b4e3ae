package io.trihelix.spark.view;

import io.trihelix.ask.Answer;
import io.trihelix.ask.AnswerColumn;
import io.trihelix.ask.AnswerType;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.FractionalType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import scala.jdk.javaapi.CollectionConverters;

/** Rows of Spark as an answer; a partition at a time is in memory. */
public final class RowsAnswer implements Answer {
  private final Dataset<Row> rows;

  public RowsAnswer(Dataset<Row> rows) {
    this.rows = rows;
  }

  @Override
  public List<AnswerColumn> columns() {
    return Arrays.stream(rows.schema().fields()).map(RowsAnswer::column).toList();
  }

  @Override
  public Iterator<List<Object>> rows() {
    Iterator<Row> all = rows.toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public List<Object> next() {
        return values(all.next());
      }
    };
  }

  @Override
  public void close() {
    // Spark frees what a query held when it is done.
  }

  private static AnswerColumn column(StructField field) {
    return new AnswerColumn(field.name(), type(field.dataType()));
  }

  private static AnswerType type(DataType type) {
    if (type instanceof IntegralType) {
      return AnswerType.WHOLE;
    }
    if (type instanceof DecimalType) {
      return AnswerType.DECIMAL;
    }
    if (type instanceof FractionalType) {
      return AnswerType.FRACTION;
    }
    if (type instanceof BooleanType) {
      return AnswerType.FLAG;
    }
    if (type instanceof DateType) {
      return AnswerType.DAY;
    }
    if (type instanceof TimestampType || type instanceof TimestampNTZType) {
      return AnswerType.INSTANT;
    }
    if (type instanceof ArrayType list && list.elementType() instanceof StringType) {
      return AnswerType.TEXTS;
    }
    return type instanceof ArrayType || type instanceof StructType || type instanceof MapType
        ? AnswerType.NESTED
        : AnswerType.TEXT;
  }

  private static List<Object> values(Row row) {
    var values = new Object[row.size()];
    Arrays.setAll(values, i -> value(row.get(i)));
    return Arrays.asList(values);
  }

  private static Object value(Object value) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Double) {
      return value;
    }
    if (value instanceof Float number) {
      // Of its decimal digits, so that 0.1 stays 0.1.
      return Double.valueOf(number.toString());
    }
    if (value instanceof BigDecimal) {
      return value;
    }
    if (value instanceof Date day) {
      return day.toLocalDate();
    }
    if (value instanceof LocalDate) {
      return value;
    }
    if (value instanceof Timestamp instant) {
      return instant.toInstant();
    }
    if (value instanceof Instant) {
      return value;
    }
    if (value instanceof LocalDateTime time) {
      return time.toInstant(ZoneOffset.UTC);
    }
    if (value instanceof Row struct) {
      return struct(struct);
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      return map(CollectionConverters.asJava(map));
    }
    if (value instanceof scala.collection.Iterable<?> list) {
      var values = new ArrayList<>();
      CollectionConverters.asJava(list).forEach(element -> values.add(value(element)));
      return values;
    }
    return value instanceof byte[] bytes
        ? HexFormat.of().withUpperCase().formatHex(bytes)
        : value.toString();
  }

  private static Map<String, Object> struct(Row struct) {
    var fields = new LinkedHashMap<String, Object>();
    String[] names = struct.schema().fieldNames();
    for (int i = 0; i < names.length; i++) {
      fields.put(names[i], value(struct.get(i)));
    }
    return fields;
  }

  private static Map<String, Object> map(Map<?, ?> map) {
    var entries = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> entries.put(String.valueOf(value(key)), value(value)));
    return entries;
  }
}
