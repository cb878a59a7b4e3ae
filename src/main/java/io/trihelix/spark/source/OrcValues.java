package io.trihelix.spark.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.DecimalColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.DoubleColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.ListColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.LongColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.StructColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.TimestampColumnVector;
import org.apache.orc.TypeDescription;

/** The values of an ORC row in the form of JSON: days and instants as in ISO 8601. */
final class OrcValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private OrcValues() {}

  static JsonNode value(ColumnVector vector, int row, TypeDescription type) {
    int at = vector.isRepeating ? 0 : row;
    if (!vector.noNulls && vector.isNull[at]) {
      return JSON.nullNode();
    }
    return switch (type.getCategory()) {
      case STRING, VARCHAR, CHAR -> text((BytesColumnVector) vector, at);
      case BOOLEAN -> JSON.booleanNode(((LongColumnVector) vector).vector[at] != 0);
      case BYTE, SHORT, INT, LONG -> JSON.numberNode(((LongColumnVector) vector).vector[at]);
      case DATE ->
          JSON.textNode(LocalDate.ofEpochDay(((LongColumnVector) vector).vector[at]).toString());
      case FLOAT, DOUBLE -> JSON.numberNode(((DoubleColumnVector) vector).vector[at]);
      case DECIMAL ->
          JSON.numberNode(
              vector instanceof DecimalColumnVector decimals
                  ? decimals.vector[at].getHiveDecimal().bigDecimalValue()
                  : java.math.BigDecimal.valueOf(
                      ((LongColumnVector) vector).vector[at], type.getScale()));
      case TIMESTAMP, TIMESTAMP_INSTANT -> timestamp((TimestampColumnVector) vector, at, type);
      case STRUCT -> struct((StructColumnVector) vector, at, type);
      case LIST -> list((ListColumnVector) vector, at, type);
      default -> JSON.arrayNode();
    };
  }

  private static JsonNode text(BytesColumnVector vector, int at) {
    return JSON.textNode(
        new String(vector.vector[at], vector.start[at], vector.length[at], StandardCharsets.UTF_8));
  }

  /** A TIMESTAMP of ORC shows a clock without a zone; only TIMESTAMP_INSTANT is an instant. */
  private static JsonNode timestamp(TimestampColumnVector vector, int at, TypeDescription type) {
    Instant instant =
        Instant.ofEpochSecond(Math.floorDiv(vector.time[at], 1000L), vector.nanos[at]);
    return JSON.textNode(
        type.getCategory() == TypeDescription.Category.TIMESTAMP_INSTANT
            ? instant.toString()
            : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString());
  }

  private static JsonNode struct(StructColumnVector vector, int at, TypeDescription type) {
    ObjectNode object = JSON.objectNode();
    for (int i = 0; i < vector.fields.length; i++) {
      object.set(
          type.getFieldNames().get(i), value(vector.fields[i], at, type.getChildren().get(i)));
    }
    return object;
  }

  private static JsonNode list(ListColumnVector vector, int at, TypeDescription type) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < vector.lengths[at]; i++) {
      array.add(value(vector.child, (int) vector.offsets[at] + i, type.getChildren().get(0)));
    }
    return array;
  }
}
