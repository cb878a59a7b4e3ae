package io.trihelix.spark.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The pairs of articles that tell one item of news, kept in the warehouse beside {@link
 * SignaturesTable}.
 */
public final class LikenessesTable {
  public static final Table TABLE =
      new Table(
          "_likenesses",
          "one pair of articles that tell one item of news",
          List.of("a", "b"),
          new StructType()
              // The numbers of the two, the lower first.
              .add("a", DataTypes.LongType)
              .add("b", DataTypes.LongType)
              // Of the later one, since 1970-01-01; the greatest number where it is unknown.
              .add("day", DataTypes.IntegerType),
          Layout.AS_MADE,
          List.of());

  private LikenessesTable() {}
}
