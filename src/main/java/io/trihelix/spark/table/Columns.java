package io.trihelix.spark.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Builds schemas in which every column bears a comment. */
public final class Columns {
  private final List<StructField> fields = new ArrayList<>();

  public Columns text(String name, String comment) {
    return add(name, DataTypes.StringType, comment);
  }

  public Columns count(String name, String comment) {
    return add(name, DataTypes.LongType, comment);
  }

  public Columns score(String name, String comment) {
    return add(name, DataTypes.DoubleType, comment);
  }

  public Columns day(String name, String comment) {
    return add(name, DataTypes.DateType, comment);
  }

  public Columns instant(String name, String comment) {
    return add(name, DataTypes.TimestampType, comment);
  }

  public Columns flag(String name, String comment) {
    return add(name, DataTypes.BooleanType, comment);
  }

  public Columns ordinal(String name, String comment) {
    return add(name, DataTypes.IntegerType, comment);
  }

  public Columns texts(String name, String comment) {
    return add(name, DataTypes.createArrayType(DataTypes.StringType), comment);
  }

  public Columns counts(String name, String comment) {
    return add(name, DataTypes.createArrayType(DataTypes.LongType), comment);
  }

  public Columns pair() {
    return text(
            "entity_a",
            "Id of the first of the pair: the lower type (CITY < COMPANY < UNIVERSITY), then the lower id.")
        .text("type_a", "Its type: CITY, COMPANY or UNIVERSITY.")
        .text("entity_b", "Id of the second of the pair.")
        .text("type_b", "Its type.");
  }

  public Columns namedPair() {
    return text(
            "entity_a",
            "Id of the first of the pair: the lower type (CITY < COMPANY < UNIVERSITY), then the lower id.")
        .text("name_a", "Its usual name.")
        .text("type_a", "Its type: CITY, COMPANY or UNIVERSITY.")
        .text("entity_b", "Id of the second of the pair.")
        .text("name_b", "Its usual name.")
        .text("type_b", "Its type.");
  }

  public Columns month() {
    return text(
        Table.MONTH,
        "Partition: the month of published_date ('2025-02'), 'unknown' without a date.");
  }

  /** The columns of another schema, as they are. */
  public Columns all(StructType schema) {
    fields.addAll(List.of(schema.fields()));
    return this;
  }

  public Columns add(String name, DataType type, String comment) {
    fields.add(new StructField(name, type, true, Metadata.empty()).withComment(comment));
    return this;
  }

  public StructType build() {
    return new StructType(fields.toArray(StructField[]::new));
  }
}
