package io.trihelix.spark.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.model.Entity;
import io.trihelix.spark.table.EntitiesTable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The dimension of entities: all that are known, with when and how often they are mentioned. */
public final class DescribeEntities {
  private static final StructType KNOWN =
      new StructType(
          Arrays.copyOf(
              EntitiesTable.TABLE.schema().fields(),
              EntitiesTable.TABLE.schema().fieldIndex("first_seen")));

  private final SparkSession spark;

  public DescribeEntities(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * @param entityDaily the table of entities a day
   */
  public Dataset<Row> of(Gazetteer gazetteer, Dataset<Row> entityDaily) {
    List<Row> known = gazetteer.entries().stream().map(DescribeEntities::row).toList();
    Dataset<Row> seen =
        entityDaily
            .groupBy("entity_id")
            .agg(
                min("published_date").as("first_seen"),
                max("published_date").as("last_seen"),
                sum("articles").as("articles"));
    return spark
        .createDataFrame(known, KNOWN)
        .join(seen, new String[] {"entity_id"}, "left")
        .withColumn("articles", coalesce(col("articles"), lit(0L)).cast(DataTypes.LongType))
        .select(
            Arrays.stream(EntitiesTable.TABLE.schema().fieldNames())
                .map(org.apache.spark.sql.functions::col)
                .toArray(Column[]::new));
  }

  private static Row row(GazetteerEntry entry) {
    Entity entity = entry.entity();
    return RowFactory.create(
        entity.id(),
        entity.type().name(),
        entity.name(),
        orNull(entity.nameEn()),
        entity.aliases().toArray(String[]::new),
        orNull(entity.seat()),
        orNull(entity.province()),
        orNull(entity.country()),
        entity.origin().label());
  }

  private static String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
