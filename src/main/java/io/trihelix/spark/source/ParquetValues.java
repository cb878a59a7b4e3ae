package io.trihelix.spark.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** The values of a Parquet row in the form of JSON: days and instants as in ISO 8601. */
final class ParquetValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ParquetValues() {}

  static ObjectNode object(Group group) {
    ObjectNode object = JSON.objectNode();
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      object.set(type.getFieldName(field), value(group, field, type.getType(field)));
    }
    return object;
  }

  private static JsonNode value(Group group, int field, Type type) {
    int count = group.getFieldRepetitionCount(field);
    if (type.isRepetition(Type.Repetition.REPEATED)) {
      ArrayNode array = JSON.arrayNode();
      for (int i = 0; i < count; i++) {
        array.add(single(group, field, i, type));
      }
      return array;
    }
    return count == 0 ? JSON.nullNode() : single(group, field, 0, type);
  }

  private static JsonNode single(Group group, int field, int index, Type type) {
    if (!type.isPrimitive()) {
      ObjectNode object = object(group.getGroup(field, index));
      // A list is a group with one repeated field.
      return type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
          ? object.elements().next()
          : object;
    }
    PrimitiveType primitive = type.asPrimitiveType();
    LogicalTypeAnnotation logical = primitive.getLogicalTypeAnnotation();
    return switch (primitive.getPrimitiveTypeName()) {
      case BOOLEAN -> JSON.booleanNode(group.getBoolean(field, index));
      case FLOAT -> JSON.numberNode(group.getFloat(field, index));
      case DOUBLE -> JSON.numberNode(group.getDouble(field, index));
      case INT32 -> number(group.getInteger(field, index), logical);
      case INT64 -> number(group.getLong(field, index), logical);
      case INT96 -> JSON.textNode(instant(NanoTime.fromBinary(group.getInt96(field, index))));
      // Older writers leave text without an annotation.
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          logical instanceof DecimalLogicalTypeAnnotation decimal
              ? JSON.numberNode(
                  new BigDecimal(
                      new BigInteger(group.getBinary(field, index).getBytes()), decimal.getScale()))
              : JSON.textNode(group.getBinary(field, index).toStringUsingUTF8());
    };
  }

  private static JsonNode number(long value, LogicalTypeAnnotation logical) {
    if (logical instanceof DateLogicalTypeAnnotation) {
      return JSON.textNode(LocalDate.ofEpochDay(value).toString());
    }
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      ChronoUnit unit =
          switch (timestamp.getUnit()) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
          };
      Instant instant = Instant.EPOCH.plus(value, unit);
      return JSON.textNode(
          timestamp.isAdjustedToUTC()
              ? instant.toString()
              : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString());
    }
    return logical instanceof DecimalLogicalTypeAnnotation decimal
        ? JSON.numberNode(BigDecimal.valueOf(value, decimal.getScale()))
        : JSON.numberNode(value);
  }

  private static String instant(NanoTime time) {
    LocalDate day = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, time.getJulianDay());
    return day.atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .plusNanos(time.getTimeOfDayNanos())
        .toString();
  }
}
