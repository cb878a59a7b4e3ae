package io.trihelix.spark.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * How common phrases are, kept in the warehouse beside {@link SignaturesTable}, whose keys follow
 * from it. It holds counts of hashes and no text.
 */
public final class PhrasesTable {
  public static final Table TABLE =
      new Table(
          "_phrases",
          "the phrases of the whole corpus",
          List.of("basis"),
          new StructType()
              // What the counts, and with them all keys and likenesses, follow from.
              .add("basis", DataTypes.StringType)
              .add("phrases", DataTypes.BinaryType),
          Layout.AS_MADE,
          List.of());

  private PhrasesTable() {}
}
