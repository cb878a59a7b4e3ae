package io.trihelix.spark.table;

import static org.apache.spark.sql.functions.concat;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A working table, gone when the run is published: who is mentioned in which story of an article,
 * and its triads.
 */
public final class StoriesTable {
  private static final ArrayType IDS = DataTypes.createArrayType(DataTypes.StringType);

  private static final StructType STORY =
      new StructType().add("cities", IDS).add("companies", IDS).add("universities", IDS);

  private static final StructType TRIAD =
      new StructType()
          .add("city_id", DataTypes.StringType)
          .add("company_id", DataTypes.StringType)
          .add("university_id", DataTypes.StringType)
          .add("in_paragraph", DataTypes.BooleanType)
          .add("in_sentence", DataTypes.BooleanType);

  public static final Table TABLE =
      new Table(
          "work-stories",
          "one representative article that mentions an entity",
          List.of("article_id"),
          new StructType()
              .add("article_id", DataTypes.StringType)
              .add("published_date", DataTypes.DateType)
              .add("stories", DataTypes.createArrayType(STORY))
              .add("triads", DataTypes.createArrayType(TRIAD))
              .add("stories_without_triads", DataTypes.LongType),
          Layout.AS_MADE,
          List.of());

  private StoriesTable() {}

  /**
   * Ids of all entities of a story.
   *
   * @param story the column of the story
   */
  public static Column ids(Column story) {
    return concat(
        story.getField("cities"), story.getField("companies"), story.getField("universities"));
  }
}
