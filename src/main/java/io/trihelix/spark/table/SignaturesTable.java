package io.trihelix.spark.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The index in which near-duplicates are found: by which keys, of every article that no other's
 * wording equals. Kept in the warehouse, out of readers' sight, so that a run that appends compares
 * what is new. It holds hashes and no text.
 */
public final class SignaturesTable {
  public static final Table TABLE =
      new Table(
          "_signatures",
          "one article that is the representative of its wording",
          List.of("article", "row_key"),
          new StructType()
              // A hash of the id of the article.
              .add("article", DataTypes.LongType)
              // Of which row of articles, and of which text of it.
              .add("row_key", DataTypes.LongType)
              // Since 1970-01-01; the greatest number where it is unknown.
              .add("day", DataTypes.IntegerType)
              .add("keys", DataTypes.createArrayType(DataTypes.LongType))
              .add(Table.MONTH, DataTypes.StringType),
          Layout.BY_MONTH,
          List.of());

  private SignaturesTable() {}
}
