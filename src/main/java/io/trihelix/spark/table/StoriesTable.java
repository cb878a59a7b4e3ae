package io.trihelix.spark.table;

import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.try_element_at;

import io.trihelix.model.EntityKind;
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

  /** By kind, the ids of its entities that the story mentions; kinds without any are not there. */
  private static final StructType STORY =
      new StructType().add("entities", DataTypes.createMapType(DataTypes.StringType, IDS, false));

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
    return flatten(map_values(story.getField("entities")));
  }

  /**
   * Ids of the entities of a kind in a story; null where there are none.
   *
   * @param story the column of the story
   */
  public static Column ids(Column story, EntityKind kind) {
    return try_element_at(story.getField("entities"), lit(kind.name()));
  }
}
