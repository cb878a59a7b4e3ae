package io.trihelix.spark.step.names;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_remove;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.gazetteer.EntityFacts;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.model.Entity;
import io.trihelix.model.EntityKind;
import io.trihelix.model.NamingRules;
import io.trihelix.model.Origin;
import io.trihelix.resolve.Confirmation;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.table.DiscoveredNamesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.EntityDailyTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The dimension of entities: all that are known or discovered, with when and how often they are
 * mentioned.
 */
public final class DescribeEntities {
  public static final DerivedTable DERIVED =
      DerivedTable.of(EntitiesTable.TABLE)
          .needs(EntityDailyTable.TABLE, DiscoveredNamesTable.TABLE)
          .computed(
              "describe entities",
              in ->
                  new DescribeEntities(in.spark())
                      .of(
                          in.gazetteer(),
                          EntityFacts.load(
                              in.settings().gazetteer().layers().stream().map(Path::of).toList()),
                          in.rows(EntityDailyTable.TABLE),
                          in.rows(DiscoveredNamesTable.TABLE)));

  // Columns of the gazetteer's files.
  private static final String LEVEL = "level";
  private static final String KIND = "kind";
  private static final String TAGS = "tags";

  private static final int MOST_ALIASES = 10;
  private static final boolean MISSING_ARE_NULL = true;

  private static final List<String> SEEN = List.of("first_seen", "last_seen", "articles");

  private static final StructType KNOWN =
      new StructType(
          Arrays.stream(EntitiesTable.TABLE.schema().fields())
              .filter(field -> !SEEN.contains(field.name()))
              .toArray(StructField[]::new));

  private final SparkSession spark;

  public DescribeEntities(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * @param facts what is known of the gazetteer's entities besides their names
   * @param entityDaily the table of entities a day
   * @param names the table of discovered names
   */
  public Dataset<Row> of(
      Gazetteer gazetteer, EntityFacts facts, Dataset<Row> entityDaily, Dataset<Row> names) {
    List<Row> rows = gazetteer.entries().stream().map(entry -> row(entry, facts)).toList();
    Dataset<Row> seen =
        entityDaily
            .groupBy("entity_id")
            .agg(
                min("published_date").as("first_seen"),
                max("published_date").as("last_seen"),
                sum("articles").as("articles"));
    Dataset<Row> known = spark.createDataFrame(rows, KNOWN);
    return known
        .unionByName(discovered(names, known, places(gazetteer)), MISSING_ARE_NULL)
        .join(seen, list("entity_id"), "left")
        .where(col("origin").equalTo(Origin.GAZETTEER.label()).or(col("articles").isNotNull()))
        .withColumn("league", coalesce(col("league"), array().cast("array<string>")))
        .withColumn("articles", coalesce(col("articles"), lit(0L)).cast(DataTypes.LongType))
        .select(EntitiesTable.TABLE.columns());
  }

  private static String[] list(String column) {
    return new String[] {column};
  }

  /** The kinds that others have their seat in. */
  private static Object[] places(Gazetteer gazetteer) {
    return gazetteer.kinds().following(NamingRules.CITY).stream().map(EntityKind::name).toArray();
  }

  /** One row a confirmed entity that only its names tell of. */
  private static Dataset<Row> discovered(Dataset<Row> names, Dataset<Row> known, Object[] cities) {
    Dataset<Row> seats =
        known
            .where(col("entity_type").isin(cities))
            .select(col("entity_id").as("city_id"), col("province"), col("country"));
    Column spellings = array_union(flatten(collect_list("surfaces")), collect_set("name"));
    return names
        .where(
            col("confirmed_by")
                .isNotNull()
                .and(col("confirmed_by").notEqual(Confirmation.GAZETTEER.label())))
        .groupBy("entity_id", "entity_type")
        .agg(
            min("entity_name").as("name"),
            array_sort(spellings).as("spellings"),
            min("city_id").as("city_id"))
        .join(broadcast(seats), list("city_id"), "left")
        .select(
            col("entity_id"),
            col("entity_type"),
            col("name"),
            lit(null).cast(DataTypes.StringType).as("name_en"),
            slice(array_remove(col("spellings"), col("name")), 1, MOST_ALIASES).as("aliases"),
            col("city_id"),
            col("province"),
            col("country"),
            lit(Origin.DISCOVERED.label()).as("origin"));
  }

  private static Row row(GazetteerEntry entry, EntityFacts facts) {
    Entity entity = entry.entity();
    Map<String, String> attributes = entry.attributes();
    Optional<EntityFacts.Fact> population = facts.of(entity.id(), EntityFacts.Kind.POPULATION);
    Optional<EntityFacts.Fact> gdp = facts.of(entity.id(), EntityFacts.Kind.GDP);
    Optional<EntityFacts.Fact> tier = facts.of(entity.id(), EntityFacts.Kind.TIER);
    Optional<EntityFacts.Fact> qs = facts.of(entity.id(), EntityFacts.Kind.QS_RANK);
    return RowFactory.create(
        entity.id(),
        entity.kind().name(),
        entity.name(),
        orNull(entity.nameEn()),
        entity.aliases().toArray(String[]::new),
        orNull(entity.seat()),
        orNull(entity.province()),
        orNull(entity.country()),
        entity.origin().label(),
        attributes.getOrDefault(LEVEL, attributes.get(KIND)),
        attributes.containsKey(TAGS) ? attributes.get(TAGS).split("\\|") : new String[0],
        facts.of(entity.id(), EntityFacts.Kind.INDUSTRY).map(EntityFacts.Fact::value).orElse(null),
        population.map(fact -> Long.parseLong(fact.value())).orElse(null),
        population.flatMap(EntityFacts.Fact::year).orElse(null),
        gdp.map(fact -> Long.parseLong(fact.value())).orElse(null),
        gdp.flatMap(EntityFacts.Fact::year).orElse(null),
        tier.map(EntityFacts.Fact::value).orElse(null),
        tier.flatMap(EntityFacts.Fact::year).orElse(null),
        qs.map(fact -> Integer.parseInt(fact.value())).orElse(null),
        qs.flatMap(EntityFacts.Fact::year).orElse(null));
  }

  private static String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
