package io.trihelix.spark.table;

import io.trihelix.resolve.Meaning;
import io.trihelix.resolve.NameUse;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** How an article's use of a name that no gazetteer knows is written in working tables. */
public final class NameUseColumn {
  /** The type of {@link Meaning}. */
  public static final StructType MEANING =
      new StructType()
          .add("entity_id", DataTypes.StringType)
          .add("entity_name", DataTypes.StringType)
          .add("brand", DataTypes.StringType)
          .add("core", DataTypes.StringType);

  /** The type of {@link NameUse}. */
  public static final StructType TYPE =
      new StructType()
          .add("name_id", DataTypes.StringType)
          .add("entity_type", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("surface", DataTypes.StringType)
          .add("brand", DataTypes.StringType)
          .add("trades", DataTypes.StringType)
          .add("core", DataTypes.StringType)
          .add("full_name", DataTypes.BooleanType)
          .add("seat", DataTypes.StringType)
          .add("confidence", DataTypes.DoubleType)
          .add("meaning", MEANING);

  private NameUseColumn() {}

  static Row row(NameUse use) {
    return RowFactory.create(
        use.nameId(),
        use.kind().name(),
        use.name(),
        use.surface(),
        use.parts().brand(),
        use.parts().trades(),
        use.parts().core(),
        use.parts().full(),
        use.parts().seat().isEmpty() ? null : use.parts().seat(),
        use.confidence(),
        use.meaning() == null ? null : row(use.meaning()));
  }

  static Row row(Meaning meaning) {
    return RowFactory.create(
        meaning.entityId(), meaning.entityName(), meaning.brand(), meaning.core());
  }

  static Meaning meaning(Row row) {
    return new Meaning(
        row.getAs("entity_id"), row.getAs("entity_name"), row.getAs("brand"), row.getAs("core"));
  }
}
