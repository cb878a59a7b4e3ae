package io.trihelix.spark.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A working table, gone when the run is published: the words of a sentence that is evidence of
 * pairs.
 */
public final class EvidenceWordsTable {
  private static final StructType PAIR =
      new StructType().add("entity_a", DataTypes.StringType).add("entity_b", DataTypes.StringType);

  public static final Table TABLE =
      new Table(
          "work-evidence-words",
          "one evidence sentence",
          List.of(),
          new StructType()
              .add("pairs", DataTypes.createArrayType(PAIR))
              .add("words", DataTypes.createArrayType(DataTypes.StringType)),
          Layout.AS_MADE,
          List.of());

  private EvidenceWordsTable() {}
}
